package org.garnetj.restore;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Phase correlation of neighbouring slices alone, as the first step of align-slices does it, for
 * the benchmark: each slice is made a picture of and transformed once.
 */
public final class NeighbourShifts {

    private static final int TOGETHER = 16;

    private NeighbourShifts() {}

    /** Mean length of the shifts between neighbours, in pixels. */
    public static double meanLength(final Volume<?> stack, final Execution execution) {
        final PictureMaker pictures = new PictureMaker(stack, Region.all(stack), true);
        final Spectrum.Maker transform = new Spectrum.Maker(pictures.width(), pictures.height());
        final int depth = Math.toIntExact(stack.depth());
        Spectrum last = null;
        double sum = 0;
        for (int first = 0; first < depth; first += TOGETHER) {
            final List<Spectrum> spectra = new ArrayList<>();
            if (last != null) {
                spectra.add(last);
            }
            spectra.addAll(
                    execution.mapItems(
                            "transform",
                            IntStream.range(first, Math.min(depth, first + TOGETHER))
                                    .boxed()
                                    .toList(),
                            z -> transform.of(pictures.of(z))));
            sum +=
                    execution
                            .mapItems(
                                    "correlate",
                                    IntStream.range(1, spectra.size()).boxed().toList(),
                                    i -> length(spectra.get(i - 1).shiftTo(spectra.get(i))))
                            .stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
            last = spectra.get(spectra.size() - 1);
        }
        return pictures.bin() * sum / (depth - 1);
    }

    private static double length(final double[] shift) {
        return Math.hypot(shift[0], shift[1]);
    }
}
