package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

/** Otsu's thresholds against their definition, and the phases they cut. */
class OtsuSegmenterTest {

    private static final SegmentSettings OTSU =
            SegmentSettings.fibSem().withMethod(SegmentMethod.OTSU);

    /** Variance within classes, from the definition: the less, the better the thresholds. */
    private static double within(final double[] values, final double... thresholds) {
        final double[] sum = new double[thresholds.length + 1];
        final double[] squares = new double[sum.length];
        final int[] count = new int[sum.length];
        for (final double value : values) {
            int k = 0;
            while (k < thresholds.length && value > thresholds[k]) {
                k++;
            }
            sum[k] += value;
            squares[k] += value * value;
            count[k]++;
        }
        double within = 0;
        for (int k = 0; k < sum.length; k++) {
            within += count[k] == 0 ? 0 : squares[k] - sum[k] * sum[k] / count[k];
        }
        return within;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noOtherThresholdsPartTheValuesBetter(final long seed) {
        final Random random = new Random(seed);
        final double[] values = new double[300];
        final long[] counts = new long[40];
        final double[] greys = new double[counts.length];
        Arrays.setAll(greys, bin -> bin + 0.5);
        for (int i = 0; i < values.length; i++) {
            final int bin =
                    Math.max(0, Math.min(39, (int) (8 + 11 * (i % 3) + 4 * random.nextGaussian())));
            values[i] = greys[bin];
            counts[bin]++;
        }
        final OtsuThresholds otsu = new OtsuThresholds(greys, counts);
        double two = Double.POSITIVE_INFINITY;
        double three = Double.POSITIVE_INFINITY;
        for (int low = 1; low < counts.length; low++) {
            two = Math.min(two, within(values, low));
            for (int high = low + 1; high < counts.length; high++) {
                three = Math.min(three, within(values, low, high));
            }
        }
        assertEquals(two, within(values, otsu.two()), 1e-9 * two);
        assertEquals(three, within(values, otsu.three()), 1e-9 * three);
    }

    /** A cap, a void, and a deposit of lithium as large. */
    private static GreyScene block() {
        return new GreyScene(
                        80,
                        70,
                        6,
                        VoxelSize.um(0.05, 0.05, 0.1),
                        (x, y, z) ->
                                y < 14
                                        ? 255
                                        : Math.hypot(x - 22, y - 45) < 13
                                                ? 0
                                                : Math.hypot(x - 58, y - 45) < 13 ? 2 : 1)
                .noise(8, 5);
    }

    @Test
    void lithiumIsCutOutOnlyIfToldOf() {
        final GreyScene scene = block();
        final Segmentation two = scene.segment(OTSU);
        assertEquals(0, GreyScene.found(two, 2));
        assertEquals(
                scene.truth(0) + scene.truth(2),
                GreyScene.found(two, 0),
                0.08 * GreyScene.found(two, 0));
        final Segmentation three = scene.segment(OTSU.withLithium(LithiumPresence.YES));
        for (final int label : new int[] {1, 2, 255}) {
            assertTrue(scene.overlap(three, label) > 0.75, label + ": " + three.notes());
        }
        assertTrue(scene.overlap(three, 0) > 0.8, three.notes().toString());
        assertEquals(3, three.classes().size());
        assertEquals(75, three.classes().get(2).grey(), 5);
    }

    @Test
    void threadsAndBlocksDoNotChangeABit() {
        final Segmentation one = PhaseSegmenter.segment(block().bytes(), OTSU, Execution.serial());
        final Segmentation three =
                PhaseSegmenter.segment(block().bytes(), OTSU, new Execution(3, 8, Progress.SILENT));
        assertTrue(Planes.equal(one.phases().pixels(), three.phases().pixels()));
        assertEquals(one.classes(), three.classes());
    }

    @Test
    void aTrainedMethodWithoutModelIsRefused() {
        assertThrows(
                ParameterException.class,
                () -> block().segment(OTSU.withMethod(SegmentMethod.TRAINED)));
    }

    @Test
    void methodsAreNamedByTheirKeys() {
        for (final SegmentMethod method : SegmentMethod.values()) {
            assertEquals(method, SegmentMethod.parse("method", method.key()));
        }
        assertThrows(ParameterException.class, () -> SegmentMethod.parse("method", "watershed"));
    }
}
