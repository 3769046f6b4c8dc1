package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The front of one body, which travels along unchanged. The windows of all frames are laid onto one
 * common profile, which is their mean once laid so: this places each tip by the whole of its front
 * rather than by one level that it crosses. What the body settles to at each place is learnt from
 * the frames in which the tip has passed.
 */
final class TipFront {

    private static final int FEWEST_FRAMES = 4;
    private static final int ROUNDS = 4;

    /** Tips lie this far from where they were first seen, at most. */
    private static final double REACH_PX = 12;

    private static final double STEP_PX = 0.2;

    /** What a tip that its window does not show keeps to, as a standard deviation. */
    private static final double LOOSE_PX = 6;

    /** So far ahead of a tip must be seen for its front to tell what it looks like. */
    private static final double OPEN_PX = 6;

    /** That a frame's darkness is the settled one counts like so many samples. */
    private static final double EVEN = 4;

    /** What was settled before counts like so many frames. */
    private static final double SETTLED_FRAMES = 2;

    /** Smoothed samples are as good as so many fewer. */
    private static final double ALIKE = 3.5;

    private final FrontSampler sampler;
    private final double[] prior;
    private final List<TipWindow> windows = new ArrayList<>();
    private final Flanks flanks;
    private double[] settled;

    /**
     * @param settled settled darkness at the samples, up to a factor
     */
    TipFront(final FrontSampler sampler, final double[] settled) {
        this.sampler = sampler;
        flanks = new Flanks(sampler.weights());
        this.settled = settled;
        prior = settled;
    }

    /** Takes in what a frame shows; to be called in the order of frames. */
    void add(final TipWindow window) {
        if (window.isEmpty()) {
            return;
        }
        windows.add(window);
        flanks.add(window.across());
    }

    /**
     * Moves the tips of all frames to where their fronts lie.
     *
     * @param length_px arc lengths of the tips by frame, to be changed
     * @param smoothing_px blur that the frames were given
     * @return how far the body's end lies ahead of the tips so placed, in pixels; 0 with too few
     *     frames
     */
    double align(final double[] length_px, final double smoothing_px) {
        if (windows.size() < FEWEST_FRAMES) {
            return 0;
        }
        final double[] seen = length_px.clone();
        FrontProfile front = profile(length_px);
        for (int round = 0; round < ROUNDS; round++) {
            final double variance = ALIKE * variance(front, length_px);
            moveAll(length_px, seen, front, variance);
            settled = settled(front, length_px);
            front = profile(length_px);
        }
        final double blur = Math.hypot(smoothing_px, uncertainty_px(front, length_px));
        return new TipShape(front, flanks, smoothing_px, blur).lead_px();
    }

    /** Places the tips that have room ahead, and moves the others as these typically moved. */
    private void moveAll(
            final double[] length_px,
            final double[] seen,
            final FrontProfile front,
            final double variance) {
        final List<TipWindow> open = new ArrayList<>();
        final List<TipWindow> closed = new ArrayList<>();
        for (final TipWindow window : windows) {
            (isOpen(window, seen[window.frame()]) ? open : closed).add(window);
        }
        final double[] moves = new double[open.size()];
        for (int i = 0; i < moves.length; i++) {
            final int frame = open.get(i).frame();
            length_px[frame] = place(open.get(i), seen[frame], front, variance);
            moves[i] = length_px[frame] - seen[frame];
        }
        final double move = open.isEmpty() ? 0 : Robust.median(moves);
        for (final TipWindow window : closed) {
            length_px[window.frame()] = seen[window.frame()] + move;
        }
    }

    /**
     * How well tips are placed, by how steeply misfits rise to either side: it smears the front.
     */
    private double uncertainty_px(final FrontProfile front, final double[] length_px) {
        final double variance = ALIKE * variance(front, length_px);
        double square = 0;
        for (final TipWindow window : windows) {
            final double tip = length_px[window.frame()];
            final double bend =
                    misfit(window, tip - STEP_PX, front)
                            - 2 * misfit(window, tip, front)
                            + misfit(window, tip + STEP_PX, front);
            square +=
                    1
                            / (Math.max(0, bend) / variance / (2 * STEP_PX * STEP_PX)
                                    + 1 / (LOOSE_PX * LOOSE_PX));
        }
        return Math.sqrt(square / windows.size());
    }

    private FrontProfile profile(final double[] length_px) {
        final FrontProfile profile = new FrontProfile();
        for (final TipWindow window : windows) {
            for (int k = 0; k < window.along().length; k++) {
                if (isKnown(window, k) && isOpen(window, length_px[window.frame()])) {
                    profile.add(
                            behind_px(window, k, length_px[window.frame()]),
                            window.along()[k],
                            settled[window.first() + k]);
                }
            }
        }
        profile.close();
        return profile;
    }

    /** Whether it sees what lies ahead of the tip: neither another body nor the picture's end. */
    private boolean isOpen(final TipWindow window, final double tip_px) {
        final int last = window.along().length - 1;
        final int ahead = (int) Math.ceil(OPEN_PX / sampler.pitch_px());
        return behind_px(window, last, tip_px) <= -OPEN_PX
                && IntStream.rangeClosed(0, last)
                        .filter(k -> behind_px(window, k, tip_px) < 0)
                        .limit(ahead)
                        .allMatch(k -> isKnown(window, k));
    }

    private boolean isKnown(final TipWindow window, final int k) {
        return !Double.isNaN(window.along()[k]) && settled[window.first() + k] > 0;
    }

    private double behind_px(final TipWindow window, final int k, final double tip_px) {
        return tip_px - sampler.length_px(window.first() + k);
    }

    /** Variance of what the profile leaves unexplained, by its median. */
    private double variance(final FrontProfile front, final double[] length_px) {
        final double[] rests =
                windows.stream()
                        .flatMapToDouble(
                                window ->
                                        IntStream.range(0, window.along().length)
                                                .filter(k -> isKnown(window, k))
                                                .mapToDouble(
                                                        k -> rest(window, k, front, length_px)))
                        .toArray();
        return Math.max(Double.MIN_NORMAL, Math.pow(Robust.sigma(rests), 2));
    }

    private double rest(
            final TipWindow window,
            final int k,
            final FrontProfile front,
            final double[] length_px) {
        final double share = front.at(behind_px(window, k, length_px[window.frame()]));
        return window.along()[k] - share * settled[window.first() + k];
    }

    /** Settled darkness at each sample, from all frames that show some of it. */
    private double[] settled(final FrontProfile front, final double[] length_px) {
        final double[] products = new double[prior.length];
        final double[] squares = new double[prior.length];
        Arrays.fill(squares, SETTLED_FRAMES * front.plateau() * front.plateau());
        for (int k = 0; k < prior.length; k++) {
            products[k] = squares[k] * prior[k];
        }
        for (final TipWindow window : windows) {
            for (int k = 0; k < window.along().length; k++) {
                if (isKnown(window, k)) {
                    final double share = front.at(behind_px(window, k, length_px[window.frame()]));
                    products[window.first() + k] += share * window.along()[k];
                    squares[window.first() + k] += share * share;
                }
            }
        }
        for (int k = 0; k < prior.length; k++) {
            products[k] = squares[k] > 0 ? products[k] / squares[k] : prior[k];
        }
        return products;
    }

    /** The likeliest place of a window's tip. */
    private double place(
            final TipWindow window,
            final double seen_px,
            final FrontProfile front,
            final double variance) {
        final int steps = (int) Math.round(REACH_PX / STEP_PX);
        final double[] cost = new double[2 * steps + 1];
        int best = 0;
        for (int i = 0; i < cost.length; i++) {
            final double move = (i - steps) * STEP_PX;
            cost[i] =
                    misfit(window, seen_px + move, front) / variance
                            + move * move / (LOOSE_PX * LOOSE_PX);
            best = cost[i] < cost[best] ? i : best;
        }
        return seen_px + (best - steps + Parabola.lowest(cost, best)) * STEP_PX;
    }

    /** Square that a front of free, but not very different, darkness leaves. */
    private double misfit(final TipWindow window, final double tip_px, final FrontProfile front) {
        double square = 0;
        double product = 0;
        double norm = 0;
        double full = 0;
        for (int k = 0; k < window.along().length; k++) {
            if (isKnown(window, k)) {
                final double dark = settled[window.first() + k];
                final double model = dark * front.at(behind_px(window, k, tip_px));
                square += window.along()[k] * window.along()[k];
                product += window.along()[k] * model;
                norm += model * model;
                full = Math.max(full, dark * front.plateau());
            }
        }
        final double even = EVEN * full * full;
        final double factor = (product + even) / Math.max(norm + even, Double.MIN_NORMAL);
        return square
                - 2 * factor * product
                + factor * factor * norm
                + even * (factor - 1) * (factor - 1);
    }
}
