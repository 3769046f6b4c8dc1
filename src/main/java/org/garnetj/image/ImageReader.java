package org.garnetj.image;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads image stacks and movies.
 *
 * <p>Read here: TIFF and BigTIFF (many pages, tiles, compression, 1-bit; ImageJ hyperstacks and
 * OME-TIFF of one axis beside x and y), PNG, BMP, JPEG, folders of those in natural order, AVI
 * without compression from frame to frame, and raw files with a JSON sidecar. Everything else is
 * handed to Bio-Formats. A file's kind is told by its first bytes, not by its name.
 *
 * <p>Pixel values are never scaled. Grey stored as RGB or through a grey colour table is read as
 * grey. Floats must be finite.
 */
public final class ImageReader {

    private ImageReader() {}

    /**
     * Reads a file or folder; colour is refused.
     *
     * @throws InputException naming the file, the cause and the remedy
     */
    public static LoadedImage<?> read(final Path path) {
        return read(path, ColourRule.REFUSE, ReadListener.SILENT);
    }

    /**
     * Reads a file or folder.
     *
     * @param path a file, or a folder of slices or frames
     * @param rule what to do with colour
     * @param listener hears of every slice; what it throws ends the reading
     * @throws InputException naming the file, the cause and the remedy
     */
    public static LoadedImage<?> read(
            final Path path, final ColourRule rule, final ReadListener listener) {
        if (!Files.exists(path)) {
            throw MissingFile.at(path);
        }
        final String name = name(path);
        try {
            if (Files.isRegularFile(path) && isForBioFormats(path)) {
                return BioFormatsBridge.read(path);
            }
            try (SliceSource source = open(path, rule)) {
                return read(source, name, listener);
            }
        } catch (final IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    /**
     * Opens a movie. One that takes more than a quarter of the memory that Java may use is read
     * frame by frame as it is needed, so that its length does not matter.
     *
     * @param path a file, or a folder of frames
     * @param rule what to do with colour
     * @param listener hears of every frame that is read at once; what it throws ends the reading
     * @throws InputException naming the file, the cause and the remedy
     */
    public static MovieFile openMovie(
            final Path path, final ColourRule rule, final ReadListener listener) {
        return openMovie(path, rule, listener, Runtime.getRuntime().maxMemory() / 4);
    }

    static MovieFile openMovie(
            final Path path, final ColourRule rule, final ReadListener listener, final long most) {
        if (!Files.exists(path)) {
            throw MissingFile.at(path);
        }
        final String name = name(path);
        try {
            if (Files.isRegularFile(path) && isForBioFormats(path)) {
                return new MovieFile(
                        BioFormatsBridge.read(path), SliceSource.NOTHING_TO_CLOSE, true);
            }
            final SliceSource source = open(path, rule);
            try {
                final boolean fits = bytes(source) <= most;
                return new MovieFile(
                        fits ? read(source, name, listener) : virtual(source, name), source, fits);
            } catch (final RuntimeException | IOException e) {
                source.close();
                throw e;
            }
        } catch (final IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    /** The first frame is looked at at once: whether it is coloured shows in its pixels only. */
    private static LoadedImage<?> virtual(final SliceSource source, final String name)
            throws IOException {
        final PlanarImg<?, ?> frames = VirtualPlanes.image(source, name);
        Planes.array(frames, 0);
        return loaded(frames, source.metadata(), name);
    }

    private static String name(final Path path) {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    private static long bytes(final SliceSource source) {
        return Sizes.product(
                Sizes.product(source.width(), source.height()),
                source.slices(),
                source.kind().bytesInMemory());
    }

    /**
     * Reads one channel of an ImageJ hyperstack, as {@link TiffWriter#writeChannels} writes it.
     *
     * @param channel which, from 0
     * @param channels how many the file must have
     * @param listener hears of every slice; what it throws ends the reading
     * @throws InputException naming the file, the cause and the remedy
     */
    public static LoadedImage<?> readChannel(
            final Path path, final int channel, final int channels, final ReadListener listener) {
        if (!Files.isRegularFile(path)) {
            throw MissingFile.at(path);
        }
        try {
            if (FileKind.of(path) != FileKind.TIFF) {
                throw new InputException(
                        path.toString(),
                        "it is no TIFF of " + channels + " channels",
                        "give the file as it was written");
            }
            try (SliceSource planes = new TiffSource(path, ColourRule.REFUSE, channels)) {
                return read(
                        new ChannelSource(planes, channel, channels),
                        path.getFileName().toString(),
                        listener);
            }
        } catch (final IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    static InputException unreadable(final String file, final IOException e) {
        return new InputException(
                file,
                "it cannot be read (" + e.getMessage() + ")",
                "check that the file is whole and that you may read it",
                e);
    }

    private static SliceSource open(final Path path, final ColourRule rule) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderSource(path, rule);
        }
        if (isSidecar(path)) {
            return new RawSource(rawOf(path), path);
        }
        if (Files.exists(sidecarOf(path))) {
            return new RawSource(path, sidecarOf(path));
        }
        return Pictures.open(path, rule);
    }

    private static LoadedImage<?> read(
            final SliceSource source, final String name, final ReadListener listener)
            throws IOException {
        final long plane = Sizes.product(source.width(), source.height());
        final long bytes = bytes(source);
        if (plane > Integer.MAX_VALUE - 8) {
            throw new InputException(
                    name, "one slice has more than 2^31 pixels", "crop the slices");
        }
        Heap.require(name, bytes);
        try {
            final SliceCollector slices = new SliceCollector(name, source.width(), source.height());
            for (int i = 0; i < source.slices(); i++) {
                source.addTo(slices, i);
                listener.read(i + 1, source.slices());
            }
            return loaded(slices.image(), source.metadata(), name);
        } catch (final OutOfMemoryError e) {
            throw Heap.tooSmall(name, bytes, Runtime.getRuntime().maxMemory());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends RealType<T> & NativeType<T>> LoadedImage<T> loaded(
            final PlanarImg<?, ?> image, final ImageMetadata metadata, final String name) {
        return new LoadedImage<>((PlanarImg<T, ?>) image, metadata, name);
    }

    private static boolean isForBioFormats(final Path file) throws IOException {
        if (isSidecar(file) || Files.exists(sidecarOf(file))) {
            return false;
        }
        if (Files.size(file) == 0) {
            throw new InputException(file.toString(), "the file is empty", "copy it again");
        }
        if (file.getFileName().toString().endsWith(".raw")) {
            throw new InputException(
                    file.toString(),
                    "a raw file needs a sidecar " + sidecarOf(file).getFileName(),
                    "write one like " + RawSidecar.EXAMPLE + " (docs/formats.md)");
        }
        return FileKind.of(file) == FileKind.OTHER;
    }

    private static Path sidecarOf(final Path file) {
        return file.resolveSibling(file.getFileName() + RawSidecar.SUFFIX);
    }

    /** A sidecar may be given in place of the raw file it describes. */
    private static boolean isSidecar(final Path file) {
        return file.getFileName().toString().endsWith(RawSidecar.SUFFIX)
                && Files.exists(rawOf(file));
    }

    private static Path rawOf(final Path sidecar) {
        final String name = sidecar.getFileName().toString();
        return sidecar.resolveSibling(
                name.substring(0, Math.max(0, name.length() - RawSidecar.SUFFIX.length())));
    }
}
