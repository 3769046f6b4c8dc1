package org.garnetj.track;

import static org.garnetj.track.Projection.dot;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Sees tips as sums of darkness across the body, which are in proportion to its width and blind to
 * blur across, at every second point of its centre line.
 */
final class FrontSampler {

    private static final int STRIDE = 2;

    /** The body is as wide as ever so far behind its tip. */
    private static final double FULL_PX = 24;

    /** Samples nearer to the root than this are dark by what it grows from. */
    private static final double ROOT_PX = 3;

    private static final int FEWEST = 5;

    private final GaussSampler sampler;
    private final Polyline line;
    private final double[] weights;
    private final int reach;
    private final double root;
    private final double[][] bright;

    /**
     * @param bright greys before the body came, NaN where another body is
     * @param line the centre line, finely and evenly sampled
     * @param weights what darkness counts across the line when it is summed, at whole pixels
     * @param root where the body begins, as a position among the line's points
     */
    FrontSampler(
            final DoubleBinaryOperator bright,
            final GaussSampler sampler,
            final Polyline line,
            final double[] weights,
            final double root) {
        this.sampler = sampler;
        this.line = line;
        this.weights = weights;
        reach = weights.length / 2;
        this.root = root;
        this.bright =
                IntStream.range(0, (line.size() - 1) / STRIDE + 1)
                        .mapToObj(k -> section(k, bright))
                        .toArray(double[][]::new);
    }

    /** Greys across the line at a sample. */
    private double[] section(final int sample, final DoubleBinaryOperator grey) {
        final int i = STRIDE * sample;
        final double[] along = line.tangent(i, 4);
        final double[] section = new double[2 * reach + 1];
        for (int aside = -reach; aside <= reach; aside++) {
            section[aside + reach] =
                    grey.applyAsDouble(line.x[i] - aside * along[1], line.y[i] + aside * along[0]);
        }
        return section;
    }

    /** Distance between samples in pixels. */
    double pitch_px() {
        return STRIDE * line.length() / (line.size() - 1);
    }

    /** Arc length of a sample from the root in pixels. */
    double length_px(final double sample) {
        return (sample - root / STRIDE) * pitch_px();
    }

    /** How many samples there are. */
    int samples() {
        return bright.length;
    }

    /** What darkness counts across the line. */
    double[] weights() {
        return weights.clone();
    }

    /** The values of a profile along the line at the samples. */
    double[] atSamples(final double[] profile) {
        return IntStream.range(0, samples()).mapToDouble(k -> profile[STRIDE * k]).toArray();
    }

    /** Looks at the surroundings of a tip; empty where there is too little room. */
    TipWindow window(final float[] frame, final FrameShift shift, final double tip_px) {
        final double pitch = pitch_px();
        final double tip = root / STRIDE + tip_px / pitch;
        final int from =
                (int)
                        Math.ceil(
                                Math.max(
                                        root / STRIDE + ROOT_PX / pitch,
                                        tip - FrontProfile.BEHIND_PX / pitch));
        final int to =
                (int) Math.min(samples() - 1, Math.floor(tip + FrontProfile.AHEAD_PX / pitch));
        return to - from + 1 < FEWEST
                ? TipWindow.none(shift.frame())
                : window(frame, shift, tip, from, to);
    }

    private TipWindow window(
            final float[] frame,
            final FrameShift shift,
            final double tip,
            final int from,
            final int to) {
        final double[] sums = new double[to - from + 1];
        final double[] across = new double[2 * reach + 1];
        int full = 0;
        for (int k = 0; k < sums.length; k++) {
            final double[] dark = darkness(frame, shift, from + k);
            sums[k] = sum(dark);
            if (tip - from - k > FULL_PX / pitch_px() && !Double.isNaN(dot(weights, dark))) {
                full++;
                for (int i = 0; i < dark.length; i++) {
                    across[i] += dark[i];
                }
            }
        }
        return new TipWindow(shift.frame(), from, sums, full > 0 ? across : new double[0]);
    }

    /** Weighted sum of what is known; NaN where that is less than half of the weight. */
    private double sum(final double[] dark) {
        double sum = 0;
        double known = 0;
        double all = 0;
        for (int i = 0; i < dark.length; i++) {
            all += weights[i];
            if (!Double.isNaN(dark[i])) {
                sum += weights[i] * dark[i];
                known += weights[i];
            }
        }
        return 2 * known < all ? Double.NaN : sum;
    }

    private double[] darkness(final float[] frame, final FrameShift shift, final int sample) {
        final double[] dark =
                section(sample, (x, y) -> sampler.at(frame, x + shift.dx_px(), y + shift.dy_px()));
        for (int i = 0; i < dark.length; i++) {
            dark[i] = bright[sample][i] - (dark[i] - shift.offset()) / shift.gain();
        }
        return dark;
    }
}
