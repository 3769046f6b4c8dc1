package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The dark bodies of a frame. Each is bounded where its grey is half way from its own to that of
 * the crystal there: in that place the blurred edge of a body stands. Pixels at the edge count by
 * how far they are covered, those within as whole, so that neither blur nor noise changes an area.
 *
 * @param bodies those that lie wholly in the picture, by their first pixel
 * @param atTheEdge number of those that touch its edge
 */
record DarkBodies(List<Body> bodies, int atTheEdge) {

    /** Steps from the edge beyond which blur does not reach. */
    private static final int BLUR = 3;

    /** Where no pixel is beyond the blur, the body is as dark as its darkest tenth. */
    private static final double DARKEST = 0.1;

    /** Finds the bodies. */
    static DarkBodies of(
            final DarkScene scene, final InclusionTrackSettings settings, final int leastPixels) {
        return new Finder(scene, settings.darkness(), leastPixels).find();
    }

    /** The greys of the bodies, those at the edge too, at their own pixels; NaN elsewhere. */
    static float[] greys(
            final DarkScene scene, final InclusionTrackSettings settings, final int leastPixels) {
        return new Finder(scene, settings.darkness(), leastPixels).bodyGreys();
    }

    /** One frame being searched. */
    private static final class Finder {

        private final DarkScene scene;
        private final double least;
        private final int leastPixels;
        private final int[] labels;
        private final int[] queue;
        private final List<int[]> members = new ArrayList<>();
        private final List<Double> greys = new ArrayList<>();

        Finder(final DarkScene scene, final double least, final int leastPixels) {
            this.scene = scene;
            this.least = least;
            this.leastPixels = leastPixels;
            labels = new int[scene.size()];
            queue = new int[scene.size()];
        }

        DarkBodies find() {
            bound();
            final List<Body> bodies = new ArrayList<>();
            int atTheEdge = 0;
            for (int body = 0; body < members.size(); body++) {
                if (touchesEdge(members.get(body))) {
                    atTheEdge++;
                } else {
                    bodies.add(measured(body));
                }
            }
            return new DarkBodies(bodies, atTheEdge);
        }

        float[] bodyGreys() {
            bound();
            final float[] own = new float[labels.length];
            for (int p = 0; p < own.length; p++) {
                own[p] = labels[p] == 0 ? Float.NaN : greys.get(labels[p] - 1).floatValue();
            }
            return own;
        }

        private void bound() {
            final int[] seeds = new int[scene.size()];
            for (int p = 0; p < seeds.length; p++) {
                if (scene.darkness()[p] > least && seeds[p] == 0 && labels[p] == 0) {
                    bound(flood(seeds, 1, q -> scene.darkness()[q] > least, p));
                }
            }
        }

        /** Fills what is dark and connected with pixels; returns it, rising. */
        private int[] flood(
                final int[] target, final int label, final IntPredicate isDark, final int... from) {
            int end = 0;
            for (final int p : from) {
                target[p] = label;
                queue[end++] = p;
            }
            final int width = scene.width();
            for (int i = 0; i < end; i++) {
                final int x = queue[i] % width;
                for (int dy = -width; dy <= width; dy += width) {
                    for (int dx = Math.max(-1, -x); dx <= Math.min(1, width - 1 - x); dx++) {
                        final int q = queue[i] + dy + dx;
                        if (q >= 0 && q < target.length && target[q] == 0 && isDark.test(q)) {
                            target[q] = label;
                            queue[end++] = q;
                        }
                    }
                }
            }
            final int[] filled = Arrays.copyOf(queue, end);
            Arrays.sort(filled);
            return filled;
        }

        /** Finds the body about a seed, and keeps it if it is great enough. */
        private void bound(final int[] seed) {
            if (2 * seed.length < leastPixels
                    || Arrays.stream(seed).anyMatch(p -> labels[p] != 0)) {
                return;
            }
            final double grey = grey(seed);
            final IntPredicate covered = p -> scene.coverage(p, grey) > 0.5;
            final int[] dark = Arrays.stream(seed).filter(covered).toArray();
            final int[] own = flood(labels, members.size() + 1, covered, dark);
            if (own.length < leastPixels) {
                Arrays.stream(own).forEach(p -> labels[p] = 0);
            } else {
                members.add(own);
                greys.add(grey);
            }
        }

        /** The grey of a body where its edge has no part in it. */
        private double grey(final int[] seed) {
            final Crop crop = Crop.about(seed, scene.width(), scene.size(), BLUR);
            final int[] own = new int[crop.size()];
            Arrays.stream(seed).forEach(p -> own[crop.index(p)] = 1);
            final int[] depth = Shells.depth(own, crop.columns(), BLUR + 1);
            final int[] core =
                    Arrays.stream(seed).filter(p -> depth[crop.index(p)] > BLUR).toArray();
            return core.length > BLUR
                    ? Robust.median(greys(core))
                    : Robust.quantile(greys(seed), DARKEST);
        }

        private float[] greys(final int[] pixels) {
            final float[] values = new float[pixels.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = scene.grey()[pixels[i]];
            }
            return values;
        }

        private boolean touchesEdge(final int[] pixels) {
            final int width = scene.width();
            final int last = scene.size() / width - 1;
            return Arrays.stream(pixels)
                    .anyMatch(
                            p ->
                                    p % width == 0
                                            || p % width == width - 1
                                            || p / width == 0
                                            || p / width == last);
        }

        private Body measured(final int body) {
            final int[] pixels = members.get(body);
            final Crop crop = Crop.about(pixels, scene.width(), scene.size(), BLUR);
            final int[] near = crop.of(labels);
            final int[] owners = Shells.around(near, crop.columns(), BLUR);
            final int[] depth = Shells.depth(near, crop.columns(), BLUR);
            final double[] coverage = new double[crop.size()];
            double area = 0;
            int outline = 0;
            double u = 0;
            double v = 0;
            for (int i = 0; i < owners.length; i++) {
                if (owners[i] == body + 1) {
                    final int p = crop.pixel(i);
                    coverage[i] = scene.coverage(p, greys.get(body));
                    final double share = depth[i] == BLUR ? 1 : coverage[i];
                    area += share;
                    outline += depth[i] == 1 ? 1 : 0;
                    u += share * (p % scene.width());
                    v += share * (p / scene.width());
                }
            }
            final BodyEdge edge = new BodyEdge(coverage, crop.columns(), near, body + 1);
            return new Body(
                    pixels,
                    area,
                    outline,
                    u / area,
                    v / area,
                    crop.top() + edge.furthest(1),
                    crop.top() + edge.furthest(-1));
        }
    }
}
