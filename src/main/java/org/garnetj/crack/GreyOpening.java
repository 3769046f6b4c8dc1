package org.garnetj.crack;

import org.garnetj.block.Execution;

import java.util.stream.IntStream;

/**
 * The opening by the area of the grey deficit: the sum along the line of (b − g)/(b − f), where g
 * is the grey, b that of plain ceramic beside the crack in the same line, and f that of what fills
 * the crack. Blur and partial volume move grey along the line but leave its sum, so cracks of a
 * voxel and less come out right (Geosphere 6 (2010) 499 does so for X-ray tomograms).
 *
 * <p>f is read from the run's own core where it is five voxels long, else from the cores of runs
 * nearby, of the whole crack, or of the whole stack. A voxel at the wall counts as filled with what
 * its inner neighbour holds. Where another cavity cuts off the blurred flank on one side, the flank
 * on the other side stands for it.
 */
final class GreyOpening implements Opening {

    /** Voxels of ceramic on each side that its grey is read from, and the fewest of them. */
    private static final int PLAIN = 8;

    private static final int FEWEST = 3;

    /** Voxels across the wall that a run's core leaves out. */
    private static final int RIM = 2;

    /** Lines in a tile of the medians, along both axes. */
    private static final int TILE = 4;

    private final SheetRuns runs;
    private final double[] ceramic;
    private final double[][] contrasts;
    private final double[] lithium;
    private final double[] usualContrast;
    private final TileMedians ceramicHere;
    private final TileMedians[] contrastHere;
    private final TileMedians lithiumHere;

    /**
     * @param known grey of ceramic less that of void, and of lithium, in the whole stack; NaN where
     *     unknown
     */
    GreyOpening(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final double[] known,
            final Execution execution) {
        this.runs = runs;
        final int lines = runs.frame().lines();
        ceramic = new double[lines];
        contrasts = new double[2][lines];
        lithium = new double[lines];
        final int size = runs.frame().sizeU();
        execution.mapItems(
                "read greys of fillings",
                IntStream.range(0, runs.frame().sizeV()).boxed().toList(),
                v -> {
                    for (int line = v * size; line < (v + 1) * size; line++) {
                        look(new LineSample(around, runs.frame(), line, planes.cosine(line)), line);
                    }
                    return null;
                });
        ceramicHere = TileMedians.of(ceramic, size, TILE, TILE, 1);
        lithiumHere = TileMedians.of(lithium, size, TILE, TILE, 0);
        contrastHere =
                new TileMedians[] {
                    TileMedians.of(contrasts[0], size, TILE, TILE, 1),
                    TileMedians.of(contrasts[1], size, TILE, TILE, 1)
                };
        usualContrast = new double[] {usual(contrasts[0], known[0]), usual(contrasts[1], known[1])};
    }

    @Override
    public double voxels(final LineSample sample, final int line, final int from, final int to) {
        final double before = plain(sample, from, -1);
        final double after = plain(sample, to, 1);
        final double usual = ceramicHere.at(line);
        final double left = Double.isNaN(before) ? Double.isNaN(after) ? usual : after : before;
        final double right = Double.isNaN(after) ? left : after;
        final double middle = 0.5 * (left + right);
        final double[] own = cores(sample, from, to, middle);
        double sum = 0;
        for (int k = from; k <= to; k++) {
            sum += (middle - sample.grey(k)) / contrast(kind(sample, line, k, from, to), line, own);
        }
        final int tailBefore = sample.tail(from, -1);
        final int tailAfter = sample.tail(to, 1);
        double flankBefore = 0;
        for (int k = from - tailBefore; k < from; k++) {
            flankBefore += left - sample.grey(k);
        }
        flankBefore /= contrast(kind(sample, line, from, from, to), line, own);
        double flankAfter = 0;
        for (int k = to + 1; k <= to + tailAfter; k++) {
            flankAfter += right - sample.grey(k);
        }
        flankAfter /= contrast(kind(sample, line, to, from, to), line, own);
        sum +=
                tailBefore < sample.reach() && tailAfter == sample.reach()
                        ? flankAfter
                        : flankBefore;
        sum +=
                tailAfter < sample.reach() && tailBefore == sample.reach()
                        ? flankBefore
                        : flankAfter;
        return Double.isFinite(sum) ? Math.max(0, sum) : to - from + 1;
    }

    // -- Helper methods --

    private void look(final LineSample sample, final int line) {
        ceramic[line] = Double.NaN;
        lithium[line] = Double.NaN;
        contrasts[0][line] = Double.NaN;
        contrasts[1][line] = Double.NaN;
        if (runs.kind(line) != SheetRuns.SHEET) {
            return;
        }
        final int from = runs.from(line);
        final int to = runs.to(line);
        final double[] sides = {plain(sample, from, -1), plain(sample, to, 1)};
        ceramic[line] =
                Double.isNaN(sides[0])
                        ? sides[1]
                        : Double.isNaN(sides[1]) ? sides[0] : 0.5 * (sides[0] + sides[1]);
        final int inner = to - from >= 2 * sample.along(1) ? sample.along(1) : 0;
        double share = 0;
        for (int k = from + inner; k <= to - inner; k++) {
            share += sample.isLithium(k) ? 1 : 0;
        }
        lithium[line] = share / (to - from + 1 - 2 * inner);
        final double[] cores = cores(sample, from, to, ceramic[line]);
        contrasts[0][line] = cores[0];
        contrasts[1][line] = cores[1];
    }

    /** Median grey of the ceramic beyond a run's blurred flank; NaN if there is too little. */
    private static double plain(final LineSample sample, final int end, final int step) {
        final double[] greys = new double[PLAIN];
        int count = 0;
        for (int i = sample.reach() + 1; i <= sample.reach() + PLAIN; i++) {
            final int k = end + step * i;
            if (!sample.isPlain(k, step) || !sample.isPlain(k, -step)) {
                break;
            }
            greys[count++] = sample.grey(k);
        }
        return count < FEWEST ? Double.NaN : TileMedians.median(greys, count);
    }

    /** Grey of ceramic less that of the run's core, void and lithium; NaN without a core. */
    private static double[] cores(
            final LineSample sample, final int from, final int to, final double ceramic) {
        final double[] sums = new double[2];
        final int[] counts = new int[2];
        final int rim = sample.along(RIM);
        for (int k = from + rim; k <= to - rim; k++) {
            final int kind = sample.isLithium(k) ? 1 : 0;
            sums[kind] += ceramic - sample.grey(k);
            counts[kind]++;
        }
        return new double[] {
            counts[0] == 0 ? Double.NaN : sums[0] / counts[0],
            counts[1] == 0 ? Double.NaN : sums[1] / counts[1]
        };
    }

    private int kind(
            final LineSample sample, final int line, final int k, final int from, final int to) {
        final int inner = sample.along(1);
        if (to - from >= 2 * inner) {
            return sample.isLithium(Math.max(from + inner, Math.min(to - inner, k))) ? 1 : 0;
        }
        return lithiumHere.at(line) >= 0.5 ? 1 : 0;
    }

    private double contrast(final int kind, final int line, final double[] own) {
        if (!Double.isNaN(own[kind])) {
            return own[kind];
        }
        final double here = contrastHere[kind].at(line);
        return Double.isNaN(here) ? usualContrast[kind] : here;
    }

    private static double usual(final double[] values, final double known) {
        final double[] found =
                java.util.Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return found.length == 0 ? known : TileMedians.median(found, found.length);
    }
}
