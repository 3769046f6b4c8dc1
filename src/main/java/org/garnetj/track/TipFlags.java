package org.garnetj.track;

import org.garnetj.image.FrameTimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What makes the tip of a frame doubtful: {@code gap} where it was not seen in the frame before,
 * {@code jump} where it lies far off the lines of its own velocity, {@code touching} where another
 * body, dark already, lies so near that it may have been taken for this one, {@code edge} where the
 * picture ends.
 */
final class TipFlags {

    private static final double JUMP_SIGMA = 6;
    private static final double JUMP_PX = 3;
    private static final double BLUR_PX = 3;

    private final int[] labels;
    private final ArrivalMap arrivals;

    /**
     * @param labels number of the region at each pixel, 0 for none
     */
    TipFlags(final int[] labels, final ArrivalMap arrivals) {
        this.labels = labels;
        this.arrivals = arrivals;
    }

    /** The words that hold for a tip, joined by spaces; empty for none. */
    String of(final TrackedDendrite tracked, final int frame, final boolean isJump) {
        final List<String> words = new ArrayList<>();
        if (frame > tracked.firstFrame() && Double.isNaN(tracked.length_px[frame - 1])) {
            words.add("gap");
        }
        if (isJump) {
            words.add("jump");
        }
        if (isTouching(tracked, frame)) {
            words.add("touching");
        }
        if (isAtEdge(tracked, frame)) {
            words.add("edge");
        }
        return String.join(" ", words);
    }

    /** Whether point {@code i} of fitted rates jumps. */
    static boolean isJump(final TipRates rates, final int i, final double pixel_um) {
        return rates.deviation(i) > JUMP_SIGMA && rates.distance(i) > JUMP_PX * pixel_um;
    }

    /** Whether the tip of a frame is too near the end of the picture to be followed. */
    boolean isAtEdge(final TrackedDendrite tracked, final int frame) {
        final double[] tip = tracked.profile.at(tracked.length_px[frame]);
        return Math.min(tip[0], tip[1]) < BLUR_PX
                || tip[0] > arrivals.width - 1 - BLUR_PX
                || tip[1] > arrivals.height - 1 - BLUR_PX;
    }

    /** Whether a tip is at the edge of the picture over the later half of a time in seconds. */
    boolean isGone(
            final TrackedDendrite tracked,
            final FrameTimes times,
            final double from_s,
            final double to_s) {
        return Arrays.stream(tracked.framesOffRoot())
                .filter(f -> times.at(f) >= 0.5 * (from_s + to_s) && times.at(f) <= to_s)
                .allMatch(f -> isAtEdge(tracked, f));
    }

    private boolean isTouching(final TrackedDendrite tracked, final int frame) {
        final double[] tip = tracked.profile.at(tracked.length_px[frame]);
        final double reach = tracked.centre.halfWidth_px() + BLUR_PX;
        final int own = tracked.region.label();
        for (int y = (int) Math.ceil(tip[1] - reach); y <= tip[1] + reach; y++) {
            for (int x = (int) Math.ceil(tip[0] - reach); x <= tip[0] + reach; x++) {
                if (x >= 0 && y >= 0 && x < arrivals.width && y < arrivals.height) {
                    final int p = y * arrivals.width + x;
                    if (labels[p] != 0
                            && labels[p] != own
                            && arrivals.arrival[p] <= frame
                            && Math.hypot(x - tip[0], y - tip[1]) <= reach) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
