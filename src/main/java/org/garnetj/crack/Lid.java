package org.garnetj.crack;

import org.garnetj.image.VoxelSize;

/**
 * The lid of a spallation: the LLZO above its sheet, lifted above the original surface or not.
 * Where there is no LLZO above it the crack is a crater. A lid thinner than half a voxel has no
 * voxel; how wide it goes on as such is known from where it has one: half as wide.
 *
 * @param volume_um3 volume of the lid's LLZO
 * @param thickness_um that over the area of the original surface above the covered part of the
 *     sheet; NaN without a lid
 * @param uplift_um height of the lid's highest part above the original surface: 95th percentile of
 *     its top, 0 where that is below a voxel and a half
 * @param crater_area_um2 area of the part that is not covered, on the original surface
 * @param undercut_area_um2 area of the part that is
 * @param mouth_area_um2 area over which the crack opens through the original surface
 */
record Lid(
        double volume_um3,
        double thickness_um,
        double uplift_um,
        double crater_area_um2,
        double undercut_area_um2,
        double mouth_area_um2) {

    private static final double HIGHEST = 0.95;

    /** Rows that a lid must be lifted to be seen so. */
    private static final double SEEN = 1.5;

    static Lid of(
            final LidColumns columns,
            final SheetRuns runs,
            final ReferenceSurface surface,
            final VoxelSize voxel) {
        final int lines = runs.frame().lines();
        final double[] heights = new double[lines];
        long voxels = 0;
        int covered = 0;
        int bare = 0;
        int single = 0;
        double mouth = 0;
        for (int line = 0; line < lines; line++) {
            if (runs.kind(line) == SheetRuns.NONE) {
                continue;
            }
            final int own = columns.voxels(line);
            mouth += columns.mouth(line);
            voxels += own;
            single += own == 1 ? 1 : 0;
            if (own > 0) {
                heights[covered++] = -columns.topDepth_um(line);
            } else {
                bare++;
            }
        }
        final double column = voxel.x_um() * voxel.z_um() / surface.cosine();
        final double volume = voxels * voxel.volume_um3();
        final double thin = Math.min(bare, 0.5 * single);
        final double undercut = (covered + thin) * column;
        return new Lid(
                volume,
                covered == 0 ? Double.NaN : volume / undercut,
                uplift(heights, covered, voxel.y_um()),
                (bare - thin) * column,
                undercut,
                Math.max(0, mouth) * column);
    }

    private static double uplift(final double[] heights, final int covered, final double row) {
        if (covered == 0) {
            return Double.NaN;
        }
        java.util.Arrays.sort(heights, 0, covered);
        final double highest = heights[(int) Math.min(covered - 1L, Math.round(HIGHEST * covered))];
        return highest < SEEN * row ? 0 : highest;
    }
}
