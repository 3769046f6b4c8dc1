package org.garnetj.crack;

import org.garnetj.image.VoxelSize;

import java.util.ArrayDeque;

/**
 * The pores that a crack runs through: bulges of its sheet that do not open to the surface.
 *
 * <p>Of a pore only the columns are seen in which it is clearly wider than the sheet. For an
 * ellipsoid these hold all of its volume but (c/C)³, with c the chord at the rim of these columns
 * and C the longest, so that the whole pore's volume is theirs over 1 − (c/C)³.
 *
 * @param count how many
 * @param volume_um3 their volume, what lies within the sheet included
 */
record CutPores(int count, double volume_um3) {

    /** Least area of a bulge over that of the circle with its longest chord. */
    private static final double LEAST_AREA = 0.25;

    static CutPores of(final SheetRuns runs, final LidColumns lid, final VoxelSize voxel) {
        final boolean[] seen = new boolean[runs.frame().lines()];
        int count = 0;
        double volume = 0;
        for (int line = 0; line < seen.length; line++) {
            if (!seen[line] && runs.kind(line) == SheetRuns.PORE) {
                final double voxels = voxels(runs, lid, line, seen, voxel);
                count += voxels > 0 ? 1 : 0;
                volume += voxels * voxel.volume_um3();
            }
        }
        return new CutPores(count, volume);
    }

    /** Voxels of the pore that begins at a line; 0 if it is too small to be one. */
    private static double voxels(
            final SheetRuns runs,
            final LidColumns lid,
            final int first,
            final boolean[] seen,
            final VoxelSize voxel) {
        final LineFrame frame = runs.frame();
        final ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(first);
        seen[first] = true;
        double sum = 0;
        double longest = 0;
        double rim = 0;
        int lines = 0;
        int atMouth = 0;
        while (!open.isEmpty()) {
            final int line = open.poll();
            lines++;
            atMouth += lid.mouth(line) > 0 ? 1 : 0;
            sum += runs.voxels(line);
            longest = Math.max(longest, runs.voxels(line));
            rim += runs.atPoreRim(line);
            for (final int next : Neighbours.of(line, frame.sizeU(), frame.sizeV())) {
                if (!seen[next] && runs.kind(next) == SheetRuns.PORE) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        final double unseen = Math.pow(Math.min(1, rim / lines / longest), 3);
        final double chord = longest * frame.across_um(voxel);
        final double least =
                LEAST_AREA * Math.PI / 4 * chord * chord * (1 - Math.cbrt(unseen * unseen));
        final boolean isPore = lines * frame.area_um2(voxel) >= least && 2 * atMouth < lines;
        return isPore ? sum / Math.max(0.5, 1 - unseen) : 0;
    }
}
