package org.garnetj.phantom;

/**
 * Height of a surface that follows grain boundaries: the distance to the nearest of a jittered
 * lattice of points, which is continuous and has creases where two grains meet.
 *
 * @param seed decides the grains
 * @param grain_um spacing of the lattice
 */
record Serration(long seed, double grain_um) {

    /** Mean of the distance to the nearest point, in spacings; makes the height average zero. */
    private static final double MEAN = 0.4;

    /** Height between about -0.5 and 0.5, zero on average. */
    double height(final double x, final double z) {
        final double u = x / grain_um;
        final double w = z / grain_um;
        final long i = (long) Math.floor(u);
        final long j = (long) Math.floor(w);
        double nearest = Double.MAX_VALUE;
        for (long a = i - 1; a <= i + 1; a++) {
            for (long b = j - 1; b <= j + 1; b++) {
                final double du = a + Draws.lattice(seed, a, b) - u;
                final double dw = b + Draws.lattice(~seed, a, b) - w;
                nearest = Math.min(nearest, du * du + dw * dw);
            }
        }
        return Math.min(0.5, Math.sqrt(nearest) - MEAN);
    }
}
