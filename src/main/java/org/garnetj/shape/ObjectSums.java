package org.garnetj.shape;

import java.util.Arrays;

/**
 * What is summed up for each object: whole numbers, so that the order is of no account. Objects are
 * found by their label, any number greater than 0.
 */
final class ObjectSums {

    static final int VOXELS = 0;
    static final int X = 1;
    static final int Y = 2;
    static final int Z = 3;
    static final int XX = 4;
    static final int YY = 5;
    static final int ZZ = 6;
    static final int XY = 7;
    static final int XZ = 8;
    static final int YZ = 9;
    static final int CROFTON = 10;
    static final int BREADTH = 11;
    static final int EULER_6 = 12;
    static final int EULER_26 = 13;
    static final int SURFACE = 14;
    static final int CUT = 15;

    /** First voxel along x, y, z; negative, so that the larger counts. */
    static final int MINUS_FIRST = 16;

    /** Last voxel along x, y, z. */
    static final int LAST = 19;

    static final int FIELDS = 22;

    private int[] labels = new int[64];
    private int[] slots = new int[64];
    private int count;
    private int lastLabel;
    private int lastSlot;

    long[] sums = new long[16 * FIELDS];

    /** Where the sums of an object begin. */
    int at(final int label) {
        if (label != lastLabel) {
            lastLabel = label;
            lastSlot = find(label);
        }
        return lastSlot;
    }

    /** Adds the sums of others. */
    void add(final ObjectSums others) {
        others.forEach(
                (label, from) -> {
                    final int to = at(label);
                    for (int field = 0; field < MINUS_FIRST; field++) {
                        sums[to + field] += others.sums[from + field];
                    }
                    for (int field = MINUS_FIRST; field < FIELDS; field++) {
                        sums[to + field] = Math.max(sums[to + field], others.sums[from + field]);
                    }
                });
    }

    /** Takes each object's label and where its sums begin. */
    void forEach(final IntIntConsumer consumer) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 0) {
                consumer.accept(labels[i], slots[i]);
            }
        }
    }

    /** Takes two numbers. */
    interface IntIntConsumer {
        void accept(int label, int at);
    }

    private int find(final int label) {
        int i = start(label);
        while (labels[i] != 0) {
            if (labels[i] == label) {
                return slots[i];
            }
            i = i + 1 & labels.length - 1;
        }
        if (2 * count >= labels.length) {
            grow();
            return find(label);
        }
        labels[i] = label;
        slots[i] = count++ * FIELDS;
        if (slots[i] + FIELDS > sums.length) {
            sums = Arrays.copyOf(sums, 2 * sums.length);
        }
        Arrays.fill(sums, slots[i] + MINUS_FIRST, slots[i] + FIELDS, Long.MIN_VALUE);
        return slots[i];
    }

    private int start(final int label) {
        return label * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(labels.length) + 1;
    }

    private void grow() {
        final int[] oldLabels = labels;
        final int[] oldSlots = slots;
        labels = new int[2 * oldLabels.length];
        slots = new int[2 * oldSlots.length];
        for (int old = 0; old < oldLabels.length; old++) {
            if (oldLabels[old] != 0) {
                int i = start(oldLabels[old]);
                while (labels[i] != 0) {
                    i = i + 1 & labels.length - 1;
                }
                labels[i] = oldLabels[old];
                slots[i] = oldSlots[old];
            }
        }
    }
}
