package org.garnetj.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.garnetj.electro.ParameterException;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The JSON file that says how the numbers of a raw file lie: {@code NAME.raw.json} beside {@code
 * NAME.raw}.
 *
 * @param width pixels in a row
 * @param height rows
 * @param depth slices or frames
 * @param type {@code uint8}, {@code int8}, {@code uint16}, {@code int16}, {@code uint32}, {@code
 *     int32}, {@code float32} or {@code float64}
 * @param byteOrder {@code little} or {@code big}; may be left out for 8-bit
 * @param offset bytes before the first pixel; 0 if left out
 * @param pixel_um pixel size in micrometres, if known
 * @param slice_um slice pitch in micrometres, if known
 * @param interval_s frame interval in seconds, if known
 */
record RawSidecar(
        @JsonProperty(value = "width", required = true) int width,
        @JsonProperty(value = "height", required = true) int height,
        @JsonProperty(value = "depth", required = true) int depth,
        @JsonProperty(value = "type", required = true) String type,
        @JsonProperty("byte_order") String byteOrder,
        @JsonProperty("offset") long offset,
        @JsonProperty("pixel_um") Double pixel_um,
        @JsonProperty("slice_um") Double slice_um,
        @JsonProperty("interval_s") Double interval_s) {

    static final String SUFFIX = ".json";

    static final String EXAMPLE =
            "{\"width\":512,\"height\":512,\"depth\":300,\"type\":\"uint16\","
                    + "\"byte_order\":\"little\",\"pixel_um\":0.02,\"slice_um\":0.05}";

    static RawSidecar read(final Path file) throws IOException {
        final String name = file.getFileName().toString();
        try {
            final RawSidecar sidecar =
                    new ObjectMapper().readValue(Files.readString(file), RawSidecar.class);
            if (sidecar == null) {
                throw invalid(name, "it is empty", null);
            }
            return sidecar;
        } catch (final JsonProcessingException e) {
            throw invalid(name, e.getOriginalMessage(), e);
        }
    }

    RawLayout layout(final String name) {
        requirePositive(name, "width", width);
        requirePositive(name, "height", height);
        requirePositive(name, "depth", depth);
        if (offset < 0) {
            throw invalid(name, "offset is " + offset, null);
        }
        return new RawLayout(width, height, depth, kind(name), order(name), offset);
    }

    ImageMetadata metadata(final String name) {
        final MetadataBuilder builder = new MetadataBuilder();
        if (pixel_um != null) {
            final double pixel = ParameterException.requirePositive("pixel_um", pixel_um);
            builder.pixel_um(pixel, pixel, name);
        }
        if (slice_um != null) {
            builder.slice_um(ParameterException.requirePositive("slice_um", slice_um), name);
        }
        if (interval_s != null) {
            builder.interval_s(ParameterException.requirePositive("interval_s", interval_s), name);
        }
        return builder.build();
    }

    private SampleKind kind(final String name) {
        try {
            return SampleKind.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (final IllegalArgumentException e) {
            throw invalid(name, "type is " + type, e);
        }
    }

    private ByteOrder order(final String name) {
        if (byteOrder == null && kind(name).bytes() == 1) {
            return ByteOrder.BIG_ENDIAN;
        }
        return switch (String.valueOf(byteOrder)) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw invalid(name, "byte_order is " + byteOrder, null);
        };
    }

    private static void requirePositive(final String name, final String key, final int value) {
        if (value <= 0) {
            throw invalid(name, key + " is " + value, null);
        }
    }

    private static InputException invalid(
            final String name, final String cause, final Exception reason) {
        return new InputException(
                name, cause, "it should look like " + EXAMPLE + " (docs/formats.md)", reason);
    }
}
