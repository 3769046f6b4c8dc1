package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.image.Movie;
import org.garnetj.report.BodyTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ResultTables;
import org.garnetj.report.TrackedMovie;
import org.garnetj.track.Dendrite;
import org.garnetj.track.FlawSettings;
import org.garnetj.track.ScaleErrors;
import org.garnetj.track.ShapeSettings;
import org.garnetj.track.TipDetection;
import org.garnetj.track.TipTrackSettings;
import org.garnetj.track.TipTracker;
import org.garnetj.track.TipTracks;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Operando movie in, dendrite tips with velocity and tip current density out. */
@Plugin(
        type = Command.class,
        name = "track-tips",
        menuPath = "Plugins>GarnetJ>Track Dendrite Tips...",
        description =
                "Follows dendrite tips in an operando movie: velocity and j_tip = zF/V_m dx/dt, with 95 % intervals")
public final class TrackTipsCommand extends MovieCommand {

    @Parameter(
            label = "Growth direction",
            description = "Where dendrites grow to, seen from the working electrode",
            choices = {"down", "up", "left", "right"},
            required = false,
            persist = false)
    private String growth = "down";

    @Parameter(
            label = "Nominal current density (mA/cm²; 0 = unknown)",
            description = "Of the whole cell; gives the localisation factor j_tip / j_nominal",
            min = "0",
            required = false,
            persist = false)
    private double current;

    @Parameter(
            label = "Molar volume of the metal (cm³/mol)",
            description =
                    "13.148 for lithium (ACS Energy Lett. 2025, 10, 2061); 12.998 from its density",
            min = "0.1",
            max = "1000",
            required = false,
            persist = false)
    private double molarvolume = TipTrackSettings.MOLAR_VOLUME_CM3_PER_MOL;

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
            label = "Error of the molar volume (%)",
            description =
                    "Its standard error; enters the intervals of current densities. 13.148 and 12.998 cm³/mol differ by 1.15 %",
            min = "0",
            max = "100",
            required = false,
            persist = false)
    private double molarvolumeerror;

    @Parameter(
            label = "Smoothing (px)",
            description = "Standard deviation of the Gaussian applied to each frame",
            min = "0.7",
            max = "5",
            required = false,
            persist = false)
    private double smoothing = TipDetection.DEFAULT.smoothing_px();

    @Parameter(
            label = "Threshold (σ)",
            description =
                    "A pixel may belong to a dendrite when it is this many noise deviations darker than in the first frame",
            min = "1",
            required = false,
            persist = false)
    private double threshold = TipDetection.DEFAULT.threshold();

    @Parameter(
            label = "Core (σ)",
            description = "A dendrite must somewhere reach this many noise deviations",
            min = "1",
            required = false,
            persist = false)
    private double core = TipDetection.DEFAULT.core();

    @Parameter(
            label = "Wobble (px)",
            description = "How far fixed structures may still move after registration",
            min = "0",
            max = "10",
            required = false,
            persist = false)
    private double wobble = TipDetection.DEFAULT.wobble_px();

    @Parameter(
            label = "Persistence (frames)",
            description = "A pixel must stay dark for so many frames",
            min = "1",
            required = false,
            persist = false)
    private int persistence = TipDetection.DEFAULT.persistence();

    @Parameter(
            label = "Least length (µm)",
            description = "Shorter growth is not a dendrite",
            min = "0",
            required = false,
            persist = false)
    private double minlength = TipDetection.DEFAULT.minimumLength_um();

    @Parameter(
            label = "Least frames",
            description = "Growth that advances in fewer frames is not a dendrite",
            min = "2",
            required = false,
            persist = false)
    private int minframes = TipDetection.DEFAULT.minimumFrames();

    @Parameter(
            label = "Toughness of the electrolyte (MPa√m)",
            description =
                    "K_IC; gives the stress and the overpotential that run a crack as long as each dendrite's path. 0.6 for LLZO (ACS Energy Lett. 2025, 10, 2061)",
            min = "0.001",
            required = false,
            persist = false)
    private double toughness = FlawSettings.DEFAULT.toughness_MPa_sqrt_m();

    @Parameter(
            label = "Geometric factor of the crack",
            description = "γ in K_IC = γ σ √(πa)",
            min = "0.001",
            required = false,
            persist = false)
    private double geometry = FlawSettings.DEFAULT.geometry();

    @Parameter(
            label = "Overpotential (mV; 0 = unknown)",
            description = "Its magnitude; gives the greatest stress that plating can build up",
            min = "0",
            required = false,
            persist = false)
    private double overpotential;

    @Parameter(
            label = "Friction of lithium on the walls (0 = unknown)",
            description =
                    "Coefficient µ; with the overpotential gives the stress that is left at a dendrite's root",
            min = "0",
            required = false,
            persist = false)
    private double friction;

    @Parameter(
            label = "Poisson's ratio of lithium",
            description = "ν beside µ",
            min = "0",
            max = "0.5",
            required = false,
            persist = false)
    private double poisson = FlawSettings.DEFAULT.poisson();

    @Parameter(
            label = "Axis of the field or load",
            description =
                    "What the direction of a dendrite is measured against: the direction of growth, rows or columns",
            choices = {"growth", "x", "y"},
            required = false,
            persist = false)
    private String axis = "growth";

    @Parameter(
            label = "Time of a load (s; 0 = none)",
            description =
                    "When a load is applied, since the first frame; gives how far each dendrite turns",
            min = "0",
            required = false,
            persist = false)
    private double load;

    @Parameter(
            label = "Output folder",
            description =
                    "Receives tips.csv, dendrites.csv, pieces.csv, shapes.csv, widths.csv, cell.csv, report.html, provenance.json",
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
    protected Followed follow(
            final Movie<?> movie,
            final Movie<?> looked,
            final Execution execution,
            final ResultFolder results)
            throws IOException {
        final TipTracks tracks = TipTracker.track(looked, settings(), execution);
        noteDoubts(tracks.dendrites());
        results.write("tips.csv", ResultTables.tips(tracks.tips()));
        results.write("dendrites.csv", ResultTables.dendrites(tracks.dendrites()));
        results.write("pieces.csv", ResultTables.pieces(tracks.pieces()));
        results.write("shapes.csv", BodyTables.shapes(tracks.shapes()));
        results.write("widths.csv", BodyTables.widths(tracks.widths()));
        return new Followed(TrackedMovie.of(movie, tracks), lithium_um2(tracks, movie));
    }

    private void noteDoubts(final List<Dendrite> dendrites) {
        if (dendrites.isEmpty()) {
            note("Nothing grows " + growth + " in this movie.");
        }
        for (final Dendrite dendrite : dendrites) {
            if (dendrite.velocity_um_per_s_ci_low() <= 0) {
                note(
                        "Dendrite "
                                + dendrite.dendrite()
                                + " may not grow at all: the interval of its velocity holds 0.");
            }
        }
    }

    private static double[] lithium_um2(final TipTracks tracks, final Movie<?> movie) {
        final double pixel_um2 = movie.pixel_um() * movie.pixel_um();
        return Arrays.stream(tracks.growth().areas_px(Math.toIntExact(movie.length())))
                .mapToDouble(pixels -> pixels * pixel_um2)
                .toArray();
    }

    private TipTrackSettings settings() {
        return new TipTrackSettings(
                Growth.parse(growth),
                Keys.given(current),
                molarvolume,
                ScaleErrors.percent(pixelerror, intervalerror, molarvolumeerror),
                new TipDetection(
                        smoothing, threshold, core, wobble, persistence, minlength, minframes),
                new FlawSettings(
                        toughness,
                        geometry,
                        Keys.given(overpotential),
                        Keys.given(friction),
                        poisson),
                new ShapeSettings(ShapeSettings.Axis.parse(axis), Keys.given(load)));
    }
}
