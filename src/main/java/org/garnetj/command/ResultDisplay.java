package org.garnetj.command;

import ij.IJ;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

import org.scijava.module.Module;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens the tables that an analysis has written, where there is an ImageJ window to show them and
 * no macro that wants none. Images are outputs of the commands and shown as such.
 */
@Plugin(type = PostprocessorPlugin.class)
public final class ResultDisplay extends AbstractPostprocessorPlugin {

    @Override
    public void process(final Module module) {
        if (module.getDelegateObject() instanceof AnalysisCommand analysis
                && !analysis.isStep()
                && IJ.getInstance() != null
                && !Interpreter.isBatchMode()) {
            show(
                    analysis.opensTables() ? analysis.written() : List.of(),
                    analysis.output().toPath());
        }
    }

    private static void show(final List<Path> written, final Path folder) {
        for (final Path file : written) {
            if (file.toString().endsWith(".csv")) {
                showTable(file);
            }
        }
        IJ.showStatus("Results are in " + folder);
    }

    private static void showTable(final Path file) {
        try {
            ResultsTable.open(file.toString()).show(file.getFileName().toString());
        } catch (final IOException e) {
            IJ.log(file + " is written but cannot be shown: " + e.getMessage());
        }
    }
}
