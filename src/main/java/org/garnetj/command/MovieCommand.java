package org.garnetj.command;

import ij.ImagePlus;

import org.garnetj.block.Execution;
import org.garnetj.image.Movie;
import org.garnetj.image.MovieFile;
import org.garnetj.kinetics.CellRecord;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.TrackedMovie;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.Optional;

/**
 * A command that follows something in a movie: the movie, the times of its frames, what of it is
 * not looked at, the cell beside it, and pictures of what was followed.
 */
abstract class MovieCommand extends AnalysisCommand {

    @Parameter(
            label = "Movie (file or folder of frames)",
            description =
                    "TIFF, AVI, or a folder of pictures, dark lithium in a bright crystal; of a colour movie the mean of the channels is taken",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Frame interval (s; 0 = from the file)",
            description =
                    "Time from one frame to the next; wins over what the file says. A number missing in the names of a folder's files is a gap in time",
            min = "0",
            required = false,
            persist = false)
    private double interval;

    @Parameter(
            label = "Times of the frames (CSV; empty = none)",
            description =
                    "Columns frame and t_s, or t_s alone, a row for each frame; wins over the file, for frames that are not equally spaced",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File times;

    @Parameter(
            label = "Mask (ROIs or an image; empty = none)",
            description =
                    "What lies in the ROIs (.roi, .zip), or where the image is not 0, is not looked at: burnt-in text and scale bars, electrodes",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File mask;

    @Parameter(
            label = "Record of the cell (CSV or .mpt; empty = none)",
            description = "Time, current and voltage of the cell, or the text that EC-Lab exports",
            style = FileWidget.OPEN_STYLE,
            required = false,
            persist = false)
    private File cell;

    @Parameter(
            label = "Columns of the cell's record",
            description =
                    "Names of the columns of time, current and voltage, set apart by commas; empty to recognise them",
            required = false,
            persist = false)
    private String cellcolumns = "";

    @Parameter(
            label = "Units of the cell's record",
            description =
                    "Units of these columns, such as s,mA,V; empty to read them from the columns' names",
            required = false,
            persist = false)
    private String cellunits = "";

    @Parameter(
            label = "Cell's clock at the first frame (s)",
            description = "Time in the cell's record at which the first frame was taken",
            required = false,
            persist = false)
    private double cellstart;

    @Parameter(
            label = "Frame at which the current starts (frames; -1 = unknown)",
            description =
                    "Counted from 0; the cell's current is first switched on there, which synchronises its record with the movie",
            min = "-1",
            required = false,
            persist = false)
    private int cellframe = -1;

    @Parameter(
            label = "Draw what was followed",
            description =
                    "Writes the movie with tracks, numbers, time and scale bar (overlay.tif, overlay.avi), kymographs, ROIs, and tracks.xml for TrackMate",
            required = false,
            persist = false)
    private boolean overlay;

    @Parameter(type = ItemIO.OUTPUT, label = "Movie with tracks")
    private ImagePlus tracked;

    /**
     * What was followed.
     *
     * @param tracks where it was
     * @param lithium_um2 area of lithium in each frame
     */
    record Followed(TrackedMovie tracks, double[] lithium_um2) {}

    /**
     * Follows, and writes the tables.
     *
     * @param movie the movie as it is in its file
     * @param looked the same without what is masked
     */
    protected abstract Followed follow(
            Movie<?> movie, Movie<?> looked, Execution execution, ResultFolder results)
            throws IOException;

    /** Whether burnt-in text would be taken for what is followed, unless it is left out. */
    protected boolean mistakesText() {
        return false;
    }

    private Movie<?> looked(final Movie<?> movie, final Execution execution) {
        return mistakesText() && !Keys.isGiven(mask)
                ? MovieMask.withoutText(movie, this::note)
                : MovieMask.apply(movie, mask, execution);
    }

    @Override
    protected final void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        try (MovieFile file = Stacks.openMovie(input.toPath(), execution)) {
            file.image().metadata().notes().forEach(this::note);
            final Movie<?> movie = Stacks.movie(file.image(), Keys.movie(pixel, interval, times));
            Stacks.timeNote(movie).ifPresent(this::note);
            final MovieCell beside =
                    new MovieCell(cell, cellcolumns, cellunits, cellstart, cellframe);
            final Optional<CellRecord> record = beside.read(movie.times());
            record.flatMap(r -> beside.note(r, movie.times())).ifPresent(this::note);
            final Followed followed = follow(movie, looked(movie, execution), execution, results);
            if (record.isPresent()) {
                results.write(
                        "cell.csv",
                        beside.table(record.get(), movie.times(), followed.lithium_um2()));
            }
            if (overlay) {
                final TrackFiles files = new TrackFiles(followed.tracks());
                files.write(input, execution, results);
                tracked = file.isInMemory() ? files.image() : null;
            }
        }
    }
}
