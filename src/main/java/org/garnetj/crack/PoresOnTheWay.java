package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.HashSet;
import java.util.Set;

/**
 * The pores that cracks run through: connected voxels (26 neighbours) of pores, and of sheets where
 * they run through one, that belong to a sheet or touch it. What is smaller than a ball of half the
 * sheet's opening, or of {@value #SMALLEST} voxels, is roughness.
 *
 * @param counts by label of the sheet, how many
 * @param voxels their voxels, what lies within the sheet included; a pore of two sheets counts for
 *     both
 */
record PoresOnTheWay(int[] counts, long[] voxels) {

    /** Smallest diameter in longest edges of a voxel. */
    private static final double SMALLEST = 3;

    /** Smallest diameter in openings. */
    private static final double SMALLEST_SHARE = 0.5;

    static PoresOnTheWay of(final Sheets sheets, final Execution execution) {
        final LabelImage pores =
                ConnectedComponents.label(
                        sheets.kinds(),
                        kind -> kind == SheetFinder.BULK || kind == SheetFinder.THROUGH_PORE,
                        Connectivity.VERTICES_26,
                        execution);
        final PoresOnTheWay found =
                new PoresOnTheWay(
                        new int[sheets.objects().count() + 1],
                        new long[sheets.objects().count() + 1]);
        final Set<Long> seen = new HashSet<>();
        for (final Sheets.Sheet sheet : sheets.all()) {
            final CrackBody body = sheet.body();
            final double diameter =
                    Math.max(SMALLEST * body.longestEdge_um(), SMALLEST_SHARE * sheet.opening_um());
            final double least = Math.PI / 6 * Math.pow(diameter, 3) / body.voxel().volume_um3();
            body.forEach((x, y, z, at) -> found.meet(pores, body.label(), least, x, y, z, seen));
        }
        return found;
    }

    private void meet(
            final LabelImage pores,
            final int sheet,
            final double least,
            final int x,
            final int y,
            final int z,
            final Set<Long> seen) {
        final PlanarImg<?, ?> image = pores.labels();
        final int width = (int) image.dimension(0);
        for (int w = Math.max(0, z - 1); w <= Math.min(image.max(2), z + 1); w++) {
            final int[] plane = Planes.array(image, w);
            for (int v = Math.max(0, y - 1); v <= Math.min(image.max(1), y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(image.max(0), x + 1); u++) {
                    final int pore = plane[v * width + u];
                    if (pore > 0
                            && pores.voxels(pore) >= least
                            && seen.add((long) sheet << 32 | pore)) {
                        counts[sheet]++;
                        voxels[sheet] += pores.voxels(pore);
                    }
                }
            }
        }
    }
}
