package org.garnetj.label;

import java.util.Arrays;

/**
 * How far beyond an object's surface the nearest background centre is, seen from a lattice point.
 *
 * <p>The surface lies somewhere between that centre and the foremost centre of the object beside
 * it, along the line of sight: half-way is the best guess. All centres nearer than the nearest
 * background are the object's, so the one of the background's 26 neighbours that is nearer, and
 * loses least along the line of sight, is known from the direction alone. In cubic voxels the loss
 * is the spacing of voxel planes across 100, 110, 111, 210 and 211; in directions of higher order
 * it is less, for there a surface meets voxels at many depths.
 */
final class SurfaceGap {

    /** What sums of squares may be off by. */
    private static final double ROUNDING = 1e-9;

    /** Answers to as many steps along each axis are kept. */
    private static final int KEPT = 16;

    private final StepWeights weights;
    private final double[] kept = new double[KEPT * KEPT * KEPT * 8];

    SurfaceGap(final StepWeights weights) {
        this.weights = weights;
        Arrays.fill(kept, -1);
    }

    /**
     * The loss along the line of sight times the distance of the background, in units.
     *
     * @param x steps to it along x, 0 or more; y and z likewise
     * @param between bit d is set where the lattice point is half-way between voxels along axis d:
     *     there faces count and not centres, and neighbours along other axes only
     */
    double times(final int x, final int y, final int z, final int between) {
        if ((x | y | z) >= KEPT) {
            return loss(weights.x() * x, weights.y() * y, weights.z() * z, between);
        }
        final int at = ((z * KEPT + y) * KEPT + x) << 3 | between;
        if (kept[at] < 0) {
            kept[at] = loss(weights.x() * x, weights.y() * y, weights.z() * z, between);
        }
        return kept[at];
    }

    private double loss(final double x, final double y, final double z, final int between) {
        final int reachX = 1 - (between & 1);
        final int reachY = 1 - (between >> 1 & 1);
        final int reachZ = 1 - (between >> 2 & 1);
        double least = Double.POSITIVE_INFINITY;
        for (int k = -reachZ; k <= reachZ; k++) {
            for (int j = -reachY; j <= reachY; j++) {
                final double others = y * j + z * k;
                final double square = weights.y() * (j * j) + weights.z() * (k * k);
                for (int i = -reachX; i <= reachX; i++) {
                    final double loss = x * i + others;
                    if (loss < least
                            && 2 * loss > (square + weights.x() * (i * i)) * (1 + ROUNDING)) {
                        least = loss;
                    }
                }
            }
        }
        return least < Double.POSITIVE_INFINITY ? least : 0;
    }
}
