package org.garnetj.crack;

import java.util.ArrayDeque;

/**
 * Which lines pass through pores: bumps of the number of voxels that lines have in the crack. They
 * begin where it is clearly more than without the bump, and go on as far as it is more.
 */
final class PoreLines {

    /** Widest pores, in windows. */
    static final double WIDEST = 0.8;

    /** Width over length of the rectangles that do not fit into pores. */
    private static final double SLENDER = 0.4;

    private final SheetRuns runs;
    private final double[] level;
    private final double spread;

    private PoreLines(final SheetRuns runs, final double[] level, final double spread) {
        this.runs = runs;
        this.level = level;
        this.spread = spread;
    }

    static PoreLines of(final SheetRuns runs, final Surroundings around, final double window_um) {
        final LineFrame frame = runs.frame();
        final double[] voxels = new double[frame.lines()];
        for (int line = 0; line < voxels.length; line++) {
            voxels[line] = runs.kind(line) == SheetRuns.NONE ? Double.NaN : runs.voxels(line);
        }
        final double[] level =
                withoutBumps(
                        smoothed(voxels, frame),
                        frame.sizeU(),
                        0.5 * WIDEST * window_um / frame.u_um(around.voxel()),
                        0.5 * WIDEST * window_um / frame.v_um(around.voxel()));
        final double[] excess = new double[voxels.length];
        int count = 0;
        for (int line = 0; line < voxels.length; line++) {
            if (!Double.isNaN(voxels[line])) {
                excess[count++] = voxels[line] - level[line];
            }
        }
        final double usual = TileMedians.median(excess, count);
        for (int i = 0; i < count; i++) {
            excess[i] = Math.abs(excess[i] - usual);
        }
        for (int line = 0; line < level.length; line++) {
            level[line] += usual;
        }
        return new PoreLines(runs, level, 1.4826 * TileMedians.median(excess, count));
    }

    void mark(final byte[] kinds) {
        final LineFrame frame = runs.frame();
        final ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int line = 0; line < kinds.length; line++) {
            if (kinds[line] == SheetRuns.SHEET && exceeds(line, LeastExcess.BEGIN)) {
                kinds[line] = SheetRuns.PORE;
                open.add(line);
            }
        }
        while (!open.isEmpty()) {
            final int line = open.poll();
            for (final int next : Neighbours.of(line, frame.sizeU(), frame.sizeV())) {
                if (kinds[next] == SheetRuns.SHEET && exceeds(next, LeastExcess.GO_ON)) {
                    kinds[next] = SheetRuns.PORE;
                    open.add(next);
                }
            }
        }
    }

    /** Voxels of a line in the sheet without the pore. */
    double level(final int line) {
        return level[line];
    }

    /** Voxels of the crack in a line at the rim of a pore. */
    double atRim(final int line) {
        return level[line] + LeastExcess.GO_ON.over(1, level[line], spread);
    }

    // -- Helper methods --

    /** Openings by two long rectangles, for a square would take off more of a dome. */
    private static double[] withoutBumps(
            final double[] values, final int sizeU, final double reachU, final double reachV) {
        final double[] along = opened(values, sizeU, reachU, SLENDER * reachV);
        final double[] across = opened(values, sizeU, SLENDER * reachU, reachV);
        for (int line = 0; line < values.length; line++) {
            along[line] = Math.max(along[line], across[line]);
        }
        return along;
    }

    private static double[] opened(
            final double[] values, final int sizeU, final double reachU, final double reachV) {
        return FlatOpening.of(
                values,
                sizeU,
                Math.max(1, (int) Math.round(reachU)),
                Math.max(1, (int) Math.round(reachV)));
    }

    /** Medians with the neighbours. */
    private static double[] smoothed(final double[] values, final LineFrame frame) {
        final double[] smooth = new double[values.length];
        for (int line = 0; line < values.length; line++) {
            final int[] beside = Neighbours.of(line, frame.sizeU(), frame.sizeV());
            final double[] near = new double[beside.length + 1];
            int count = 0;
            for (final int other : beside) {
                if (!Double.isNaN(values[other])) {
                    near[count++] = values[other];
                }
            }
            near[count++] = values[line];
            smooth[line] =
                    Double.isNaN(values[line]) ? Double.NaN : TileMedians.median(near, count);
        }
        return smooth;
    }

    private boolean exceeds(final int line, final LeastExcess least) {
        return runs.voxels(line) - level[line] > least.over(1, level[line], spread);
    }
}
