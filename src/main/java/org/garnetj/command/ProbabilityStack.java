package org.garnetj.command;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.crack.Evidence;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.segment.PhaseProbabilities;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes and reads {@code probabilities.tif}: a channel for each phase, computed a few slices at a
 * time, as many as there are threads or as go together.
 */
final class ProbabilityStack {

    private static final List<String> CHANNELS =
            List.of(Phase.VOID.title(), Phase.LLZO.title(), Phase.LI.title(), Phase.LI_MG.title());

    private final Volume<?> grid;
    private final PhaseProbabilities probabilities;
    private final Execution execution;
    private List<float[][]> ready = List.of();
    private int first;

    private ProbabilityStack(
            final Volume<?> grid,
            final PhaseProbabilities probabilities,
            final Execution execution) {
        this.grid = grid;
        this.probabilities = probabilities;
        this.execution = execution;
    }

    static void write(
            final Path path,
            final Volume<?> grid,
            final PhaseProbabilities probabilities,
            final Execution execution)
            throws IOException {
        final ProbabilityStack stack = new ProbabilityStack(grid, probabilities, execution);
        TiffWriter.writeChannels(path, grid, CHANNELS, stack::slice);
    }

    /** What a file holds, if the key for one is given. */
    static Optional<Evidence.Probabilities> given(
            final File file, final Volume<?> phases, final Execution execution) {
        return Keys.isGiven(file)
                ? Optional.of(read(file.toPath(), phases, execution))
                : Optional.empty();
    }

    /** Reads what {@link #write} has written: LLZO, and lithium of both kinds. */
    static Evidence.Probabilities read(
            final Path path, final Volume<?> phases, final Execution execution) {
        return new Evidence.Probabilities(
                channels(path, phases, execution, Phase.LLZO),
                channels(path, phases, execution, Phase.LI, Phase.LI_MG));
    }

    /** The sum of some channels. */
    private static Volume<FloatType> channels(
            final Path path,
            final Volume<?> phases,
            final Execution execution,
            final Phase... wanted) {
        final PlanarImg<FloatType, ?> sum = Planes.floats(phases.pixels());
        for (final Phase phase : wanted) {
            final LoadedImage<?> channel =
                    ImageReader.readChannel(
                            path,
                            phase.label(),
                            CHANNELS.size(),
                            (done, total) -> execution.progress().checkCancelled());
            final Volume<?> volume = Stacks.onGridOf(phases, path, channel);
            for (int z = 0; z < sum.dimension(2); z++) {
                final float[] plane = Planes.floatPlane(volume.pixels(), z);
                final float[] target = Planes.array(sum, z);
                for (int at = 0; at < plane.length; at++) {
                    target[at] += plane[at];
                }
            }
        }
        return phases.with(sum, "probabilities of " + phases.name());
    }

    private float[][] slice(final int z) {
        if (z >= first + ready.size()) {
            first = z;
            final int together = probabilities.together();
            final int end =
                    (int)
                            Math.min(
                                    grid.depth(),
                                    z + (together == 1 ? execution.threads() : together));
            ready =
                    execution.mapItems(
                            "write probabilities",
                            IntStream.range(z, end).boxed().toList(),
                            this::computed);
        }
        return ready.get(z - first);
    }

    private float[][] computed(final int z) {
        final float[][] planes =
                PhaseProbabilities.planes(Math.toIntExact(grid.width() * grid.height()));
        probabilities.plane(z, planes);
        return planes;
    }
}
