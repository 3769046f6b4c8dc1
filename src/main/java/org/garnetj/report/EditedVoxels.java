package org.garnetj.report;

import net.imglib2.converter.Converters;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.edit.Changes;
import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The voxels that a correction by hand changed, as an object under the number of the edit. */
final class EditedVoxels {

    private static final Pattern FILE = Pattern.compile("changes/edit-(\\d+)\\.tif");

    private EditedVoxels() {}

    /** Whether a step is such a correction. */
    static boolean areOf(final StepRecord step) {
        return step.files().stream().anyMatch(file -> FILE.matcher(file).matches());
    }

    /** The changed voxels; empty if the step is no correction, or its file is gone. */
    static Optional<Volume<?>> of(final StepRecord step) {
        for (final String name : step.files()) {
            final Matcher edit = FILE.matcher(name);
            final Path file = step.output().map(folder -> folder.resolve(name)).orElse(null);
            if (edit.matches() && file != null && Files.isRegularFile(file)) {
                return Optional.of(read(ImageReader.read(file), Integer.parseInt(edit.group(1))));
            }
        }
        return Optional.empty();
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<UnsignedShortType> read(
            final LoadedImage<T> image, final int number) {
        final Volume<T> before = image.toVolume(Calibration.NONE);
        return before.with(
                Converters.convert(
                        before.pixels(),
                        (was, object) ->
                                object.set(was.getRealDouble() == Changes.UNCHANGED ? 0 : number),
                        new UnsignedShortType()),
                before.name());
    }
}
