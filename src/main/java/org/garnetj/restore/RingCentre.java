package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where rings have their centre: where circles hold the most energy. Searched on slices of ever
 * finer pixels, since wide circles show even faint rings.
 *
 * @param centre the best
 * @param certainty by how many standard deviations circles about it hold more than circles about
 *     centres a few pixels off do
 */
record RingCentre(RingSettings.Centre centre, double certainty) {

    /** From here on there are rings. */
    static final double CERTAIN = 6;

    /** The same about a centre that is given, which was not chosen for what its circles hold. */
    static final double CERTAIN_IF_GIVEN = 3;

    /** Widest slice that all centres are tried on, in pixels. */
    private static final int COARSEST = 64;

    /** Centres tried: those in the middle half of the slice. */
    private static final double MIDDLE = 0.25;

    /** Steps around a centre from coarser pixels. */
    private static final int REFINED = 2;

    /** Widest ring that counts for the search, in pixels of each level. */
    private static final double SEARCH_PX = 15;

    private static final double CLIPPED = 3;
    private static final int REFERENCES = 24;

    /**
     * Finds the centre.
     *
     * @param slices some slices of the stack
     */
    static RingCentre found(
            final List<float[]> slices,
            final int width,
            final RingSettings settings,
            final Execution execution) {
        final List<Level> levels = levels(slices, width, settings, execution);
        Level level = levels.get(levels.size() - 1);
        final double spanX = MIDDLE * level.width;
        final double spanY = MIDDLE * level.height;
        double[] best =
                best(
                        level,
                        grid(0.5 * level.width, 0.5 * level.height, spanX, spanY, 1),
                        execution);
        for (int finer = levels.size() - 2; finer >= 0; finer--) {
            level = levels.get(finer);
            best = best(level, grid(2 * best[0], 2 * best[1], REFINED, REFINED, 1), execution);
        }
        best = best(level, grid(best[0], best[1], 1, 1, 0.5), execution);
        best = best(level, grid(best[0], best[1], 0.5, 0.5, 0.25), execution);
        return judged(level, new RingSettings.Centre(best[0], best[1]), execution);
    }

    /** How certain a given centre is. */
    static RingCentre given(
            final List<float[]> slices,
            final int width,
            final RingSettings settings,
            final RingSettings.Centre centre,
            final Execution execution) {
        return judged(new Level(residues(slices, width, settings, execution)), centre, execution);
    }

    // -- Helper methods --

    private static List<Level> levels(
            final List<float[]> slices,
            final int width,
            final RingSettings settings,
            final Execution execution) {
        final List<Level> levels = new ArrayList<>();
        List<float[]> planes = slices;
        int across = width;
        while (true) {
            levels.add(new Level(residues(planes, across, settings, execution)));
            final int down = planes.get(0).length / across;
            if (Math.max(across, down) <= COARSEST || Math.min(across, down) < 16) {
                return levels;
            }
            final int wide = across;
            planes = planes.stream().map(plane -> halved(plane, wide)).toList();
            across /= 2;
        }
    }

    private static List<RingResidue> residues(
            final List<float[]> planes,
            final int width,
            final RingSettings settings,
            final Execution execution) {
        return execution.mapItems(
                "look for rings", planes, plane -> RingResidue.of(plane, width, SEARCH_PX));
    }

    private static float[] halved(final float[] plane, final int width) {
        final int across = width / 2;
        final float[] halved = new float[across * (plane.length / width / 2)];
        for (int i = 0; i < halved.length; i++) {
            final int from = i / across * 2 * width + i % across * 2;
            halved[i] =
                    (plane[from] + plane[from + 1] + plane[from + width] + plane[from + width + 1])
                            / 4;
        }
        return halved;
    }

    private static List<double[]> grid(
            final double x,
            final double y,
            final double spanX,
            final double spanY,
            final double step) {
        final List<double[]> centres = new ArrayList<>();
        for (double v = -spanY; v <= spanY + 1e-9; v += step) {
            for (double u = -spanX; u <= spanX + 1e-9; u += step) {
                centres.add(new double[] {x + u, y + v});
            }
        }
        return centres;
    }

    private static double[] best(
            final Level level, final List<double[]> centres, final Execution execution) {
        final List<Double> scores =
                execution.mapItems(
                        "look for the rings' centre",
                        centres,
                        centre -> level.score(centre[0], centre[1]));
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            best = scores.get(i) > scores.get(best) ? i : best;
        }
        return centres.get(best);
    }

    private static RingCentre judged(
            final Level level, final RingSettings.Centre centre, final Execution execution) {
        final double far = Math.max(5, 0.05 * Math.min(level.width, level.height));
        final List<Double> others =
                execution.mapItems(
                        "compare centres",
                        IntStream.range(0, REFERENCES).boxed().toList(),
                        i -> {
                            final double angle = 2 * Math.PI * i / REFERENCES;
                            final double off = far * (1 + i % 3 * 0.6);
                            return level.score(
                                    centre.x_px() + off * Math.cos(angle),
                                    centre.y_px() + off * Math.sin(angle));
                        });
        final double mean = others.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        final double variance =
                others.stream()
                        .mapToDouble(score -> (score - mean) * (score - mean))
                        .average()
                        .orElse(0);
        return new RingCentre(
                centre,
                (level.score(centre.x_px(), centre.y_px()) - mean)
                        / Math.max(1, Math.sqrt(variance)));
    }

    /** Slices of one pixel size without their slow greys, clipped, in units of the noise. */
    private static final class Level {

        private final List<float[]> planes;
        private final int width;
        private final int height;

        Level(final List<RingResidue> residues) {
            width = residues.get(0).width();
            height = residues.get(0).value().length / width;
            planes = residues.stream().map(Level::clipped).toList();
        }

        private static float[] clipped(final RingResidue residue) {
            final double scale = Math.max(residue.scale(), Double.MIN_NORMAL);
            final float[] clipped = new float[residue.value().length];
            for (int i = 0; i < clipped.length; i++) {
                final double value = residue.value()[i] / scale;
                clipped[i] = Math.abs(value) > CLIPPED ? 0 : (float) value;
            }
            return clipped;
        }

        /**
         * Energy of the means of circles beyond what independent noise would give, in standard
         * deviations of the latter.
         */
        double score(final double x, final double y) {
            final int radii = RingProfile.pixels(width, height, new RingSettings.Centre(x, y));
            final int[] circle = new int[width * height];
            final int[] count = new int[radii];
            for (int i = 0; i < circle.length; i++) {
                final double dx = i % width + 0.5 - x;
                final double dy = i / width + 0.5 - y;
                circle[i] = (int) Math.sqrt(dx * dx + dy * dy);
                count[circle[i]]++;
            }
            double energy = 0;
            int circles = 0;
            final double[] sum = new double[radii];
            for (final float[] plane : planes) {
                Arrays.fill(sum, 0);
                for (int i = 0; i < circle.length; i++) {
                    sum[circle[i]] += plane[i];
                }
                for (int r = 0; r < radii; r++) {
                    if (count[r] >= 12) {
                        energy += sum[r] * sum[r] / count[r] - 1;
                        circles++;
                    }
                }
            }
            return energy / Math.sqrt(2.0 * Math.max(1, circles));
        }
    }
}
