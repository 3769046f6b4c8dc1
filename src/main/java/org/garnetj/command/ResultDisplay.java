package org.garnetj.command;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

import org.scijava.module.Module;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens the images and tables that an analysis has written, where there is an ImageJ window to show
 * them and no macro that wants none.
 */
@Plugin(type = PostprocessorPlugin.class)
public final class ResultDisplay extends AbstractPostprocessorPlugin {

    @Override
    public void process(final Module module) {
        if (module.getDelegateObject() instanceof AnalysisCommand analysis
                && !analysis.isStep()
                && IJ.getInstance() != null
                && !Interpreter.isBatchMode()) {
            analysis.written().forEach(ResultDisplay::show);
        }
    }

    private static void show(final Path file) {
        final String name = file.getFileName().toString();
        try {
            if (name.endsWith(".tif")) {
                final ImagePlus image = open(file.toFile());
                if (image != null) {
                    image.show();
                }
            } else if (name.endsWith(".csv")) {
                ResultsTable.open(file.toString()).show(name);
            }
        } catch (final IOException e) {
            IJ.log(file + " is written but cannot be shown: " + e.getMessage());
        }
    }

    /** A stack that would fill the memory stays on disk and is read slice by slice. */
    private static ImagePlus open(final File file) throws IOException {
        final Runtime memory = Runtime.getRuntime();
        final long free = memory.maxMemory() - memory.totalMemory() + memory.freeMemory();
        return Files.size(file.toPath()) < free / 2
                ? IJ.openImage(file.getPath())
                : IJ.openVirtual(file.getPath());
    }
}
