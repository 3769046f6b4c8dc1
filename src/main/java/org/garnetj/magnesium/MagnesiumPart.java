package org.garnetj.magnesium;

/**
 * Where in a deposit magnesium is.
 *
 * @param box the deposit's map voxels
 * @param level net counts of a map voxel full of its lithium where that holds magnesium
 * @param margin by voxel of the box, how far the local level lies above (with magnesium) or below
 *     (without) the boundary; NaN where the deposit owns no voxel; null if magnesium is everywhere
 */
record MagnesiumPart(DepositBox box, double level, double[] margin) {

    private static final int FAR = 3;

    MagnesiumPart withLevel(final double other) {
        return new MagnesiumPart(box, other, margin);
    }

    boolean isWhole() {
        return margin == null;
    }

    /**
     * Whether lithium of this deposit at a place, in map voxels from the first centre, holds it.
     */
    boolean holds(final double x, final double y, final double z) {
        if (isWhole()) {
            return true;
        }
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            final int u = (int) Math.floor(x) + (corner & 1);
            final int v = (int) Math.floor(y) + (corner >> 1 & 1);
            final int w = (int) Math.floor(z) + (corner >> 2);
            final double at = margin(u, v, w);
            if (!Double.isNaN(at)) {
                sum += at * (1 - Math.abs(x - u)) * (1 - Math.abs(y - v)) * (1 - Math.abs(z - w));
            }
        }
        return sum == 0 ? nearest(x, y, z) : sum > 0;
    }

    private double margin(final int x, final int y, final int z) {
        final int k = box.index(x, y, z);
        return k < 0 ? Double.NaN : margin[k];
    }

    /** Of the nearest voxel that the deposit owns. */
    private boolean nearest(final double x, final double y, final double z) {
        double least = Double.POSITIVE_INFINITY;
        double found = 1;
        for (int w = (int) Math.rint(z) - FAR; w <= Math.rint(z) + FAR; w++) {
            for (int v = (int) Math.rint(y) - FAR; v <= Math.rint(y) + FAR; v++) {
                for (int u = (int) Math.rint(x) - FAR; u <= Math.rint(x) + FAR; u++) {
                    final double distance =
                            (x - u) * (x - u) + (y - v) * (y - v) + (z - w) * (z - w);
                    if (distance < least && !Double.isNaN(margin(u, v, w))) {
                        least = distance;
                        found = margin(u, v, w);
                    }
                }
            }
        }
        return found > 0;
    }
}
