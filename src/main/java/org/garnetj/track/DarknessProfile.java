package org.garnetj.track;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * The darkness along one dendrite's centre line: as it finally settled, and from frame to frame.
 *
 * <p>The tip in a frame is the point that best divides the line into a part as dark as it will be
 * and a part as bright as it was: the change point of greatest likelihood, which is a crossing of
 * half the settled darkness, interpolated. A symmetric blur does not move it, gaps and specks do
 * not mislead it.
 */
final class DarknessProfile {

    /** Spacing of the profile in pixels. */
    static final double STEP_PX = 0.5;

    /** Behind a tip the body may widen over this length, and blur reaches over the other. */
    private static final double LONGEST_TAPER_PX = 20;

    private static final double BLUR_PX = 6;
    private static final int BEFORE = 16;
    private static final int AFTER = 28;
    private static final double SIGNIFICANT = 6;

    /** Noise that brightness must exceed to tell darkness, in variances of a smoothed grey. */
    private static final double UNSURE = 40;

    private static final double SMOOTHED_AWAY = 0.5;
    private static final double CORRELATION_LENGTH_PER_SIGMA = 3.545;

    private final BrightReference bright;
    private final GaussSampler sampler;
    private final Polyline line;
    private final double[][] offsets;
    private final double[] reference;
    private final double[] settled;
    private final double noise;
    private final double root;
    private final double leastLength_px;
    private final double relativeLengthError;
    private final FrontSampler across;

    DarknessProfile(final BrightReference bright, final Patch patch, final CentreLine centre) {
        this.bright = bright;
        sampler = bright.sampler();
        final int span = (int) Math.ceil(1.5 * centre.smoothing_px() / STEP_PX);
        final int trim = (int) Math.round(centre.trim_px() / STEP_PX);
        final int ahead = (int) Math.round(centre.rootAhead_px() / STEP_PX);
        line =
                centre.line()
                        .resampled(STEP_PX)
                        .extended(BEFORE + ahead, AFTER + trim, span, !centre.isBranch());
        offsets = offsets(Math.min(1.5, 0.5 * centre.halfWidth_px()));
        final DoubleBinaryOperator own =
                (x, y) -> patch.isAnothers(x, y) ? Double.NaN : bright.at(x, y);
        reference = sample(own);
        settled = settled(patch, centre.halfWidth_px());
        noise = bright.noise();
        root = centre.isBranch() ? BEFORE : root();
        leastLength_px = centre.isBranch() ? centre.halfWidth_px() + 1 : 1;
        across = new FrontSampler(own, sampler, line, section(patch, centre.halfWidth_px()), root);
        final Polyline smoother = centre.line().smoothed(2 * centre.smoothing_px());
        relativeLengthError =
                SMOOTHED_AWAY * Math.abs(1 - smoother.length() / centre.line().length());
    }

    /** Points where the profile is taken: on the line and to both sides of it. */
    private double[][] offsets(final double aside) {
        final double[][] normals = new double[line.size()][];
        for (int i = 0; i < normals.length; i++) {
            final double[] along = line.tangent(i, 4);
            normals[i] = new double[] {-aside * along[1], aside * along[0]};
        }
        return normals;
    }

    /** Greys along the line: means over a point on it and one to either side. */
    private double[] sample(final DoubleBinaryOperator grey) {
        final double[] values = new double[line.size()];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int side = -1; side <= 1; side++) {
                sum +=
                        grey.applyAsDouble(
                                line.x[i] + side * offsets[i][0], line.y[i] + side * offsets[i][1]);
            }
            values[i] = sum / 3;
        }
        return values;
    }

    /** Settled darkness; near the tip's last place, which had no time to settle, that before it. */
    private double[] settled(final Patch patch, final double halfWidth) {
        final double[] values = new double[line.size()];
        for (int i = 0; i < values.length; i++) {
            for (int side = -1; side <= 1; side++) {
                values[i] +=
                        patch.settledAt(
                                        line.x[i] + side * offsets[i][0],
                                        line.y[i] + side * offsets[i][1])
                                / 3;
            }
        }
        final int points = values.length - BEFORE - AFTER;
        final int tail =
                (int)
                        Math.min(
                                (LONGEST_TAPER_PX + halfWidth) / STEP_PX,
                                Math.max((BLUR_PX + halfWidth) / STEP_PX, 0.35 * points));
        int known = Math.max(BEFORE + 1, values.length - AFTER - tail);
        while (known > BEFORE + 1 && !patch.isSettledAt(line.x[known - 1], line.y[known - 1])) {
            known--;
        }
        final int back = Math.max(BEFORE, known - 40);
        final double[] end = Arrays.copyOfRange(values, back, known);
        final double typical = known - BEFORE > 12 ? Robust.median(end) : highest(values);
        if (known - BEFORE > 12) {
            continueSettled(values, known, typical, back);
        } else {
            Arrays.fill(values, known, values.length, typical);
        }
        return values;
    }

    /** Beyond what is known darkness goes with brightness as it does where it is known. */
    private void continueSettled(
            final double[] values, final int known, final double typical, final int back) {
        final double brightness = Robust.median(Arrays.copyOfRange(reference, back, known));
        double product = 0;
        double square = UNSURE * bright.noise() * bright.noise();
        for (int i = BEFORE; i < known; i++) {
            final double brighter = reference[i] - brightness;
            if (!Double.isNaN(brighter)) {
                product += brighter * (values[i] - typical);
                square += brighter * brighter;
            }
        }
        final double slope = Math.max(0, Math.min(1, product / square));
        for (int i = known; i < values.length; i++) {
            final double darker = slope * (reference[i] - brightness);
            values[i] =
                    Double.isNaN(darker)
                            ? typical
                            : typical * Math.max(0.3, Math.min(2, 1 + darker / typical));
        }
    }

    private static double highest(final double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** Where the settled darkness first reaches half of its value farther on. */
    private double root() {
        final int end = Math.min(settled.length, 2 * BEFORE + 40);
        final double half =
                0.5
                        * Robust.median(
                                Arrays.copyOfRange(settled, BEFORE + 8, Math.max(BEFORE + 9, end)));
        int i = BEFORE + 8;
        while (i > 0 && settled[i - 1] > half && !Double.isNaN(reference[i - 1])) {
            i--;
        }
        if (i == 0 || Double.isNaN(reference[i - 1])) {
            return i - 0.5 / STEP_PX;
        }
        final double below = settled[i - 1];
        final double t = settled[i] > half ? (half - below) / (settled[i] - below) : 1;
        return i - 1 + Math.max(0, Math.min(1, t));
    }

    /** Arc length in pixels from the root to the tip in a frame; NaN where there is no tip yet. */
    double tip(final float[] frame, final FrameShift shift) {
        final double[] grey =
                sample((x, y) -> sampler.at(frame, x + shift.dx_px(), y + shift.dy_px()));
        final double[] excess = new double[grey.length];
        double sum = 0;
        double square = 0;
        double most = 0;
        double squareAtMost = 0;
        int last = -1;
        for (int i = 0; i < grey.length; i++) {
            final double darkness = reference[i] - (grey[i] - shift.offset()) / shift.gain();
            excess[i] = darkness - 0.5 * settled[i];
            if (Double.isNaN(darkness) || !(settled[i] > 0)) {
                continue;
            }
            sum += settled[i] * excess[i];
            square += settled[i] * settled[i];
            if (sum > most) {
                most = sum;
                squareAtMost = square;
                last = i;
            }
        }
        final double correlated = CORRELATION_LENGTH_PER_SIGMA * sampler.sigma_px() / STEP_PX;
        if (last < 0 || !(most > SIGNIFICANT * noise * Math.sqrt(squareAtMost * correlated))) {
            return Double.NaN;
        }
        final double length = (crossing(excess, last) - root) * spacing();
        return length >= leastLength_px ? length : Double.NaN;
    }

    /** Where the excess passes zero after {@code last}, the last point of the dark part. */
    private static double crossing(final double[] excess, final int last) {
        if (last + 1 >= excess.length || Double.isNaN(excess[last + 1])) {
            return last;
        }
        final double drop = excess[last] - excess[last + 1];
        final double t = drop > 0 ? excess[last] / drop : 0;
        return last + Math.max(0, Math.min(1, t));
    }

    /**
     * How well the length of the centre line is known: half of what smoothing it twice as much
     * changes, over the length. That is bends, of which little is lost, or noise, all of it gained.
     */
    double relativeLengthError() {
        return relativeLengthError;
    }

    /** Distance between two points of the profile in pixels. */
    private double spacing() {
        return line.length() / (line.size() - 1);
    }

    /**
     * How dark the body settles across, at whole pixels and over its middle: what counts there when
     * darkness is summed.
     */
    private double[] section(final Patch patch, final double halfWidth_px) {
        final int reach = (int) Math.ceil(halfWidth_px) + 2;
        final double[] section = new double[2 * reach + 1];
        for (int i = BEFORE; i < line.size() - AFTER; i++) {
            final double[] along = line.tangent(i, 4);
            for (int aside = -reach; aside <= reach; aside++) {
                section[aside + reach] +=
                        patch.settledAt(line.x[i] - aside * along[1], line.y[i] + aside * along[0]);
            }
        }
        final double most = Math.max(highest(section), Double.MIN_NORMAL);
        return Arrays.stream(section).map(dark -> dark / most).toArray();
    }

    /** The front that runs along the line, not yet seen. */
    TipFront front() {
        return new TipFront(across, across.atSamples(settled));
    }

    /** What a frame shows about a tip. */
    TipWindow window(final float[] frame, final FrameShift shift, final double length_px) {
        return across.window(frame, shift, length_px);
    }

    /** Arc length from the root to the point of the line nearest to (x, y). */
    double lengthAt(final double x, final double y) {
        return (line.nearest(x, y) - root) * spacing();
    }

    /** Direction of the line, of length 1, at an arc length. */
    double[] directionAt(final double length_px) {
        final int i = (int) Math.round(root + length_px / spacing());
        return line.tangent(Math.max(0, Math.min(line.size() - 1, i)), 4);
    }

    /** The point at arc length {@code length_px} from the root. */
    double[] at(final double length_px) {
        final double position = root + length_px / spacing();
        final int i = (int) Math.max(0, Math.min(line.size() - 2, Math.floor(position)));
        final double t = position - i;
        return new double[] {
            line.x[i] + t * (line.x[i + 1] - line.x[i]), line.y[i] + t * (line.y[i + 1] - line.y[i])
        };
    }
}
