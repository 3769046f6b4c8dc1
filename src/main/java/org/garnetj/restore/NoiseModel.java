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
 * 1996, 64, 300, doi:10.1006/cviu.1996.0060), robustly. What this misses of noise that neighbouring
 * pixels share is {@link NoiseReach}.
 *
 * @param gain not negative
 * @param floor in squared greys, so that the variance is positive at all greys seen
 * @param least least grey at which the variance was measured; below it is that of this grey
 * @param reach what pixels next to each other share, which is in gain and floor already
 */
record NoiseModel(double gain, double floor, double least, NoiseReach reach) {

    private static final int SLICES = 16;

    /** Estimates the noise of a stack. */
    static NoiseModel of(final Volume<?> stack, final Execution execution) {
        final int count = (int) Math.min(SLICES, stack.depth());
        final List<Integer> slices =
                IntStream.range(0, count)
                        .mapToObj(i -> (int) ((i + 0.5) * stack.depth() / count))
                        .toList();
        final NoiseModel white =
                NoiseFit.of(
                        execution.mapItems(
                                "measure noise",
                                slices,
                                z ->
                                        NoiseSamples.of(
                                                plane(stack, z), Math.toIntExact(stack.width()))),
                        Samples.rounding(stack.pixels().getType()));
        return white.reaching(NoiseReach.of(stack, white, slices, execution));
    }

    /** The same noise, of which pixels next to each other show only a part. */
    private NoiseModel reaching(final NoiseReach far) {
        return new NoiseModel(gain * far.variance(), floor * far.variance(), least, far);
    }

    /** Standard deviation of the noise of a slice of this stack, over all its greys. */
    double level(final float[] plane, final int width) {
        final NoiseSamples samples = NoiseSamples.of(plane, width);
        return Math.sqrt(reach.variance()) * Spread.of(samples.residuals(), samples.count());
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
