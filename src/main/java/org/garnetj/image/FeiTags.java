package org.garnetj.image;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The text FEI and Thermo Fisher microscopes write into TIFF tag 34682 (or 34680): sections {@code
 * [Scan]}, {@code [Stage]} and so on, with {@code key=value} lines, in metres, radians and seconds.
 *
 * <p>The pixel size is {@code PixelWidth} of the scan that {@code [Beam] Scan} names, else of
 * {@code [Scan]}. A navigation camera's picture has neither, and then there is no scale.
 */
final class FeiTags {

    static final int HELIOS = 34682;
    static final int SFEG = 34680;
    static final String SOURCE = "FEI/Thermo tag " + HELIOS;

    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("d.M.yyyy H:m:s", Locale.ROOT);
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("M/d/yyyy h:m:s a", Locale.ENGLISH);

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    private FeiTags(final String text) {
        Map<String, String> section = new LinkedHashMap<>();
        for (final String line : text.split("\\R")) {
            final String trimmed = line.strip();
            final int equals = trimmed.indexOf('=');
            if (trimmed.startsWith("[") && trimmed.endsWith("]")) {
                section = new LinkedHashMap<>();
                sections.put(trimmed.substring(1, trimmed.length() - 1), section);
            } else if (equals > 0) {
                section.put(trimmed.substring(0, equals), trimmed.substring(equals + 1));
            }
        }
    }

    static FeiTags parse(final String text) {
        return new FeiTags(text);
    }

    /** Tells scale, tilt and data bar of an image of this size as it lies in the file. */
    void tell(final MetadataBuilder builder, final int width, final int height) {
        scale("PixelWidth")
                .ifPresent(x -> builder.pixel_um(x, scale("PixelHeight").orElse(x), SOURCE));
        builder.tilt(new StageTilt(tilt_deg(), tiltCorrected()));
        dataBarRows(width, height).ifPresent(builder::dataBarRows);
        tellOfResampling(builder, width);
        tellOfTilts(builder);
    }

    /** When the image was recorded. */
    Optional<LocalDateTime> acquired() {
        return value("PrivateFei", "TimeOfCreation")
                .flatMap(text -> time(text, CREATED))
                .or(
                        () ->
                                user("Date")
                                        .flatMap(
                                                d ->
                                                        time(
                                                                d + " " + user("Time").orElse(""),
                                                                DATED)));
    }

    private Optional<String> user(final String key) {
        return value("User", key);
    }

    private Optional<Double> scale(final String key) {
        final String scan = value("Beam", "Scan").filter(name -> !name.isBlank()).orElse("Scan");
        return number(scan, key)
                .or(() -> number("Scan", key))
                .filter(metres -> metres > 0)
                .map(LengthUnit.METRE::toMicrometres);
    }

    private OptionalDouble tilt_deg() {
        return number("Stage", "StageT")
                .map(radians -> OptionalDouble.of(Math.toDegrees(radians)))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Boolean> tiltCorrected() {
        return value(beam(), "TiltCorrectionIsOn")
                .filter(text -> !text.isBlank())
                .map(text -> text.equalsIgnoreCase("yes"));
    }

    /** The rows beyond those scanned; unknown once the picture was cropped or scaled. */
    private Optional<Integer> dataBarRows(final int width, final int height) {
        if (number("Image", "ResolutionX").filter(scanned -> scanned != width).isPresent()) {
            return Optional.empty();
        }
        return number("Image", "ResolutionY")
                .map(scanned -> height - scanned)
                .or(() -> number("PrivateFei", "DatabarHeight"))
                .map(Double::intValue)
                .filter(rows -> rows >= 0 && rows < height);
    }

    private void tellOfTilts(final MetadataBuilder builder) {
        number(beam(), "PreTilt")
                .filter(angle -> angle != 0)
                .ifPresent(angle -> builder.note("the file states a pre-tilt of " + angle));
        if (tiltCorrected().orElse(false)) {
            number(beam(), "TiltCorrectionAngle")
                    .map(Math::toDegrees)
                    .ifPresent(
                            angle ->
                                    builder.note(
                                            String.format(
                                                    Locale.ROOT,
                                                    "tilt correction was on, for %.1f°",
                                                    angle)));
        }
    }

    private String beam() {
        return value("Beam", "Beam").filter(name -> !name.isBlank()).orElse("EBeam");
    }

    /** The scale is that of the scan; it no longer holds if the picture was scaled afterwards. */
    private void tellOfResampling(final MetadataBuilder builder, final int width) {
        final int scanned = number("Image", "ResolutionX").orElse((double) width).intValue();
        if (scanned != width) {
            builder.note(
                    "the microscope recorded "
                            + scanned
                            + " pixels a row and the file has "
                            + width
                            + ": the pixel size holds if it was cropped, not if it was scaled");
        }
    }

    private Optional<String> value(final String section, final String key) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key))
                .map(String::strip);
    }

    private Optional<Double> number(final String section, final String key) {
        return value(section, key).flatMap(Numbers::parse);
    }

    private static Optional<LocalDateTime> time(final String text, final DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format));
        } catch (final DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
