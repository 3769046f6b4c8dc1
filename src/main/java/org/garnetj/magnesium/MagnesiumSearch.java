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

    private static final int PASSES = 3;

    /** Level over that of the brightest deposit below which a level says nothing of contact. */
    private static final double FAINT = 0.2;

    private final ElementVoxels map;
    private final ElementGrid grid;
    private final MagnesiumSettings settings;
    private final Execution execution;
    private final boolean[] magnesium;
    private final boolean[] faint;
    private final List<String> notes = new ArrayList<>();
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
        faint = new boolean[deposits + 1];
        sources = MagnesiumSources.none(0, deposits, grid);
        final double[] least = DepositCounts.leastShares(map, deposits);
        boolean known = true;
        for (int pass = 0; pass < PASSES && known; pass++) {
            known = pass(least);
        }
        describe();
    }

    /** Searches once and returns whether the background is known. */
    private boolean pass(final double[] least) {
        final Background level = Background.measure(map, magnesium, execution);
        sources =
                new MagnesiumSources(
                        level.mean(Background.REACH + 1), sources.parts(), sources.spot());
        counts = DepositCounts.sum(map, least, magnesium, level, sources, execution);
        if (!level.isKnown()) {
            notes.add("No map voxel is LLZO alone: without a background nothing is decidable.");
            return false;
        }
        final double[] probabilities = new double[magnesium.length - 1];
        for (int id = 1; id < magnesium.length; id++) {
            probabilities[id - 1] = counts.probability(id);
        }
        final boolean[] found = CountingStatistics.discoveries(probabilities, settings.alpha());
        System.arraycopy(found, 0, magnesium, 1, found.length);
        sources = MagnesiumParts.find(map, grid, magnesium, sources, settings.alpha(), execution);
        if (setFaintAside()) {
            sources =
                    MagnesiumParts.find(map, grid, magnesium, sources, settings.alpha(), execution);
        }
        return true;
    }

    /**
     * Takes deposits out whose level is a small part of that of the deposit with most counts, and
     * returns whether there were any: lithium in touch with the electrode takes on its content
     * within days, so such a level is chance or spill-over.
     */
    private boolean setFaintAside() {
        Arrays.fill(faint, false);
        int brightest = 0;
        for (int id = 1; id < magnesium.length; id++) {
            if (magnesium[id] && (brightest == 0 || net(id) > net(brightest))) {
                brightest = id;
            }
        }
        boolean any = false;
        for (int id = 1; id < magnesium.length && brightest > 0; id++) {
            faint[id] = magnesium[id] && level(id) < FAINT * level(brightest);
            magnesium[id] &= !faint[id];
            any |= faint[id];
        }
        return any;
    }

    private double net(final int id) {
        return counts.counts[id] - counts.background[id];
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

    /** Whether a deposit has more counts than background, but too few to speak of contact. */
    boolean isFaint(final int id) {
        return faint[id];
    }

    /** Net counts of a map voxel full of the lithium with magnesium of a deposit. */
    double level(final int id) {
        final MagnesiumPart part = sources.parts()[id];
        return part == null || part.isWhole() ? net(id) / counts.filled[id] : part.level();
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
