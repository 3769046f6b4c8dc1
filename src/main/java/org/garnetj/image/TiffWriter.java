package org.garnetj.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes stacks and movies as TIFF that ImageJ opens with its calibration, colours and names, and
 * that tifffile and other libraries read as plain pages: uncompressed, big-endian, the slices one
 * after another in front of their directories. Above 4 GB it is BigTIFF.
 *
 * <p>uint8, uint16 and float32 are written as they are; other integers below 2^24 as float32, which
 * holds them exactly and ImageJ can show; larger ones as 32-bit integers, which ImageJ rounds. The
 * slice spacing is always stated, 1.0 too. The path is written directly: to have a whole file or
 * none, write to another name and move it.
 */
public final class TiffWriter {

    private TiffWriter() {}

    /** Writes a stack in grey. */
    public static <T extends RealType<T>> void write(final Path path, final Volume<T> volume)
            throws IOException {
        write(path, volume, LookupTable.GREY);
    }

    /**
     * Writes a stack.
     *
     * @param colours how ImageJ shows it, and the names of its labels
     */
    public static <T extends RealType<T>> void write(
            final Path path, final Volume<T> volume, final LookupTable colours) throws IOException {
        write(path, volume, colours, StageTilt.UNKNOWN);
    }

    /**
     * Writes a stack of serial sections in grey.
     *
     * @param tilt how they were taken, so that whoever reads the file knows whether y is true
     */
    public static <T extends RealType<T>> void write(
            final Path path, final Volume<T> volume, final StageTilt tilt) throws IOException {
        write(path, volume, LookupTable.GREY, tilt);
    }

    /** Writes a stack of serial sections. */
    public static <T extends RealType<T>> void write(
            final Path path,
            final Volume<T> volume,
            final LookupTable colours,
            final StageTilt tilt)
            throws IOException {
        write(
                path,
                volume.pixels(),
                calibration(volume),
                colours,
                ImageJInfo.ofLabels(colours.names()).with(tilt));
    }

    private static TiffCalibration calibration(final Volume<?> volume) {
        final VoxelSize voxel = volume.voxelSize();
        return new TiffCalibration(voxel.x_um(), voxel.y_um(), "slices", "spacing", voxel.z_um());
    }

    /** Writes a movie in grey. */
    public static <T extends RealType<T>> void write(final Path path, final Movie<T> movie)
            throws IOException {
        write(path, movie, LookupTable.GREY);
    }

    /** Writes a movie. */
    public static <T extends RealType<T>> void write(
            final Path path, final Movie<T> movie, final LookupTable colours) throws IOException {
        final double pixel = movie.pixel_um();
        final TiffCalibration calibration =
                new TiffCalibration(
                        pixel, pixel, "frames", "finterval", movie.interval().seconds());
        write(
                path,
                movie.frames(),
                calibration,
                colours,
                ImageJInfo.ofLabels(colours.names()).with(movie.times()));
    }

    /** Slices of several channels, computed when they are written. */
    public interface Channels {

        /** The channels of slice {@code z}, x fastest; asked for once each, in turn. */
        float[][] slice(int z);
    }

    /**
     * Writes a stack of several channels as float32, a hyperstack for ImageJ whose slices are named
     * after their channel; one slice at a time is in memory.
     *
     * @param grid an image whose size and voxels the stack has
     * @param names of the channels, at least two
     */
    public static void writeChannels(
            final Path path,
            final Volume<?> grid,
            final List<String> names,
            final Channels channels)
            throws IOException {
        new TiffFile(
                        Math.toIntExact(grid.width()),
                        Math.toIntExact(grid.height()),
                        Math.toIntExact(grid.depth() * names.size()),
                        SampleKind.FLOAT32,
                        calibration(grid),
                        LookupTable.GREY,
                        List.copyOf(names),
                        new ImageJInfo(""))
                .write(path, new ChannelPlanes(channels, names.size())::plane);
    }

    private static <T extends RealType<T>> void write(
            final Path path,
            final RandomAccessibleInterval<T> pixels,
            final TiffCalibration calibration,
            final LookupTable colours,
            final ImageJInfo info)
            throws IOException {
        final PlaneEncoder<T> encoder = PlaneEncoder.of(pixels);
        new TiffFile(
                        Math.toIntExact(pixels.dimension(0)),
                        Math.toIntExact(pixels.dimension(1)),
                        Math.toIntExact(pixels.dimension(2)),
                        encoder.kind(),
                        calibration,
                        colours,
                        List.of(),
                        info)
                .write(path, encoder::plane);
    }
}
