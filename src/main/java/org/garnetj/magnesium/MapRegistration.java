package org.garnetj.magnesium;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where an element map lies on the phase stack beyond what its voxel size says: the shift at which
 * its counts are most likely, with a level for LLZO, for void, for lithium, and for each deposit
 * that clearly has its own.
 *
 * <p>The map is moved only if a shift explains the counts so much better than none that chance does
 * so in one map of a thousand, whatever shift and deposit it might choose. A map without structure
 * stays where it is, and its deposits are not given the counts that suit them best.
 */
final class MapRegistration {

    /** Map voxels that are compared at most. */
    private static final long MOST = 150_000;

    /** Map voxels times shifts of a scan at most. */
    private static final double SCAN = 5e7;

    private static final int ROUNDS = 2;
    private static final double[] WIDTHS = {0, 0.5, 1, 1.6};
    private static final double EVIDENT = Math.log(1000);
    private static final double PART_OF_BLOCK = 0.25;

    private final Volume<UnsignedByteType> phases;
    private final LabelImage deposits;
    private final ElementGrid grid;
    private final double[] bound_um;
    private final ClassCells.Ceramic ceramic;
    private final Execution execution;

    /**
     * A registration to come.
     *
     * @param maxshift_um bound of the shift along each axis
     */
    MapRegistration(
            final Volume<UnsignedByteType> phases,
            final LabelImage deposits,
            final ElementGrid grid,
            final double maxshift_um,
            final ClassCells.Ceramic ceramic,
            final Execution execution) {
        this.phases = phases;
        this.deposits = deposits;
        this.grid = grid;
        this.ceramic = ceramic;
        this.execution = execution;
        bound_um = new double[3];
        Arrays.setAll(
                bound_um,
                d ->
                        Math.min(
                                maxshift_um,
                                PART_OF_BLOCK
                                        * phases.pixels().dimension(d)
                                        * grid.phaseEdge_um()[d]));
    }

    /**
     * A place for the map.
     *
     * @param grid with the map moved, if that is evident
     * @param shift_um the best shift along x, y, z
     * @param error_um its standard errors
     * @param moved whether the map was moved by it
     * @param note what was found
     */
    record Placed(
            ElementGrid grid, double[] shift_um, double[] error_um, boolean moved, String note) {}

    <T extends RealType<T>> Placed place(final Volume<T> map) {
        for (int d = 0; d < 3; d++) {
            final boolean flat = map.pixels().dimension(d) < 2 || phases.pixels().dimension(d) < 2;
            bound_um[d] = flat ? 0 : bound_um[d];
        }
        final MapCounts coarse = coarse(map);
        final MapCounts fine = MapCounts.of(map, grid.mapEdge_um(), MOST);
        final int[] start =
                new ShiftScan(coarse, cells(coarse), deposits.count())
                        .best(reach(coarse), execution);
        final ClassCells cells = cells(fine);
        final ShiftScan levels = new ShiftScan(fine, cells, deposits.count());
        final double[] bound = new double[3];
        final double[] begin = new double[3];
        Arrays.setAll(bound, d -> bound_um[d] / fine.edge_um()[d]);
        Arrays.setAll(begin, d -> start[d] * coarse.edge_um()[d] / fine.edge_um()[d]);
        ShiftFit.Optimum found = new ShiftFit.Optimum(begin, null, Double.NaN);
        for (int round = 0; round < ROUNDS; round++) {
            found = climbed(fine, cells, levels, found.shift(), bound);
        }
        final double[] none = new double[3];
        final double unmoved =
                sharpest(fine, cells, levels.levels(new int[3]), none).likelihood(none);
        return judged(found, unmoved, fine, shifts(coarse));
    }

    /** The top near a shift, with the levels that the map has there. */
    private static ShiftFit.Optimum climbed(
            final MapCounts counts,
            final ClassCells cells,
            final ShiftScan scan,
            final double[] from,
            final double[] bound) {
        final int[] whole = new int[3];
        Arrays.setAll(whole, d -> (int) Math.rint(from[d]));
        return sharpest(counts, cells, scan.levels(whole), from).climb(from, bound);
    }

    /** The map as it takes no time to scan. */
    private <T extends RealType<T>> MapCounts coarse(final Volume<T> map) {
        long most = MOST;
        MapCounts counts = MapCounts.of(map, grid.mapEdge_um(), most);
        while (counts.values().length * shifts(counts) > SCAN && counts.size()[0] > 8) {
            most /= 2;
            counts = MapCounts.of(map, grid.mapEdge_um(), most);
        }
        return counts;
    }

    private ClassCells cells(final MapCounts counts) {
        return ClassCells.of(
                phases, deposits, counts.edge_um(), grid.phaseEdge_um(), ceramic, execution);
    }

    private int[] reach(final MapCounts counts) {
        final int[] reach = new int[3];
        Arrays.setAll(reach, d -> (int) Math.floor(bound_um[d] / counts.edge_um()[d]));
        return reach;
    }

    private double shifts(final MapCounts counts) {
        return Arrays.stream(reach(counts)).mapToDouble(r -> 2 * r + 1).reduce(1, (a, b) -> a * b);
    }

    /**
     * The fit with the width of the interaction volume that is most likely at a shift: from the
     * narrowest on, until a wider one is less likely.
     */
    private static ShiftFit sharpest(
            final MapCounts counts,
            final ClassCells cells,
            final double[] levels,
            final double[] shift) {
        final double[] field = cells.field(levels, levels[levels.length - 1]);
        final double mean =
                Math.cbrt(counts.edge_um()[0] * counts.edge_um()[1] * counts.edge_um()[2]);
        ShiftFit best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (final double width : WIDTHS) {
            final double[] sigma = new double[3];
            Arrays.setAll(sigma, d -> width * mean / counts.edge_um()[d]);
            final ShiftFit fit =
                    new ShiftFit(
                            counts,
                            cells,
                            width == 0 ? field : ShiftFit.smooth(cells, field, sigma));
            final double likelihood = fit.likelihood(shift);
            if (likelihood < most) {
                return best;
            }
            most = likelihood;
            best = fit;
        }
        return best;
    }

    private Placed judged(
            final ShiftFit.Optimum found,
            final double unmoved,
            final MapCounts counts,
            final double shifts) {
        final double price = EVIDENT + Math.log(shifts) + Math.log(deposits.count() + 1.0);
        final double[] shift = new double[3];
        final double[] error = new double[3];
        Arrays.setAll(shift, d -> found.shift()[d] * counts.edge_um()[d]);
        Arrays.setAll(error, d -> found.error()[d] * counts.edge_um()[d]);
        if (found.likelihood() - flat(counts) < price) {
            return new Placed(
                    grid,
                    shift,
                    error,
                    false,
                    "The element map has too little structure to be registered: it stays where its"
                            + " voxel size puts it, and may be off by the shift of the stage.");
        }
        if (found.likelihood() - unmoved < price) {
            return new Placed(
                    grid,
                    shift,
                    error,
                    false,
                    "The element map lies on the stack as it is: the best shift, "
                            + describe(shift, error)
                            + ", is no evident improvement and was not applied.");
        }
        if (isAtBound(shift)) {
            return new Placed(
                    grid,
                    shift,
                    error,
                    false,
                    "The element map seems shifted by more than the bound, "
                            + describe(shift, error)
                            + ": it was not moved; give a larger maxshift.");
        }
        return new Placed(
                grid.moved(shift),
                shift,
                error,
                true,
                "The element map was moved by " + describe(shift, error) + " to fit the phases.");
    }

    private boolean isAtBound(final double[] shift) {
        for (int d = 0; d < 3; d++) {
            if (bound_um[d] > 0 && Math.abs(shift[d]) >= bound_um[d] * (1 - 1e-6)) {
                return true;
            }
        }
        return false;
    }

    private static double flat(final MapCounts counts) {
        final double mean = counts.mean();
        double sum = 0;
        for (final float value : counts.values()) {
            sum += CountingStatistics.logLikelihood(value, mean);
        }
        return sum;
    }

    private String describe(final double[] shift, final double[] error) {
        final StringBuilder text = new StringBuilder();
        for (int d = 0; d < 3; d++) {
            if (bound_um[d] > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append("xyz".charAt(d))
                        .append(String.format(Locale.ROOT, " %+.3f", shift[d]))
                        .append(
                                Double.isNaN(error[d])
                                        ? ""
                                        : String.format(Locale.ROOT, " ± %.3f", error[d]));
            }
        }
        return text + " µm";
    }
}
