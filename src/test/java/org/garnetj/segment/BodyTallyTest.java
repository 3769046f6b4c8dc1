package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/** Bodies joined slice by slice are those of the labelled stack. */
class BodyTallyTest {

    private static final int WIDTH = 17;
    private static final int HEIGHT = 13;
    private static final int DEPTH = 9;

    /** Sparse random labels: many small bodies of odd shapes, some of both kinds side by side. */
    private static Volume<UnsignedByteType> stack(final long seed) {
        final Random random = new Random(seed);
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(WIDTH, HEIGHT, DEPTH));
        final byte[] kinds = {0, 2, 3, 1, 1, 1, 1, 1, 1, 1, 1, (byte) 255};
        for (int z = 0; z < DEPTH; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = kinds[random.nextInt(kinds.length)];
            }
        }
        return new Volume<>(image, VoxelSize.um(1, 1, 1), "bodies");
    }

    private static PhaseProbabilities probabilities(
            final Volume<UnsignedByteType> phases, final long seed) {
        return (z, out) -> {
            final Random random = new Random(31 * seed + z);
            final byte[] labels = Planes.bytePlane(phases.pixels(), z);
            for (int i = 0; i < labels.length; i++) {
                final float lithium = random.nextFloat();
                final boolean analysed = labels[i] != (byte) Phase.NOT_ANALYSED.label();
                out[0][i] = analysed ? 1 - lithium : 0;
                out[1][i] = 0;
                out[2][i] = analysed ? 0.75f * lithium : 0;
                out[3][i] = analysed ? 0.25f * lithium : 0;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bodiesAreThoseOfTheWholeStack(final long seed) {
        final Volume<UnsignedByteType> phases = stack(seed);
        final PhaseProbabilities probabilities = probabilities(phases, seed);
        final BodyDoubt found = BodyDoubt.of(phases, probabilities, Execution.on(2));
        final double gain = quantile(phases, probabilities, true);
        final double loss = quantile(phases, probabilities, false);
        assertTrue(gain > 0 && loss > 0);
        assertEquals(gain, found.lithiumGain(), 1e-9);
        assertEquals(loss, found.lithiumLoss(), 1e-9);
        final BodyDoubt serial = BodyDoubt.of(phases, probabilities, Execution.serial());
        assertEquals(serial.lithiumGain(), found.lithiumGain());
        assertArrayEquals(serial.expected(), found.expected());
    }

    private static double quantile(
            final Volume<UnsignedByteType> phases,
            final PhaseProbabilities probabilities,
            final boolean empty) {
        final LabelImage bodies =
                ConnectedComponents.label(
                        phases.pixels(),
                        label -> empty ? label == 0 : label == 2 || label == 3,
                        Connectivity.VERTICES_26,
                        Execution.serial());
        final double[][] sums = new double[bodies.count() + 1][2];
        final float[][] planes = PhaseProbabilities.planes(WIDTH * HEIGHT);
        for (int z = 0; z < DEPTH; z++) {
            final int[] ids = Planes.array(bodies.labels(), z);
            final byte[] labels = Planes.bytePlane(phases.pixels(), z);
            probabilities.plane(z, planes);
            for (int i = 0; i < ids.length; i++) {
                final double weight = isInner(labels, i) ? 1 : 1e-6;
                sums[ids[i]][0] += weight * planes[0][i];
                sums[ids[i]][1] += weight * ((double) planes[2][i] + planes[3][i]);
            }
        }
        final BodyFlips flips = new BodyFlips();
        for (int id = 1; id < sums.length; id++) {
            final double share = sums[id][1] / (sums[id][0] + sums[id][1]);
            flips.add(bodies.voxels(id), empty ? share : 1 - share);
        }
        return flips.quantile(0.975);
    }

    private static boolean isInner(final byte[] labels, final int i) {
        final int x = i % WIDTH;
        return (x == 0 || same(labels[i], labels[i - 1]))
                && (x == WIDTH - 1 || same(labels[i], labels[i + 1]))
                && (i < WIDTH || same(labels[i], labels[i - WIDTH]))
                && (i + WIDTH >= labels.length || same(labels[i], labels[i + WIDTH]));
    }

    private static boolean same(final byte a, final byte b) {
        return a == b || a >= 2 && b >= 2;
    }
}
