package org.garnetj.command;

import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.Roi;
import ij.io.FileInfo;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.InputException;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** An image open in ImageJ, and the file it comes from. */
final class OpenImage {

    private final ImagePlus image;

    private OpenImage(final ImagePlus image) {
        this.image = image;
    }

    /** The image in front, if any is open. */
    static Optional<OpenImage> inFront() {
        return Optional.ofNullable(WindowManager.getCurrentImage()).map(OpenImage::new);
    }

    /** Tells ImageJ which file an image is. */
    static void setFile(final ImagePlus image, final Path file) {
        final Path absolute = file.toAbsolutePath().normalize();
        final FileInfo info = new FileInfo();
        info.directory = absolute.getParent() + File.separator;
        info.fileName = absolute.getFileName().toString();
        image.setFileInfo(info);
    }

    /**
     * The file the image comes from.
     *
     * @throws InputException if it comes from none
     */
    Path requireFile() {
        return file().orElseThrow(
                        () ->
                                new InputException(
                                        image.getTitle(),
                                        "the image in front comes from no file",
                                        "save it as TIFF first, or give a phase stack as input="));
    }

    /** Whether the image comes from this file. */
    boolean isOf(final Path other) {
        try {
            return file().isPresent()
                    && Files.exists(other)
                    && Files.isSameFile(file().get(), other);
        } catch (final IOException unreadable) {
            return false;
        }
    }

    /** The slice shown, from 1. */
    int slice() {
        return image.getCurrentSlice();
    }

    /** What is selected in it. */
    Optional<Roi> selection() {
        return Optional.ofNullable(image.getRoi());
    }

    /**
     * Complains if the image does not show what is in its file.
     *
     * @throws InputException if it was painted on since, or never was a phase stack
     */
    void requireShows(final Volume<UnsignedByteType> labels) {
        final ImageStack stack = image.getStack();
        boolean same =
                image.getBitDepth() == 8
                        && image.getWidth() == labels.width()
                        && image.getHeight() == labels.height()
                        && stack.size() == labels.depth();
        for (int z = 0; same && z < stack.size(); z++) {
            same =
                    Arrays.equals(
                            (byte[]) stack.getPixels(z + 1), Planes.bytePlane(labels.pixels(), z));
        }
        if (!same) {
            throw new InputException(
                    image.getTitle(),
                    "the image shows other values than its file " + file().orElseThrow(),
                    "save it with File > Save, or take it back with File > Revert");
        }
    }

    /** Shows other labels of the same size, those of {@code file}, in the same window. */
    void show(final Volume<UnsignedByteType> labels, final Path file) {
        final ImageStack stack = image.getStack();
        if (stack.isVirtual()) {
            image.setStack(ImagePlusAdapter.toImagePlus(labels, LookupTable.PHASES).getStack());
        } else {
            for (int z = 0; z < stack.size(); z++) {
                final byte[] plane = Planes.bytePlane(labels.pixels(), z);
                System.arraycopy(plane, 0, (byte[]) stack.getPixels(z + 1), 0, plane.length);
            }
        }
        setFile(image, file);
        image.changes = false;
        image.updateAndRepaintWindow();
    }

    private Optional<Path> file() {
        final FileInfo info = image.getOriginalFileInfo();
        return Optional.ofNullable(info == null ? null : info.getFilePath())
                .filter(path -> !path.isEmpty())
                .map(Path::of);
    }
}
