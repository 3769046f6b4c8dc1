package org.garnetj.command;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.FrameTimes;
import org.garnetj.kinetics.CellFrame;
import org.garnetj.kinetics.CellRecord;
import org.garnetj.report.CellReader;
import org.garnetj.report.CellTables;
import org.garnetj.report.Table;

import java.io.File;
import java.util.Optional;

/**
 * What the keys of a movie say of the cell beside it.
 *
 * @param file its record; none if it is empty
 * @param columns names of its columns of time, current and voltage
 * @param units their units
 * @param start_s time on the cell's clock at the first frame
 * @param markerFrame frame in which the current is first switched on; below 0 if that is not known
 */
record MovieCell(File file, String columns, String units, double start_s, int markerFrame) {

    /**
     * The record, if there is one; read before the long work, so that what is wrong with it shows
     * at once.
     */
    Optional<CellRecord> read(final FrameTimes times) {
        if (!Keys.isGiven(file)) {
            return Optional.empty();
        }
        if (markerFrame >= times.length()) {
            throw new ParameterException(
                    "cellframe",
                    Integer.toString(markerFrame),
                    "frames are counted from 0 to " + (times.length() - 1));
        }
        if (markerFrame >= 0 && start_s != 0) {
            throw new ParameterException(
                    "cellstart",
                    Double.toString(start_s),
                    "cellframe= synchronises the cell already: leave one of the two out");
        }
        return Optional.of(CellReader.read(file.toPath(), columns, units));
    }

    /**
     * {@code cell.csv}.
     *
     * @param lithium_um2 area of what was followed, in each frame
     */
    Table table(final CellRecord cell, final FrameTimes times, final double[] lithium_um2) {
        return CellTables.frames(
                CellFrame.of(cell, start_s(cell, times), times.seconds(), lithium_um2));
    }

    private double start_s(final CellRecord cell, final FrameTimes times) {
        return markerFrame < 0 ? start_s : cell.switchedOn_s() - times.at(markerFrame);
    }

    /** What to tell the user of a record that leaves a part of the movie out. */
    Optional<String> note(final CellRecord cell, final FrameTimes times) {
        final double start = start_s(cell, times);
        final double end = start + times.at(times.length() - 1);
        return start >= cell.from_s() && end <= cell.to_s()
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                java.util.Locale.ROOT,
                                "The movie runs from %.4g to %.4g s of the cell's clock, and its"
                                        + " record from %.4g to %.4g s; see cellstart= and"
                                        + " cellframe=.",
                                start,
                                end,
                                cell.from_s(),
                                cell.to_s()));
    }
}
