package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;

/**
 * Phases of an XCT stack: cut the air off, take cupping and rings out by the LLZO, learn the greys
 * of the dark phases, label, and put the walls at half maximum.
 */
final class XctSegmenter {

    private static final double DARK_WEIGHT = 2;

    private XctSegmenter() {}

    /** Labels every voxel of {@code scene}. */
    static GreyModel label(
            final Scene scene,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        if (SurroundingAir.mark(scene, execution)) {
            notes.add("The air around the pellet is not analysed.");
        }
        if (settings.flatten()) {
            Tomogram.flatten(scene, execution);
        }
        final Noise noise = Noise.measure(scene, execution);
        final GreyModel model =
                DarkClasses.find(scene, noise, settings.lithium(), notes, execution);
        new PhaseField(scene, model, settings.smoothness(), DARK_WEIGHT).label(execution);
        HalfMaximum.apply(scene, model, execution);
        if (model.hasLithium()) {
            LithiumFilms.remove(scene, model, execution);
        }
        return model;
    }
}
