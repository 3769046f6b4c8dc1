package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.Locale;

/**
 * Says of every tomogram how well lithium and void are told apart: with what error where both were
 * seen, from trials on simulated tomograms of the result; which lithium would have been seen where
 * it was not.
 */
final class SplitJudge {

    /** Where the noise of the trials is taken from, as shares of width and height. */
    private static final double[] SHIFTS = {0.37, 0.61};

    /** Voxels that a trial is run on at most. */
    private static final long MOST_VOXELS = 2_000_000;

    /** How far the face between void and lithium may be off everywhere, in pixels. */
    private static final double CONTACT_PX = 0.25;

    private final Scene scene;
    private final GreyModel model;
    private final SegmentSettings settings;
    private final Execution execution;
    private final double sigma_px;
    private final long empty;
    private final long lithium;

    /**
     * @param sigma_px standard deviation of the point spread; not used where there is no lithium
     */
    SplitJudge(
            final Scene scene,
            final GreyModel model,
            final double sigma_px,
            final SegmentSettings settings,
            final Execution execution) {
        this.scene = scene;
        this.model = model;
        this.sigma_px = sigma_px;
        this.settings = settings;
        this.execution = execution;
        final long[] counts = scene.counts(execution);
        empty = counts[Scene.VOID];
        lithium = counts[Scene.LI];
    }

    /**
     * The interval for the lithium, and in words what it rests on.
     *
     * @param levels what means over cavities showed, null if they were not asked
     */
    DarkSplit judge(final List<CavityLevel> levels, final List<String> notes) {
        if (empty + lithium == 0) {
            notes.add("Nothing is dark: there is neither void nor lithium to be told apart.");
            return DarkSplit.withoutLithium(0, Double.NaN);
        }
        if (empty > 0 && lithium > 0 && model.hasLithium()) {
            return seen(notes);
        }
        return unseen(levels == null ? CavityModes.look(scene, model, execution) : levels, notes);
    }

    private DarkSplit seen(final List<String> notes) {
        final LlzoShare llzo = new LlzoShare(scene, sigma_px);
        final Scene part = scene.copy(first(), first() + slices());
        final List<DarkTrial> trials =
                java.util.Arrays.stream(SHIFTS)
                        .mapToObj(
                                shift ->
                                        DarkTrial.run(
                                                part,
                                                model,
                                                llzo.sigma_px(),
                                                settings.smoothness(),
                                                shift,
                                                execution))
                        .toList();
        final DarkTrial sum = DarkTrial.sum(trials);
        final long blind = CavityEvidence.blind(scene, model, llzo, execution);
        final double ofVoid = share(sum.voidsMistaken(), sum.voids()) * trials.size();
        final double ofLithium = share(sum.lithiumMissed(), sum.lithium()) * trials.size();
        final double contact = CONTACT_PX * contact();
        final long tooMuch = (long) Math.ceil(ofVoid * empty + contact);
        final long tooLittle = (long) Math.ceil(ofLithium * lithium + contact) + blind;
        final DarkSplit split =
                new DarkSplit(
                        empty,
                        lithium,
                        Math.max(0, lithium - tooMuch),
                        Math.min(empty + lithium, lithium + tooLittle),
                        true,
                        model.separation(),
                        share(
                                sum.voidsMistaken() + sum.lithiumMissed(),
                                sum.voids() + sum.lithium()));
        notes.add(
                String.format(
                        Locale.ROOT,
                        "Void and lithium are two greys at %.2f and %.2f of the LLZO grey, d' ="
                                + " %.1f: by itself %.1f %% of voxels would be mistaken, with the"
                                + " help of their neighbours %.1f %%, as trials on simulated"
                                + " tomograms of this result show. Of %d dark voxels %d to %d are"
                                + " lithium (95 %%); %d lie in voids too small to be told from"
                                + " lithium.",
                        model.voidGrey(),
                        model.lithiumGrey(),
                        model.separation(),
                        100 * DarkClasses.mistaken(model),
                        100 * split.mistaken(),
                        split.dark(),
                        split.lithiumLow(),
                        split.lithiumHigh(),
                        blind));
        return split;
    }

    /** Faces between void and lithium. */
    private long contact() {
        return scene.mapSlices("measure contact", execution, this::contact).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long contact(final int z) {
        final byte[] labels = scene.labels(z);
        final byte[] next = z + 1 < scene.depth ? scene.labels(z + 1) : labels;
        long faces = 0;
        for (int i = 0; i < labels.length; i++) {
            if (CavityPhases.isDark(labels[i])) {
                faces += isUnlike(labels[i], next[i]) ? 1 : 0;
                faces +=
                        i % scene.width + 1 < scene.width && isUnlike(labels[i], labels[i + 1])
                                ? 1
                                : 0;
                faces +=
                        i + scene.width < labels.length
                                        && isUnlike(labels[i], labels[i + scene.width])
                                ? 1
                                : 0;
            }
        }
        return faces;
    }

    private static boolean isUnlike(final byte a, final byte b) {
        return a != b && CavityPhases.isDark(b);
    }

    private static double share(final long part, final long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private int slices() {
        final long plane = (long) scene.width * scene.height;
        return (int) Math.max(1, Math.min(scene.depth, MOST_VOXELS / plane));
    }

    /** The first of the slices that hold most of whichever of the two is rarer there. */
    private int first() {
        final List<long[]> counts =
                scene.mapSlices("choose slices", execution, z -> dark(scene.labels(z)));
        final int length = slices();
        long best = -1;
        int first = 0;
        for (int start = 0; start + length <= scene.depth; start++) {
            final long voids = sum(counts, 0, start, length);
            final long others = sum(counts, 1, start, length);
            if (Math.min(voids, others) > best) {
                best = Math.min(voids, others);
                first = start;
            }
        }
        return first;
    }

    private static long sum(
            final List<long[]> counts, final int at, final int start, final int length) {
        return counts.subList(start, start + length).stream().mapToLong(own -> own[at]).sum();
    }

    private static long[] dark(final byte[] labels) {
        final long[] counts = new long[2];
        for (final byte label : labels) {
            counts[0] += label == Scene.VOID ? 1 : 0;
            counts[1] += label == Scene.LI ? 1 : 0;
        }
        return counts;
    }

    private DarkSplit unseen(final List<CavityLevel> levels, final List<String> notes) {
        double contrast = Double.POSITIVE_INFINITY;
        double asked = 0;
        for (final CavityLevel level : levels) {
            final double own = level.detectable();
            if (own < contrast) {
                contrast = own;
                asked = level.asked() / (double) (empty + lithium);
            }
        }
        final double separation = contrast / model.voidDeviation();
        notes.add(detectable(contrast, separation, asked));
        if (settings.lithium() == LithiumPresence.NO) {
            if (CavityModes.find(levels, model).hasLithium()) {
                notes.add(
                        "Told that there is no lithium, but the dark has two greys as if there"
                                + " were.");
            }
            return DarkSplit.withoutLithium(empty, separation);
        }
        notes.add(
                String.format(
                        Locale.ROOT,
                        "The dark has one grey, and whether that is void or lithium the greys do"
                                + " not say: it was taken for %s; 0 to all of its %d voxels may be"
                                + " lithium. If it is known that there is none, say lithium=no.",
                        lithium > 0 ? "lithium, as told" : "void",
                        empty + lithium));
        return DarkSplit.unknown(empty, lithium, separation);
    }

    private static String detectable(
            final double contrast, final double separation, final double asked) {
        if (Double.isInfinite(contrast)) {
            return "The cavities are too few or too narrow for this noise and blur: lithium of no"
                    + " grey would have been told from void.";
        }
        return String.format(
                Locale.ROOT,
                "Lithium was looked for beside void; a tenth of the cavities would have been seen to"
                        + " hold it from a contrast of %.2f of the LLZO grey (d' = %.1f for a"
                        + " single voxel) on. %.0f %% of the dark volume are wide enough to show"
                        + " it; in the rest, and at less contrast, it would have gone unseen.",
                contrast,
                separation,
                100 * Math.min(1, asked));
    }
}
