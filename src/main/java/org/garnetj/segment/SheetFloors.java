package org.garnetj.segment;

/**
 * The floors of thin dark sheets in one slice: in a crack of four to eight pixels no voxel has
 * equally dark neighbours on all sides, but the darkest voxel across the crack has them along it. A
 * floor is a minimum of the denoised grey across one of four directions in the slice, with greys
 * equal to its own within the limit along the sheet and in the slices before and after; there the
 * sheet may lie a pixel aside. Its grey is the mean of seven pixels along the sheet, not denoised,
 * which would let the LLZO on both sides in.
 */
final class SheetFloors {

    private static final int HALF_LENGTH = 3;

    /** Pixels that a floor is the mean of. */
    static final int PIXELS = 2 * HALF_LENGTH + 1;

    private final float[] grey;
    private final float[] plane;
    private final float[] before;
    private final float[] after;
    private final float limit;
    private final int[] across;
    private final int[] along;
    private final int[] step;

    /**
     * @param denoised all slices, {@link Scene#denoised}
     * @param limit largest difference of greys that count as equal
     */
    SheetFloors(final Scene scene, final float[][] denoised, final int z, final double limit) {
        grey = scene.grey(z);
        plane = denoised[z];
        before = denoised[Math.max(0, z - 1)];
        after = denoised[Math.min(scene.depth - 1, z + 1)];
        this.limit = (float) limit;
        final int width = scene.width;
        across = new int[] {width, 1, width + 1, width - 1};
        along = new int[] {2, 2 * width, width - 1, width + 1};
        step = new int[] {1, width, width - 1, width + 1};
    }

    /**
     * The grey of the floor that voxel {@code i}, at least three pixels from the edges, lies on;
     * NaN if it is none.
     */
    float at(final int i) {
        for (int d = 0; d < across.length; d++) {
            final int aside = across[d];
            if (plane[i] <= plane[i - aside]
                    && plane[i] <= plane[i + aside]
                    && isEqual(plane, i, i - along[d], aside)
                    && isEqual(plane, i, i + along[d], aside)
                    && isEqual(before, i, i, aside)
                    && isEqual(after, i, i, aside)) {
                return mean(i, step[d]);
            }
        }
        return Float.NaN;
    }

    private boolean isEqual(final float[] other, final int i, final int j, final int aside) {
        final float darkest = Math.min(other[j], Math.min(other[j - aside], other[j + aside]));
        return Math.abs(darkest - plane[i]) < limit;
    }

    private float mean(final int i, final int along) {
        float sum = 0;
        for (int k = -HALF_LENGTH; k <= HALF_LENGTH; k++) {
            sum += grey[i + k * along];
        }
        return sum / PIXELS;
    }
}
