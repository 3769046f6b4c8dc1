package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Poisson–Gaussian noise: its variance is {@code gain} times the grey plus {@code floor}. Both are
 * measured on pixels of like grey in several slices, by a difference of nine pixels that flat
 * ground, ramps and straight walls along an axis leave at 0 (Immerkær, Comput. Vis. Image Underst.
 * 1996, 64, 300, doi:10.1006/cviu.1996.0060), robustly.
 *
 * @param gain not negative
 * @param floor in squared greys, so that the variance is positive at all greys seen
 * @param least least grey at which the variance was measured; below it is that of this grey
 */
record NoiseModel(double gain, double floor, double least) {

    private static final int SLICES = 16;

    /** Estimates the noise of a stack. */
    static NoiseModel of(final Volume<?> stack, final Execution execution) {
        final int count = (int) Math.min(SLICES, stack.depth());
        final List<Integer> slices =
                IntStream.range(0, count)
                        .mapToObj(i -> (int) ((i + 0.5) * stack.depth() / count))
                        .toList();
        return NoiseFit.of(
                execution.mapItems(
                        "measure noise",
                        slices,
                        z -> NoiseSamples.of(plane(stack, z), Math.toIntExact(stack.width()))),
                Samples.rounding(stack.pixels().getType()));
    }

    /** Standard deviation of the noise of a slice, over all its greys. */
    static double level(final float[] plane, final int width) {
        final NoiseSamples samples = NoiseSamples.of(plane, width);
        return Spread.of(samples.residuals(), samples.count());
    }

    double variance(final double grey) {
        return gain * Math.max(least, grey) + floor;
    }

    /** Puts greys on a scale on which the noise has the standard deviation 1 everywhere. */
    void even(final float[] greys, final float[] even) {
        final double flat = Math.sqrt(variance(least));
        for (int i = 0; i < greys.length; i++) {
            final double above = greys[i] - least;
            even[i] =
                    (float)
                            (gain <= 0 || above <= 0
                                    ? above / flat
                                    : 2 / gain * (Math.sqrt(variance(greys[i])) - flat));
        }
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
