package org.garnetj.image;

import ij.IJ;

import java.nio.file.Path;

/**
 * Reads what this package cannot through Bio-Formats, by its public plugin entry point: Bio-Formats
 * is needed neither to compile nor to start.
 */
final class BioFormatsBridge {

    private static final String IMPORTER = "loci.plugins.LociImporter";

    private BioFormatsBridge() {}

    static LoadedImage<?> read(final Path path) {
        if (!isPresent()) {
            throw new InputException(
                    path.toString(),
                    "this is no TIFF, PNG, BMP, JPEG or raw file with a sidecar, and Bio-Formats,"
                            + " which reads other formats, is not installed",
                    "open it in Fiji, or build with -Pbio-formats");
        }
        throw new InputException(
                path.toString(),
                "this is no TIFF, PNG, BMP, JPEG or raw file with a sidecar",
                "open it in Fiji (Plugins > Bio-Formats) and save it as TIFF");
    }

    static boolean isPresent() {
        return IJ.getClassLoader() != null
                && IJ.getClassLoader().getResource(IMPORTER.replace('.', '/') + ".class") != null;
    }
}
