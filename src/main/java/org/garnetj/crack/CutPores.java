package org.garnetj.crack;

import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.List;

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

    static CutPores of(
            final SheetRuns runs,
            final SheetPlanes planes,
            final LidColumns lid,
            final VoxelSize voxel) {
        final boolean[] seen = new boolean[runs.frame().lines()];
        int count = 0;
        double volume = 0;
        for (int line = 0; line < seen.length; line++) {
            if (!seen[line] && runs.kind(line) == SheetRuns.PORE) {
                final List<Integer> lines = linesOf(runs, line, seen);
                if (isPore(runs, lid, lines, voxel)) {
                    count++;
                    volume += voxels(runs, planes, lines) * voxel.volume_um3();
                }
            }
        }
        return new CutPores(count, volume);
    }

    // -- Helper methods --

    /** The lines through the bulge that begins at a line. */
    private static List<Integer> linesOf(
            final SheetRuns runs, final int first, final boolean[] seen) {
        final LineFrame frame = runs.frame();
        final List<Integer> lines = new ArrayList<>();
        lines.add(first);
        seen[first] = true;
        for (int i = 0; i < lines.size(); i++) {
            for (final int next : Neighbours.of(lines.get(i), frame.sizeU(), frame.sizeV())) {
                if (!seen[next] && runs.kind(next) == SheetRuns.PORE) {
                    seen[next] = true;
                    lines.add(next);
                }
            }
        }
        return lines;
    }

    /** Whether a bulge is as wide as a pore with its chord, and most of it does not open. */
    private static boolean isPore(
            final SheetRuns runs,
            final LidColumns lid,
            final List<Integer> lines,
            final VoxelSize voxel) {
        final LineFrame frame = runs.frame();
        double longest = 0;
        double rim = 0;
        int atMouth = 0;
        for (final int line : lines) {
            atMouth += lid.mouth(line) > 0 ? 1 : 0;
            longest = Math.max(longest, runs.voxels(line));
            rim += runs.atPoreRim(line) / lines.size();
        }
        final double hidden = Math.min(1, rim / longest);
        final double chord = longest * frame.across_um(voxel);
        final double least = LEAST_AREA * Math.PI / 4 * chord * chord * (1 - hidden * hidden);
        return lines.size() * frame.area_um2(voxel) >= least && 2 * atMouth < lines.size();
    }

    /** Voxels of a pore, those that are not seen included. */
    private static double voxels(
            final SheetRuns runs, final SheetPlanes planes, final List<Integer> lines) {
        final PoreChords chords = new PoreChords(runs, planes, lines);
        double sum = 0;
        double all = 0;
        double longest = 0;
        double rim = 0;
        for (final int line : lines) {
            final double chord = chords.at(line);
            sum += chord;
            all += runs.voxels(line);
            longest = Math.max(longest, chord);
            rim += runs.atPoreRim(line) / lines.size();
        }
        final double unseen = Math.pow(Math.min(1, rim * sum / all / longest), 3);
        return sum / Math.max(0.5, 1 - unseen);
    }
}
