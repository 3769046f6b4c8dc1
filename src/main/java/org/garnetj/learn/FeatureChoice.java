package org.garnetj.learn;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.NearestName;
import org.garnetj.image.VoxelSize;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Features as a user chooses them: by groups, and the lengths of those that look around a voxel in
 * all directions.
 *
 * @param groups which groups; key {@code features}
 * @param scales_um lengths in µm of all groups but grey, backs and depth; empty for those of {@link
 *     FeatureSet#standard}; key {@code scales}
 */
public record FeatureChoice(Set<FeatureGroup> groups, List<Double> scales_um) {

    private static final String DEFAULT = "default";
    private static final double DEPTH_UM = 2;
    private static final Set<FeatureGroup> OWN_LENGTHS =
            EnumSet.of(FeatureGroup.GREY, FeatureGroup.BACKS, FeatureGroup.DEPTH);

    public FeatureChoice {
        groups = EnumSet.copyOf(groups);
        scales_um = List.copyOf(scales_um);
        for (final double scale : scales_um) {
            ParameterException.requirePositive("scales", scale);
        }
    }

    /** Every group but the depth, at its standard lengths. */
    public static FeatureChoice standard() {
        return parse(DEFAULT, "");
    }

    /**
     * The choice that a user wrote: groups such as {@code gauss,hessian}, where {@code default} is
     * every group but the depth; lengths in µm such as {@code 0.05,0.1}.
     */
    public static FeatureChoice parse(final String groups, final String scales) {
        final EnumSet<FeatureGroup> chosen = EnumSet.noneOf(FeatureGroup.class);
        for (final String word : groups.isBlank() ? new String[] {DEFAULT} : groups.split(",")) {
            if (word.strip().equalsIgnoreCase(DEFAULT)) {
                chosen.addAll(EnumSet.complementOf(EnumSet.of(FeatureGroup.DEPTH)));
            } else {
                chosen.add(group(word.strip()));
            }
        }
        return new FeatureChoice(chosen, numbers(scales));
    }

    /** The features for stacks of a voxel size. */
    public FeatureSet set(final VoxelSize voxelSize, final int dimensions) {
        FeatureSet set = null;
        final FeatureSet standard = FeatureSet.standard(voxelSize, dimensions);
        for (final FeatureGroup group : groups) {
            final double[] lengths = lengths(group, standard);
            if (dimensions == 2 && group == FeatureGroup.BACKS) {
                continue;
            }
            set =
                    set == null
                            ? FeatureSet.of(dimensions, group, lengths)
                            : set.with(group, lengths);
        }
        if (set == null) {
            throw new ParameterException("features", "backs", "a single slice needs others too");
        }
        return set;
    }

    // -- Helper methods --

    private double[] lengths(final FeatureGroup group, final FeatureSet standard) {
        if (group == FeatureGroup.GREY) {
            return new double[0];
        }
        if (group == FeatureGroup.DEPTH) {
            return new double[] {DEPTH_UM};
        }
        if (!scales_um.isEmpty() && !OWN_LENGTHS.contains(group)) {
            return scales_um.stream().mapToDouble(Double::doubleValue).toArray();
        }
        return standard.features().stream()
                .filter(feature -> feature.kind().group() == group)
                .mapToDouble(Feature::length_um)
                .distinct()
                .toArray();
    }

    private static FeatureGroup group(final String word) {
        final List<String> words =
                Arrays.stream(FeatureGroup.values())
                        .map(group -> group.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toList());
        final int index = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            words.add(DEFAULT);
            throw new ParameterException("features", word, NearestName.remedy(word, words));
        }
        return FeatureGroup.values()[index];
    }

    private static List<Double> numbers(final String text) {
        try {
            return text.isBlank()
                    ? List.of()
                    : Arrays.stream(text.split(","))
                            .map(String::strip)
                            .map(Double::valueOf)
                            .toList();
        } catch (final NumberFormatException e) {
            throw new ParameterException("scales", text, "give lengths in µm such as 0.05,0.1");
        }
    }
}
