package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;

/**
 * Marks the air around a pellet as outside. Air is there if a whole side of the slices is dark, or
 * a third of their frame; it is what can be reached from the frame through dark without passing a
 * neck, so that an open crack remains part of the pellet.
 */
final class SurroundingAir {

    private static final double DARK = 0.5;
    private static final double LEAST_FRAME = 0.33;
    private static final double WHOLE_SIDE = 0.85;
    private static final int NECK_SHARE = 12;
    private static final double NECK_OF_DEPTH = 0.75;

    private SurroundingAir() {}

    /** Whether any air was found. */
    static boolean mark(final Scene scene, final Execution execution) {
        final double[] dark =
                Illumination.sum(
                        scene.mapSlices("look for air", execution, z -> darkFrame(scene, z)));
        double frame = 0;
        boolean wholeSide = false;
        for (int side = 0; side < 4; side++) {
            frame += dark[side] / 4 / scene.depth;
            wholeSide |= dark[side] / scene.depth > WHOLE_SIDE;
        }
        if (!wholeSide && frame < LEAST_FRAME) {
            return false;
        }
        scene.forEachSlice("cut off air", execution, z -> mark(scene, z));
        return true;
    }

    /** Dark share of the top, bottom, left and right edge of a slice. */
    private static double[] darkFrame(final Scene scene, final int z) {
        final float[] plane = scene.denoised(z);
        final double[] dark = new double[4];
        for (int x = 0; x < scene.width; x++) {
            dark[0] += plane[x] < DARK ? 1.0 / scene.width : 0;
            dark[1] += plane[plane.length - 1 - x] < DARK ? 1.0 / scene.width : 0;
        }
        for (int y = 0; y < scene.height; y++) {
            dark[2] += plane[y * scene.width] < DARK ? 1.0 / scene.height : 0;
            dark[3] += plane[(y + 1) * scene.width - 1] < DARK ? 1.0 / scene.height : 0;
        }
        return dark;
    }

    private static boolean onFrame(final Scene scene, final int i) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        return x == 0 || y == 0 || x == scene.width - 1 || y == scene.height - 1;
    }

    private static void mark(final Scene scene, final int z) {
        final float[] plane = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        final boolean[] dark = new boolean[plane.length];
        for (int i = 0; i < plane.length; i++) {
            dark[i] = plane[i] < DARK || labels[i] == Scene.OUTSIDE;
        }
        final int[] toBright = distance(scene, dark, false);
        final int neck = neck(scene, toBright);
        final boolean[] wide = new boolean[plane.length];
        for (int i = 0; i < plane.length; i++) {
            wide[i] = toBright[i] > neck;
        }
        final int[] toAir = distance(scene, flood(scene, wide), true);
        for (int i = 0; i < plane.length; i++) {
            if (dark[i] && toAir[i] <= neck) {
                labels[i] = Scene.OUTSIDE;
            }
        }
    }

    /**
     * Half the width of the widest crack that is not air: less than the air on the frame is deep.
     */
    private static int neck(final Scene scene, final int[] toBright) {
        final int[] onFrame = new int[toBright.length];
        int count = 0;
        for (int i = 0; i < toBright.length; i++) {
            if (onFrame(scene, i) && toBright[i] > 0) {
                onFrame[count++] = toBright[i];
            }
        }
        Arrays.sort(onFrame, 0, count);
        final int depth = count == 0 ? 0 : onFrame[count / 2];
        final int largest = Math.min(scene.width, scene.height) / NECK_SHARE;
        return Math.max(1, Math.min(largest, (int) (NECK_OF_DEPTH * depth)));
    }

    /** City-block distance to the nearest pixel whose mask is {@code target}. */
    private static int[] distance(final Scene scene, final boolean[] mask, final boolean target) {
        final int far = scene.width + scene.height;
        final int[] distance = new int[mask.length];
        for (int i = 0; i < mask.length; i++) {
            distance[i] = mask[i] == target ? 0 : far;
            if (i % scene.width > 0) {
                distance[i] = Math.min(distance[i], distance[i - 1] + 1);
            }
            if (i >= scene.width) {
                distance[i] = Math.min(distance[i], distance[i - scene.width] + 1);
            }
        }
        for (int i = mask.length - 1; i >= 0; i--) {
            if (i % scene.width < scene.width - 1) {
                distance[i] = Math.min(distance[i], distance[i + 1] + 1);
            }
            if (i + scene.width < mask.length) {
                distance[i] = Math.min(distance[i], distance[i + scene.width] + 1);
            }
        }
        return distance;
    }

    /** What is connected to the frame within a mask. */
    private static boolean[] flood(final Scene scene, final boolean[] mask) {
        final boolean[] reached = new boolean[mask.length];
        final int[] stack = new int[mask.length];
        int top = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] && onFrame(scene, i)) {
                reached[i] = true;
                stack[top++] = i;
            }
        }
        while (top > 0) {
            final int i = stack[--top];
            final int x = i % scene.width;
            final int[] near = {
                x > 0 ? i - 1 : i,
                x < scene.width - 1 ? i + 1 : i,
                i >= scene.width ? i - scene.width : i,
                i + scene.width < mask.length ? i + scene.width : i
            };
            for (final int j : near) {
                if (mask[j] && !reached[j]) {
                    reached[j] = true;
                    stack[top++] = j;
                }
            }
        }
        return reached;
    }
}
