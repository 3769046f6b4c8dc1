package org.garnetj.kinetics;

import java.util.List;
import java.util.Optional;

/** The velocity v of a dendrite's tip as a function of the current density j. */
public final class GrowthLaw {

    private final boolean isPower;
    private final ScatteredLine fitted;
    private final Optional<WildBootstrap> bootstrap;
    private final double rms_um_per_s;

    private GrowthLaw(
            final boolean isPower,
            final ScatteredLine fitted,
            final Optional<WildBootstrap> bootstrap,
            final List<GrowthPoint> points) {
        this.isPower = isPower;
        this.fitted = fitted;
        this.bootstrap = bootstrap;
        rms_um_per_s =
                Math.sqrt(
                        points.stream()
                                .mapToDouble(p -> p.velocity_um_per_s() - at(p))
                                .map(residual -> residual * residual)
                                .average()
                                .orElse(Double.NaN));
    }

    /** v = c + k·j (SCIENCE P18); empty unless there are two current densities. */
    static Optional<GrowthLaw> line(final List<GrowthPoint> points, final GrowthSettings settings) {
        return fit(false, Points.linear(points), points, settings);
    }

    /** v = v₁·jⁿ; empty unless there are two current densities. All velocities are above 0. */
    static Optional<GrowthLaw> power(
            final List<GrowthPoint> points, final GrowthSettings settings) {
        return fit(true, Points.logarithmic(points), points, settings);
    }

    private static Optional<GrowthLaw> fit(
            final boolean isPower,
            final Points points,
            final List<GrowthPoint> growth,
            final GrowthSettings settings) {
        if (!points.haveSlope()) {
            return Optional.empty();
        }
        final ScatteredLine fitted = ScatteredLine.fit(points);
        return Optional.of(
                new GrowthLaw(
                        isPower,
                        fitted,
                        WildBootstrap.of(points, fitted.line(), settings),
                        growth));
    }

    /** k in µm/s per mA/cm², or the exponent n. */
    public Estimate slope() {
        return estimate(0, 1);
    }

    /** The velocity in µm/s at no current, c; or at 1 mA/cm², v₁. */
    public Estimate offset() {
        final Estimate offset = estimate(1, 0);
        return isPower ? offset.exponential() : offset;
    }

    /** Velocity in µm/s at a current density in mA/cm², above 0. */
    public Estimate at(final double current_mA_per_cm2) {
        return isPower
                ? estimate(1, Math.log(current_mA_per_cm2)).exponential()
                : estimate(1, current_mA_per_cm2);
    }

    /**
     * Standard deviation of dendrites about the law besides the errors of their velocities and
     * currents: in µm/s about a line, as a part of the velocity about a power law.
     */
    public double scatter() {
        return fitted.scatter();
    }

    /** Root mean square of the distances of velocities from the law, in µm/s. */
    public double rms_um_per_s() {
        return rms_um_per_s;
    }

    /** How much steeper than another this is, or how much greater its exponent is. */
    Difference steeperThan(final GrowthLaw other) {
        return bootstrap.isPresent() && other.bootstrap.isPresent()
                ? bootstrap.get().steeperThan(other.bootstrap.get())
                : Difference.UNKNOWN;
    }

    private double at(final GrowthPoint point) {
        return isPower
                ? Math.exp(fitted.line().at(Math.log(point.current_mA_per_cm2())))
                : fitted.line().at(point.current_mA_per_cm2());
    }

    private Estimate estimate(final double a, final double b) {
        return bootstrap
                .map(draws -> draws.estimate(a, b))
                .orElseGet(
                        () ->
                                new Estimate(
                                        a * fitted.line().intercept() + b * fitted.line().slope(),
                                        Double.NaN,
                                        Double.NaN));
    }
}
