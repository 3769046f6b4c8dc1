package org.garnetj.edit;

import org.garnetj.electro.ParameterException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An area of a slice within one or more closed rings: written {@code polygon=x,y;x,y;x,y}, with
 * {@code |} before a further ring. A point lies inside if it is inside an odd number of rings, so a
 * ring within a ring is a hole. A pixel belongs to the area if its centre does; the pixel in the
 * top left corner covers (0, 0) to (1, 1). This is ImageJ's convention, too.
 *
 * @param rings x and y of the corners in turn, three corners or more each
 */
public record Outline(List<double[]> rings) {

    /** What the written form begins with. */
    public static final String PREFIX = "polygon=";

    public Outline {
        rings = rings.stream().map(double[]::clone).toList();
        if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.length < 6)) {
            throw complaint(text(rings), "a polygon has three corners or more");
        }
    }

    /**
     * Reads the written form.
     *
     * @throws ParameterException of {@code roi} if it is another
     */
    public static Outline parse(final String text) {
        if (!text.startsWith(PREFIX)) {
            throw complaint(text, "give polygon=x,y;x,y;x,y");
        }
        return new Outline(
                Arrays.stream(text.substring(PREFIX.length()).split("\\|", -1))
                        .map(ring -> ring(text, ring))
                        .toList());
    }

    private static double[] ring(final String text, final String ring) {
        final List<Double> numbers = new ArrayList<>();
        for (final String corner : ring.strip().split(";")) {
            final String[] pair = corner.split(",", -1);
            if (pair.length != 2) {
                throw complaint(text, "'" + corner + "' is not a corner x,y");
            }
            numbers.add(number(text, pair[0]));
            numbers.add(number(text, pair[1]));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(final String text, final String word) {
        try {
            return new BigDecimal(word.strip()).doubleValue();
        } catch (final NumberFormatException e) {
            throw complaint(text, "'" + word + "' is not a number");
        }
    }

    /** The pixels of a slice that belong to it: bit {@code y * width + x}. */
    public BitSet pixels(final int width, final int height) {
        final BitSet inside = new BitSet(width * height);
        for (int y = 0; y < height; y++) {
            final double[] crossings = crossings(y + 0.5);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                final int from = firstCentre(crossings[i], width);
                final int to = firstCentre(crossings[i + 1], width);
                inside.set(y * width + from, y * width + Math.max(from, to));
            }
        }
        return inside;
    }

    /** The first column whose centre is not left of {@code x}, within the image. */
    private static int firstCentre(final double x, final int width) {
        return (int) Math.max(0, Math.min(width, Math.ceil(x - 0.5)));
    }

    /** Where the rings cross a row, sorted. */
    private double[] crossings(final double y) {
        double[] found = new double[8];
        int count = 0;
        for (final double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                final int j = (i + 2) % ring.length;
                if (ring[i + 1] <= y != ring[j + 1] <= y) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] =
                            ring[i]
                                    + (y - ring[i + 1])
                                            / (ring[j + 1] - ring[i + 1])
                                            * (ring[j] - ring[i]);
                }
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return text(rings);
    }

    private static String text(final List<double[]> rings) {
        return PREFIX + rings.stream().map(Outline::text).collect(Collectors.joining("|"));
    }

    private static String text(final double[] ring) {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < ring.length; i++) {
            text.append(i == 0 ? "" : i % 2 == 0 ? ";" : ",").append(text(ring[i]));
        }
        return text.toString();
    }

    private static String text(final double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static ParameterException complaint(final String text, final String remedy) {
        final String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new ParameterException("roi", shown, remedy);
    }
}
