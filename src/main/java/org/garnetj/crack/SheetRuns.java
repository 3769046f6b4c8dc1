package org.garnetj.crack;

import java.util.Arrays;

/**
 * Where the lines that run across a sheet pass through it: one run of voxels a line, and which
 * lines pass through a pore on its way.
 *
 * <p>A line may meet the crack several times. The run that counts is the one nearest to where the
 * sheet usually is hereabouts, which the first runs of all lines tell (tile medians). A line of
 * which clearly more lies in the crack than usual passes through a pore.
 */
final class SheetRuns {

    /** No sheet in this line. */
    static final byte NONE = 0;

    /** The sheet alone. */
    static final byte SHEET = 1;

    /** A pore that the crack runs through. */
    static final byte PORE = 2;

    private final LineFrame frame;
    private final int[] from;
    private final int[] to;
    private final int[] voxels;
    private final byte[] kinds;
    private final double[] usual;
    private PoreLines pores;

    private SheetRuns(final LineFrame frame) {
        this.frame = frame;
        from = new int[frame.lines()];
        to = new int[frame.lines()];
        voxels = new int[frame.lines()];
        kinds = new byte[frame.lines()];
        usual = new double[frame.lines()];
        Arrays.fill(from, -1);
    }

    /**
     * Finds the runs.
     *
     * @param part which part of the crack
     * @param window_um width of the windows in which the usual is found; pores are told from the
     *     sheet if they are less than {@value PoreLines#WIDEST} of it across
     */
    static SheetRuns of(
            final Surroundings around,
            final byte part,
            final LineFrame frame,
            final double window_um) {
        final SheetRuns runs = new SheetRuns(frame);
        for (int line = 0; line < frame.lines(); line++) {
            runs.takeFirst(around, part, line);
        }
        final Tiles tiles = Tiles.of(frame, around, window_um);
        runs.takeNearest(around, part, tiles);
        runs.findUsual(tiles);
        runs.pores = PoreLines.of(runs, around, window_um);
        runs.pores.mark(runs.kinds);
        return runs;
    }

    LineFrame frame() {
        return frame;
    }

    /** First voxel of the line's run; -1 without one. */
    int from(final int line) {
        return from[line];
    }

    /** Last voxel of the line's run. */
    int to(final int line) {
        return to[line];
    }

    /** Middle of the run in voxels from the box's face, where voxel k spans k … k + 1. */
    double middle(final int line) {
        return 0.5 * (from[line] + to[line] + 1);
    }

    /** {@link #middle} of all lines; NaN without a run. */
    double[] middles() {
        final double[] middles = new double[from.length];
        for (int line = 0; line < from.length; line++) {
            middles[line] = from[line] < 0 ? Double.NaN : middle(line);
        }
        return middles;
    }

    byte kind(final int line) {
        return kinds[line];
    }

    /** Voxels of the crack in a line, those of other runs included. */
    int voxels(final int line) {
        return voxels[line];
    }

    /** How many voxels a line passes through the sheet hereabouts; NaN far from it. */
    double usual(final int line) {
        return usual[line];
    }

    /** 1 where a line's run is as long as usual or longer, less towards a blunt rim. */
    double wholeness(final int line) {
        final double part = Math.min(1, (to[line] - from[line] + 1) / usual[line]);
        return part * part * part;
    }

    /** Voxels that a line through a pore would have in the sheet alone. */
    double level(final int line) {
        return pores.level(line);
    }

    /** Voxels of the crack in a line at the rim of a pore there. */
    double atPoreRim(final int line) {
        return pores.atRim(line);
    }

    // -- Helper methods --

    /** Edges of tiles in lines. */
    private record Tiles(int u, int v) {

        private static final int PER_WINDOW = 5;
        private static final int FEWEST = 3;

        static Tiles of(final LineFrame frame, final Surroundings around, final double window_um) {
            return new Tiles(
                    edge(window_um, frame.u_um(around.voxel())),
                    edge(window_um, frame.v_um(around.voxel())));
        }

        private static int edge(final double window_um, final double line_um) {
            return Math.max(FEWEST, (int) Math.round(window_um / PER_WINDOW / line_um));
        }

        TileMedians medians(final double[] values, final LineFrame frame, final int reach) {
            return TileMedians.of(values, frame.sizeU(), u, v, reach);
        }
    }

    private void takeFirst(final Surroundings around, final byte part, final int line) {
        boolean inFirst = false;
        for (int k = 0; k < frame.length(); k++) {
            if (around.part(frame.slice(line, k), frame.pixel(line, k)) == part) {
                voxels[line]++;
                if (from[line] < 0) {
                    from[line] = k;
                    inFirst = true;
                }
                to[line] = inFirst ? k : to[line];
            } else {
                inFirst = false;
            }
        }
    }

    private void takeNearest(final Surroundings around, final byte part, final Tiles tiles) {
        final TileMedians heights = tiles.medians(middles(), frame, 0);
        for (int line = 0; line < from.length; line++) {
            if (from[line] >= 0 && voxels[line] > to[line] - from[line] + 1) {
                takeNearest(around, part, line, heights.at(line));
            }
        }
    }

    private void takeNearest(
            final Surroundings around, final byte part, final int line, final double height) {
        double least = Double.POSITIVE_INFINITY;
        int start = -1;
        for (int k = 0; k <= frame.length(); k++) {
            final boolean in =
                    k < frame.length()
                            && around.part(frame.slice(line, k), frame.pixel(line, k)) == part;
            if (in && start < 0) {
                start = k;
            } else if (!in && start >= 0) {
                final double beside = Math.max(0, Math.max(start - height, height - k));
                if (beside < least) {
                    least = beside;
                    from[line] = start;
                    to[line] = k - 1;
                }
                start = -1;
            }
        }
    }

    private void findUsual(final Tiles tiles) {
        final double[] lengths = new double[from.length];
        for (int line = 0; line < from.length; line++) {
            lengths[line] = from[line] < 0 ? Double.NaN : to[line] - from[line] + 1;
        }
        final TileMedians medians = tiles.medians(lengths, frame, 2);
        for (int line = 0; line < from.length; line++) {
            usual[line] = medians.at(line);
            kinds[line] = from[line] < 0 ? NONE : SHEET;
        }
    }
}
