package org.garnetj.command;

import ij.gui.Roi;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.BurntInText;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.MaskedMovie;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;

import java.awt.Point;
import java.io.File;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.Consumer;

/** What {@code mask=} says of a movie: pixels that are not looked at. */
final class MovieMask {

    private MovieMask() {}

    /** The movie without what the mask covers; itself without a mask. */
    static Movie<?> apply(final Movie<?> movie, final File mask, final Execution execution) {
        if (!Keys.isGiven(mask)) {
            return movie;
        }
        final int width = Math.toIntExact(movie.width());
        final int height = Math.toIntExact(movie.height());
        final Path file = mask.toPath();
        final BitSet pixels =
                RoiFiles.isRoiFile(file)
                        ? ofRois(file, width, height)
                        : ofImage(file, Stacks.read(file, execution), width, height);
        if (pixels.isEmpty() || pixels.cardinality() == width * height) {
            throw new InputException(
                    file.toString(),
                    pixels.isEmpty() ? "it masks no pixel" : "it masks every pixel",
                    "give ROIs, or an image that is not 0 where nothing is to be seen");
        }
        return MaskedMovie.of(movie, pixels);
    }

    /** The movie without burnt-in text; itself where none is found. */
    static <T extends RealType<T>> Movie<?> withoutText(
            final Movie<T> movie, final Consumer<String> notes) {
        final BitSet pixels = BurntInText.of(movie);
        if (pixels.isEmpty()) {
            return movie;
        }
        notes.accept(
                "Text or a scale bar is burnt into the picture and was left out ("
                        + pixels.cardinality()
                        + " pixels from column "
                        + pixels.stream().map(p -> p % (int) movie.width()).min().orElseThrow()
                        + ", row "
                        + pixels.nextSetBit(0) / movie.width()
                        + " on); mask= says what to leave out instead.");
        return MaskedMovie.of(movie, pixels);
    }

    private static BitSet ofRois(final Path file, final int width, final int height) {
        final BitSet pixels = new BitSet(width * height);
        for (final Roi roi : RoiFiles.read(file)) {
            for (final Point point : roi.getContainedPoints()) {
                if (point.x >= 0 && point.y >= 0 && point.x < width && point.y < height) {
                    pixels.set(point.y * width + point.x);
                }
            }
        }
        return pixels;
    }

    private static <T extends RealType<T> & NativeType<T>> BitSet ofImage(
            final Path file, final LoadedImage<T> image, final int width, final int height) {
        if (image.depth() != 1
                || image.pixels().dimension(0) != width
                || image.pixels().dimension(1) != height) {
            throw new InputException(
                    file.toString(),
                    "the mask has "
                            + image.pixels().dimension(0)
                            + " x "
                            + image.pixels().dimension(1)
                            + " x "
                            + image.depth()
                            + " pixels and a frame "
                            + width
                            + " x "
                            + height,
                    "give one picture of the size of a frame");
        }
        final float[] plane = Planes.floatPlane(image.pixels(), 0);
        final BitSet pixels = new BitSet(plane.length);
        for (int p = 0; p < plane.length; p++) {
            pixels.set(p, plane[p] != 0);
        }
        return pixels;
    }
}
