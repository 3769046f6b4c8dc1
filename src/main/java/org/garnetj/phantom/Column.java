package org.garnetj.phantom;

import java.util.Arrays;

/**
 * The scene along one line parallel to y, as spans of one material each. A later span covers the
 * earlier ones. Reused from line to line.
 */
final class Column {

    private double[] tops = new double[16];
    private double[] bottoms = new double[16];
    private Material[] materials = new Material[16];
    private int[] cracks = new int[16];
    private int[] deposits = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds a span from {@code top} down to {@code bottom} (µm); an empty one is ignored. */
    void add(
            final double top,
            final double bottom,
            final Material material,
            final int crack,
            final int deposit) {
        if (!(bottom > top)) {
            return;
        }
        if (size == tops.length) {
            grow();
        }
        tops[size] = top;
        bottoms[size] = bottom;
        materials[size] = material;
        cracks[size] = crack;
        deposits[size] = deposit;
        size++;
    }

    int size() {
        return size;
    }

    double top(final int span) {
        return tops[span];
    }

    double bottom(final int span) {
        return bottoms[span];
    }

    Material material(final int span) {
        return materials[span];
    }

    /** Number of the crack the span belongs to, from 1; 0 for none. */
    int crack(final int span) {
        return cracks[span];
    }

    /** Number of the lithium deposit the span belongs to, from 1; 0 for none. */
    int deposit(final int span) {
        return deposits[span];
    }

    /** The material at {@code y}. */
    Material at(final double y) {
        for (int span = size - 1; span >= 0; span--) {
            if (y >= tops[span] && y < bottoms[span]) {
                return materials[span];
            }
        }
        return Material.VACUUM;
    }

    /** Writes the material's code at {@code y = start + step·i} into {@code codes[i]}. */
    void paint(final double start, final double step, final byte[] codes) {
        Arrays.fill(codes, Material.VACUUM.code());
        for (int span = 0; span < size; span++) {
            final int from = sample(tops[span], start, step, codes.length);
            final int to = sample(bottoms[span], start, step, codes.length);
            Arrays.fill(codes, from, to, materials[span].code());
        }
    }

    /** Writes the crack's number at {@code y = start + step·i} into {@code numbers[i]}. */
    void paintCracks(final double start, final double step, final byte[] numbers) {
        Arrays.fill(numbers, (byte) 0);
        for (int span = 0; span < size; span++) {
            final int from = sample(tops[span], start, step, numbers.length);
            final int to = sample(bottoms[span], start, step, numbers.length);
            Arrays.fill(numbers, from, to, (byte) cracks[span]);
        }
    }

    /** First sample at or below {@code y}, within the array. */
    private static int sample(
            final double y, final double start, final double step, final int length) {
        return (int) Math.max(0, Math.min(length, Math.ceil((y - start) / step)));
    }

    private void grow() {
        final int length = 2 * tops.length;
        tops = Arrays.copyOf(tops, length);
        bottoms = Arrays.copyOf(bottoms, length);
        materials = Arrays.copyOf(materials, length);
        cracks = Arrays.copyOf(cracks, length);
        deposits = Arrays.copyOf(deposits, length);
    }
}
