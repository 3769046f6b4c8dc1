package org.garnetj.track;

import org.garnetj.image.FrameTimes;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lengths of one region's tip, frame by frame, and what can be said of its growth. */
final class TrackedDendrite {

    private static final double EDGE_PX = 3;
    private static final double SHORTEST_SEEN_PX = 4;
    private static final double LEAST_DARKENING_SHARE = 0.75;
    private static final double STEADY = 0.9;

    final Region region;
    final Patch patch;
    final CentreLine centre;
    private final TrackedDendrite parent;
    final DarknessProfile profile;
    final double darkeningShare;
    private final FrameTimes times;
    private final TipFront front;
    private double lead_px;

    /** Length in pixels in each frame; NaN without a tip. */
    final double[] length_px;

    TrackedDendrite(
            final Region region,
            final Patch patch,
            final CentreLine centre,
            final TrackedDendrite parent,
            final DarknessProfile profile,
            final double darkeningShare,
            final FrameTimes times) {
        this.times = times;
        this.region = region;
        this.patch = patch;
        this.centre = centre;
        this.parent = parent;
        this.profile = profile;
        front = profile.front();
        this.darkeningShare = darkeningShare;
        length_px = new double[times.length()];
        Arrays.fill(length_px, Double.NaN);
    }

    /**
     * A tip in one frame.
     *
     * @param length_px arc length from the root to its half-contrast point, NaN without a tip
     * @param window what the frame shows about the tip
     */
    record Sighting(double length_px, TipWindow window) {}

    /** Looks for the tip in a frame. */
    Sighting sighting(final float[] frame, final FrameShift shift) {
        final double length = profile.tip(frame, shift);
        return new Sighting(
                length,
                Double.isNaN(length)
                        ? TipWindow.none(shift.frame())
                        : profile.window(frame, shift, length));
    }

    /** Takes in a sighting; to be called in the order of frames. */
    void add(final Sighting sighting) {
        length_px[sighting.window.frame()] = sighting.length_px;
        front.add(sighting.window);
    }

    /** Moves all tips to where their fronts lie, and on to the end of the tapering body. */
    void moveTipsToEnd(final double smoothing_px) {
        lead_px = front.align(length_px, smoothing_px);
        for (int f = 0; f < length_px.length; f++) {
            length_px[f] += lead_px;
        }
    }

    /** Length below which a tip may have been overlooked. */
    double shortestSeen_px() {
        return SHORTEST_SEEN_PX + 2 * lead_px;
    }

    /** First frame with a tip; -1 if there is none. */
    int firstFrame() {
        for (int f = 0; f < length_px.length; f++) {
            if (!Double.isNaN(length_px[f])) {
                return f;
            }
        }
        return -1;
    }

    /** The frames that the velocity is fitted to: a tip well off the root that advances. */
    int[] advancingFrames() {
        final int[] frames = framesOffRoot();
        if (frames.length < 2) {
            return frames;
        }
        final AdvancingRun run =
                AdvancingRun.of(
                        Arrays.stream(frames).mapToDouble(times::at).toArray(),
                        Arrays.stream(frames).mapToDouble(f -> length_px[f]).toArray());
        return Arrays.copyOfRange(frames, run.from(), run.to() + 1);
    }

    /** The nearest of its ancestors that is among those found. */
    Optional<TrackedDendrite> parent(final List<TrackedDendrite> found) {
        TrackedDendrite ancestor = parent;
        while (ancestor != null && !found.contains(ancestor)) {
            ancestor = ancestor.parent;
        }
        return Optional.ofNullable(ancestor);
    }

    /** The greatest length that its tip reached. */
    double longest_px() {
        return Arrays.stream(length_px).filter(l -> !Double.isNaN(l)).max().orElse(0);
    }

    /** The frames in which a tip is well off the root, whether it advances or not. */
    int[] framesOffRoot() {
        return framesBeyond(EDGE_PX + lead_px);
    }

    /**
     * When the tip passed a length for the first time, in seconds: that of the first frame if it
     * had done so by then; NaN if it never did.
     */
    double passed_s(final double passed_px) {
        int before = -1;
        for (int f = 0; f < length_px.length; f++) {
            if (length_px[f] >= passed_px) {
                final double share =
                        before < 0
                                ? 1
                                : (passed_px - length_px[before])
                                        / (length_px[f] - length_px[before]);
                return before < 0
                        ? times.at(f)
                        : times.at(before) + share * (times.at(f) - times.at(before));
            }
            before = Double.isNaN(length_px[f]) ? before : f;
        }
        return Double.NaN;
    }

    /** The length at a time in seconds, between frames; NaN before there is a tip. */
    double lengthAt_px(final double time_s) {
        int before = -1;
        for (int f = 0; f < length_px.length; f++) {
            if (!Double.isNaN(length_px[f])) {
                if (times.at(f) > time_s) {
                    return before < 0
                            ? Double.NaN
                            : length_px[before]
                                    + (length_px[f] - length_px[before])
                                            * (time_s - times.at(before))
                                            / (times.at(f) - times.at(before));
                }
                before = f;
            }
        }
        return before < 0 ? Double.NaN : length_px[before];
    }

    /** Frames whose tip is at least {@code least_px} from the root. */
    private int[] framesBeyond(final double least_px) {
        final int[] frames = new int[length_px.length];
        int count = 0;
        for (int f = 0; f < length_px.length; f++) {
            if (length_px[f] >= least_px) {
                frames[count++] = f;
            }
        }
        return Arrays.copyOf(frames, count);
    }

    /**
     * Whether the tip really ran: far enough, farther than the body is wide, in enough frames,
     * steadily (length and time correlate), away from the electrode, and without brightening as
     * much beside it, as a body does that only moves aside.
     */
    boolean isDendrite(final TipDetection detection, final double minimumLength_px) {
        final int[] frames = advancingFrames();
        if (frames.length < detection.minimumFrames()) {
            return false;
        }
        if (darkeningShare < LEAST_DARKENING_SHARE || correlation(frames) < STEADY) {
            return false;
        }
        final double start = length_px[frames[0]];
        final double end = length_px[frames[frames.length - 1]];
        final boolean isForward = profile.at(end)[1] > profile.at(0)[1];
        return isForward
                && end - start >= 0.5 * minimumLength_px
                && end >= Math.max(minimumLength_px, 2 * centre.halfWidth_px());
    }

    private double correlation(final int[] frames) {
        final double[] time = new double[frames.length];
        final double[] length = new double[frames.length];
        for (int i = 0; i < frames.length; i++) {
            time[i] = times.at(frames[i]);
            length[i] = length_px[frames[i]];
        }
        return new PearsonsCorrelation().correlation(time, length);
    }
}
