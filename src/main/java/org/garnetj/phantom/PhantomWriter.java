package org.garnetj.phantom;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.garnetj.image.LookupTable;
import org.garnetj.image.TiffWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Writes phantoms as calibrated TIFF stacks with their truth as label stacks and as {@code
 * truth.json}.
 *
 * <p>Each method asks {@code files} where a file of a given name shall go, e.g. {@code
 * folder::resolve}. Equal samples give equal bytes.
 */
public final class PhantomWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PhantomWriter() {}

    /** Writes stack.tif, mg-counts.tif, truth-phases.tif, truth-cracks.tif and truth.json. */
    public static void write(final FibSemSample sample, final Function<String, Path> files)
            throws IOException {
        TiffWriter.write(files.apply("stack.tif"), sample.stack());
        TiffWriter.write(files.apply("mg-counts.tif"), sample.magnesiumCounts());
        TiffWriter.write(files.apply("truth-phases.tif"), sample.phases(), LookupTable.PHASES);
        TiffWriter.write(files.apply("truth-cracks.tif"), sample.cracks(), LookupTable.objects());
        writeTruth(files, sample.truth());
    }

    /** Writes step-1.tif, truth-step-1.tif and so on, and truth.json. */
    public static void write(final XctSample sample, final Function<String, Path> files)
            throws IOException {
        for (int i = 0; i < sample.stacks().size(); i++) {
            final String name = "step-" + (i + 1) + ".tif";
            TiffWriter.write(files.apply(name), sample.stacks().get(i));
            TiffWriter.write(
                    files.apply("truth-" + name), sample.phases().get(i), LookupTable.PHASES);
        }
        writeTruth(files, sample.truth());
    }

    /** Writes movie.tif, truth-labels.tif and truth.json. */
    public static void write(final DendriteMovieSample sample, final Function<String, Path> files)
            throws IOException {
        TiffWriter.write(files.apply("movie.tif"), sample.movie());
        TiffWriter.write(files.apply("truth-labels.tif"), sample.labels(), LookupTable.objects());
        writeTruth(files, sample.truth());
    }

    /** Writes movie.tif, truth-labels.tif and truth.json. */
    public static void write(final InclusionMovieSample sample, final Function<String, Path> files)
            throws IOException {
        TiffWriter.write(files.apply("movie.tif"), sample.movie());
        TiffWriter.write(files.apply("truth-labels.tif"), sample.labels(), LookupTable.objects());
        writeTruth(files, sample.truth());
    }

    private static void writeTruth(final Function<String, Path> files, final Object truth)
            throws IOException {
        final DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        final DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        final String text = JSON.writer(printer).writeValueAsString(truth) + "\n";
        Files.writeString(files.apply("truth.json"), text, StandardCharsets.UTF_8);
    }
}
