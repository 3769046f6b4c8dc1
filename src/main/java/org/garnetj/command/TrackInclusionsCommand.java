package org.garnetj.command;

import ij.ImagePlus;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Movie;
import org.garnetj.image.MovieFile;
import org.garnetj.kinetics.CellRecord;
import org.garnetj.report.InclusionTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.TrackedMovie;
import org.garnetj.track.FieldDirection;
import org.garnetj.track.InclusionTrackSettings;
import org.garnetj.track.InclusionTracker;
import org.garnetj.track.InclusionTracks;
import org.garnetj.track.Migration;
import org.garnetj.track.ScaleErrors;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Operando movie in, isolated lithium that migrates in the field out. */
@Plugin(
        type = Command.class,
        name = "track-inclusions",
        menuPath = "Plugins>GarnetJ>Track Inclusions...",
        description =
                "Follows isolated lithium that drifts in the field: area, centre of mass, edges, velocities, and where it comes back after a change of polarity")
public final class TrackInclusionsCommand extends AnalysisCommand {

    @Parameter(
            label = "Movie (file or folder of frames)",
            description =
                    "Dark lithium in a bright crystal; of a colour movie the mean of the channels is taken",
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
            label = "Field",
            description =
                    "Direction in the image, x right and y down, along which displacement counts; lithium drifts towards the positive electrode",
            choices = {"+x", "-x", "+y", "-y"},
            required = false,
            persist = false)
    private String field = InclusionTrackSettings.DEFAULT.field().toString();

    @Parameter(
            label = "Changes of polarity (s; empty = none)",
            description = "Times at which the current changes its sign, set apart by commas",
            required = false,
            persist = false)
    private String reversals = "";

    @Parameter(
            label = "Error of the pixel size (%)",
            description = "Its standard error; enters the intervals of velocities",
            min = "0",
            max = "100",
            required = false,
            persist = false)
    private double pixelerror;

    @Parameter(
            label = "Error of the frame interval (%)",
            description = "Its standard error; enters the intervals of velocities",
            min = "0",
            max = "100",
            required = false,
            persist = false)
    private double intervalerror;

    @Parameter(
            label = "Darkness",
            description =
                    "Lithium is darker than the crystal around by this part of the crystal's grey",
            min = "0.02",
            max = "0.98",
            required = false,
            persist = false)
    private double darkness = InclusionTrackSettings.DEFAULT.darkness();

    @Parameter(
            label = "Least area (µm²; 0 = 20 pixels)",
            description = "Smaller dark bodies are no inclusions",
            min = "0",
            required = false,
            persist = false)
    private double minarea = InclusionTrackSettings.DEFAULT.minimumArea_um2();

    @Parameter(
            label = "Smoothing (px)",
            description = "Standard deviation of the Gaussian applied to each frame",
            min = "0.7",
            max = "5",
            required = false,
            persist = false)
    private double smoothing = InclusionTrackSettings.DEFAULT.smoothing_px();

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

    @Parameter(
            label = "Output folder",
            description =
                    "Receives inclusions.csv, migration.csv, redeposition.csv, cell.csv, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Parameter(type = ItemIO.OUTPUT, label = "Movie with tracks")
    private ImagePlus tracked;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final InclusionTrackSettings settings =
                new InclusionTrackSettings(
                        FieldDirection.parse(field),
                        darkness,
                        minarea,
                        smoothing,
                        ScaleErrors.percent(pixelerror, intervalerror, 0),
                        reversalTimes());
        try (MovieFile file = Stacks.openMovie(input.toPath(), execution)) {
            file.image().metadata().notes().forEach(this::note);
            final Movie<?> movie = Stacks.movie(file.image(), Keys.movie(pixel, interval, times));
            Stacks.timeNote(movie).ifPresent(this::note);
            final MovieCell beside =
                    new MovieCell(cell, cellcolumns, cellunits, cellstart, cellframe);
            final Optional<CellRecord> record = beside.read(movie.times());
            record.flatMap(r -> beside.note(r, movie.times())).ifPresent(this::note);
            final InclusionTracks tracks =
                    InclusionTracker.track(
                            MovieMask.apply(movie, mask, execution), settings, execution);
            noteDoubts(tracks);
            results.write("inclusions.csv", InclusionTables.states(tracks.states()));
            results.write("migration.csv", InclusionTables.migrations(tracks.migrations()));
            results.write(
                    "redeposition.csv", InclusionTables.redepositions(tracks.redepositions()));
            if (record.isPresent()) {
                results.write(
                        "cell.csv",
                        beside.table(record.get(), movie.times(), lithium_um2(tracks, movie)));
            }
            if (overlay) {
                final TrackFiles files = new TrackFiles(TrackedMovie.of(movie, tracks));
                files.write(input, execution, results);
                tracked = file.isInMemory() ? files.image() : null;
            }
        }
    }

    private static double[] lithium_um2(final InclusionTracks tracks, final Movie<?> movie) {
        final double[] areas = new double[Math.toIntExact(movie.length())];
        tracks.states().forEach(state -> areas[state.frame()] += state.area_um2());
        return areas;
    }

    private double[] reversalTimes() {
        try {
            return Arrays.stream(reversals.split(","))
                    .filter(word -> !word.isBlank())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (final NumberFormatException e) {
            throw new ParameterException(
                    "reversals", reversals, "give times in seconds, set apart by commas");
        }
    }

    private void noteDoubts(final InclusionTracks tracks) {
        if (tracks.states().isEmpty()) {
            note("No dark body lies within the picture; try a smaller darkness=.");
        }
        if (tracks.atTheEdge() > 0) {
            note(
                    "Dark bodies that touch the picture's edge are not followed; there are up to "
                            + tracks.atTheEdge()
                            + " in a frame.");
        }
        for (final Migration migration : tracks.migrations()) {
            if (migration.centroid().ci_low() <= 0 && migration.centroid().ci_high() >= 0) {
                note(
                        "Inclusion "
                                + migration.inclusion()
                                + " may not drift at all: the interval of its velocity holds 0.");
            }
        }
    }
}
