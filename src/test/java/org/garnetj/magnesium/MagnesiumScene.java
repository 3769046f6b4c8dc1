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

/**
 * Lithium in LLZO under a map whose voxels are 4 × 4 × 2 of the phase stack's, in a tilted view.
 *
 * @param phase true phase of each voxel of 80 × 48 × 16
 * @param spread_um interaction volume of the beam
 */
record MagnesiumScene(Content phase, double spread_um) {

    static final int WIDTH = 80;
    static final int HEIGHT = 48;
    static final int DEPTH = 16;
    static final double STRETCH = 1 / Math.sin(Math.toRadians(52));

    /** Phase at a voxel. */
    interface Content {
        int at(int x, int y, int z);
    }

    Volume<UnsignedByteType> phases() {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(WIDTH, HEIGHT, DEPTH));
        for (int z = 0; z < DEPTH; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) Math.min(2, phase.at(i % WIDTH, i / WIDTH, z));
            }
        }
        return new Volume<>(image, VoxelSize.um(0.05, 0.05 * STRETCH, 0.1), "phases");
    }

    /** Mean counts {@code background}, and {@code signal} more in a voxel full of Li-Mg. */
    Volume<UnsignedShortType> counts(
            final double background, final double signal, final boolean raw, final int seed) {
        final PlanarImg<FloatType, ?> share =
                Gauss.smooth(
                        share(),
                        new double[] {
                            spread_um / 0.2, spread_um / (0.2 * STRETCH), spread_um / 0.2
                        },
                        Execution.serial());
        final PlanarImg<UnsignedShortType, ?> counts = Planes.shorts(share);
        final RandomDataGenerator random = new RandomDataGenerator(seed);
        for (int z = 0; z < DEPTH / 2; z++) {
            final float[] mean = Planes.array(share, z);
            final short[] target = Planes.array(counts, z);
            for (int i = 0; i < mean.length; i++) {
                target[i] = (short) random.nextPoisson(background + signal * mean[i]);
            }
        }
        return new Volume<>(counts, VoxelSize.um(0.2, raw ? 0.2 : 0.2 * STRETCH, 0.2), "map");
    }

    private PlanarImg<FloatType, ?> share() {
        final PlanarImg<FloatType, ?> share =
                Planes.floats(new FinalDimensions(WIDTH / 4, HEIGHT / 4, DEPTH / 2));
        for (int z = 0; z < DEPTH; z++) {
            final float[] plane = Planes.array(share, z / 2);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    plane[y / 4 * (WIDTH / 4) + x / 4] += phase.at(x, y, z) == 3 ? 1f / 32 : 0;
                }
            }
        }
        return share;
    }

    MagnesiumTagging tag(final Volume<UnsignedShortType> map, final Execution execution) {
        return MagnesiumTagger.tag(
                phases(), map, MagnesiumSettings.standard().withMaxshift(0), execution);
    }
}
