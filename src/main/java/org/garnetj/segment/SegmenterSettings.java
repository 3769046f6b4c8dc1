package org.garnetj.segment;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Side;
import org.garnetj.learn.FeatureChoice;
import org.garnetj.learn.FeatureGroup;
import org.garnetj.learn.ForestSettings;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a segmenter is trained.
 *
 * @param modality of the stacks; key {@code modality}
 * @param surface side of the stacks on which the working electrode lies; key {@code surface}
 * @param features what is asked of a voxel; keys {@code features} and {@code scales}
 * @param forest how the trees are grown; keys {@code trees}, {@code depth}, {@code seed}
 */
public record SegmenterSettings(
        Modality modality, Side surface, FeatureChoice features, ForestSettings forest) {

    public SegmenterSettings {
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(forest, "forest");
        if (modality == Modality.XCT && features.groups().contains(FeatureGroup.DEPTH)) {
            throw new ParameterException(
                    "features",
                    "depth",
                    "the surface is found in FIB-SEM stacks only; leave it out");
        }
        if (modality == Modality.FIBSEM && surface.axis() == 2) {
            throw new ParameterException(
                    "surface",
                    surface.key(),
                    "slices of a FIB-SEM stack are cut along z; give top, bottom, left or right");
        }
    }

    /** The settings that decide what is learnt, by their keys. */
    SortedMap<String, String> told() {
        final SortedMap<String, String> told = new TreeMap<>();
        told.put("surface", surface.key());
        told.put("trees", Integer.toString(forest.trees()));
        told.put("depth", Integer.toString(forest.depth()));
        told.put("seed", Long.toString(forest.seed()));
        return told;
    }

    /** The recommended settings for a modality. */
    public static SegmenterSettings of(final Modality modality) {
        return new SegmenterSettings(
                modality, Side.TOP, FeatureChoice.standard(), ForestSettings.forScribbles());
    }
}
