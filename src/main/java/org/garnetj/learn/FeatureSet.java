package org.garnetj.learn;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.VoxelSize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * Which features are computed for a voxel, in which order. Lengths are in µm, so one set serves
 * stacks of any voxel size. It is stored as its number of dimensions and its {@link #names}, and
 * {@link #parse} gives it back.
 *
 * @param dimensions 3, or 2: then nothing is read from other slices
 * @param features in the order of the columns; at least one, none twice
 */
public record FeatureSet(int dimensions, List<Feature> features) {

    private static final double[] SCALES_PX = {1, 2, 4};
    private static final double[] RADII_PX = {1, 2};
    private static final double[] BACK_SLICES = {1, 2, 4};

    public FeatureSet {
        if (dimensions != 2 && dimensions != 3) {
            throw new ParameterException("dimensions", dimensions, "give 2 or 3");
        }
        features = List.copyOf(features);
        if (features.isEmpty()) {
            throw new ParameterException("features", "", "give at least one");
        }
        if (new HashSet<>(features).size() < features.size()) {
            throw new ParameterException("features", features, "give each feature once");
        }
        for (final Feature feature : features) {
            if (!feature.kind().existsIn(dimensions)) {
                throw new ParameterException(
                        "features", feature.name(), "it needs three dimensions");
            }
        }
    }

    /** The set of one group at some lengths; see {@link #with}. */
    public static FeatureSet of(
            final int dimensions, final FeatureGroup group, final double... lengths_um) {
        return new FeatureSet(dimensions, group(dimensions, group, lengths_um));
    }

    /**
     * All groups but the depth, at lengths that suit a stack: Gaussians of 1, 2 and 4 pixels, boxes
     * of 1 and 2 pixels around the voxel, and, in three dimensions, differences over 1, 2 and 4
     * slices; a pixel is the smaller of width and height, rounded to three digits.
     */
    public static FeatureSet standard(final VoxelSize voxelSize, final int dimensions) {
        final double pixel_um = Math.min(voxelSize.x_um(), voxelSize.y_um());
        final double[] scales = lengths(pixel_um, SCALES_PX);
        final FeatureSet inSlice =
                of(dimensions, FeatureGroup.GREY)
                        .with(FeatureGroup.GAUSS, scales)
                        .with(FeatureGroup.GRADIENT, scales)
                        .with(FeatureGroup.LAPLACIAN, scales)
                        .with(FeatureGroup.HESSIAN, scales)
                        .with(FeatureGroup.STRUCTURE, scales[0], scales[1])
                        .with(FeatureGroup.DOG, scales[0], scales[1])
                        .with(FeatureGroup.RANK, lengths(pixel_um, RADII_PX));
        return dimensions == 2
                ? inSlice
                : inSlice.with(FeatureGroup.BACKS, lengths(voxelSize.z_um(), BACK_SLICES));
    }

    /**
     * This set and one more group at some lengths: all kinds of the group that exist in the set's
     * dimensions.
     *
     * @param lengths_um none for the grey
     */
    public FeatureSet with(final FeatureGroup group, final double... lengths_um) {
        final List<Feature> all = new ArrayList<>(features);
        all.addAll(group(dimensions, group, lengths_um));
        return new FeatureSet(dimensions, all);
    }

    /** The features at {@code indices}, in that order: what a model really uses. */
    public FeatureSet select(final int... indices) {
        return new FeatureSet(dimensions, Arrays.stream(indices).mapToObj(features::get).toList());
    }

    /** The set of {@code names}, in that order. */
    public static FeatureSet parse(final int dimensions, final Collection<String> names) {
        return new FeatureSet(dimensions, names.stream().map(Feature::parse).toList());
    }

    /** The names of the features, with their lengths and units. */
    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /** Number of features. */
    public int size() {
        return features.size();
    }

    /** Whether the caller must say where the surface lies. */
    public boolean needsDepth() {
        return features.stream().anyMatch(f -> f.kind() == FeatureKind.DEPTH);
    }

    /**
     * How many voxels beyond a voxel its features read, along x, y, z: no more and, along each
     * axis, no less.
     */
    public int[] halo(final VoxelSize voxelSize) {
        return FeatureReach.of(this, voxelSize);
    }

    // -- Helper methods --

    private static List<Feature> group(
            final int dimensions, final FeatureGroup group, final double... lengths_um) {
        final List<Feature> features = new ArrayList<>();
        final double[] lengths = group == FeatureGroup.GREY ? new double[1] : lengths_um;
        for (final double length : lengths) {
            for (final FeatureKind kind : FeatureKind.values()) {
                if (kind.group() == group && kind.existsIn(dimensions)) {
                    features.add(new Feature(kind, length));
                }
            }
        }
        return features;
    }

    private static double[] lengths(final double unit_um, final double... multiples) {
        final double rounded = new BigDecimal(unit_um).round(new MathContext(3)).doubleValue();
        return Arrays.stream(multiples)
                .map(m -> BigDecimal.valueOf(rounded).multiply(BigDecimal.valueOf(m)).doubleValue())
                .toArray();
    }
}
