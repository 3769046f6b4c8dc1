package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.List;

/**
 * Phases of an XCT stack: cut the air off, take cupping and rings out by the LLZO, learn the greys
 * of the dark phases, label, and put the walls at half maximum. Where there is lithium, the dark is
 * decided anew once its walls are known.
 */
final class XctSegmenter {

    private static final double OUTLIERS = 0.02;
    private static final double DARK_WEIGHT = 2;
    private static final int ROUNDS = 2;
    private static final int WALL_ROUNDS = 3;

    private final Scene scene;
    private final SegmentSettings settings;
    private final List<String> notes;
    private final Execution execution;

    /** What means over cavities show; null where single voxels showed lithium. */
    private List<CavityLevel> levels;

    XctSegmenter(
            final Scene scene,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        this.scene = scene;
        this.settings = settings;
        this.notes = notes;
        this.execution = execution;
    }

    /** Labels every voxel of the scene. */
    GreyModel label() {
        if (SurroundingAir.mark(scene, execution)) {
            notes.add("The air around the pellet is not analysed.");
        }
        if (settings.flatten()) {
            Tomogram.flatten(scene, execution);
        }
        final GreyModel model = bySingleVoxels();
        if (model.hasLithium()) {
            return threePhases(model);
        }
        levels = CavityModes.look(scene, model, execution);
        final GreyModel second = CavityModes.find(levels, model);
        if (second.hasLithium() && settings.lithium() != LithiumPresence.NO) {
            return threePhases(second);
        }
        BlurredWalls.place(scene, model, PointSpread.fit(scene, execution), execution);
        if (settings.lithium() != LithiumPresence.YES) {
            return model;
        }
        scene.forEachSlice("fill cavities", execution, z -> fill(scene.labels(z)));
        return model.withLithium(model.voidGrey(), model.voidDeviation());
    }

    /** How sure the split of what is dark is, which is added to the notes. */
    DarkSplit split(final GreyModel model, final double sigma_px) {
        return new SplitJudge(scene, model, sigma_px, settings, execution).judge(levels, notes);
    }

    private GreyModel bySingleVoxels() {
        final LithiumPresence presence =
                settings.lithium() == LithiumPresence.NO
                        ? LithiumPresence.NO
                        : LithiumPresence.AUTO;
        final GreyModel guess =
                DarkClasses.find(
                                scene,
                                Noise.measure(scene, execution),
                                presence,
                                OUTLIERS,
                                new ArrayList<>(),
                                execution)
                        .model();
        new PhaseField(scene, scene.grey(), guess, settings.smoothness(), DARK_WEIGHT)
                .label(2, execution);
        final GreyModel refined = InteriorGreys.refit(scene, guess, execution);
        new PhaseField(scene, scene.grey(), refined, settings.smoothness(), DARK_WEIGHT)
                .label(4, execution);
        final GreyModel model = ThinCavities.mark(scene, refined, execution);
        HalfMaximum.apply(scene, model, execution);
        AirRims.remove(scene, execution);
        return model;
    }

    /** Tells void from lithium with the share of LLZO in each voxel known. */
    private GreyModel threePhases(final GreyModel guess) {
        CavityWalls.place(scene, guess.voidGrey(), guess.voidGrey(), WALL_ROUNDS, execution);
        LlzoShare llzo = new LlzoShare(scene, PointSpread.fit(scene, execution));
        GreyModel model = guess;
        for (int round = 0; round < ROUNDS; round++) {
            CavityPhases.decide(scene, model, llzo, settings.smoothness(), execution);
            model = CavityGreys.refit(scene, model, llzo, execution);
            CavityWalls.place(scene, model.voidGrey(), model.lithiumGrey(), WALL_ROUNDS, execution);
            llzo = new LlzoShare(scene, PointSpread.fit(scene, execution));
        }
        CavityPhases.decide(scene, model, llzo, settings.smoothness(), execution);
        BlurredWalls.place(scene, model, llzo.sigma_px(), execution);
        final int refuted = CavityEvidence.prune(scene, model, llzo, execution);
        if (refuted > 0) {
            notes.add(
                    refuted
                            + " dark bodies of lithium's grey are too small to be told from void,"
                            + " and were taken for void.");
        }
        return model;
    }

    private static void fill(final byte[] labels) {
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == Scene.VOID ? Scene.LI : labels[i];
        }
    }
}
