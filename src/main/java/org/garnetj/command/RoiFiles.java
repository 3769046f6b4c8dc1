package org.garnetj.command;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;
import ij.plugin.frame.RoiManager;

import org.garnetj.image.InputException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** ROIs from {@code .roi} files, from the zip files that the ROI Manager writes, and from it. */
final class RoiFiles {

    private static final String ENDING = ".roi";

    private RoiFiles() {}

    /** Whether a file holds ROIs, by its name. */
    static boolean isRoiFile(final Path file) {
        final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(ENDING) || name.endsWith(".zip");
    }

    /** The ROIs of a file, each with the name it has there. */
    static List<Roi> read(final Path file) {
        try {
            final List<Roi> rois =
                    file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING)
                            ? List.of(decode(file, file.getFileName().toString(), bytes(file)))
                            : ofZip(file);
            if (rois.isEmpty()) {
                throw new InputException(
                        file.toString(),
                        "there is no ROI in it",
                        "save the ROIs by ROI Manager > More > Save...");
            }
            return rois;
        } catch (final IOException e) {
            throw new InputException(
                    file.toString(),
                    "the ROIs cannot be read (" + e.getMessage() + ")",
                    "give a .roi file, or the .zip file that the ROI Manager saves",
                    e);
        }
    }

    /** The ROIs in the ROI Manager; none if it is not open. */
    static List<Roi> ofManager() {
        final RoiManager manager = RoiManager.getInstance2();
        return manager == null ? List.of() : List.of(manager.getRoisAsArray());
    }

    /** ROIs as the ROI Manager saves them, each under its own name. */
    static byte[] zip(final List<Roi> rois) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (final Roi roi : rois) {
                String name = roi.getName();
                for (int k = 1; !names.add(name); k++) {
                    name = roi.getName() + "-" + k;
                }
                final ZipEntry entry = new ZipEntry(name + ENDING);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(RoiEncoder.saveAsByteArray(roi));
            }
        }
        return bytes.toByteArray();
    }

    // -- Helper methods --

    private static byte[] bytes(final Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static List<Roi> ofZip(final Path file) throws IOException {
        final List<Roi> rois = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                final String name = Path.of(entry.getName()).getFileName().toString();
                if (name.endsWith(ENDING)) {
                    rois.add(decode(file, name, zip.readAllBytes()));
                }
            }
        }
        return rois;
    }

    private static Roi decode(final Path file, final String name, final byte... bytes) {
        final Roi roi = RoiDecoder.openFromByteArray(bytes);
        if (roi == null) {
            throw new InputException(
                    file.toString(), name + " is no ROI of ImageJ", "save the ROIs again");
        }
        roi.setName(name.substring(0, name.length() - ENDING.length()));
        return roi;
    }
}
