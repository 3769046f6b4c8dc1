package org.garnetj.magnesium;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.hipparchus.random.RandomDataGenerator;

import java.util.Random;

/**
 * A block of 16 × 12 × 4.8 µm with ellipsoids of lithium, a third of them with magnesium, under a
 * map that begins elsewhere than the stack.
 *
 * @param seed of the ellipsoids
 */
record ShiftedScene(int seed) {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int DEPTH = 32;
    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.1, 0.15);
    private static final int DEPOSITS = 24;
    private static final int BIN = 3;

    /** Ellipsoids as x, y, z, radii along these, in µm. */
    private double[][] ellipsoids() {
        final Random random = new Random(seed);
        final double[][] found = new double[DEPOSITS][6];
        for (final double[] one : found) {
            one[0] = 16 * random.nextDouble();
            one[1] = 12 * random.nextDouble();
            one[2] = 4.8 * random.nextDouble();
            one[3] = 0.3 + 1.2 * random.nextDouble();
            one[4] = 0.2 + 0.4 * random.nextDouble();
            one[5] = 0.2 + 0.8 * random.nextDouble();
        }
        return found;
    }

    /** 1 for LLZO, 2 for lithium, 3 with magnesium. */
    private static int phase(
            final double[][] ellipsoids, final double x, final double y, final double z) {
        int phase = 1;
        for (int k = 0; k < ellipsoids.length; k++) {
            final double[] e = ellipsoids[k];
            final double u = (x - e[0]) / e[3];
            final double v = (y - e[1]) / e[4];
            final double w = (z - e[2]) / e[5];
            if (u * u + v * v + w * w < 1) {
                phase = Math.max(phase, k % 3 == 0 ? 3 : 2);
            }
        }
        return phase;
    }

    Volume<UnsignedByteType> phases() {
        final double[][] ellipsoids = ellipsoids();
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(WIDTH, HEIGHT, DEPTH));
        for (int z = 0; z < DEPTH; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                final double x = (i % WIDTH + 0.5) * VOXEL.x_um();
                final double y = (i / WIDTH + 0.5) * VOXEL.y_um();
                plane[i] = (byte) Math.min(2, phase(ellipsoids, x, y, (z + 0.5) * VOXEL.z_um()));
            }
        }
        return new Volume<>(image, VOXEL, "phases");
    }

    /**
     * Counts of voxels of 0.3 × 0.3 × 0.6 µm.
     *
     * @param signal more counts in lithium with magnesium
     * @param spread_um interaction volume
     * @param shift_um where the map begins in the stack
     */
    Volume<UnsignedShortType> counts(
            final double background,
            final double signal,
            final double spread_um,
            final double[] shift_um,
            final int draw) {
        final double[][] ellipsoids = ellipsoids();
        final PlanarImg<FloatType, ?> mean =
                Planes.floats(new FinalDimensions(WIDTH / BIN, HEIGHT / BIN, DEPTH / 4));
        for (int z = 0; z < DEPTH / 4; z++) {
            final float[] plane = Planes.array(mean, z);
            for (int i = 0; i < plane.length && signal > 0; i++) {
                for (int k = 0; k < 64; k++) {
                    final double x = (i % (WIDTH / BIN) + (k % 4 + 0.5) / 4) * 0.3 + shift_um[0];
                    final double y =
                            (i / (WIDTH / BIN) + (k / 4 % 4 + 0.5) / 4) * 0.3 + shift_um[1];
                    final double w = (z + (k / 16 + 0.5) / 4) * 0.6 + shift_um[2];
                    plane[i] += phase(ellipsoids, x, y, w) == 3 ? 1 / 64f : 0;
                }
            }
        }
        return drawn(
                Gauss.smooth(
                        mean,
                        new double[] {spread_um / 0.3, spread_um / 0.3, spread_um / 0.6},
                        Execution.serial()),
                background,
                signal,
                draw);
    }

    private static Volume<UnsignedShortType> drawn(
            final PlanarImg<FloatType, ?> mean,
            final double background,
            final double signal,
            final int draw) {
        final PlanarImg<UnsignedShortType, ?> counts = Planes.shorts(mean);
        final RandomDataGenerator random = new RandomDataGenerator(500 + draw);
        for (int z = 0; z < DEPTH / 4; z++) {
            final float[] plane = Planes.array(mean, z);
            final short[] target = Planes.array(counts, z);
            for (int i = 0; i < plane.length; i++) {
                target[i] = (short) random.nextPoisson(background + signal * plane[i]);
            }
        }
        return new Volume<>(counts, VoxelSize.um(0.3, 0.3, 0.6), "map");
    }
}
