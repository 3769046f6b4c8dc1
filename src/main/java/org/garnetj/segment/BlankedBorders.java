package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * The bands of exact zeros that drift alignment leaves at the edges of slices. They are outside the
 * sample; the grey values there are replaced by the nearest true ones so that smoothing does not
 * see an edge.
 */
final class BlankedBorders {

    private BlankedBorders() {}

    /**
     * Marks the bands. A single row or column of zeros is enough, since noise leaves no such row;
     * an image of nothing but zeros is outside as a whole.
     *
     * @return number of voxels marked
     */
    static long mark(final Scene scene, final Execution execution) {
        return scene.mapSlices("find blanked borders", execution, z -> mark(scene, z)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long mark(final Scene scene, final int z) {
        final float[] plane = scene.grey(z);
        final int width = scene.width;
        int top = 0;
        int bottom = scene.height - 1;
        while (top <= bottom && zeros(plane, top * width, 1, width)) {
            top++;
        }
        while (bottom > top && zeros(plane, bottom * width, 1, width)) {
            bottom--;
        }
        int left = 0;
        int right = width - 1;
        final int rows = bottom - top + 1;
        while (left <= right && zeros(plane, top * width + left, width, rows)) {
            left++;
        }
        while (right > left && zeros(plane, top * width + right, width, rows)) {
            right--;
        }
        return fill(scene, z, new int[] {left, right, top, bottom});
    }

    private static boolean zeros(
            final float[] plane, final int start, final int step, final int count) {
        for (int i = 0; i < count; i++) {
            if (plane[start + i * step] != 0) {
                return false;
            }
        }
        return true;
    }

    private static long fill(final Scene scene, final int z, final int[] valid) {
        final float[] plane = scene.grey(z);
        final byte[] labels = scene.labels(z);
        long marked = 0;
        for (int y = 0; y < scene.height; y++) {
            for (int x = 0; x < scene.width; x++) {
                final int nearX = Math.max(valid[0], Math.min(valid[1], x));
                final int nearY = Math.max(valid[2], Math.min(valid[3], y));
                if (nearX != x || nearY != y || valid[1] < valid[0] || valid[3] < valid[2]) {
                    labels[y * scene.width + x] = Scene.OUTSIDE;
                    marked++;
                    if (valid[1] >= valid[0] && valid[3] >= valid[2]) {
                        plane[y * scene.width + x] = plane[nearY * scene.width + nearX];
                    }
                }
            }
        }
        return marked;
    }
}
