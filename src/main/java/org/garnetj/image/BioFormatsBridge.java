package org.garnetj.image;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.Prefs;
import ij.macro.Interpreter;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what this package cannot through Bio-Formats, by its public plugin entry point: Bio-Formats
 * is needed neither to compile nor to start. It works without a window: the importer shows its
 * image in batch mode, where we fetch it.
 *
 * <p>The importer takes its options as a macro would give them, and ImageJ keeps those by thread,
 * for threads of a certain name.
 */
final class BioFormatsBridge {

    private static final String IMPORTER = "loci.plugins.LociImporter";
    private static final String WINDOWLESS = "location=[Local machine] windowless=true ";
    private static final String THREAD = "Run$_Bio-Formats";
    private static final String UPGRADE_CHECK = "bioformats.upgradeCheck";

    private BioFormatsBridge() {}

    static LoadedImage<?> read(final Path path) {
        if (!isPresent(IJ.getClassLoader())) {
            throw missing(path);
        }
        return read(path, () -> IJ.runPlugIn(IMPORTER, WINDOWLESS));
    }

    /** Whether the importer can be loaded. */
    static boolean isPresent(final ClassLoader loader) {
        return loader != null && loader.getResource(IMPORTER.replace('.', '/') + ".class") != null;
    }

    static InputException missing(final Path path) {
        return new InputException(
                path.toString(),
                "this is no TIFF, PNG, BMP, JPEG or raw file with a sidecar, and Bio-Formats, which"
                        + " reads other formats, is not installed",
                "open it in Fiji, or build with -Pbio-formats");
    }

    /** Batch mode is one for the whole of ImageJ, so one file at a time. */
    static synchronized LoadedImage<?> read(final Path path, final Runnable importer) {
        final boolean batchMode = Interpreter.batchMode;
        final boolean upgradeCheck = Prefs.get(UPGRADE_CHECK, true);
        final int[] before = ids();
        Interpreter.batchMode = true;
        Prefs.set(UPGRADE_CHECK, false);
        try {
            run(path, importer);
            final List<ImagePlus> opened =
                    Arrays.stream(ids())
                            .filter(id -> Arrays.stream(before).noneMatch(old -> old == id))
                            .mapToObj(Interpreter::getBatchModeImage)
                            .toList();
            opened.forEach(Interpreter::removeBatchModeImage);
            return only(path, opened);
        } finally {
            Interpreter.batchMode = batchMode;
            Prefs.set(UPGRADE_CHECK, upgradeCheck);
        }
    }

    private static void run(final Path path, final Runnable importer) {
        final Thread thread = new Thread(importer, THREAD);
        Macro.setOptions(
                thread,
                "open=["
                        + path.toAbsolutePath()
                        + "] color_mode=Default view=Hyperstack stack_order=XYCZT ");
        thread.start();
        try {
            thread.join();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Macro.setOptions(thread, null);
        }
    }

    private static LoadedImage<?> only(final Path path, final List<ImagePlus> opened) {
        final String name = path.getFileName().toString();
        if (opened.size() != 1) {
            throw new InputException(
                    name,
                    opened.isEmpty()
                            ? "Bio-Formats cannot read it"
                            : "Bio-Formats finds " + opened.size() + " images in it",
                    "open it in Fiji, and save the stack you want as TIFF");
        }
        final LoadedImage<?> image = ImagePlusAdapter.wrap(opened.get(0));
        return image.renamed(name);
    }

    private static int[] ids() {
        final int[] ids = Interpreter.getBatchModeImageIDs();
        return ids == null ? new int[0] : ids;
    }
}
