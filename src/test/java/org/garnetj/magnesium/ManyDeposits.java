package org.garnetj.magnesium;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.hipparchus.random.RandomDataGenerator;

import java.util.Arrays;
import java.util.Random;

/**
 * A block of 160 × 160 × 40 voxels with a box of lithium of random size in each of 256 cells, some
 * of them at the block's sides, under a map of 4 × 4 × 2 voxels.
 *
 * @param llzoRows rows from the top that are LLZO around the lithium; below them is void
 */
record ManyDeposits(int llzoRows, int seed) {

    private static final int EDGE = 160;
    private static final int DEPTH = 40;
    private static final int CELL = 20;

    Volume<UnsignedByteType> phases() {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(EDGE, EDGE, DEPTH));
        for (int z = 0; z < DEPTH; z++) {
            Arrays.fill(Planes.<byte[]>array(image, z), 0, llzoRows * EDGE, (byte) 1);
        }
        final Random random = new Random(seed);
        for (int z = 0; z < DEPTH; z += CELL / 2) {
            for (int y = 0; y < EDGE; y += CELL) {
                for (int x = 0; x < EDGE; x += CELL) {
                    fill(image, random, x, y, z);
                }
            }
        }
        return new Volume<>(image, VoxelSize.um(0.05, 0.05, 0.1), "phases");
    }

    private static void fill(
            final PlanarImg<UnsignedByteType, ?> image,
            final Random random,
            final int x,
            final int y,
            final int z) {
        final int width = 2 + random.nextInt(CELL - 6);
        final int height = 2 + random.nextInt(CELL - 6);
        final int depth = 1 + random.nextInt(CELL / 2 - 3);
        final int left = x + random.nextInt(CELL - 1 - width);
        final int top = y + random.nextInt(CELL - 1 - height);
        for (int w = z; w < z + depth; w++) {
            final byte[] plane = Planes.array(image, w);
            for (int v = top; v < top + height; v++) {
                Arrays.fill(plane, v * EDGE + left, v * EDGE + left + width, (byte) 2);
            }
        }
    }

    /** Counts of LLZO, void and lithium, and so many more (or fewer) in lithium. */
    Volume<UnsignedShortType> counts(
            final double background, final double lithium, final int draw) {
        final Volume<UnsignedByteType> phases = phases();
        final PlanarImg<UnsignedShortType, ?> image =
                Planes.shorts(new FinalDimensions(EDGE / 4, EDGE / 4, DEPTH / 2));
        final RandomDataGenerator random = new RandomDataGenerator(1000 + draw);
        for (int z = 0; z < DEPTH / 2; z++) {
            final double[] share = share(phases, z);
            final short[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (short) random.nextPoisson(background + lithium * share[i]);
            }
        }
        return new Volume<>(image, VoxelSize.um(0.2, 0.2, 0.2), "map");
    }

    private static double[] share(final Volume<UnsignedByteType> phases, final int z) {
        final double[] share = new double[EDGE * EDGE / 16];
        for (int s = 2 * z; s < 2 * z + 2; s++) {
            final byte[] plane = Planes.bytePlane(phases.pixels(), s);
            for (int i = 0; i < plane.length; i++) {
                share[i / EDGE / 4 * (EDGE / 4) + i % EDGE / 4] += plane[i] == 2 ? 1 / 32.0 : 0;
            }
        }
        return share;
    }
}
