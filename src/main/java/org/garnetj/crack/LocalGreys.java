package org.garnetj.crack;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is usual around each line of a sheet: the grey of plain ceramic, how much darker the
 * fillings are, and which of them the crack holds. Medians over 3 × 3 tiles of {@value #TILE} lines
 * each way.
 */
final class LocalGreys implements UsualGreys {

    private static final int TILE = 4;

    private final double[] ceramic;
    private final double[] lithium;
    private final double[][] contrasts;
    private final TileMedians ceramicHere;
    private final TileMedians lithiumHere;
    private final TileMedians[] contrastHere = new TileMedians[GreyRun.FILLINGS];
    private final double[] elsewhere = new double[GreyRun.FILLINGS];

    /**
     * @param known grey of ceramic less that of void, and of lithium, in the whole stack; NaN where
     *     unknown
     */
    LocalGreys(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final double[] known,
            final Execution execution) {
        final int size = runs.frame().sizeU();
        ceramic = missing(runs.frame().lines());
        lithium = missing(runs.frame().lines());
        contrasts = new double[][] {missing(ceramic.length), missing(ceramic.length)};
        execution.mapItems(
                "read greys of fillings",
                IntStream.range(0, runs.frame().sizeV()).boxed().toList(),
                v -> {
                    for (int line = v * size; line < (v + 1) * size; line++) {
                        if (runs.kind(line) == SheetRuns.SHEET) {
                            look(around, runs, planes, line);
                        }
                    }
                    return null;
                });
        ceramicHere = TileMedians.of(ceramic, size, TILE, TILE, 1);
        lithiumHere = TileMedians.of(lithium, size, TILE, TILE, 0);
        for (int filling = 0; filling < GreyRun.FILLINGS; filling++) {
            contrastHere[filling] = TileMedians.of(contrasts[filling], size, TILE, TILE, 1);
            elsewhere[filling] = usual(contrasts[filling], known[filling]);
        }
    }

    @Override
    public double ceramic(final int line) {
        return ceramicHere.at(line);
    }

    @Override
    public boolean isLithium(final int line) {
        return lithiumHere.at(line) >= 0.5;
    }

    @Override
    public double contrast(final int filling, final int line) {
        final double here = contrastHere[filling].at(line);
        return Double.isNaN(here) ? elsewhere[filling] : here;
    }

    // -- Helper methods --

    private void look(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final int line) {
        final LineSample sample = new LineSample(around, runs.frame(), line, planes.cosine(line));
        final GreyRun run = new GreyRun(sample, runs.from(line), runs.to(line));
        ceramic[line] = run.ceramic();
        lithium[line] = run.lithiumShare();
        final double[] cores = run.cores(run.ceramic());
        for (int filling = 0; filling < GreyRun.FILLINGS; filling++) {
            contrasts[filling][line] = cores[filling];
        }
    }

    private static double[] missing(final int length) {
        final double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Median of what is known, else what is known of the stack. */
    static double usual(final double[] values, final double known) {
        final double[] found =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return found.length == 0 ? known : TileMedians.median(found, found.length);
    }
}
