package org.garnetj.segment;

/** A mask of the pixels of a plane, x fastest. */
record PlaneMask(boolean[] pixels, int width) {

    /** Chamfer distances 3 and 4 to neighbours by side and by corner: the unit is a third. */
    private static final int SIDE = 3;

    private static final int CORNER = 4;

    /**
     * What a disc of this radius covers that stays in the mask and comes from the edge of the plane
     * (morphological opening, with a chamfer octagon for the disc).
     */
    boolean[] openFromEdge(final int radius) {
        final int[] toOthers = distance(false);
        final boolean[] wide = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            wide[i] = toOthers[i] > SIDE * radius;
        }
        final int[] toWide = new PlaneMask(fromEdge(wide), width).distance(true);
        final boolean[] open = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            open[i] = pixels[i] && toWide[i] <= SIDE * radius;
        }
        return open;
    }

    /** Distance to the nearest pixel whose mask is {@code target}. */
    private int[] distance(final boolean target) {
        final int[] distance = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            distance[i] = pixels[i] == target ? 0 : Integer.MAX_VALUE / 2;
        }
        for (int i = 0; i < pixels.length; i++) {
            sweep(distance, i, -1);
        }
        for (int i = pixels.length - 1; i >= 0; i--) {
            sweep(distance, i, 1);
        }
        return distance;
    }

    private void sweep(final int[] distance, final int i, final int step) {
        final int x = i % width;
        final int row = i + step * width;
        final boolean beside = step < 0 ? x > 0 : x < width - 1;
        final boolean behind = step < 0 ? x < width - 1 : x > 0;
        final boolean hasRow = row >= 0 && row < pixels.length;
        int least = distance[i];
        if (beside) {
            least = Math.min(least, distance[i + step] + SIDE);
        }
        if (hasRow) {
            least = Math.min(least, distance[row] + SIDE);
        }
        if (hasRow && beside) {
            least = Math.min(least, distance[row + step] + CORNER);
        }
        if (hasRow && behind) {
            least = Math.min(least, distance[row - step] + CORNER);
        }
        distance[i] = least;
    }

    /** What of {@code mask} is connected to the edge of the plane. */
    private boolean[] fromEdge(final boolean[] mask) {
        final boolean[] reached = new boolean[mask.length];
        final int[] stack = new int[mask.length];
        int top = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && isOnEdge(i)) {
                reached[i] = true;
                stack[top++] = i;
            }
        }
        while (top > 0) {
            for (final int j : neighbours(stack[--top])) {
                if (mask[j] && !reached[j]) {
                    reached[j] = true;
                    stack[top++] = j;
                }
            }
        }
        return reached;
    }

    private boolean isOnEdge(final int i) {
        final int x = i % width;
        return x == 0 || x == width - 1 || i < width || i + width >= pixels.length;
    }

    /** The four neighbours; the pixel itself for those beyond the edge. */
    private int[] neighbours(final int i) {
        final int x = i % width;
        return new int[] {
            x > 0 ? i - 1 : i,
            x < width - 1 ? i + 1 : i,
            i >= width ? i - width : i,
            i + width < pixels.length ? i + width : i
        };
    }
}
