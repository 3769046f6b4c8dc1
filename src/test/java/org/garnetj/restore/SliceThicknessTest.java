package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class SliceThicknessTest {

    /** Fine slices a pitch: the texture is drawn on these and sampled unevenly. */
    private static final int FINE = 5;

    /** Fine slices in front and behind, where the texture's own edge is felt. */
    private static final int MARGIN = 4 * FINE;

    private static final int SLICES = 16;
    private static final int EDGE = 224;
    private static final double PITCH_UM = 0.04;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pitchesThatVaryByAFifthAreFoundToATwentieth(final long seed) {
        final Random random = new Random(seed);
        final int[] at = new int[SLICES];
        for (int k = 1; k < SLICES; k++) {
            at[k] = at[k - 1] + (int) Math.round(FINE * (1 + 0.2 * random.nextGaussian()));
        }
        final Volume<FloatType> texture = texture(seed, at[SLICES - 1] + 1);
        final Volume<FloatType> sections = sections(texture, at, 4, random);
        final List<SliceDepth> found = SliceThickness.estimate(sections, Execution.serial()).log();
        final double mean = 1.0 * at[SLICES - 1] / (SLICES - 1);
        double squares = 0;
        for (int k = 0; k + 1 < SLICES; k++) {
            final double truth = (at[k + 1] - at[k]) / mean;
            final double off = found.get(k).thickness_um() / PITCH_UM - truth;
            squares += off * off;
        }
        assertEquals(0, Math.sqrt(squares / (SLICES - 1)), 0.05);
        assertEquals((SLICES - 1) * PITCH_UM, found.get(SLICES - 1).z_um(), 1e-9);
    }

    @Test
    void resampledSlicesLieWhereEvenSlicesWouldHaveBeen() {
        final Random random = new Random(3);
        final int[] at = new int[SLICES];
        for (int k = 1; k < SLICES; k++) {
            at[k] = at[k - 1] + FINE + (k % 6 < 3 ? 1 : -1);
        }
        final Volume<FloatType> texture = texture(5, at[SLICES - 1] + 1);
        final Volume<FloatType> sections = sections(texture, at, 0, random);
        final Volume<FloatType> even =
                SliceThickness.estimate(sections, Execution.on(2))
                        .of(sections, "test", Execution.on(2));
        double before = 0;
        double after = 0;
        for (int k = 2; k < SLICES - 2; k++) {
            final int wanted = Math.round(1f * k * at[SLICES - 1] / (SLICES - 1));
            final float[] truth = Planes.floatPlane(texture.pixels(), MARGIN + wanted);
            before += difference(truth, Planes.floatPlane(sections.pixels(), k));
            after += difference(truth, Planes.floatPlane(even.pixels(), k));
        }
        assertTrue(after < 0.15 * before, after + " of " + before);
        assertEquals(sections.voxelSize(), even.voxelSize());
    }

    /**
     * Quadratics come out exactly between uneven knots, lines at the ends, and knots as they are.
     */
    @Test
    void unevenWeightsGiveParabolasBack() {
        final double[] knots = {0, 0.7, 1.9, 3, 3.4, 5};
        final float[] values = new float[6];
        for (int k = 0; k < 6; k++) {
            values[k] = (float) (2 + knots[k] * knots[k]);
        }
        final double[] positions = {0, 1, 1.9, 2.5, 3.2, 5};
        final float[] found = AxisWeights.between(knots, positions).columns(values, 6);
        for (int i = 0; i < positions.length; i++) {
            assertEquals(2 + positions[i] * positions[i], found[i], 1e-5);
        }
    }

    @Test
    void slicesThatHaveNothingInCommonAreRefused() {
        final Random random = new Random(1);
        final PlanarImg<FloatType, ?> noise = Planes.floats(new FinalDimensions(64, 64, 8));
        noise.forEach(value -> value.set((float) random.nextGaussian()));
        final Volume<FloatType> stack =
                new Volume<>(noise, VoxelSize.um(0.01, 0.01, 0.02), "noise.tif");
        assertTrue(
                assertThrows(
                                InputException.class,
                                () -> SliceThickness.estimate(stack, Execution.serial()))
                        .getMessage()
                        .contains("noise.tif"));
    }

    private static double difference(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** Blobs about two pitches deep and four pixels wide. */
    private static Volume<FloatType> texture(final long seed, final int depth) {
        final Random random = new Random(100 + seed);
        final PlanarImg<FloatType, ?> white =
                Planes.floats(new FinalDimensions(EDGE, EDGE, depth + 2 * MARGIN));
        white.forEach(value -> value.set(10000 * (random.nextFloat() - 0.5f)));
        return new Volume<>(
                Gauss.smooth(white, new double[] {1.6, 1.6, 1.2 * FINE}, Execution.on(2)),
                VoxelSize.um(0.02, 0.02, PITCH_UM / FINE),
                "texture");
    }

    private static Volume<FloatType> sections(
            final Volume<FloatType> texture,
            final int[] at,
            final double noise,
            final Random random) {
        final PlanarImg<FloatType, ?> pixels =
                Planes.floats(new FinalDimensions(EDGE, EDGE, at.length));
        for (int k = 0; k < at.length; k++) {
            final float[] target = Planes.array(pixels, k);
            final float[] plane = Planes.floatPlane(texture.pixels(), MARGIN + at[k]);
            for (int i = 0; i < plane.length; i++) {
                target[i] = (float) (plane[i] + noise * random.nextGaussian());
            }
        }
        return new Volume<>(pixels, VoxelSize.um(0.02, 0.02, PITCH_UM), "sections");
    }
}
