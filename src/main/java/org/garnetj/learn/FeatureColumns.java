package org.garnetj.learn;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The arrays that a block's features go into, found by what they hold.
 *
 * @param set the features
 * @param values one array for each feature, one number for each voxel
 */
record FeatureColumns(FeatureSet set, float[][] values) {

    /** Where a feature goes, or null where nobody asks for it. */
    float[] of(final FeatureKind kind, final double length_um) {
        final int index = set.features().indexOf(new Feature(kind, length_um));
        return index < 0 ? null : values[index];
    }

    /** Where the kinds of a group go, in their order; null for those nobody asks for. */
    float[][] of(final List<FeatureKind> kinds, final double length_um) {
        return kinds.stream().map(kind -> of(kind, length_um)).toArray(float[][]::new);
    }

    /** The lengths at which any of {@code kinds} is asked for, ascending. */
    SortedSet<Double> lengths(final FeatureKind... kinds) {
        final SortedSet<Double> lengths = new TreeSet<>();
        for (final Feature feature : set.features()) {
            if (List.of(kinds).contains(feature.kind())) {
                lengths.add(feature.length_um());
            }
        }
        return lengths;
    }
}
