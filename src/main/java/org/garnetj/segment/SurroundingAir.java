package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Marks the air around a pellet as outside. Air is there if a whole side of the slices is dark, or
 * a third of their frame; it is the dark that a disc can reach from beyond the frame, the disc
 * being wider than any crack, so that an open crack remains part of the pellet. Beyond the frame
 * the slice is taken to go on as it ends, so that the air may be as thin there as it likes.
 */
final class SurroundingAir {

    private static final double DARK = 0.5;
    private static final double LEAST_FRAME = 0.33;
    private static final double WHOLE_SIDE = 0.85;
    private static final int NECK_SHARE = 5;

    private SurroundingAir() {}

    /** Whether any air was found. */
    static boolean mark(final Scene scene, final Execution execution) {
        final OptionalDouble air = grey(scene, execution);
        air.ifPresent(grey -> mark(scene, grey, execution));
        return air.isPresent();
    }

    /** The grey of the air, in units of LLZO; empty if there is none. */
    static OptionalDouble grey(final Scene scene, final Execution execution) {
        final GreyHistogram air = new GreyHistogram(-1, DARK);
        final double[] dark = new double[4];
        for (final Frame frame :
                scene.mapSlices("look for air", execution, z -> Frame.of(scene, z))) {
            air.add(frame.greys);
            for (int side = 0; side < 4; side++) {
                dark[side] += frame.dark[side] / scene.depth;
            }
        }
        final boolean wholeSide = Arrays.stream(dark).anyMatch(share -> share > WHOLE_SIDE);
        return wholeSide || Arrays.stream(dark).average().orElse(0) >= LEAST_FRAME
                ? OptionalDouble.of(air.quantile(0.5))
                : OptionalDouble.empty();
    }

    /** Marks the air of a known grey, each slice by itself. */
    static void mark(final Scene scene, final double air, final Execution execution) {
        final float half = (float) (0.5 * (1 + air));
        scene.forEachSlice("cut off air", execution, z -> mark(scene, z, half));
    }

    /** What is dark on the frame of a slice: its greys, its share of the four sides. */
    private record Frame(GreyHistogram greys, double[] dark) {

        static Frame of(final Scene scene, final int z) {
            final Frame frame = new Frame(new GreyHistogram(-1, DARK), new double[4]);
            final float[] plane = scene.denoised(z);
            for (int x = 0; x < scene.width; x++) {
                frame.count(0, plane[x], scene.width);
                frame.count(1, plane[plane.length - 1 - x], scene.width);
            }
            for (int y = 0; y < scene.height; y++) {
                frame.count(2, plane[y * scene.width], scene.height);
                frame.count(3, plane[(y + 1) * scene.width - 1], scene.height);
            }
            return frame;
        }

        private void count(final int side, final float grey, final int length) {
            if (grey < DARK) {
                greys.add(grey);
                dark[side] += 1.0 / length;
            }
        }
    }

    private static void mark(final Scene scene, final int z, final float half) {
        final float[] plane = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        final int neck = Math.max(1, Math.min(scene.width, scene.height) / NECK_SHARE);
        final int pad = neck + 2;
        final int width = scene.width + 2 * pad;
        final boolean[] dark = new boolean[width * (scene.height + 2 * pad)];
        for (int i = 0; i < dark.length; i++) {
            final int x = Math.max(0, Math.min(scene.width - 1, i % width - pad));
            final int y = Math.max(0, Math.min(scene.height - 1, i / width - pad));
            final int inside = y * scene.width + x;
            dark[i] = plane[inside] < half || labels[inside] == Scene.OUTSIDE;
        }
        final boolean[] air = new PlaneMask(dark, width).openFromEdge(neck);
        for (int i = 0; i < labels.length; i++) {
            if (air[(i / scene.width + pad) * width + i % scene.width + pad]) {
                labels[i] = Scene.OUTSIDE;
            }
        }
    }
}
