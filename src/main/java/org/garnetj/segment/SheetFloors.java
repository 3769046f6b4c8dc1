package org.garnetj.segment;

/**
 * The floors of thin dark sheets in one slice: in a crack of four to eight pixels no voxel has
 * equally dark neighbours on all sides, but the darkest voxel across the crack has them along it. A
 * floor is a minimum of the denoised grey across one of four directions in the slice, with greys
 * equal to its own within the limit along the sheet and in the slices before and after; there the
 * sheet may lie a pixel aside.
 */
final class SheetFloors {

    private final float[] plane;
    private final float[] before;
    private final float[] after;
    private final float limit;
    private final int[] across;
    private final int[] along;

    /**
     * @param limit largest difference of greys that count as equal
     */
    SheetFloors(final Scene scene, final int z, final float[] plane, final double limit) {
        this.plane = plane;
        before = z == 0 ? plane : scene.denoised(z - 1);
        after = z == scene.depth - 1 ? plane : scene.denoised(z + 1);
        this.limit = (float) limit;
        final int width = scene.width;
        across = new int[] {width, 1, width + 1, width - 1};
        along = new int[] {2, 2 * width, width - 1, width + 1};
    }

    /** Whether voxel {@code i}, at least three pixels from the edges, is a floor. */
    boolean isFloor(final int i) {
        for (int d = 0; d < across.length; d++) {
            final int step = across[d];
            if (plane[i] <= plane[i - step]
                    && plane[i] <= plane[i + step]
                    && isEqual(plane, i, i - along[d], step)
                    && isEqual(plane, i, i + along[d], step)
                    && isEqual(before, i, i, step)
                    && isEqual(after, i, i, step)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEqual(final float[] other, final int i, final int j, final int step) {
        final float darkest = Math.min(other[j], Math.min(other[j - step], other[j + step]));
        return Math.abs(darkest - plane[i]) < limit;
    }
}
