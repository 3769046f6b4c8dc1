package org.garnetj.image;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An image as it lies in its file: pixels, and what the file says about them. It becomes a {@link
 * Volume} or a {@link Movie} once its scale is known.
 *
 * @param pixels x (right), y (down), slice or frame; one array a slice, of {@code
 *     UnsignedByteType}, {@code UnsignedShortType}, {@code IntType} or {@code FloatType}
 * @param metadata what the file says
 * @param name the file's name
 * @param <T> pixel type
 */
public record LoadedImage<T extends RealType<T> & NativeType<T>>(
        PlanarImg<T, ?> pixels, ImageMetadata metadata, String name) {

    public LoadedImage {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(name, "name");
    }

    /** Number of slices or frames. */
    public long depth() {
        return pixels.dimension(2);
    }

    /** Rows of the microscope's data bar below the picture; 0 if there is no picture above it. */
    public int dataBar() {
        final int rows = metadata.dataBarRows().orElse(0);
        return rows > 0 && rows < pixels.dimension(1) ? rows : 0;
    }

    /** Other pixels of the same scale. */
    public LoadedImage<T> with(final PlanarImg<T, ?> others) {
        return new LoadedImage<>(others, metadata, name);
    }

    /** The picture alone; itself if there is no data bar below it. */
    public LoadedImage<T> withoutDataBar() {
        return dataBar() == 0
                ? this
                : new LoadedImage<>(
                        Planes.copy(DataBar.without(pixels, dataBar())),
                        metadata.withoutDataBar(),
                        name);
    }

    /** The picture as a stack, without the data bar; see {@link #toVolume}. */
    public Volume<T> toPicture(final Calibration given) {
        final Volume<T> whole = toVolume(given);
        return dataBar() == 0 ? whole : DataBar.without(whole, dataBar());
    }

    /**
     * The image as a stack. A pixel size given by the user is the width of a pixel; the height
     * keeps the ratio that the file states, and equals the width if it states none. A single slice
     * is a volume too, {@code slice=} being its thickness.
     *
     * @throws InputException if neither user nor file states the pixel size or the slice pitch
     */
    public Volume<T> toVolume(final Calibration given) {
        final List<Missing> missing = new ArrayList<>();
        final OptionalDouble x = firstOf(given.pixel_um(), metadata.x_um());
        final OptionalDouble z = firstOf(given.slice_um(), metadata.z_um());
        if (x.isEmpty()) {
            missing.add(Missing.PIXEL);
        }
        if (z.isEmpty()) {
            missing.add(Missing.SLICE);
        }
        requireNothing(missing);
        final double width = x.getAsDouble();
        final double height =
                given.pixel_um().isPresent()
                        ? width * heightOverWidth()
                        : metadata.y_um().orElse(width);
        final VoxelSize voxel = VoxelSize.um(width, height, z.getAsDouble());
        return new Volume<>(pixels, voxel, name);
    }

    /**
     * The image as a movie. Times of single frames win over an interval, and what the user gives
     * over what the file states. An interval is that of the numbers of the files where the frames
     * come from a folder, so that a missing file is a gap in time.
     *
     * @throws InputException if neither user nor file states the pixel size or the times of the
     *     frames, if there are more or fewer times than frames, or if pixels are not square
     */
    public Movie<T> toMovie(final Calibration given) {
        final List<Missing> missing = new ArrayList<>();
        final OptionalDouble x = firstOf(given.pixel_um(), metadata.x_um());
        final Optional<FrameTimes> times = times(given);
        if (x.isEmpty()) {
            missing.add(Missing.PIXEL);
        }
        if (times.isEmpty()) {
            missing.add(Missing.INTERVAL);
        }
        requireNothing(missing);
        requireSquarePixels();
        return new Movie<>(pixels, x.getAsDouble(), times.get(), name);
    }

    private Optional<FrameTimes> times(final Calibration given) {
        return given.times()
                .or(() -> every(given.interval_s()))
                .or(metadata::times)
                .or(() -> every(metadata.interval_s()))
                .or(this::acquired);
    }

    private Optional<FrameTimes> every(final OptionalDouble interval_s) {
        if (interval_s.isEmpty()) {
            return Optional.empty();
        }
        final FrameInterval interval = new FrameInterval(interval_s.getAsDouble());
        return Optional.of(
                metadata.steps().isEmpty()
                        ? FrameTimes.every(interval, depth())
                        : FrameTimes.of(
                                metadata.steps().stream()
                                        .mapToDouble(step -> step * interval.seconds())
                                        .toArray()));
    }

    /** When the microscope says that it took the frames; its clock may be too coarse to tell. */
    private Optional<FrameTimes> acquired() {
        final double[] seconds = metadata.times_s();
        for (int i = 1; i < seconds.length; i++) {
            if (!(seconds[i] > seconds[i - 1])) {
                return Optional.empty();
            }
        }
        return seconds.length < 2 ? Optional.empty() : Optional.of(FrameTimes.of(seconds));
    }

    LoadedImage<T> renamed(final String newName) {
        return new LoadedImage<>(pixels, metadata, newName);
    }

    private void requireNothing(final List<Missing> missing) {
        if (!missing.isEmpty()) {
            throw new InputException(
                    name,
                    "the file does not state " + join(missing, Missing::what),
                    "set " + join(missing, Missing::key));
        }
    }

    private static String join(final List<Missing> missing, final Function<Missing, String> part) {
        return missing.stream().map(part).collect(Collectors.joining(" and "));
    }

    /** A length or time that nobody states, and the key that sets it. */
    private enum Missing {
        PIXEL("its pixel size", "pixel= (µm)"),
        SLICE("the distance between its slices", "slice= (µm)"),
        INTERVAL("when its frames were taken", "interval= (s) or times=");

        private final String what;
        private final String key;

        Missing(final String what, final String key) {
            this.what = what;
            this.key = key;
        }

        String what() {
            return what;
        }

        String key() {
            return key;
        }
    }

    private void requireSquarePixels() {
        if (Math.abs(heightOverWidth() - 1) > 1e-3) {
            throw new InputException(
                    name,
                    "its pixels are "
                            + metadata.x_um().getAsDouble()
                            + " µm wide and "
                            + metadata.y_um().getAsDouble()
                            + " µm high",
                    "a movie needs square pixels: resample it (Image > Scale...)");
        }
    }

    private double heightOverWidth() {
        return metadata.x_um().isPresent() && metadata.y_um().isPresent()
                ? metadata.y_um().getAsDouble() / metadata.x_um().getAsDouble()
                : 1;
    }

    private static OptionalDouble firstOf(final OptionalDouble given, final OptionalDouble stated) {
        return given.isPresent() ? given : stated;
    }
}
