package org.garnetj.edit;

import org.garnetj.electro.ParameterException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A voxel from which a region grows, as ImageJ shows its place: written {@code x,y,slice}, several
 * of them with {@code ;} between.
 *
 * @param x column, from 0
 * @param y row, from 0
 * @param slice slice, from 1
 */
public record Seed(int x, int y, int slice) {

    /**
     * Reads one or more seeds.
     *
     * @throws ParameterException of {@code seed} if the form is another
     */
    public static List<Seed> parse(final String text) {
        return Arrays.stream(text.split(";", -1)).map(Seed::one).toList();
    }

    private static Seed one(final String text) {
        final String[] words = text.strip().split("\\s*,\\s*", -1);
        try {
            if (words.length == 3) {
                return new Seed(
                        Integer.parseInt(words[0]),
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]));
            }
        } catch (final NumberFormatException e) {
            throw complaint(text);
        }
        throw complaint(text);
    }

    private static ParameterException complaint(final String text) {
        return new ParameterException(
                "seed", text, "give x,y,slice in whole pixels, x and y from 0, the slice from 1");
    }

    /** Several seeds as {@link #parse} reads them. */
    public static String text(final List<Seed> seeds) {
        return seeds.stream().map(Seed::toString).collect(Collectors.joining(";"));
    }

    /** The slice counted from 0. */
    int z() {
        return slice - 1;
    }

    /**
     * Complains if it does not lie in a stack of this size.
     *
     * @throws ParameterException of {@code seed}
     */
    void requireWithin(final int width, final int height, final int depth) {
        if (x < 0 || x >= width || y < 0 || y >= height || slice < 1 || slice > depth) {
            throw new ParameterException(
                    "seed",
                    this,
                    "it lies outside the stack: give x 0 to "
                            + (width - 1)
                            + ", y 0 to "
                            + (height - 1)
                            + ", slice 1 to "
                            + depth);
        }
    }

    @Override
    public String toString() {
        return x + "," + y + "," + slice;
    }
}
