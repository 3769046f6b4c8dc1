package org.garnetj.crack;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.label.Box;

import java.util.Arrays;

/**
 * One cavity, of one or several pieces.
 *
 * @param pieces labels of its pieces, ascending
 * @param box bounding box in the turned stack
 */
record Cavity(int[] pieces, Box box) {

    boolean holds(final int label) {
        return label != 0
                && (pieces.length == 1
                        ? label == pieces[0]
                        : Arrays.binarySearch(pieces, label) >= 0);
    }

    /** The two as one. */
    Cavity with(final Cavity other) {
        final int[] all = Arrays.copyOf(pieces, pieces.length + other.pieces.length);
        System.arraycopy(other.pieces, 0, all, pieces.length, other.pieces.length);
        Arrays.sort(all);
        final int[] min = new int[3];
        final int[] max = new int[3];
        for (int d = 0; d < 3; d++) {
            min[d] = Math.min(box.min()[d], other.box.min()[d]);
            max[d] = Math.max(box.max()[d], other.box.max()[d]);
        }
        return new Cavity(all, new Box(min, max));
    }

    /** 1 in the cavity, 0 elsewhere, over {@code part} of the turned stack. */
    PlanarImg<UnsignedByteType, ?> mask(final PlanarImg<IntType, ?> labels, final Box part) {
        final int width = part.size(0);
        final int stackWidth = Math.toIntExact(labels.dimension(0));
        final PlanarImg<UnsignedByteType, ?> mask =
                Planes.bytes(FinalDimensions.wrap(new long[] {width, part.size(1), part.size(2)}));
        for (int z = 0; z < part.size(2); z++) {
            final int[] source = Planes.array(labels, part.min()[2] + z);
            final byte[] target = Planes.array(mask, z);
            for (int at = 0; at < target.length; at++) {
                final int y = part.min()[1] + at / width;
                final int x = part.min()[0] + at % width;
                target[at] = (byte) (holds(source[y * stackWidth + x]) ? 1 : 0);
            }
        }
        return mask;
    }
}
