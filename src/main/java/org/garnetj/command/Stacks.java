package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.ColourRule;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.ImageReader;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Movie;
import org.garnetj.image.MovieFile;
import org.garnetj.image.ReadListener;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Stacks in and out of files, as several commands need them. */
final class Stacks {

    private Stacks() {}

    /** Reads an image, telling the progress; colour is refused. */
    static LoadedImage<?> read(final Path path, final Execution execution) {
        return read(path, ColourRule.REFUSE, execution);
    }

    /** Reads an image, telling the progress. */
    static LoadedImage<?> read(final Path path, final ColourRule rule, final Execution execution) {
        return ImageReader.read(path, rule, listener(path, execution));
    }

    /** Opens a movie, of a colour movie the mean of the channels. */
    static MovieFile openMovie(final Path path, final Execution execution) {
        return ImageReader.openMovie(path, ColourRule.AVERAGE, listener(path, execution));
    }

    private static ReadListener listener(final Path path, final Execution execution) {
        return (done, total) -> {
            execution.progress().checkCancelled();
            execution.progress().step("read " + path.getFileName(), done, total);
        };
    }

    /** What to tell the user of an image below which the microscope has written a data bar. */
    static Optional<String> dataBarNote(final LoadedImage<?> loaded) {
        return loaded.dataBar() == 0
                ? Optional.empty()
                : Optional.of(
                        "The lowest "
                                + loaded.dataBar()
                                + " rows are the microscope's data bar and were left out.");
    }

    /** An image as a movie. */
    static <T extends RealType<T> & NativeType<T>> Movie<T> movie(
            final LoadedImage<T> image, final Calibration given) {
        return image.toMovie(given);
    }

    /** What to tell the user of a movie whose frames are not equally spaced in time. */
    static Optional<String> timeNote(final Movie<?> movie) {
        return movie.times().isEven()
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "Frames are not equally spaced in time: typically %.4g s apart, at most %.4g s.",
                                movie.interval().seconds(),
                                movie.times().longestInterval_s()));
    }

    /** An element map; what neither its keys nor its file say is asked for by its own keys. */
    static Volume<?> elementMap(
            final Path path, final Calibration given, final Execution execution) {
        final LoadedImage<?> map = read(path, execution);
        final boolean hasPixel = given.pixel_um().isPresent() || map.metadata().x_um().isPresent();
        final boolean hasSlice = given.slice_um().isPresent() || map.metadata().z_um().isPresent();
        if (!hasPixel || !hasSlice) {
            throw new InputException(
                    path.toString(),
                    "the element map does not say how large its voxels are",
                    "set "
                            + (hasPixel ? "" : "edspixel=")
                            + (hasPixel || hasSlice ? "" : " and ")
                            + (hasSlice ? "" : "edsslice=")
                            + " (µm)");
        }
        return map.toVolume(given);
    }

    /** A stack on the grid of the phases; its own scale is of no account. */
    static Volume<?> onGridOf(final Volume<?> phases, final Path path, final LoadedImage<?> image) {
        requireSize(phases, path, image);
        return onGrid(phases, image);
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> onGrid(
            final Volume<?> phases, final LoadedImage<T> image) {
        return new Volume<>(image.pixels(), phases.voxelSize(), image.name());
    }

    private static void requireSize(
            final Volume<?> phases, final Path path, final LoadedImage<?> image) {
        for (int d = 0; d < 3; d++) {
            if (image.pixels().dimension(d) != phases.pixels().dimension(d)) {
                throw new InputException(
                        path.toString(),
                        "has "
                                + sizes(image.pixels())
                                + " voxels and the phases "
                                + sizes(phases.pixels()),
                        "give the stack that the phases were cut from");
            }
        }
    }

    private static String sizes(final RandomAccessibleInterval<?> image) {
        return image.dimension(0) + " × " + image.dimension(1) + " × " + image.dimension(2);
    }

    /** Refuses a stack in which nothing three-dimensional can be measured. */
    static <T extends RealType<T>> Volume<T> requireDepth(final Path path, final Volume<T> volume) {
        if (volume.depth() < 2) {
            throw new InputException(
                    path.toString(),
                    "has one slice, and this is measured in three dimensions",
                    "give a stack, or a folder of slices");
        }
        return volume;
    }

    /** Writes classes that are no phases with their names, and returns them as an image to show. */
    static ImagePlus writeClasses(
            final Path path,
            final Volume<UnsignedByteType> labels,
            final Map<Integer, String> classes)
            throws IOException {
        final LookupTable colours = LookupTable.classes(classes);
        TiffWriter.write(path, labels, colours);
        return ImagePlusAdapter.toImagePlus(
                labels.with(labels.pixels(), "classes of " + labels.name()), colours);
    }

    /** Writes phases with their colours and names. */
    static void writePhases(final Path path, final Volume<UnsignedByteType> phases)
            throws IOException {
        TiffWriter.write(path, phases, LookupTable.PHASES);
    }

    /**
     * Phases as an image to show, sharing the pixels.
     *
     * @param file where they are written to, so that ImageJ knows
     */
    static ImagePlus show(
            final Volume<UnsignedByteType> phases, final String title, final Path file) {
        final ImagePlus image =
                ImagePlusAdapter.toImagePlus(
                        phases.with(phases.pixels(), title), LookupTable.PHASES);
        OpenImage.setFile(image, file);
        return image;
    }
}
