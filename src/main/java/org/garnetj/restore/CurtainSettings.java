package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How curtains are removed. What is empty is found from the stack.
 *
 * @param method by what they are told from the sample; key {@code method}
 * @param kind what they do to a grey; key {@code kind}, of the variational method
 * @param width_um the widest stripe; what changes more slowly along x is shading, which stays. Key
 *     {@code width}, of the variational method; empty: a third of the picture
 * @param length_um over what length along y a stripe keeps its strength; key {@code length}, of the
 *     variational method
 * @param persistence over how many slices a stripe persists; key {@code persistence}, of the
 *     variational method; 0 takes each slice for itself
 * @param levels octaves of stripe widths; key {@code levels}, of the wavelet method
 * @param damping how many periods along the height of the picture a stripe may have; key {@code
 *     damping}, of the wavelet method
 */
public record CurtainSettings(
        CurtainMethod method,
        CurtainKind kind,
        OptionalDouble width_um,
        OptionalDouble length_um,
        OptionalDouble persistence,
        OptionalInt levels,
        OptionalDouble damping) {

    public CurtainSettings {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(kind, "kind");
        width_um.ifPresent(value -> ParameterException.requirePositive("width", value));
        length_um.ifPresent(value -> ParameterException.requirePositive("length", value));
        persistence.ifPresent(
                value -> ParameterException.requireWithin("persistence", value, 0, 1000));
        levels.ifPresent(value -> ParameterException.requireWithin("levels", value, 1, 12));
        damping.ifPresent(value -> ParameterException.requireWithin("damping", value, 0.05, 1000));
    }

    /** A method with everything found from the stack. */
    public static CurtainSettings of(final CurtainMethod method) {
        return new CurtainSettings(
                method,
                CurtainKind.AUTO,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /** The wavelet method with given parameters. */
    public static CurtainSettings wavelet(final int levels, final double damping) {
        return new CurtainSettings(
                CurtainMethod.WAVELET_FFT,
                CurtainKind.AUTO,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(levels),
                OptionalDouble.of(damping));
    }
}
