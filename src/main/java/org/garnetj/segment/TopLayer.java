package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.filter.Median;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What lies above the sample: a bright Pt–C cap, dark vacuum, or nothing (the sample reaches the
 * edge of the image). Decided by vote over tiles of columns, each by its median profile in y, so
 * that cracks, pores and noise have no say.
 *
 * @param kind what lies there
 * @param cap grey of the cap, in units of LLZO; NaN without one
 * @param llzo grey of the LLZO just below, same unit
 */
record TopLayer(Kind kind, double cap, double llzo) {

    /** What can lie above a sample. */
    enum Kind {
        NOTHING,
        CAP,
        VACUUM
    }

    private static final int TILE = 16;
    private static final int SLICES = 4;
    private static final int WINDOW = 5;
    private static final double LEAST_STEP = 0.055;
    private static final double LEAST_OF_BRIGHTEST = 1.03;
    private static final double CAP_VOTES = 0.5;
    private static final double VACUUM_VOTES = 0.8;
    private static final double DARK = 0.6;

    /** Below a cap lies LLZO, of grey 1 but for shading. */
    private static final double LEAST_LLZO = 0.8;

    /** Rows by which the lower edge of a cap may differ from one tile of columns to the next. */
    private static final int STEEPEST = TILE / 2;

    /** Rows over which the image passes from vacuum to cap. */
    private static final int BLURRED = 3;

    private static final double LEVEL_PAIRS = 0.7;
    private static final int LEAST_ROWS = 4;

    /**
     * What one tile of columns says.
     *
     * @param cap NaN without one
     * @param row the first below the cap, counted from where the image is not blank; -1 without
     */
    private record Vote(double cap, double llzo, int row, boolean vacuum) {

        boolean isCap() {
            return row >= 0;
        }
    }

    static TopLayer find(final Scene scene, final Execution execution) {
        final List<Integer> groups =
                IntStream.iterate(0, z -> z < scene.depth, z -> z + SLICES).boxed().toList();
        final List<List<Vote>> rows =
                execution.mapItems("look for a cap", groups, z -> votes(scene, z));
        final List<Vote> votes = rows.stream().flatMap(List::stream).toList();
        final List<Vote> caps = votes.stream().filter(Vote::isCap).toList();
        if (!caps.isEmpty() && caps.size() >= CAP_VOTES * votes.size() && isBand(rows)) {
            final double cap = median(caps.stream().mapToDouble(Vote::cap).toArray());
            return new TopLayer(
                    Kind.CAP, cap, median(caps.stream().mapToDouble(Vote::llzo).toArray()));
        }
        final long dark = votes.stream().filter(Vote::vacuum).count();
        final boolean vacuum = !votes.isEmpty() && dark >= VACUUM_VOTES * votes.size();
        return new TopLayer(vacuum ? Kind.VACUUM : Kind.NOTHING, Double.NaN, 1);
    }

    /**
     * Whether the lower edges found in neighbouring tiles go on from one to the next, as those of
     * one layer do and those of bright grains do not.
     */
    private static boolean isBand(final List<List<Vote>> rows) {
        int pairs = 0;
        int level = 0;
        for (final List<Vote> row : rows) {
            for (int k = 1; k < row.size(); k++) {
                if (row.get(k - 1).isCap() && row.get(k).isCap()) {
                    pairs++;
                    level += Math.abs(row.get(k - 1).row() - row.get(k).row()) <= STEEPEST ? 1 : 0;
                }
            }
        }
        return level >= LEVEL_PAIRS * pairs;
    }

    /** What was found, in a sentence for the user. */
    String describe() {
        return switch (kind) {
            case CAP ->
                    String.format(
                            Locale.ROOT,
                            "A cap %.2f times as bright as the LLZO lies on the sample.",
                            cap / llzo);
            case VACUUM -> "Dark vacuum lies above the sample; there is no cap.";
            case NOTHING -> "No cap was found: the sample begins at the edge of the image.";
        };
    }

    private static List<Vote> votes(final Scene scene, final int firstSlice) {
        final int last = Math.min(scene.depth, firstSlice + SLICES);
        final float[][] denoised = new float[last - firstSlice][];
        for (int z = firstSlice; z < last; z++) {
            denoised[z - firstSlice] = scene.denoised(z);
        }
        final List<Vote> votes = new ArrayList<>();
        for (int x = 0; x + TILE / 2 <= scene.width; x += TILE) {
            final double[] profile = profile(scene, denoised, firstSlice, x);
            if (profile.length >= 4 * WINDOW) {
                votes.add(vote(profile));
            }
        }
        return votes;
    }

    /** Medians of the rows of a tile, from the first row that is not outside. */
    private static double[] profile(
            final Scene scene, final float[][] denoised, final int firstSlice, final int left) {
        final int right = Math.min(scene.width, left + TILE);
        final double[] profile = new double[scene.height];
        int rows = 0;
        for (int y = 0; y < scene.height; y++) {
            final float[] row = new float[denoised.length * TILE];
            int count = 0;
            for (int s = 0; s < denoised.length; s++) {
                for (int x = left; x < right; x++) {
                    final int i = y * scene.width + x;
                    if (scene.labels(firstSlice + s)[i] != Scene.OUTSIDE) {
                        row[count++] = denoised[s][i];
                    }
                }
            }
            if (count > 0) {
                profile[rows++] = Median.of(Arrays.copyOf(row, count));
            }
        }
        return Arrays.copyOf(profile, rows);
    }

    /**
     * The step from a bright band to the LLZO below it that is brightest against that LLZO. A crack
     * may fill most of the rows below a step, and LLZO above it looks like a cap: so the band must
     * stand out from the brightest of a quarter of the rows too. Where it does all the same, as a
     * lid in uneven light may, the tile still says whether the image begins with vacuum.
     */
    private static Vote vote(final double[] profile) {
        double best = 1 + LEAST_STEP;
        final boolean vacuum = darkTop(profile);
        Vote vote = new Vote(Double.NaN, 1, -1, vacuum);
        final int below = Math.max(2 * WINDOW, profile.length / 6);
        final int farBelow = Math.max(2 * WINDOW, profile.length / 4);
        for (int y = LEAST_ROWS; y < 0.75 * profile.length; y++) {
            final double above = quantile(profile, Math.max(0, y - WINDOW), y, 0.5);
            final double next = quantile(profile, y, y + WINDOW, 0.5);
            final double llzo = quantile(profile, y + 2, y + 2 + below, 0.75);
            if (llzo > LEAST_LLZO
                    && above - next > LEAST_STEP
                    && above / llzo > best
                    && above > LEAST_OF_BRIGHTEST * quantile(profile, y + 2, y + 2 + farBelow, 0.9)
                    && isBand(profile, y, 0.5 * (above + llzo))) {
                best = above / llzo;
                vote = new Vote(above, llzo, y, vacuum);
            }
        }
        return vote;
    }

    /** Whether the rows above {@code end} are all bright, up to the top or to dark vacuum. */
    private static boolean isBand(final double[] profile, final int end, final double least) {
        int y = end - 2;
        while (y >= 0 && profile[y] > least) {
            y--;
        }
        final int bright = end - 2 - y;
        y -= BLURRED;
        while (y >= 0 && profile[y] < DARK) {
            y--;
        }
        return bright >= LEAST_ROWS - 1 && y < 0;
    }

    private static boolean darkTop(final double[] profile) {
        int dark = 0;
        while (dark < profile.length && profile[dark] < DARK) {
            dark++;
        }
        return dark >= LEAST_ROWS && dark < profile.length;
    }

    private static double quantile(
            final double[] profile, final int from, final int to, final double q) {
        final double[] part = Arrays.copyOfRange(profile, from, Math.min(profile.length, to));
        Arrays.sort(part);
        return part[(int) Math.round(q * (part.length - 1))];
    }

    private static double median(final double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
