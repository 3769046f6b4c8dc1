package org.garnetj.image;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The text Zeiss SmartSEM writes into TIFF tag 34118: a block of bare numbers in SI units, then
 * pairs of lines such as {@code AP_IMAGE_PIXEL_SIZE} and {@code Image Pixel Size = 12.33 nm}.
 *
 * <p>The trap: {@code Pixel Size}, and the fourth bare number, refer to an image 1024 pixels wide,
 * whatever was stored. {@code Image Pixel Size} is the stored image's, in four digits; the bare
 * number scaled by 1024 over the stored width is the same with seven, and is taken when the two
 * agree.
 *
 * <p>{@code Slice Height} is the height of one milled box, which may overlap the next; it is not
 * the slice pitch, and so the pitch is left to be asked for.
 */
final class ZeissTags {

    static final int TAG = 34118;
    static final String SOURCE = "Zeiss tag " + TAG + " (Image Pixel Size)";

    private static final int BARE_PIXEL_SIZE_LINE = 3;
    private static final double REFERENCE_WIDTH = 1024;

    /** Four printed digits leave up to half a thousandth open. */
    private static final double PRINTED_PRECISION = 6e-4;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy H:m:s", Locale.ENGLISH);

    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Optional<Double> barePixelSize_m;

    private ZeissTags(final List<String> lines) {
        barePixelSize_m =
                lines.size() > BARE_PIXEL_SIZE_LINE
                        ? Numbers.parse(lines.get(BARE_PIXEL_SIZE_LINE))
                        : Optional.empty();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).matches("(AP|DP|SV)_\\w+")) {
                final String[] parts = lines.get(i + 1).split("[=:]", 2);
                entries.put(lines.get(i), parts.length > 1 ? parts[1].strip() : "");
            }
        }
    }

    static ZeissTags parse(final String text) {
        return new ZeissTags(text.lines().map(String::strip).toList());
    }

    /** Tells scale and tilt of an image of this width as it lies in the file. */
    void tell(final MetadataBuilder builder, final int width) {
        pixel_um(width).ifPresent(pixel -> builder.pixel_um(pixel, pixel, SOURCE));
        builder.tilt(new StageTilt(tilt_deg(), tiltCorrected()));
        if (tiltCorrected().orElse(false)) {
            leadingNumber("AP_TILT_ANGLE")
                    .ifPresent(a -> builder.note("tilt correction was on, for " + a + "°"));
        }
        length_um("AP_FIB_SLICE_HEIGHT").filter(h -> h > 0).ifPresent(h -> tellOfBoxes(builder, h));
    }

    private static void tellOfBoxes(final MetadataBuilder builder, final double height_um) {
        final String height = String.format(Locale.ROOT, "%.4g µm", height_um);
        builder.note("the FIB milled boxes of " + height + ", which need not be the slice pitch");
    }

    /** When the image was recorded. */
    Optional<LocalDateTime> acquired() {
        try {
            return Optional.of(
                    LocalDateTime.parse(
                            entries.get("AP_DATE") + " " + entries.get("AP_TIME"), TIME));
        } catch (final DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The FIB's count of slices; it jumps where not every slice was recorded. */
    Optional<Integer> sliceIndex() {
        return Numbers.parse(entries.get("AP_FIB_SLICE_INDEX")).map(Double::intValue);
    }

    private Optional<Double> pixel_um(final int width) {
        final Optional<Double> printed = length_um("AP_IMAGE_PIXEL_SIZE").filter(p -> p > 0);
        final Optional<Double> exact =
                barePixelSize_m.map(
                        m -> LengthUnit.METRE.toMicrometres(m) * REFERENCE_WIDTH / width);
        return printed.map(
                pixel ->
                        exact.filter(e -> Math.abs(e / pixel - 1) < PRINTED_PRECISION)
                                .orElse(pixel));
    }

    private OptionalDouble tilt_deg() {
        return leadingNumber("AP_STAGE_AT_T")
                .map(degrees -> OptionalDouble.of(degrees + 0.0))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Boolean> tiltCorrected() {
        return Optional.ofNullable(entries.get("DP_TILT_CORRECTION"))
                .map(text -> text.equalsIgnoreCase("On"));
    }

    /**
     * The micro sign is Latin-1 in these files, and may have arrived as a replacement character.
     */
    private Optional<Double> length_um(final String key) {
        final String[] words = entries.getOrDefault(key, "").split("\\s+");
        if (words.length < 2) {
            return Optional.empty();
        }
        final Optional<LengthUnit> unit = LengthUnit.parse(words[1].replace('\uFFFD', '\u00B5'));
        return unit.flatMap(u -> Numbers.parse(words[0]).map(u::toMicrometres));
    }

    private Optional<Double> leadingNumber(final String key) {
        return Numbers.parse(entries.getOrDefault(key, "").split("\\s+")[0]);
    }
}
