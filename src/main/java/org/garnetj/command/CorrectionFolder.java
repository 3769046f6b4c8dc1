package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.edit.Change;
import org.garnetj.edit.LabelHash;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;
import org.garnetj.recipe.EditHistory;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ResultTables;
import org.garnetj.report.Table;
import org.garnetj.segment.PhaseFractions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that holds a corrected stack: the phases as they are now, the edits that led there, and
 * what each of them changed.
 */
record CorrectionFolder(Path path) {

    private static final String PHASES = "phases.tif";
    private static final String TABLE = "edits.csv";
    private static final String SUFFIX = "-corrected";

    /** The folder of corrections of a stack: the one it lies in if it is such a stack itself. */
    static CorrectionFolder of(final Path stack) {
        final Path file = stack.toAbsolutePath().normalize();
        final CorrectionFolder own = new CorrectionFolder(file.getParent());
        if (own.phases().equals(file) && EditHistory.in(own.path()).isPresent()) {
            return own;
        }
        final String name = file.getFileName().toString().replaceFirst("(?i)\\.tiff?$", "");
        return new CorrectionFolder(file.resolveSibling(name + SUFFIX));
    }

    /** The corrected stack. */
    Path phases() {
        return path.toAbsolutePath().normalize().resolve(PHASES);
    }

    /** Where it is remembered how to take an edit back. */
    static String before(final int edit) {
        return "changes/edit-" + edit + ".tif";
    }

    /** What the edits made so far changed. */
    List<Change> changes() {
        final Table table = Table.read(path.resolve(TABLE));
        final List<Change> changes = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            changes.add(
                    new Change(
                            (int) table.number(row, "edit"),
                            table.text(row, "command"),
                            (long) table.number(row, "voxels"),
                            table.number(row, "volume_um3"),
                            table.text(row, "from"),
                            table.text(row, "to")));
        }
        return changes;
    }

    /** Writes a state: the phases, and how they came about. */
    static void write(
            final ResultFolder results,
            final Volume<UnsignedByteType> phases,
            final List<Change> changes,
            final EditHistory history,
            final Execution execution)
            throws IOException {
        Stacks.writePhases(results.file(PHASES), phases);
        results.write("phases.csv", ResultTables.phases(PhaseFractions.of(phases, execution)));
        results.write(TABLE, ResultTables.edits(changes));
        results.write(EditHistory.FILE, history.toYaml());
    }

    /**
     * Complains if the stack is not the one that the edits came to.
     *
     * @throws InputException if something else has changed it since
     */
    void requireUntouched(final Volume<UnsignedByteType> phases, final EditHistory history) {
        if (!LabelHash.of(phases.pixels()).equals(history.labels())) {
            throw new InputException(
                    phases().toString(),
                    "was changed by something else than the edits in " + EditHistory.FILE,
                    "make them again with: garnetj run "
                            + path.resolve(EditHistory.FILE)
                            + " output=…, or begin with this stack in another folder");
        }
    }
}
