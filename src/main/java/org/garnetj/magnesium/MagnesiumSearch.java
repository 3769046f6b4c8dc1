package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which deposits hold magnesium and where in them. What is found brightens its neighbours, so the
 * search is repeated with what it found before.
 */
final class MagnesiumSearch {

    private static final int PASSES = 4;

    /**
     * Share by which the spill-over from neighbours may be larger than expected: the volume that a
     * beam excites is no Gaussian, and its width is known from a few to be compared only.
     */
    private static final double SPILL = 0.3;

    private final ElementVoxels map;
    private final ElementGrid grid;
    private final MagnesiumSettings settings;
    private final Execution execution;
    private final boolean[] magnesium;
    private final List<String> notes = new ArrayList<>();
    private final double[] probabilities;
    private final boolean[] doubtful;
    private double[] rates;
    private DepositCounts counts;
    private MagnesiumSources sources;

    MagnesiumSearch(
            final ElementVoxels map,
            final ElementGrid grid,
            final int deposits,
            final MagnesiumSettings settings,
            final Execution execution) {
        this.map = map;
        this.grid = grid;
        this.settings = settings;
        this.execution = execution;
        magnesium = new boolean[deposits + 1];
        doubtful = new boolean[deposits + 1];
        probabilities = new double[deposits + 1];
        rates = new double[deposits + 1];
        sources = MagnesiumSources.none(0, deposits, grid);
        final double[] least = DepositCounts.leastShares(map, deposits);
        boolean open = true;
        for (int pass = 0; pass < PASSES && open; pass++) {
            open = pass(least);
        }
        describe();
    }

    /** Searches once and returns whether another search may find something else. */
    private boolean pass(final double[] least) {
        final Background level = Background.measure(map, magnesium, execution);
        sources =
                new MagnesiumSources(
                        level.mean(Background.REACH + 1), sources.parts(), sources.spot());
        counts = DepositCounts.sum(map, least, magnesium, level, sources, execution);
        Arrays.fill(probabilities, Double.NaN);
        Arrays.fill(rates, Double.NaN);
        if (!level.isKnown()) {
            notes.add("No map voxel is LLZO alone: without a background nothing is decidable.");
            return false;
        }
        final boolean[] before = magnesium.clone();
        test();
        sources = MagnesiumParts.find(map, grid, magnesium, sources, settings.alpha(), execution);
        return !(Arrays.equals(before, magnesium) && brightest() == 0);
    }

    /** Tests all deposits; a discovery must remain one if more counts than expected spill over. */
    private void test() {
        final double[] strict = new double[magnesium.length];
        for (int id = 0; id < magnesium.length; id++) {
            final boolean tested = id > 0 && counts.isCounted(id);
            probabilities[id] = tested ? counts.probability(id, 0) : Double.NaN;
            strict[id] = tested ? counts.probability(id, SPILL) : Double.NaN;
        }
        rates = CountingStatistics.falseDiscoveryRates(probabilities);
        final double[] strictRates = CountingStatistics.falseDiscoveryRates(strict);
        for (int id = 1; id < magnesium.length; id++) {
            magnesium[id] = strictRates[id] <= settings.alpha();
            doubtful[id] = rates[id] <= settings.alpha() && !magnesium[id];
        }
    }

    /** The deposit with magnesium and most net counts, 0 if none has magnesium. */
    int brightest() {
        int brightest = 0;
        for (int id = 1; id < magnesium.length; id++) {
            if (magnesium[id] && (brightest == 0 || counts.net(id) > counts.net(brightest))) {
                brightest = id;
            }
        }
        return brightest;
    }

    private void describe() {
        final long partly =
                Arrays.stream(sources.parts())
                        .filter(part -> part != null && !part.isWhole())
                        .count();
        if (partly > 0) {
            notes.add(
                    partly
                            + (partly == 1 ? " deposit holds" : " deposits hold")
                            + " magnesium in part; only that part is Li-Mg.");
        }
    }

    boolean found(final int id) {
        return magnesium[id];
    }

    /** Whether counts are above background, but not above what spill-over might explain. */
    boolean isDoubtful(final int id) {
        return doubtful[id];
    }

    /** Probability of a deposit's counts without magnesium; NaN if it has none of its own. */
    double probability(final int id) {
        return probabilities[id];
    }

    /** False discovery rate at which a deposit is a discovery; NaN if it was not tested. */
    double rate(final int id) {
        return rates[id];
    }

    /** Net counts of a map voxel full of the lithium with magnesium of a deposit. */
    double level(final int id) {
        final MagnesiumPart part = sources.parts()[id];
        return part == null || part.isWhole() ? counts.net(id) / counts.filled[id] : part.level();
    }

    DepositCounts counts() {
        return counts;
    }

    MagnesiumSources sources() {
        return sources;
    }

    List<String> notes() {
        return notes;
    }
}
