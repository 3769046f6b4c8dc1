package org.garnetj.field;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;

import java.util.Optional;

/**
 * The surface of a label freed of its steps: the signed distance to it in µm near the middles of
 * voxels. About each {@link SurfaceCrossings crossing} a {@link SurfacePatch patch} is fitted
 * ({@link PatchFit}) to those that it hangs together with; a middle has the mean of its distances
 * from the patches next to it, and never lies on the other side than its label says. A sheet of one
 * voxel keeps its width, for its two sides are fitted by themselves.
 */
final class FittedSurface {

    /** So far a middle stays off the surface, in shortest voxel edges. */
    private static final double LEAST = 0.02;

    /** What is beyond the voxels next to a crossing, in longest voxel edges. */
    private static final double FAR = 2;

    /** A middle may be so far beyond a patch of its own surface, in longest voxel edges. */
    private static final double BEYOND = 0.5;

    /** Weights of voxels by their distance, in voxels, from the middle of a crossing. */
    private static final double[] ALONG = {gauss(1.5), gauss(0.5), gauss(0.5), gauss(1.5)};

    private static final double[] ACROSS = {gauss(1), 1, gauss(1)};

    private final Lattice lattice;
    private final SurfaceCrossings crossings;
    private final SurfacePatch[] patches;
    private final double[] edge_um;
    private final double longest;
    private final double shortest;

    private FittedSurface(
            final Lattice lattice,
            final SurfaceCrossings crossings,
            final SurfacePatch[] patches,
            final double[] edge_um) {
        this.lattice = lattice;
        this.crossings = crossings;
        this.patches = patches;
        this.edge_um = edge_um;
        longest = Math.max(edge_um[0], Math.max(edge_um[1], edge_um[2]));
        shortest = Math.min(edge_um[0], Math.min(edge_um[1], edge_um[2]));
    }

    /**
     * Finds the surface of the voxels of class 1, which is its positive side.
     *
     * @param probability of class 1 in each voxel: between two voxels on whose sides it agrees with
     *     the classes, the surface is taken to lie where it is half
     */
    static LevelSet of(
            final Lattice lattice,
            final byte[][] classes,
            final double[] edge_um,
            final Optional<RandomAccessibleInterval<FloatType>> probability,
            final Execution execution) {
        try (Crew crew = new Crew(execution)) {
            final SurfaceCrossings crossings = SurfaceCrossings.of(lattice, classes, crew);
            final CrossingPlaces places = CrossingPlaces.of(crossings, edge_um, probability, crew);
            final CrossingNormals normals = CrossingNormals.of(crossings, edge_um, crew);
            final SurfacePatch[] patches = new SurfacePatch[crossings.count()];
            crew.forEach(
                    lattice.nz(),
                    z -> {
                        final PatchFit fit = new PatchFit(crossings, places, normals, edge_um);
                        for (int i = crossings.first(z); i < crossings.first(z + 1); i++) {
                            patches[i] = fit.about(i);
                        }
                    });
            final FittedSurface surface = new FittedSurface(lattice, crossings, patches, edge_um);
            final float[][] planes = new float[lattice.nz()][];
            crew.forEach(lattice.nz(), z -> planes[z] = surface.plane(z));
            return new LevelSet(lattice, planes);
        }
    }

    private float[] plane(final int z) {
        final double[] sums = new double[lattice.nx() * lattice.ny()];
        final double[] weights = new double[sums.length];
        final int from = crossings.first(Math.max(0, z - 2));
        final int to = crossings.first(Math.min(lattice.nz(), z + 2));
        for (int crossing = from; crossing < to; crossing++) {
            spread(crossing, z, sums, weights);
        }
        final float[] plane = new float[sums.length];
        for (int at = 0; at < plane.length; at++) {
            final boolean isIn = crossings.isPositive(at % lattice.nx(), at / lattice.nx(), z);
            final double sign = isIn ? 1 : -1;
            final double found = weights[at] > 0 ? sign * sums[at] / weights[at] : FAR * longest;
            plane[at] = (float) (sign * Math.max(LEAST * shortest, found));
        }
        return plane;
    }

    /** Adds the distances of the voxels of a plane next to a crossing. */
    private void spread(
            final int crossing, final int z, final double[] sums, final double[] weights) {
        final int axis = crossings.axis(crossing);
        final int[] from = {crossings.x(crossing), crossings.y(crossing), crossings.z(crossing)};
        final int k = z - from[2] + 1;
        if (k < 0 || k >= count(axis, 2)) {
            return;
        }
        for (int j = 0; j < count(axis, 1); j++) {
            for (int i = 0; i < count(axis, 0); i++) {
                final int x = from[0] + i - 1;
                final int y = from[1] + j - 1;
                if (x >= 0 && y >= 0 && x < lattice.nx() && y < lattice.ny()) {
                    final double distance = patches[crossing].distance_um(middle(x, y, z));
                    final double ahead = crossings.isPositive(x, y, z) ? distance : -distance;
                    if (ahead > -BEYOND * longest) {
                        final double weight =
                                weight(axis, 0, i) * weight(axis, 1, j) * weight(axis, 2, k);
                        sums[y * lattice.nx() + x] += weight * distance;
                        weights[y * lattice.nx() + x] += weight;
                    }
                }
            }
        }
    }

    /** How many voxels next to a crossing along an axis there are along another. */
    private static int count(final int axis, final int along) {
        return axis == along ? ALONG.length : ACROSS.length;
    }

    private static double weight(final int axis, final int along, final int i) {
        return (axis == along ? ALONG : ACROSS)[i];
    }

    private double[] middle(final int x, final int y, final int z) {
        return new double[] {
            (x + 0.5) * edge_um[0], (y + 0.5) * edge_um[1], (z + 0.5) * edge_um[2]
        };
    }

    private static double gauss(final double voxels) {
        return Math.exp(-voxels * voxels / (2 * 0.36));
    }
}
