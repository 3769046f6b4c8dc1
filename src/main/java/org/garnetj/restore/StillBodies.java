package org.garnetj.restore;

import org.garnetj.filter.Gauss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the dark bodies of a slice that are seen whole and are small: sections of pores, whose
 * middle stays where it is while they grow and shrink from slice to slice. Cracks, vacuum and what
 * the edge cuts are left out.
 */
final class StillBodies {

    private static final double SHARPNESS_PX = 1.2;

    /** Greatest extent of a body, and the fewest pixels it has. */
    private static final int LARGEST_PX = 64;

    private static final int FEWEST = 12;

    /** Distance of the frame around a body that tells the grey of what surrounds it. */
    private static final int FRAME_PX = 4;

    /** From this distance to three times as far, what is above and below a body is looked at. */
    private static final int BESIDE_PX = 3;

    /** Between these shares of a body's contrast its edge lies; what is darker is inside. */
    private static final double EDGE_FROM = 0.25;

    private static final double EDGE_TO = 0.65;

    /** Least contrast over the range of the slice's greys. */
    private static final double LEAST_CONTRAST = 0.15;

    private static final int LEVELS = 256;

    private final float[] greys;
    private final int width;
    private final int height;
    private final float least;
    private final float range;
    private final float threshold;

    private StillBodies(final float[] plane, final int width) {
        this.width = width;
        height = plane.length / width;
        greys = Gauss.smoothPlane(plane, width, SHARPNESS_PX, SHARPNESS_PX);
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (final float grey : greys) {
            low = Math.min(low, grey);
            high = Math.max(high, grey);
        }
        least = low;
        range = high - low;
        threshold = range > 0 ? threshold() : low;
    }

    /**
     * A section of a body.
     *
     * @param x column of its middle, weighted by darkness against what is above and below
     * @param y row of its middle
     * @param pixels its area
     */
    record Body(double x, double y, int pixels) {}

    /**
     * Finds the bodies of a slice.
     *
     * @param plane x fastest
     */
    static List<Body> of(final float[] plane, final int width) {
        return new StillBodies(plane, width).found();
    }

    // -- Helper methods --

    private List<Body> found() {
        final List<Body> bodies = new ArrayList<>();
        final boolean[] seen = new boolean[greys.length];
        final int[] queue = new int[greys.length];
        for (int i = 0; i < greys.length; i++) {
            if (greys[i] < threshold && !seen[i]) {
                final int count = flood(i, seen, queue);
                final int[] box = box(queue, count);
                if (count >= FEWEST && isSmallAndWhole(box)) {
                    add(bodies, box, queue, count);
                }
            }
        }
        return bodies;
    }

    /** The pixels that hang together with one, in {@code queue}. */
    private int flood(final int start, final boolean[] seen, final int[] queue) {
        int count = 0;
        queue[count++] = start;
        seen[start] = true;
        for (int next = 0; next < count; next++) {
            final int p = queue[next];
            final int x = p % width;
            final int[] beside = {
                x > 0 ? p - 1 : p, x < width - 1 ? p + 1 : p, p - width, p + width
            };
            for (final int q : beside) {
                if (q >= 0 && q < greys.length && !seen[q] && greys[q] < threshold) {
                    seen[q] = true;
                    queue[count++] = q;
                }
            }
        }
        return count;
    }

    /** Left, right, top, bottom. */
    private int[] box(final int[] pixels, final int count) {
        final int[] box = {width, 0, height, 0};
        for (int i = 0; i < count; i++) {
            box[0] = Math.min(box[0], pixels[i] % width);
            box[1] = Math.max(box[1], pixels[i] % width);
            box[2] = Math.min(box[2], pixels[i] / width);
            box[3] = Math.max(box[3], pixels[i] / width);
        }
        return box;
    }

    private boolean isSmallAndWhole(final int... box) {
        return box[1] - box[0] < LARGEST_PX
                && box[3] - box[2] < LARGEST_PX
                && box[0] >= FRAME_PX
                && box[2] >= FRAME_PX
                && box[1] < width - FRAME_PX
                && box[3] < height - FRAME_PX;
    }

    private void add(
            final List<Body> bodies, final int[] box, final int[] pixels, final int count) {
        final double[] inside = new double[count];
        Arrays.setAll(inside, i -> greys[pixels[i]]);
        final double dark = Tukey.quantile(inside, 0.25);
        final double bright = around(box);
        if (bright - dark < LEAST_CONTRAST * range) {
            return;
        }
        final int left = box[0] - FRAME_PX + 1;
        final double[] columns = columns(box, bright, dark);
        double sum = 0;
        double alongX = 0;
        double alongY = 0;
        for (int y = box[2] - FRAME_PX + 1; y < box[3] + FRAME_PX; y++) {
            for (int x = box[0] - FRAME_PX + 1; x < box[1] + FRAME_PX; x++) {
                final double depth =
                        (columns[x - left] - greys[y * width + x]) / (columns[x - left] - dark);
                final double share = (depth - EDGE_FROM) / (EDGE_TO - EDGE_FROM);
                final double weight = Math.max(0, Math.min(1, share));
                sum += weight;
                alongX += weight * x;
                alongY += weight * y;
            }
        }
        bodies.add(new Body(alongX / sum, alongY / sum, count));
    }

    /**
     * What surrounds a body, column by column, by what is about as bright above and below it: a
     * curtain that goes on through a body would move the edges on either side of it.
     */
    private double[] columns(final int[] box, final double bright, final double dark) {
        final double[] columns = new double[box[1] - box[0] + 2 * FRAME_PX - 1];
        for (int i = 0; i < columns.length; i++) {
            final int x = box[0] - FRAME_PX + 1 + i;
            double sum = 0;
            int count = 0;
            for (int away = BESIDE_PX; away < 3 * BESIDE_PX; away++) {
                for (final int y : new int[] {box[2] - away, box[3] + away}) {
                    final boolean inside = y >= 0 && y < height;
                    final double off = inside ? greys[y * width + x] - bright : Double.NaN;
                    if (Math.abs(off) < EDGE_FROM * (bright - dark)) {
                        sum += bright + off;
                        count++;
                    }
                }
            }
            columns[i] = count < BESIDE_PX ? bright : sum / count;
        }
        return columns;
    }

    /** Median grey of the frame around a box. */
    private double around(final int... box) {
        final int left = box[0] - FRAME_PX;
        final int right = box[1] + FRAME_PX;
        final int top = box[2] - FRAME_PX;
        final int bottom = box[3] + FRAME_PX;
        final double[] frame = new double[2 * (right - left + 1 + bottom - top + 1)];
        int count = 0;
        for (int x = left; x <= right; x++) {
            frame[count++] = greys[top * width + x];
            frame[count++] = greys[bottom * width + x];
        }
        for (int y = top; y <= bottom; y++) {
            frame[count++] = greys[y * width + left];
            frame[count++] = greys[y * width + right];
        }
        return Tukey.quantile(frame, 0.5);
    }

    /** Parts dark from bright so that the two differ most between them (Otsu 1979). */
    private float threshold() {
        final double[] histogram = new double[LEVELS];
        double all = 0;
        for (final float grey : greys) {
            final int level = (int) Math.min(LEVELS - 1, (grey - least) / range * LEVELS);
            histogram[level]++;
            all += level;
        }
        double below = 0;
        double sum = 0;
        double best = -1;
        int threshold = 0;
        for (int level = 0; level < LEVELS - 1; level++) {
            below += histogram[level];
            sum += level * histogram[level];
            final double above = greys.length - below;
            final double apart = below > 0 && above > 0 ? sum / below - (all - sum) / above : 0;
            if (below * above * apart * apart > best) {
                best = below * above * apart * apart;
                threshold = level;
            }
        }
        return least + (threshold + 1) * range / LEVELS;
    }
}
