package org.garnetj.field;

import org.garnetj.block.Crew;

/**
 * Conductances of the faces that the surface of the electrolyte cuts.
 *
 * <p>Into another conductor a current crosses the surface where it lies on the way between the two
 * middles (second order in the potential at a perfect conductor; Gibou et al. 2002, DOI
 * 10.1006/jcph.2001.6977). With n the part of the surface's normal along that way, a face of area A
 * stands for the area n A of the surface, for n² sums up to 1 over the axes; an interface
 * resistance R in it therefore counts as R/n.
 *
 * <p>At an insulator the current through a face passes its open part, and voxels whose middle is in
 * the insulator take part where any of their faces is open (Ng et al. 2009, DOI
 * 10.1016/j.jcp.2009.07.027). An insulating sheet of one voxel stays closed.
 */
final class SurfaceCuts {

    /** A surface is not taken to run more nearly along a way than this. */
    private static final double LEAST_NORMAL = 1e-3;

    private final Conductor conductor;
    private final LevelSet surface;
    private final byte[][] classes;
    private final double[] conductivity;

    /** Positive off the insulators; {@code null} where nothing insulates. */
    private final LevelSet walls;

    /**
     * Cuts of a conductor that has a surface.
     *
     * @param conductivity of its classes, perfect conductors by a finite one
     * @param classes of its voxels by planes; {@link #open} changes them
     */
    SurfaceCuts(
            final Conductor conductor,
            final double[] conductivity,
            final byte[][] classes,
            final Crew crew) {
        this.conductor = conductor;
        this.classes = classes;
        this.conductivity = conductivity;
        surface = conductor.surface().orElseThrow();
        walls = walls(crew);
    }

    // -- Insulators --

    private LevelSet walls(final Crew crew) {
        final Lattice lattice = surface.lattice();
        final float[][] planes = new float[lattice.nz()][];
        final double[] insulating = new double[lattice.nz()];
        final double turned = crew.sum(lattice.nz(), z -> wall(z, planes, insulating));
        double walls = 0;
        for (final double each : insulating) {
            walls += each;
        }
        return walls == 0 ? null : turned == 0 ? surface : new LevelSet(lattice, planes);
    }

    /**
     * The surface's function, turned positive in other conductors; where there are none, its own
     * plane.
     *
     * @return how often it was turned
     */
    private double wall(final int z, final float[][] planes, final double[] insulating) {
        final float[] own = surface.planes()[z];
        planes[z] = own;
        int turned = 0;
        for (int at = 0; at < own.length; at++) {
            if (own[at] <= 0 && conductor.materials().get(classes[z][at]).conductivity() > 0) {
                planes[z] = turned++ == 0 ? own.clone() : planes[z];
                planes[z][at] = Math.max(Float.MIN_NORMAL, -own[at]);
            } else if (own[at] <= 0) {
                insulating[z]++;
            }
        }
        return turned;
    }

    /** Makes insulating voxels of one plane and the next conduct that have an open face. */
    void open(final int z) {
        for (int axis = 0; axis < 3 && walls != null; axis++) {
            final int across = axis;
            faces(
                    axis,
                    z,
                    (x, y) -> {
                        final int nextX = x + (across == 0 ? 1 : 0);
                        final int nextY = y + (across == 1 ? 1 : 0);
                        final int nextZ = z + (across == 2 ? 1 : 0);
                        if (!isOtherConductor(x, y, z)
                                && !isOtherConductor(nextX, nextY, nextZ)
                                && walls.aperture(across, x, y, z) > 0) {
                            set(x, y, z);
                            set(nextX, nextY, nextZ);
                        }
                    });
        }
    }

    private void set(final int x, final int y, final int z) {
        classes[z][y * surface.lattice().nx() + x] = LevelSet.POSITIVE;
    }

    // -- Faces --

    /** Finds the cut faces of one plane across each axis; none at bodies of known potential. */
    void cut(final int z, final SparsePlane[][] cut) {
        for (int axis = 0; axis < 3; axis++) {
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

    private void add(
            final SparsePlane.Builder builder,
            final int axis,
            final int x,
            final int y,
            final int z) {
        final int own = classOf(x, y, z);
        final int next = classOf(axis, 1, x, y, z);
        if (isFixed(own) || isFixed(next)) {
            return;
        }
        final boolean isOwn = own == LevelSet.POSITIVE;
        if (isOwn && isOther(next)) {
            builder.add(y, x, (float) link(axis, 1, x, y, z).conductance());
        } else if (next == LevelSet.POSITIVE && isOther(own)) {
            final int nextX = x + (axis == 0 ? 1 : 0);
            final int nextY = y + (axis == 1 ? 1 : 0);
            final int nextZ = z + (axis == 2 ? 1 : 0);
            builder.add(y, x, (float) link(axis, -1, nextX, nextY, nextZ).conductance());
        } else if (!isOther(own) && walls != null && walls.isNear(axis, x, y, z)) {
            final double open = walls.aperture(axis, x, y, z);
            builder.add(
                    y,
                    x,
                    (float) (area(axis) / edge(axis) * conductivity[LevelSet.POSITIVE] * open));
        }
    }

    /**
     * How a voxel of the electrolyte conducts into its neighbour, which is another conductor.
     *
     * @param step 1 or −1 along the axis
     */
    Link link(final int axis, final int step, final int x, final int y, final int z) {
        final int other = classOf(axis, step, x, y, z);
        final double own = surface.at(x, y, z);
        final double part = own > 0 ? LevelSet.crossing(own, next(axis, step, x, y, z)) : 0.5;
        final double normal =
                Math.max(LEAST_NORMAL, surface.normal(axis, step, x, y, z, part, edges()));
        final boolean isPerfect = conductor.materials().get(other).isConductor();
        final double inside = isFixed(other) ? 0 : (1 - part) * edge(axis) / conductivity[other];
        final double resistance =
                part * edge(axis) / conductivity[LevelSet.POSITIVE]
                        + inside
                        + (isPerfect ? conductor.interfaceResistance() / normal : 0);
        final double area = area(axis) * open(axis, step, x, y, z);
        return new Link(area / resistance, resistance, part, area * normal);
    }

    private double open(final int axis, final int step, final int x, final int y, final int z) {
        if (walls == null) {
            return 1;
        }
        final int back = step < 0 ? 1 : 0;
        return walls.aperture(
                axis,
                x - (axis == 0 ? back : 0),
                y - (axis == 1 ? back : 0),
                z - (axis == 2 ? back : 0));
    }

    /** From the middle of a voxel at the border to the end of the stack, for each unit of area. */
    double borderConductance(
            final int axis, final double beyond, final int x, final int y, final int z) {
        final double half = conductor.edge_um()[axis] / 2;
        final double same = conductivity[classOf(x, y, z)];
        final double own = surface.at(x, y, z);
        final double end = surface.atBorder(axis, x, y, z);
        if (walls == null && own > 0 != end > 0) {
            final double part = LevelSet.crossing(own, end);
            final double first = own > 0 ? conductivity[LevelSet.POSITIVE] : same;
            final double second = conductivity[own > 0 ? LevelSet.NEGATIVE : LevelSet.POSITIVE];
            return 1 / (half * (part / first + (1 - part) / second) + beyond);
        }
        return (walls == null ? 1 : walls.borderAperture(axis, x, y, z)) / (half / same + beyond);
    }

    // -- Helper methods --

    private int classOf(final int x, final int y, final int z) {
        return classes[z][y * surface.lattice().nx() + x];
    }

    private int classOf(final int axis, final int step, final int x, final int y, final int z) {
        return classOf(
                x + (axis == 0 ? step : 0), y + (axis == 1 ? step : 0), z + (axis == 2 ? step : 0));
    }

    private double next(final int axis, final int step, final int x, final int y, final int z) {
        return surface.at(
                x + (axis == 0 ? step : 0), y + (axis == 1 ? step : 0), z + (axis == 2 ? step : 0));
    }

    private boolean isOtherConductor(final int x, final int y, final int z) {
        return isOther(classOf(x, y, z));
    }

    /** Whether a class conducts and is not the electrolyte. */
    private boolean isOther(final int ofClass) {
        return ofClass != LevelSet.POSITIVE
                && conductor.materials().get(ofClass).conductivity() > 0;
    }

    private boolean isFixed(final int ofClass) {
        return conductor.materials().get(ofClass).isFixed();
    }

    private double[] edges() {
        return conductor.edge_um();
    }

    private double edge(final int axis) {
        return conductor.edge_um()[axis];
    }

    private double area(final int axis) {
        final double[] edge = conductor.edge_um();
        return edge[0] * edge[1] * edge[2] / edge[axis];
    }

    /**
     * A way from the electrolyte through its surface.
     *
     * @param conductance of it
     * @param resistance of it for each unit of area, in µm over conductivity
     * @param part of the way to the next middle at which the surface lies
     * @param area_um2 of the surface that it stands for
     */
    record Link(double conductance, double resistance, double part, double area_um2) {}

    /** What is done with a face. */
    private interface FaceWork {
        void at(int x, int y);
    }
}
