package org.garnetj.mesh;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;

import java.util.SplittableRandom;

/** Small stacks of labels. */
public final class LabelStacks {

    /** The label of a voxel. */
    public interface Label {
        int at(int x, int y, int z);
    }

    private LabelStacks() {}

    public static PlanarImg<UnsignedByteType, ?> draw(
            final int width, final int height, final int depth, final Label label) {
        final PlanarImg<UnsignedByteType, ?> stack =
                Planes.bytes(FinalDimensions.wrap(new long[] {width, height, depth}));
        for (int z = 0; z < depth; z++) {
            final byte[] plane = Planes.array(stack, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = (byte) label.at(at % width, at / width, z);
            }
        }
        return stack;
    }

    public static PlanarImg<UnsignedByteType, ?> noise(
            final int width, final int height, final int depth, final int labels, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        return draw(width, height, depth, (x, y, z) -> random.nextInt(labels));
    }

    /** LLZO (1), 40 × 36 × 32, with a dipping crack (0) that lithium (2) fills half, and a pore. */
    public static PlanarImg<UnsignedByteType, ?> filledCrack() {
        return draw(
                40,
                36,
                32,
                (x, y, z) -> {
                    final double across = y - 18 - 0.4 * (x - 20) + 0.2 * (z - 16);
                    final boolean isPore =
                            Math.hypot(Math.hypot(x - 29.2, y - 9.7), z - 15.4) < 5.3;
                    final boolean isCrack = Math.abs(across) < 2.6 && x < 31;
                    return isPore ? 0 : !isCrack ? 1 : x < 15 ? 2 : 0;
                });
    }
}
