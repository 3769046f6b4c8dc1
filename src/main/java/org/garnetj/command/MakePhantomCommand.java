package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.phantom.DendriteMovie;
import org.garnetj.phantom.DendriteSettings;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.InclusionMovie;
import org.garnetj.phantom.InclusionSettings;
import org.garnetj.phantom.PhantomWriter;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSettings;
import org.garnetj.report.ResultFolder;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stacks and movies of known truth. */
@Plugin(
        type = Command.class,
        name = "make-phantom",
        menuPath = "Plugins>GarnetJ>Make Phantom...",
        description =
                "Draws a stack or movie of known truth, with the nuisances of a real microscope; see docs/phantoms.md")
public final class MakePhantomCommand extends AnalysisCommand {

    @Parameter(
            label = "Kind",
            description =
                    "fibsem: block with spallation cracks; xct: pellet over plating steps; movie: dendrites; inclusion:"
                            + " isolated lithium that drifts",
            choices = {"fibsem", "xct", "movie", "inclusion"},
            required = false,
            persist = false)
    private String kind = "fibsem";

    @Parameter(
            label = "Seed",
            description = "The same seed gives the same bits",
            required = false,
            persist = false)
    private long seed = 1;

    @Parameter(
            label = "Spallation stages (fibsem)",
            description =
                    "Cracks from left to right by their stage: I, II, III in any number and order, or none",
            required = false,
            persist = false)
    private String stages = "I,II,III";

    @Parameter(
            label = "Tip velocities (µm/s; movie)",
            description = "One dendrite for each",
            required = false,
            persist = false)
    private String speeds = "8.6,4.5";

    @Parameter(
            label = "Other settings",
            description =
                    "Size, scale, greys and every nuisance as key=value pairs set apart by ; or line breaks, such as"
                            + " width=300; curtaining=0. docs/phantoms.md has them all with units and defaults",
            style = KeyValues.STYLE,
            required = false,
            persist = false)
    private String settings = "";

    @Parameter(
            label = "Output folder",
            description = "Receives the stack or movie, the truth as label stacks and truth.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Map<String, String> changes = new LinkedHashMap<>(KeyValues.parse(settings));
        switch (kind) {
            case "fibsem" ->
                    PhantomWriter.write(
                            FibSemPhantom.generate(fibSem(changes), execution), results::file);
            case "xct" ->
                    PhantomWriter.write(
                            XctPhantom.generate(xct(changes), execution), results::file);
            case "movie" ->
                    PhantomWriter.write(
                            DendriteMovie.generate(movie(changes), execution), results::file);
            default ->
                    PhantomWriter.write(
                            InclusionMovie.generate(inclusion(changes), execution), results::file);
        }
    }

    private FibSemSettings fibSem(final Map<String, String> changes) {
        return PhantomLayout.withStages(
                PhantomKeys.FIBSEM.with(
                        FibSemSettings.defaults().withSeed(seed).withCracks(),
                        changes,
                        FibSemSettings.class),
                stages);
    }

    private XctSettings xct(final Map<String, String> changes) {
        return PhantomKeys.XCT.with(
                XctSettings.defaults().withSeed(seed), changes, XctSettings.class);
    }

    private DendriteSettings movie(final Map<String, String> changes) {
        return PhantomLayout.withSpeeds(
                PhantomKeys.DENDRITES.with(
                        DendriteSettings.defaults().withSeed(seed),
                        changes,
                        DendriteSettings.class),
                speeds);
    }

    private InclusionSettings inclusion(final Map<String, String> changes) {
        return PhantomKeys.INCLUSION.with(
                InclusionSettings.defaults().withSeed(seed), changes, InclusionSettings.class);
    }
}
