package org.garnetj.pore;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.image.Planes;
import org.garnetj.label.LabelImage;

/**
 * What each pore of a turned sample touches: the surface, edges of the block, cracks. Threads only
 * set bits and lower numbers, so their order is of no account.
 */
final class PoreContacts {

    private static final int SURFACE = 1;

    /** The edge at the beginning and at the end of each axis. */
    private static final int FIRST = 2;

    private final PoreSample sample;
    private final PlanarImg<IntType, ?> labels;
    private final int width;
    private final int height;
    private final int depth;
    private final int[] touched;
    private final int[] crack;

    private PoreContacts(final PoreSample sample, final LabelImage pores) {
        this.sample = sample;
        labels = pores.labels();
        width = Math.toIntExact(labels.dimension(0));
        height = Math.toIntExact(labels.dimension(1));
        depth = Math.toIntExact(labels.dimension(2));
        touched = new int[pores.count() + 1];
        crack = new int[pores.count() + 1];
    }

    static PoreContacts of(
            final PoreSample sample, final LabelImage pores, final Execution execution) {
        final PoreContacts contacts = new PoreContacts(sample, pores);
        execution.forEach(
                "follow pores",
                BlockPlan.slices(pores.labels()),
                block -> contacts.addSlice(block.index()));
        return contacts;
    }

    /** Whether a pore reaches the original surface, where that lies in the block. */
    boolean touchesSurface(final int pore) {
        return (touched[pore] & SURFACE) != 0;
    }

    /** Whether a pore reaches an edge of the sample other than the surface. */
    boolean touchesEdge(final int pore) {
        return (touched[pore] & ~SURFACE) != 0;
    }

    /** Whether a pore reaches from one edge of the sample to the opposite one. */
    boolean percolates(final int pore, final int axis) {
        final boolean begins = has(pore, bit(axis, false)) || axis == 1 && touchesSurface(pore);
        return begins && has(pore, bit(axis, true));
    }

    /** The crack of the lowest number that a pore touches, or 0. */
    int crack(final int pore) {
        return crack[pore];
    }

    private boolean has(final int pore, final int bit) {
        return (touched[pore] & bit) != 0;
    }

    private static int bit(final int axis, final boolean isEnd) {
        return FIRST << 2 * axis + (isEnd ? 1 : 0);
    }

    private void addSlice(final int z) {
        final int[] plane = Planes.array(labels, z);
        for (int at = 0; at < plane.length; at++) {
            if (plane[at] != 0) {
                final int x = at % width;
                final int y = at / width;
                int bits = 0;
                for (int axis = 0; axis < 3; axis++) {
                    bits |= contact(x, y, z, axis, -1) | contact(x, y, z, axis, 1);
                }
                final int id = sample.cracks().isPresent() ? crackBeside(x, y, z) : 0;
                if (bits != 0 || id != 0) {
                    note(plane[at], bits, id);
                }
            }
        }
    }

    private synchronized void note(final int pore, final int bits, final int id) {
        touched[pore] |= bits;
        crack[pore] = crack[pore] == 0 || id != 0 && id < crack[pore] ? id : crack[pore];
    }

    /** What lies next to a voxel: the surface, an edge, or nothing of the kind. */
    private int contact(final int x, final int y, final int z, final int axis, final int step) {
        final int[] next = {x, y, z};
        next[axis] += step;
        final ReferenceSurface surface = sample.surface();
        if (next[1] < 0) {
            return surface.row(x, z) > -1 ? SURFACE : bit(1, false);
        }
        if (next[0] < 0
                || next[2] < 0
                || next[0] >= width
                || next[1] >= height
                || next[2] >= depth) {
            return bit(axis, step > 0);
        }
        if (sample.plane(next[2])[next[1] * width + next[0]] != PoreSample.OUTSIDE) {
            return 0;
        }
        return next[1] < surface.firstRow(next[0], next[2]) ? SURFACE : bit(axis, step > 0);
    }

    /** The lowest number of a crack at a voxel or one of its 26 neighbours. */
    private int crackBeside(final int x, final int y, final int z) {
        int lowest = 0;
        for (int w = Math.max(0, z - 1); w <= Math.min(depth - 1, z + 1); w++) {
            final int[] ids = Planes.array(sample.cracks().get(), w);
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    final int id = ids[v * width + u];
                    lowest = id != 0 && (lowest == 0 || id < lowest) ? id : lowest;
                }
            }
        }
        return lowest;
    }
}
