package org.garnetj.field;

/**
 * Conductances of the faces that a surface between two materials cuts.
 *
 * <p>Between two conductors a current crosses the surface where it lies on the way between the two
 * middles (second order in the potential at a perfect conductor; Gibou et al. 2002, DOI
 * 10.1006/jcph.2001.6977). At an insulator the current through a face passes its open part, and
 * voxels whose middle is in the insulator take part where any of their faces is open (Ng et al.
 * 2009, DOI 10.1016/j.jcp.2009.07.027).
 */
final class SurfaceCuts {

    private final Conductor conductor;
    private final LevelSet surface;
    private final double positive;
    private final double negative;
    private final boolean isFixed;

    /** Cuts of a conductor that has a surface, its classes conducting so well. */
    SurfaceCuts(final Conductor conductor, final double[] conductivity) {
        this.conductor = conductor;
        surface = conductor.surface().orElseThrow();
        positive = conductivity[LevelSet.POSITIVE];
        negative = conductivity[LevelSet.NEGATIVE];
        isFixed = conductor.materials().get(LevelSet.NEGATIVE).isFixed();
    }

    /** At an insulator, makes voxels of one plane and the next conduct that have an open face. */
    void open(final int z, final byte[][] classes) {
        for (int axis = 0; axis < 3 && negative == 0; axis++) {
            final int across = axis;
            faces(
                    axis,
                    z,
                    (x, y) -> {
                        if (surface.aperture(across, x, y, z) > 0) {
                            set(classes, x, y, z);
                            set(
                                    classes,
                                    x + (across == 0 ? 1 : 0),
                                    y + (across == 1 ? 1 : 0),
                                    z + (across == 2 ? 1 : 0));
                        }
                    });
        }
    }

    /** Finds the cut faces of one plane across each axis; none at bodies of known potential. */
    void cut(final int z, final SparsePlane[][] cut) {
        for (int axis = 0; axis < 3 && !isFixed; axis++) {
            final SparsePlane.Builder builder = new SparsePlane.Builder(surface.lattice().ny());
            final int across = axis;
            faces(axis, z, (x, y) -> add(builder, across, x, y, z));
            cut[axis][z] = builder.build();
        }
    }

    private void faces(final int axis, final int z, final FaceWork work) {
        final Lattice lattice = surface.lattice();
        final int nx = lattice.nx() - (axis == 0 ? 1 : 0);
        final int ny = lattice.ny() - (axis == 1 ? 1 : 0);
        final boolean isInside = axis != 2 || z + 1 < lattice.nz();
        for (int y = 0; isInside && y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                work.at(x, y);
            }
        }
    }

    private void set(final byte[][] classes, final int x, final int y, final int z) {
        classes[z][y * surface.lattice().nx() + x] = LevelSet.POSITIVE;
    }

    private void add(
            final SparsePlane.Builder builder,
            final int axis,
            final int x,
            final int y,
            final int z) {
        final double own = surface.at(x, y, z);
        final double next =
                surface.at(
                        x + (axis == 0 ? 1 : 0), y + (axis == 1 ? 1 : 0), z + (axis == 2 ? 1 : 0));
        if (negative > 0 && own > 0 != next > 0) {
            builder.add(y, x, (float) (perEdge(axis) * inSeries(own, next)));
        } else if (negative == 0 && surface.isNear(axis, x, y, z)) {
            final double open = surface.aperture(axis, x, y, z);
            builder.add(y, x, (float) (perEdge(axis) * positive * open));
        }
    }

    private double inSeries(final double own, final double next) {
        final double part = LevelSet.crossing(own, next);
        final double first = own > 0 ? positive : negative;
        final double second = own > 0 ? negative : positive;
        return 1 / (part / first + (1 - part) / second);
    }

    /** From the middle of a voxel at the border to the end of the stack, for each unit of area. */
    double borderConductance(final int axis, final int x, final int y, final int z) {
        final double half = conductor.edge_um()[axis] / 2;
        if (negative == 0) {
            return positive * surface.borderAperture(axis, x, y, z) / half;
        }
        final double own = surface.at(x, y, z);
        final double end = surface.atBorder(axis, x, y, z);
        final double same = own > 0 ? positive : negative;
        return own > 0 == end > 0 ? same / half : inSeries(own, end) / half;
    }

    private double perEdge(final int axis) {
        final double[] edge = conductor.edge_um();
        return edge[0] * edge[1] * edge[2] / edge[axis] / edge[axis];
    }

    /** What is done with a face. */
    private interface FaceWork {
        void at(int x, int y);
    }
}
