package org.garnetj.restore;

/** Factors that change slowly over a slice: known on nodes 8 pixels apart, straight in between. */
record GainLattice(int width, int height) {

    private static final int PITCH = PlainTiles.TILE;

    /** Number of nodes. */
    int nodes() {
        return across() * ((height + PITCH - 1) / PITCH + 1);
    }

    /** Place of a node along x in pixels, kept within the slice. */
    double x(final int node) {
        return Math.min(width - 0.5, node % across() * PITCH);
    }

    /** Place of a node along y in pixels, kept within the slice. */
    double y(final int node) {
        return Math.min(height - 0.5, node / across() * PITCH);
    }

    /**
     * Multiplies greys above {@code zero} by the factors, and adds {@code black}.
     *
     * @param gains factors at the nodes
     */
    void apply(
            final float[] plane,
            final double[] gains,
            final double zero,
            final double black,
            final float[] target) {
        for (int y = 0; y < height; y++) {
            final int row = y / PITCH * across();
            final double v = (double) (y % PITCH) / PITCH;
            for (int x = 0; x < width; x++) {
                final int node = row + x / PITCH;
                final int next = node + across();
                final double u = (double) (x % PITCH) / PITCH;
                final double above = gains[node] + u * (gains[node + 1] - gains[node]);
                final double below = gains[next] + u * (gains[next + 1] - gains[next]);
                final int i = y * width + x;
                target[i] = (float) (black + (plane[i] - zero) * (above + v * (below - above)));
            }
        }
    }

    private int across() {
        return (width + PITCH - 1) / PITCH + 1;
    }
}
