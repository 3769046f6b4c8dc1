package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.List;

/**
 * Phases of a FIB-SEM stack whose surface is at the top: level and flatten by the LLZO, cut off
 * what lies above the sample, learn the greys of the phases and of pore backs, label, put the walls
 * at half maximum, and give thin cracks the volume that their darkness stands for.
 */
final class FibSemSegmenter {

    /** Without lithium a void may shine as it likes; with lithium only as its back allows. */
    private static final double SMEAR = 0.3;

    /** However little noise there is, flattening leaves LLZO uneven by so much. */
    private static final double UNEVEN = 0.03;

    private static final String BODIES_ARE = " dark bodies of lithium's grey are each";

    private FibSemSegmenter() {}

    /**
     * What the labels were decided by.
     *
     * @param doubtful share of all that is dark, 0 to 1, that could be void or lithium
     */
    record Result(GreyModel model, double doubtful) {}

    /** Labels every voxel of {@code scene}. */
    static Result label(
            final Scene scene,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        if (settings.flatten()) {
            Illumination.levelSlices(scene, scene.height / 2, execution);
        }
        final TopLayer first = TopLayer.find(scene, execution);
        final Noise roughNoise = Noise.measure(scene, execution);
        int[][] surface = new int[scene.depth][scene.width];
        if (settings.flatten()) {
            final byte[][] kept = copy(scene);
            surface = cut(scene, first, roughNoise, execution);
            Illumination.flatten(scene, execution);
            restore(scene, kept);
        }
        final TopLayer layer =
                settings.flatten() && first.kind() == TopLayer.Kind.CAP
                        ? TopLayer.find(scene, execution)
                        : first;
        final Noise noise = Noise.measure(scene, execution);
        surface = cut(scene, layer, noise, execution);
        notes.add(layer.describe());
        final Result result = phases(scene, noise, settings, notes, execution);
        CapRims.remove(scene, surface, layer.kind() == TopLayer.Kind.VACUUM, execution);
        return result;
    }

    private static Result phases(
            final Scene scene,
            final Noise noise,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        final List<String> first = new ArrayList<>();
        final DarkClasses.Found found =
                DarkClasses.find(scene, noise, settings.lithium(), SMEAR, first, execution);
        final boolean isTold = settings.lithium() != LithiumPresence.AUTO;
        final double doubtful = found.isDoubtful() ? 1 : 0;
        if (found.model().hasLithium() && (found.knowsBacks() || isTold)) {
            notes.addAll(first);
            return new Result(
                    threePhases(scene, found.model(), noise, settings, notes, execution), doubtful);
        }
        final GreyModel empty = twoPhases(scene, found.model(), noise, settings, execution);
        final SecondLook look = SecondLook.at(scene, noise, execution);
        final SecondLook second =
                isTold || found.isDoubtful() ? look.withoutLithium(doubtful) : look;
        if (second.model() == null) {
            notes.addAll(first);
        } else {
            notes.add(DarkClasses.separability(second.model()));
        }
        final GreyModel model = second.model() == null ? empty : second.model();
        if (model.hasLithium()) {
            return again(scene, model, noise, settings, notes, execution);
        }
        if (second.voids() != null) {
            ThinSheets.place(scene, model.withBacks(second.voids()), noise, execution);
        }
        return new Result(model, second.doubtful());
    }

    /** Labels a stack anew that two phases were labelled in. */
    private static Result again(
            final Scene scene,
            final GreyModel model,
            final Noise noise,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        reopen(scene, execution);
        final boolean isShallow = DarkGreys.distances(scene.depth) == 0;
        if (isShallow) {
            notes.add(
                    "In so few slices lithium cannot be told from the backs of pores: any part of"
                            + " what is dark may be either.");
        }
        return new Result(
                threePhases(scene, model, noise, settings, notes, execution), isShallow ? 1 : 0);
    }

    private static GreyModel threePhases(
            final Scene scene,
            final GreyModel guess,
            final Noise noise,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        final double smoothness = settings.smoothness();
        new PhaseField(scene, scene.grey(), guess, smoothness, 1).label(2, execution);
        final GreyModel model = InteriorGreys.refit(scene, guess, execution);
        new PhaseField(scene, scene.grey(), model, smoothness, 1).label(4, execution);
        HalfMaximum.apply(scene, model, execution);
        DarkRims.settle(scene, execution);
        LithiumFilms.remove(scene, model, execution);
        final int refuted = DepositEvidence.prune(scene, model, execution);
        if (refuted > 0) {
            notes.add(
                    (refuted == 1 ? "1 dark body of lithium's grey is" : refuted + BODIES_ARE)
                            + " as likely the back of a void, and taken for void.");
        }
        ThinSheets.place(scene, model, noise, execution);
        return model;
    }

    /** Void and LLZO alone: where a back is near, a void may have almost the grey of LLZO. */
    private static GreyModel twoPhases(
            final Scene scene,
            final GreyModel model,
            final Noise noise,
            final SegmentSettings settings,
            final Execution execution) {
        final float[][] denoised = scene.denoised(execution);
        final Noise least =
                new Noise(noise.llzo(), Math.max(UNEVEN, noise.denoised()), noise.dark());
        ShadedVoids.label(scene, denoised, least, settings.smoothness(), execution);
        FaintVoids.remove(scene, denoised, least.denoised(), execution);
        return model;
    }

    private static void reopen(final Scene scene, final Execution execution) {
        scene.forEachSlice(
                "look again",
                execution,
                z -> {
                    final byte[] labels = scene.labels(z);
                    for (int i = 0; i < labels.length; i++) {
                        labels[i] = labels[i] == Scene.OUTSIDE ? labels[i] : Scene.OPEN;
                    }
                });
    }

    private static int[][] cut(
            final Scene scene, final TopLayer layer, final Noise noise, final Execution execution) {
        return layer.kind() == TopLayer.Kind.NOTHING
                ? new int[scene.depth][scene.width]
                : SampleSurface.mark(scene, layer, noise, execution);
    }

    private static byte[][] copy(final Scene scene) {
        final byte[][] copy = new byte[scene.depth][];
        for (int z = 0; z < scene.depth; z++) {
            copy[z] = scene.labels(z).clone();
        }
        return copy;
    }

    private static void restore(final Scene scene, final byte[][] labels) {
        for (int z = 0; z < scene.depth; z++) {
            System.arraycopy(labels[z], 0, scene.labels(z), 0, labels[z].length);
        }
    }
}
