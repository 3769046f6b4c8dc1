package org.garnetj.magnesium;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which deposits hold magnesium and where in them. What is found brightens its neighbours, so the
 * search is repeated with what it found before.
 */
final class MagnesiumSearch {

    private static final int PASSES = 4;

    /** Standard deviations from which on lithium is said to be unlike LLZO. */
    private static final double EVIDENT = 5;

    /**
     * Share by which the spill-over from neighbours may be larger than expected: the volume that a
     * beam excites is no Gaussian, and its width is known from a few to be compared only.
     */
    private static final double SPILL = 0.3;

    /**
     * Level beside magnesium, over that of the brightest deposit, below which it may be the tail of
     * the excited volume, which no Gaussian follows. Far from magnesium any level counts.
     */
    private static final double FAINT = 0.2;

    private final ElementVoxels map;
    private final ElementGrid grid;
    private final MagnesiumSettings settings;
    private final Execution execution;
    private final boolean[] magnesium;
    private final List<String> notes = new ArrayList<>();
    private final double[] probabilities;
    private final boolean[] doubtful;
    private final boolean[] isolated;
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
        isolated = isolated(settings.isolated(), deposits);
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

    private static boolean[] isolated(final Set<Integer> ids, final int deposits) {
        final boolean[] isolated = new boolean[deposits + 1];
        for (final int id : ids) {
            if (id < 1 || id > deposits) {
                throw new ParameterException(
                        "isolated",
                        id,
                        "give numbers of deposits.csv, 1 to " + deposits + " in this stack");
            }
            isolated[id] = true;
        }
        return isolated;
    }

    /** Searches once and returns whether another search may find something else. */
    private boolean pass(final double[] least) {
        final Background level = Background.measure(map, magnesium, execution);
        final boolean fitted = brightest() > 0 && sources.plain() > 0;
        sources =
                sources.on(
                        fitted ? sources.plain() : level.mean(Background.REACH + 1),
                        LithiumBackground.UNKNOWN);
        if (settings.isolated().size() > 0) {
            sources =
                    sources.on(
                            sources.plain(),
                            LithiumBackground.measure(map, isolated, sources, execution));
        }
        counts = DepositCounts.sum(map, least, magnesium, level, sources, execution);
        Arrays.fill(probabilities, Double.NaN);
        Arrays.fill(rates, Double.NaN);
        if (!level.isKnown()) {
            notes.add("No map voxel is LLZO alone: without a background nothing is decidable.");
            return false;
        }
        final boolean[] before = magnesium.clone();
        test();
        sources =
                MagnesiumParts.find(
                        map, grid, magnesium, sources, level, settings.alpha(), execution);
        return !(Arrays.equals(before, magnesium) && brightest() == 0);
    }

    /** Tests all deposits; a discovery must remain one if more counts than expected spill over. */
    private void test() {
        final double[] strict = new double[magnesium.length];
        for (int id = 0; id < magnesium.length; id++) {
            final boolean tested = id > 0 && !isolated[id] && counts.isCounted(id);
            probabilities[id] = tested ? counts.probability(id, 0) : Double.NaN;
            strict[id] = tested ? counts.probability(id, SPILL) : Double.NaN;
        }
        rates = CountingStatistics.falseDiscoveryRates(probabilities);
        final double[] strictRates = CountingStatistics.falseDiscoveryRates(strict);
        for (int id = 1; id < magnesium.length; id++) {
            magnesium[id] = strictRates[id] <= settings.alpha();
        }
        final int brightest = brightest();
        for (int id = 1; id < magnesium.length; id++) {
            magnesium[id] &=
                    !counts.isNear(id) || counts.level(id) >= FAINT * counts.level(brightest);
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
        describeLithium();
        describeIsolated();
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

    /** Says if lithium in which nothing was found is not like LLZO. */
    private void describeLithium() {
        double net = 0;
        double expected = 0;
        for (int id = 1; id < magnesium.length; id++) {
            if (!Double.isNaN(probabilities[id]) && !magnesium[id] && !doubtful[id]) {
                net += counts.net(id);
                expected += counts.background[id];
            }
        }
        if (!sources.lithium().isKnown() && Math.abs(net) > EVIDENT * Math.sqrt(expected)) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "Lithium without evident magnesium has %.1f %% %s counts than LLZO: its"
                                    + " own background is another; give deposits known to be isolated.",
                            100 * Math.abs(net) / expected,
                            net < 0 ? "fewer" : "more"));
        }
    }

    /** Says what lithium the background was counted on, and if one of it has too many counts. */
    private void describeIsolated() {
        if (!sources.lithium().isKnown()) {
            return;
        }
        notes.add(
                String.format(
                        Locale.ROOT,
                        "Background from LLZO (%.3g counts in a map voxel) and from %d isolated"
                                + " deposits (%.3g).",
                        sources.plain(),
                        settings.isolated().size(),
                        sources.plain() + sources.lithium().excess()));
        for (int id = 1; id < isolated.length; id++) {
            final boolean bright =
                    isolated[id]
                            && counts.isCounted(id)
                            && counts.probability(id, 0) < 0.01 / settings.isolated().size();
            if (bright) {
                notes.add(
                        "Deposit "
                                + id
                                + ", said to be isolated, has more counts than the others: it may"
                                + " hold magnesium.");
            }
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
        return part == null || part.isWhole() ? counts.level(id) : part.level();
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
