package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Marks the air around a pellet as outside. Air is there if at least a third of the frame of the
 * slices is dark; it is what can be reached from the frame through dark without passing a neck, so
 * that an open crack remains part of the pellet.
 */
final class SurroundingAir {

    private static final double DARK = 0.5;
    private static final double LEAST_FRAME = 0.33;
    private static final int NECK_SHARE = 40;
    private static final int LEAST_NECK = 2;

    private SurroundingAir() {}

    /** Whether any air was found. */
    static boolean mark(final Scene scene, final Execution execution) {
        final double dark =
                scene.mapSlices("look for air", execution, z -> darkFrame(scene, z)).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
        if (dark < LEAST_FRAME) {
            return false;
        }
        scene.forEachSlice("cut off air", execution, z -> mark(scene, z));
        return true;
    }

    private static double darkFrame(final Scene scene, final int z) {
        final float[] plane = scene.denoised(z);
        int dark = 0;
        int frame = 0;
        for (int i = 0; i < plane.length; i++) {
            if (onFrame(scene, i)) {
                frame++;
                dark += plane[i] < DARK ? 1 : 0;
            }
        }
        return (double) dark / frame;
    }

    private static boolean onFrame(final Scene scene, final int i) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        return x == 0 || y == 0 || x == scene.width - 1 || y == scene.height - 1;
    }

    private static void mark(final Scene scene, final int z) {
        final float[] plane = scene.denoised(z);
        final byte[] labels = scene.labels(z);
        final int neck = Math.max(LEAST_NECK, Math.min(scene.width, scene.height) / NECK_SHARE);
        final boolean[] dark = new boolean[plane.length];
        for (int i = 0; i < plane.length; i++) {
            dark[i] = plane[i] < DARK || labels[i] == Scene.OUTSIDE;
        }
        final int[] toBright = distance(scene, dark, false);
        final boolean[] wide = new boolean[plane.length];
        for (int i = 0; i < plane.length; i++) {
            wide[i] = toBright[i] > neck;
        }
        final boolean[] reached = flood(scene, wide);
        final int[] toReached = distance(scene, reached, true);
        for (int i = 0; i < plane.length; i++) {
            if (dark[i] && toReached[i] <= neck) {
                labels[i] = Scene.OUTSIDE;
            }
        }
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
