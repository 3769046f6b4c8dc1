package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.StackFolder;
import org.garnetj.image.Volume;
import org.garnetj.lithium.LithiumDeposit.Estimate;
import org.garnetj.lithium.PlatedStack;
import org.garnetj.report.Table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The phase stacks of plating steps in a folder, in natural order: TIFF files, and result folders
 * of segment, whose {@code phases.csv} tells how sure their lithium is.
 */
final class StepStacks {

    private static final String PHASES = "phases.tif";
    private static final String TABLE = "phases.csv";

    private StepStacks() {}

    /**
     * The steps of a folder.
     *
     * @param names a glob that the names of files and folders must match; empty for all
     */
    static List<Path> in(final Path folder, final String names) {
        final List<Path> steps = StackFolder.entries(folder, names, StepStacks::isStep);
        if (steps.isEmpty()) {
            throw new InputException(
                    folder.toString(),
                    "holds no phase stack of a plating step",
                    "give a folder of TIFF stacks, or of result folders of segment, one a step");
        }
        return steps;
    }

    private static boolean isStep(final Path entry) {
        final String name = name(entry).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && (Files.isDirectory(entry)
                        ? Files.isRegularFile(entry.resolve(PHASES))
                        : name.endsWith(".tif") || name.endsWith(".tiff"));
    }

    private static String name(final Path entry) {
        return entry.getFileName().toString();
    }

    /** The phase stack of a step. */
    static Path file(final Path step) {
        return Files.isDirectory(step) ? step.resolve(PHASES) : step;
    }

    /** Reads a step. */
    static PlatedStack read(
            final Path step, final Calibration calibration, final Execution execution) {
        final Path file = file(step);
        final Volume<UnsignedByteType> phases =
                Stacks.requireDepth(file, LabelFiles.phases(file, calibration, execution));
        return new PlatedStack(phases.with(phases.pixels(), name(step)), lithium(step));
    }

    /** Li and Li–Mg together; their intervals are not independent, so the ends are added. */
    private static Optional<Estimate> lithium(final Path step) {
        final Path file = step.resolve(TABLE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        final Table table = Table.read(file);
        double value = 0;
        double low = 0;
        double high = 0;
        for (int row = 0; row < table.rows(); row++) {
            final String phase = table.text(row, "phase");
            if (phase.equals(Phase.LI.title()) || phase.equals(Phase.LI_MG.title())) {
                value += table.number(row, "volume_um3");
                low += table.number(row, "volume_um3_ci_low");
                high += table.number(row, "volume_um3_ci_high");
            }
        }
        return Optional.of(new Estimate(value, low, high));
    }
}
