package org.garnetj.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The array shape that Python's tifffile writes into ImageDescription, {@code {"shape": [6, 30,
 * 40]}}: slowest axis first, rows and columns last. A file written with {@code truncate=True} has
 * one directory for all slices, and only the shape tells how many there are.
 *
 * @param lengths the lengths of all axes
 */
record TifffileShape(int[] lengths) {

    static Optional<TifffileShape> parse(final String description) {
        if (!description.startsWith("{") || !description.contains("\"shape\"")) {
            return Optional.empty();
        }
        try {
            final JsonNode shape = new ObjectMapper().readTree(description).path("shape");
            final int[] lengths =
                    IntStream.range(0, shape.size()).map(i -> shape.get(i).asInt()).toArray();
            return lengths.length < 2 ? Optional.empty() : Optional.of(new TifffileShape(lengths));
        } catch (final JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Number of slices of a grey image: the product of all axes but rows and columns. */
    int images() {
        return Arrays.stream(slow()).reduce(1, Math::multiplyExact);
    }

    /** Refuses more than one axis beside rows and columns. */
    void requireOneAxis(final String name) {
        if (Arrays.stream(slow()).filter(length -> length > 1).count() > 1) {
            throw new InputException(
                    name,
                    "it is an array of shape " + Arrays.toString(lengths),
                    "give one stack (slices, rows, columns) or one movie (frames, rows, columns)");
        }
    }

    private int[] slow() {
        return Arrays.copyOf(lengths, lengths.length - 2);
    }
}
