package org.garnetj.field;

import net.imglib2.Dimensions;
import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Crew;
import org.garnetj.image.Planes;

/**
 * Potential and field in the middles of a grid's voxels. The field along an axis is the mean of
 * those through a voxel's two faces there; none passes a face at an insulator.
 *
 * @param potential in V; 0 in voxels that nothing passes
 * @param field strength in the electrolyte in V/µm; 0 elsewhere
 */
record FieldStrength(PlanarImg<FloatType, ?> potential, PlanarImg<FloatType, ?> field) {

    /** Measures a solved grid. */
    static FieldStrength of(final BlockGrid grid, final Crew crew) {
        final Lattice lattice = grid.conductor().lattice();
        final Dimensions size =
                FinalDimensions.wrap(new long[] {lattice.nx(), lattice.ny(), lattice.nz()});
        final FieldStrength strength = new FieldStrength(Planes.floats(size), Planes.floats(size));
        new Planewise(grid.solution().network(), crew)
                .sum(
                        grid.solution().potential(),
                        (z, planes) -> {
                            strength.plane(grid, z, planes);
                            return 0;
                        });
        return strength;
    }

    private void plane(final BlockGrid grid, final int z, final double[][] planes) {
        final Lattice lattice = grid.conductor().lattice();
        final LevelSet surface = grid.conductor().surface().orElseThrow();
        final float[] volts = Planes.array(potential, z);
        final float[] strength = Planes.array(field, z);
        final RowLinks links = new RowLinks(grid.solution().network());
        for (int y = 0; y < lattice.ny(); y++) {
            links.load(y, z);
            for (int x = 0; x < lattice.nx(); x++) {
                final int at = y * lattice.nx() + x;
                volts[at] = (float) planes[1][at];
                if (surface.at(x, y, z) > 0) {
                    double squares = 0;
                    for (int axis = 0; axis < 3; axis++) {
                        final double along = along(grid, axis, new int[] {x, y, z}, planes, links);
                        squares += along * along;
                    }
                    strength[at] = (float) Math.sqrt(squares);
                }
            }
        }
    }

    /** Mean of the field through the faces of a voxel that have one; ends of the stack have not. */
    private static double along(
            final BlockGrid grid,
            final int axis,
            final int[] voxel,
            final double[][] planes,
            final RowLinks links) {
        double sum = 0;
        int faces = 0;
        for (int step = -1; step <= 1; step += 2) {
            final int position = voxel[axis] + step;
            if (position >= 0 && position < grid.conductor().lattice().size(axis)) {
                sum += step * through(grid, axis, step, voxel, planes, links);
                faces++;
            }
        }
        return faces == 0 ? 0 : sum / faces;
    }

    /** Rise of the potential towards a neighbour in V/µm, as far as the surface. */
    private static double through(
            final BlockGrid grid,
            final int axis,
            final int step,
            final int[] voxel,
            final double[][] planes,
            final RowLinks links) {
        final int nx = grid.conductor().lattice().nx();
        final double own = planes[1][voxel[1] * nx + voxel[0]];
        final int[] other = voxel.clone();
        other[axis] += step;
        final int ofClass = grid.made().classes()[other[2]][other[1] * nx + other[0]];
        final Material material = grid.conductor().materials().get(ofClass);
        final double next =
                material.isFixed()
                        ? material.potential()
                        : grid.solution()
                                .potential()
                                .neighbour(planes, axis, step, voxel[0], voxel[1]);
        if (material.isConductor()) {
            final SurfaceCuts.Link link =
                    grid.made().cuts().link(axis, step, voxel[0], voxel[1], voxel[2]);
            return (next - own) / link.resistance();
        }
        final double conductance =
                step < 0 ? links.before(axis, voxel[0]) : links.after(axis, voxel[0]);
        return conductance == 0 ? 0 : (next - own) / grid.conductor().edge_um()[axis];
    }
}
