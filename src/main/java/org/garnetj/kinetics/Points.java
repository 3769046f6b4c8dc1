package org.garnetj.kinetics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Points about a line, with what is known of their errors.
 *
 * @param x abscissae, one for each point
 * @param xError their standard errors; 0 where they are exact
 * @param y ordinates
 * @param yError their standard errors; 0 where nothing is known
 * @param sample number of the sample that each point is from, from 0: points of one sample are not
 *     independent
 */
record Points(double[] x, double[] xError, double[] y, double[] yError, int[] sample) {

    /** Velocity in µm/s against current density in mA/cm². */
    static Points linear(final List<GrowthPoint> growth) {
        return new Points(
                numbers(growth, GrowthPoint::current_mA_per_cm2),
                numbers(growth, GrowthPoint::currentError_mA_per_cm2),
                numbers(growth, GrowthPoint::velocity_um_per_s),
                numbers(growth, GrowthPoint::velocityError_um_per_s),
                samples(growth));
    }

    /** The natural logarithms of both, which must be positive. */
    static Points logarithmic(final List<GrowthPoint> growth) {
        return new Points(
                numbers(growth, p -> Math.log(p.current_mA_per_cm2())),
                numbers(growth, p -> p.currentError_mA_per_cm2() / p.current_mA_per_cm2()),
                numbers(growth, p -> Math.log(p.velocity_um_per_s())),
                numbers(growth, p -> p.velocityError_um_per_s() / p.velocity_um_per_s()),
                samples(growth));
    }

    private static double[] numbers(
            final List<GrowthPoint> growth, final ToDoubleFunction<GrowthPoint> number) {
        return growth.stream().mapToDouble(number).toArray();
    }

    private static int[] samples(final List<GrowthPoint> growth) {
        final List<String> names = growth.stream().map(GrowthPoint::sample).distinct().toList();
        return growth.stream().mapToInt(point -> names.indexOf(point.sample())).toArray();
    }

    int size() {
        return x.length;
    }

    /** Number of samples. */
    int samples() {
        return Arrays.stream(sample).max().orElse(-1) + 1;
    }

    /** Numbers of the points of a sample. */
    int[] of(final int number) {
        return java.util.stream.IntStream.range(0, size())
                .filter(i -> sample[i] == number)
                .toArray();
    }

    /** Whether there are two abscissae, so that a line has a slope. */
    boolean haveSlope() {
        return Arrays.stream(x).distinct().count() > 1;
    }
}
