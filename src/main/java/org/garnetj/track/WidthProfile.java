package org.garnetj.track;

import org.hipparchus.special.Erf;

/**
 * How wide a body is along its centre line: the full width at half its own darkness, where it
 * settled, freed of what the smoothing of the frames adds. The blur of the optics, unknown, is left
 * in: under a blur of one pixel, bodies narrower than about 5 pixels come out up to a pixel too
 * wide.
 */
final class WidthProfile {

    private static final double STEP = 0.25;
    private static final int HALVINGS = 30;

    private final Patch patch;
    private final double smoothing_px;
    private final double reach;

    WidthProfile(final Patch patch, final double halfWidth_px, final double smoothing_px) {
        this.patch = patch;
        this.smoothing_px = smoothing_px;
        reach = 4 * halfWidth_px + 4;
    }

    /** Width in pixels at a point of the line with a direction; NaN where there is no body. */
    double at(final double[] point, final double[] along) {
        final double half = 0.5 * patch.settledAt(point[0], point[1]);
        if (!(half > 0)) {
            return Double.NaN;
        }
        final double width = side(point, along, half, 1) + side(point, along, half, -1);
        return unblurred(width);
    }

    /** Distance to one side at which darkness falls through a level. */
    double side(final double[] point, final double[] along, final double level, final int sign) {
        double before = patch.settledAt(point[0], point[1]);
        for (double offset = STEP; offset <= reach; offset += STEP) {
            final double here =
                    patch.settledAt(
                            point[0] - sign * offset * along[1],
                            point[1] + sign * offset * along[0]);
            if (here <= level) {
                return offset - STEP * (level - here) / Math.max(before - here, 1e-12);
            }
            before = here;
        }
        return reach;
    }

    /** The bar whose width at half its middle, smoothed, is this one. */
    private double unblurred(final double width) {
        double low = 0;
        double high = width;
        for (int i = 0; i < HALVINGS; i++) {
            final double bar = 0.5 * (low + high);
            if (smoothed(bar, 0.5 * width) < 0.5 * smoothed(bar, 0)) {
                low = bar;
            } else {
                high = bar;
            }
        }
        return 0.5 * (low + high);
    }

    /** A smoothed bar's height at a distance from its middle. */
    private double smoothed(final double bar, final double distance) {
        return step(0.5 * bar - distance) + step(0.5 * bar + distance) - 1;
    }

    private double step(final double distance) {
        return Erf.erf(distance / (smoothing_px * Math.sqrt(2))) / 2 + 0.5;
    }
}
