package org.garnetj.report;

import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.GROWTH_RATE;
import static org.garnetj.image.Dimension.NOMINAL_CURRENT;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.VELOCITY;
import static org.garnetj.report.Table.field;

import org.garnetj.kinetics.Estimate;
import org.garnetj.kinetics.GrowthContrast;
import org.garnetj.kinetics.GrowthLaw;
import org.garnetj.kinetics.GrowthPoint;
import org.garnetj.kinetics.GrowthRate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The tables of growth rate against current density; their columns are public. */
public final class GrowthTables {

    private static final int STEPS = 50;

    private GrowthTables() {}

    /** {@code growth-rate.csv}: the laws of each group. */
    public static Table rates(final List<GrowthRate> groups) {
        return Table.of(
                groups,
                field("group", NONE, GrowthRate::group),
                field("samples", COUNT, GrowthRate::samples),
                field("dendrites", COUNT, rate -> rate.points().size()),
                field(
                        "current_min_mA_per_cm2",
                        NOMINAL_CURRENT,
                        GrowthRate::current_min_mA_per_cm2),
                field(
                        "current_max_mA_per_cm2",
                        NOMINAL_CURRENT,
                        GrowthRate::current_max_mA_per_cm2),
                field("slope_um_per_s_per_mA_per_cm2", GROWTH_RATE, line(l -> l.slope().value())),
                field(
                        "slope_um_per_s_per_mA_per_cm2_ci_low",
                        GROWTH_RATE,
                        line(l -> l.slope().ci_low())),
                field(
                        "slope_um_per_s_per_mA_per_cm2_ci_high",
                        GROWTH_RATE,
                        line(l -> l.slope().ci_high())),
                field("intercept_um_per_s", VELOCITY, line(l -> l.offset().value())),
                field("intercept_um_per_s_ci_low", VELOCITY, line(l -> l.offset().ci_low())),
                field("intercept_um_per_s_ci_high", VELOCITY, line(l -> l.offset().ci_high())),
                field("line_scatter_um_per_s", VELOCITY, line(GrowthLaw::scatter)),
                field("line_rms_um_per_s", VELOCITY, line(GrowthLaw::rms_um_per_s)),
                field("exponent", NONE, power(l -> l.slope().value())),
                field("exponent_ci_low", NONE, power(l -> l.slope().ci_low())),
                field("exponent_ci_high", NONE, power(l -> l.slope().ci_high())),
                field("prefactor_um_per_s", VELOCITY, power(l -> l.offset().value())),
                field("prefactor_um_per_s_ci_low", VELOCITY, power(l -> l.offset().ci_low())),
                field("prefactor_um_per_s_ci_high", VELOCITY, power(l -> l.offset().ci_high())),
                field("power_scatter", NONE, power(GrowthLaw::scatter)),
                field("power_rms_um_per_s", VELOCITY, power(GrowthLaw::rms_um_per_s)));
    }

    private static Function<GrowthRate, Double> line(final ToDoubleFunction<GrowthLaw> number) {
        return rate -> number(rate.line(), number);
    }

    private static Function<GrowthRate, Double> power(final ToDoubleFunction<GrowthLaw> number) {
        return rate -> number(rate.power(), number);
    }

    private static double number(
            final Optional<GrowthLaw> law, final ToDoubleFunction<GrowthLaw> number) {
        return law.isPresent() ? number.applyAsDouble(law.get()) : Double.NaN;
    }

    /** {@code growth-contrasts.csv}: how each group differs from each later one. */
    public static Table contrasts(final List<GrowthContrast> contrasts) {
        return Table.of(
                contrasts,
                field("first", NONE, GrowthContrast::first),
                field("second", NONE, GrowthContrast::second),
                field(
                        "slope_difference_um_per_s_per_mA_per_cm2",
                        GROWTH_RATE,
                        c -> c.slope().difference().value()),
                field(
                        "slope_difference_um_per_s_per_mA_per_cm2_ci_low",
                        GROWTH_RATE,
                        c -> c.slope().difference().ci_low()),
                field(
                        "slope_difference_um_per_s_per_mA_per_cm2_ci_high",
                        GROWTH_RATE,
                        c -> c.slope().difference().ci_high()),
                field("slope_p_value", NONE, c -> c.slope().p_value()),
                field("exponent_difference", NONE, c -> c.exponent().difference().value()),
                field("exponent_difference_ci_low", NONE, c -> c.exponent().difference().ci_low()),
                field(
                        "exponent_difference_ci_high",
                        NONE,
                        c -> c.exponent().difference().ci_high()),
                field("exponent_p_value", NONE, c -> c.exponent().p_value()));
    }

    /** {@code growth-points.csv}: the dendrites that the laws were fitted to. */
    public static Table points(final List<GrowthPoint> points) {
        return Table.of(
                points,
                field("group", NONE, GrowthPoint::group),
                field("sample", NONE, GrowthPoint::sample),
                field("current_mA_per_cm2", NOMINAL_CURRENT, GrowthPoint::current_mA_per_cm2),
                field("velocity_um_per_s", VELOCITY, GrowthPoint::velocity_um_per_s),
                field(
                        "velocity_um_per_s_ci_low",
                        VELOCITY,
                        p -> known(p.velocity_ci_low_um_per_s(), p)),
                field(
                        "velocity_um_per_s_ci_high",
                        VELOCITY,
                        p -> known(p.velocity_ci_high_um_per_s(), p)));
    }

    private static double known(final double end, final GrowthPoint point) {
        return point.velocityError_um_per_s() > 0 ? end : Double.NaN;
    }

    /** {@code growth-band.csv}: the laws, from the least to the greatest current of each group. */
    public static Table bands(final List<GrowthRate> groups) {
        final Table.Builder table =
                Table.with(
                        "group",
                        "current_mA_per_cm2",
                        "line_um_per_s",
                        "line_um_per_s_ci_low",
                        "line_um_per_s_ci_high",
                        "power_um_per_s",
                        "power_um_per_s_ci_low",
                        "power_um_per_s_ci_high");
        for (final GrowthRate rate : groups) {
            final double from = rate.current_min_mA_per_cm2();
            final double to = rate.current_max_mA_per_cm2();
            for (int step = 0; from < to && step <= STEPS; step++) {
                final double current = from + (to - from) * step / STEPS;
                final Estimate line = at(rate.line(), current);
                final Estimate power = at(rate.power(), current);
                table.row(
                        rate.group(),
                        current,
                        line.value(),
                        line.ci_low(),
                        line.ci_high(),
                        power.value(),
                        power.ci_low(),
                        power.ci_high());
            }
        }
        return table.build();
    }

    private static Estimate at(final Optional<GrowthLaw> law, final double current) {
        return law.map(l -> l.at(current)).orElse(Estimate.NONE);
    }
}
