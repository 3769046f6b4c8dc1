package org.garnetj.image;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;

/**
 * The text ImageJ writes into a TIFF's ImageDescription: number of images and axes, unit, slice
 * spacing, frame interval.
 *
 * <p>ImageJ writes {@code spacing} only when it is not 1.0, so a missing one is either 1.0 or
 * unknown: it counts as unknown. Inches are never a scale of a micrograph (they come from a printer
 * resolution), and neither is a number of centimetres that amounts to one.
 */
final class ImageJDescription {

    static final String SOURCE = "ImageJ's description";

    private final Properties entries = new Properties();

    private ImageJDescription(final String text) {
        try {
            entries.load(new StringReader(text));
        } catch (final IOException | IllegalArgumentException e) {
            entries.clear();
        }
    }

    /** The entries of a description, if ImageJ or a program writing like it made it. */
    static Optional<ImageJDescription> parse(final String description) {
        return description != null && description.startsWith("ImageJ=")
                ? Optional.of(new ImageJDescription(description))
                : Optional.empty();
    }

    int images() {
        return count("images");
    }

    int channels() {
        return count("channels");
    }

    int slices() {
        return count("slices");
    }

    int frames() {
        return count("frames");
    }

    /**
     * Tells the scale.
     *
     * @param perUnitX pixels a unit along x, from XResolution; 0 if there is none
     * @param perUnitY pixels a unit along y
     */
    void tell(final MetadataBuilder builder, final double perUnitX, final double perUnitY) {
        final Optional<LengthUnit> unit = lengthUnit("unit");
        if (unit.isPresent()) {
            final LengthUnit yUnit = lengthUnit("yunit").orElse(unit.get());
            if (perUnitX > 0
                    && !Double.isNaN(perUnitY)
                    && PrinterResolution.isScale(unit.get(), perUnitX)) {
                builder.pixel_um(
                        unit.get().toMicrometres(1 / perUnitX),
                        perUnitY > 0 ? yUnit.toMicrometres(1 / perUnitY) : 0,
                        SOURCE);
            }
            final LengthUnit zUnit = lengthUnit("zunit").orElse(unit.get());
            number("spacing")
                    .filter(spacing -> zUnit != LengthUnit.INCH)
                    .ifPresent(s -> builder.slice_um(zUnit.toMicrometres(Math.abs(s)), SOURCE));
        }
        frameInterval().ifPresent(seconds -> builder.interval_s(seconds, SOURCE));
    }

    private Optional<Double> frameInterval() {
        final String unit = text("tunit").orElse("sec");
        return number("finterval").flatMap(interval -> TimeUnit.seconds(unit, interval));
    }

    private Optional<LengthUnit> lengthUnit(final String key) {
        return text(key).flatMap(LengthUnit::parse);
    }

    /** Older versions wrote the micro sign as one Latin-1 byte, which is no UTF-8. */
    private Optional<String> text(final String key) {
        return Optional.ofNullable(entries.getProperty(key))
                .map(value -> value.strip().replace('\uFFFD', '\u00B5'));
    }

    private Optional<Double> number(final String key) {
        return text(key).flatMap(Numbers::parse);
    }

    private int count(final String key) {
        return number(key).map(value -> Math.max(1, value.intValue())).orElse(1);
    }
}
