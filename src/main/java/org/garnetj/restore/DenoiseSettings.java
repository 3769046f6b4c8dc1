package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How noise is taken out. Radii in µm become whole voxels along each axis, so that balls are balls
 * where voxels are not cubes.
 *
 * @param method by what; key {@code method}
 * @param search_um how far around a voxel others are averaged; key {@code search}, of non-local
 *     means; empty: {@value #SEARCH} of the finest voxel edges
 * @param patch_um how much around two voxels is compared; key {@code patch}, of non-local means;
 *     empty: {@value #PATCH} of the finest voxel edge
 * @param strength how unlike what is averaged may be, as a factor on what the noise calls for; key
 *     {@code strength}, of non-local means
 * @param radius_um of the median's ball; key {@code radius}; empty: one of the finest voxel edges
 */
public record DenoiseSettings(
        DenoiseMethod method,
        OptionalDouble search_um,
        OptionalDouble patch_um,
        double strength,
        OptionalDouble radius_um) {

    static final double SEARCH = 4;
    static final double PATCH = 1;

    public DenoiseSettings {
        Objects.requireNonNull(method, "method");
        search_um.ifPresent(value -> ParameterException.requirePositive("search", value));
        patch_um.ifPresent(value -> ParameterException.requirePositive("patch", value));
        ParameterException.requireWithin("strength", strength, 0.05, 20);
        radius_um.ifPresent(value -> ParameterException.requirePositive("radius", value));
    }

    /** A method as recommended. */
    public static DenoiseSettings of(final DenoiseMethod method) {
        return new DenoiseSettings(
                method, OptionalDouble.empty(), OptionalDouble.empty(), 1, OptionalDouble.empty());
    }
}
