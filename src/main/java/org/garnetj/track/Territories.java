package org.garnetj.track;

import java.util.Arrays;
import java.util.List;

/** Which pixel of a region belongs to which of its dendrites: the one whose path is nearest. */
final class Territories {

    private static final int NOT_IN_REGION = -1;
    private static final int UNKNOWN = 0;

    private Territories() {}

    /**
     * Numbers of the dendrites, from 1 in the order given, at each pixel; 0 where there is none.
     *
     * @param width of the plane
     * @param pixels how many it has
     */
    static int[] of(final List<TrackedDendrite> found, final int width, final int pixels) {
        final int[] numbers = new int[pixels];
        Arrays.fill(numbers, NOT_IN_REGION);
        final int[] queue = new int[pixels];
        for (final TrackedDendrite tracked : found) {
            for (final int p : tracked.region.pixels()) {
                numbers[p] = UNKNOWN;
            }
        }
        int end = 0;
        for (int i = 0; i < found.size(); i++) {
            end = seed(found.get(i), i + 1, numbers, width, queue, end);
        }
        for (int i = 0; i < end; i++) {
            end = spread(queue[i], numbers, width, queue, end);
        }
        for (int p = 0; p < pixels; p++) {
            numbers[p] = Math.max(0, numbers[p]);
        }
        return numbers;
    }

    private static int seed(
            final TrackedDendrite tracked,
            final int number,
            final int[] numbers,
            final int width,
            final int[] queue,
            final int from) {
        int end = from;
        for (double length = 0; length <= tracked.longest_px(); length += 0.5) {
            final double[] at = tracked.profile.at(length);
            final int x = (int) Math.round(at[0]);
            final int p = (int) Math.round(at[1]) * width + x;
            final boolean isInside = x >= 0 && x < width && p >= 0 && p < numbers.length;
            if (isInside && numbers[p] == UNKNOWN) {
                numbers[p] = number;
                queue[end++] = p;
            }
        }
        return end;
    }

    private static int spread(
            final int p, final int[] numbers, final int width, final int[] queue, final int from) {
        int end = from;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                final int x = p % width + dx;
                final int q = p + dy * width + dx;
                if (x >= 0 && x < width && q >= 0 && q < numbers.length && numbers[q] == UNKNOWN) {
                    numbers[q] = numbers[p];
                    queue[end++] = q;
                }
            }
        }
        return end;
    }
}
