package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.segment.PhaseProbabilities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes {@code probabilities.tif}: a channel for each phase, computed a few slices at a time, as
 * many as there are threads or as go together.
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
