package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Movie;
import org.garnetj.report.InclusionTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.TrackedMovie;
import org.garnetj.track.FieldDirection;
import org.garnetj.track.InclusionTrackSettings;
import org.garnetj.track.InclusionTracker;
import org.garnetj.track.InclusionTracks;
import org.garnetj.track.Migration;
import org.garnetj.track.ScaleErrors;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;

/** Operando movie in, isolated lithium that migrates in the field out. */
@Plugin(
        type = Command.class,
        name = "track-inclusions",
        menuPath = "Plugins>GarnetJ>Track Inclusions...",
        description =
                "Follows isolated lithium that drifts in the field: area, centre of mass, edges, velocities, and where it comes back after a change of polarity")
public final class TrackInclusionsCommand extends MovieCommand {

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
            label = "Output folder",
            description =
                    "Receives inclusions.csv, migration.csv, redeposition.csv, cell.csv, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Override
    protected File output() {
        return output;
    }

    /** What is wrong with a key shows before a long movie is read. */
    @Override
    protected void prepare() {
        settings();
    }

    @Override
    protected boolean mistakesText() {
        return true;
    }

    @Override
    protected Followed follow(
            final Movie<?> movie,
            final Movie<?> looked,
            final Execution execution,
            final ResultFolder results)
            throws IOException {
        final InclusionTracks tracks = InclusionTracker.track(looked, settings(), execution);
        noteDoubts(tracks);
        results.write("inclusions.csv", InclusionTables.states(tracks.states()));
        results.write("migration.csv", InclusionTables.migrations(tracks.migrations()));
        results.write("redeposition.csv", InclusionTables.redepositions(tracks.redepositions()));
        return new Followed(TrackedMovie.of(movie, tracks), lithium_um2(tracks, movie));
    }

    private InclusionTrackSettings settings() {
        return new InclusionTrackSettings(
                FieldDirection.parse(field),
                darkness,
                minarea,
                smoothing,
                ScaleErrors.percent(pixelerror, intervalerror, 0),
                reversalTimes());
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
