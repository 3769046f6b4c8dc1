package org.garnetj.kinetics;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How fast the dendrites of one group grow at which current.
 *
 * @param group its name
 * @param points its dendrites
 * @param line straight line; empty where all have one current density
 * @param power power law of those that grow; empty where all have one current density
 */
public record GrowthRate(
        String group,
        List<GrowthPoint> points,
        Optional<GrowthLaw> line,
        Optional<GrowthLaw> power) {

    public GrowthRate {
        points = List.copyOf(points);
    }

    static GrowthRate of(
            final String group, final List<GrowthPoint> points, final GrowthSettings settings) {
        final List<GrowthPoint> growing =
                points.stream().filter(point -> point.velocity_um_per_s() > 0).toList();
        return new GrowthRate(
                group,
                points,
                GrowthLaw.line(points, settings),
                GrowthLaw.power(growing, settings));
    }

    /** Number of samples. */
    public long samples() {
        return points.stream().map(GrowthPoint::sample).distinct().count();
    }

    /** Dendrites that do not grow, which a power law knows nothing of. */
    public long standing() {
        return points.stream().filter(point -> point.velocity_um_per_s() <= 0).count();
    }

    public double current_min_mA_per_cm2() {
        return currents().min().orElseThrow();
    }

    public double current_max_mA_per_cm2() {
        return currents().max().orElseThrow();
    }

    private DoubleStream currents() {
        return points.stream().mapToDouble(GrowthPoint::current_mA_per_cm2);
    }
}
