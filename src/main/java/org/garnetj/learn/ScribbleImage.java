package org.garnetj.learn;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Scribbles that are an image of labels, 0 to 255, of the size of the stack; see {@link LabelRule}
 * for what the values stand for.
 */
public final class ScribbleImage {

    private static final int VALUES = 256;

    private ScribbleImage() {}

    /**
     * The marks of an image and how its values were read.
     *
     * @param scribbles the marks
     * @param notes one sentence each
     */
    public record Read(Scribbles scribbles, List<String> notes) {

        public Read {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads marks.
     *
     * @param image the labels
     * @param size of the stack that they belong to
     * @param names of values, as {@link #names} parses them; may be empty
     * @param unmarked the value of voxels that nobody marked, if it is known
     * @throws InputException for another size, a value that is no label, a named value that no
     *     voxel has, or fewer than two classes
     */
    public static <T extends RealType<T> & NativeType<T>> Read read(
            final LoadedImage<T> image,
            final long[] size,
            final Map<Integer, String> names,
            final OptionalInt unmarked) {
        requireSize(image.name(), image.pixels().dimensionsAsLongArray(), size);
        final LabelRule rule =
                LabelRule.of(unmarked, names, image.metadata().labels(), counts(image));
        requireVoxels(image.name(), names, rule);
        final List<ScribbledClass> classes = new ArrayList<>();
        final Map<String, LongStream.Builder> voxels = voxels(image, rule);
        final Map<Integer, Integer> labels = rule.labels();
        rule.names()
                .forEach(
                        (value, name) -> {
                            final LongStream.Builder own = voxels.remove(name);
                            if (own != null) {
                                classes.add(
                                        ScribbledClass.of(
                                                name, labels.get(value), own.build().toArray()));
                            }
                        });
        final Scribbles scribbles = new Scribbles(image.name(), size, classes);
        return new Read(
                scribbles,
                List.of(
                        "Voxels of value "
                                + rule.unmarked()
                                + " in "
                                + image.name()
                                + " are not marked ("
                                + rule.reason()
                                + ")."));
    }

    /**
     * Names of values, written {@code 85=LLZO,170=void}; key {@code classes}.
     *
     * @throws ParameterException if the text is of another form
     */
    public static Map<Integer, String> names(final String text) {
        final Map<Integer, String> names = new TreeMap<>();
        for (final String pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
            final String[] parts = pair.split("=", 2);
            if (parts.length == 2 && parts[0].strip().matches("\\d{1,3}") && !parts[1].isBlank()) {
                final int value = Integer.parseInt(parts[0].strip());
                if (value < VALUES && names.put(value, parts[1].strip()) == null) {
                    continue;
                }
            }
            if (!text.isBlank()) {
                throw new ParameterException(
                        "classes",
                        text,
                        "name each value from 0 to 255 once, as in 85=LLZO,170=void");
            }
        }
        return names;
    }

    // -- Helper methods --

    private static void requireSize(final String name, final long[] given, final long... wanted) {
        if (!Arrays.equals(given, wanted)) {
            throw new InputException(
                    name,
                    "the labels are " + text(given) + " voxels and the stack is " + text(wanted),
                    "give labels of the size of the stack");
        }
    }

    private static String text(final long... size) {
        return size[0] + " x " + size[1] + " x " + size[2];
    }

    private static <T extends RealType<T> & NativeType<T>> long[] counts(
            final LoadedImage<T> image) {
        final long[] counts = new long[VALUES];
        for (long z = 0; z < image.depth(); z++) {
            for (final float value : Planes.floatPlane(image.pixels(), z)) {
                if (value != (int) value || value < 0 || value >= VALUES) {
                    throw new InputException(
                            image.name(),
                            "slice "
                                    + (z + 1)
                                    + " holds the value "
                                    + value
                                    + ", which is no label",
                            "give whole numbers from 0 to 255");
                }
                counts[(int) value]++;
            }
        }
        return counts;
    }

    private static void requireVoxels(
            final String image, final Map<Integer, String> names, final LabelRule rule) {
        names.forEach(
                (value, name) -> {
                    if (!rule.names().containsKey(value)) {
                        throw new InputException(
                                image,
                                "no voxel is marked as " + name + " (value " + value + ")",
                                "mark some, or leave the class out of classes=");
                    }
                });
    }

    private static <T extends RealType<T> & NativeType<T>> Map<String, LongStream.Builder> voxels(
            final LoadedImage<T> image, final LabelRule rule) {
        final Map<String, LongStream.Builder> voxels = new LinkedHashMap<>();
        long voxel = 0;
        for (long z = 0; z < image.depth(); z++) {
            for (final float value : Planes.floatPlane(image.pixels(), z)) {
                if (value != rule.unmarked()) {
                    voxels.computeIfAbsent(rule.names().get((int) value), n -> LongStream.builder())
                            .add(voxel);
                }
                voxel++;
            }
        }
        return voxels;
    }
}
