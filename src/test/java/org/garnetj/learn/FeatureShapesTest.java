package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.FinalDimensions;
import net.imglib2.FinalInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Blurred sheets, tubes and balls have known derivatives at every scale: exp(−d²/2a²) smoothed with
 * σ is the same with a² + σ² in the place of a², lower by a/√(a² + σ²) for each direction across.
 */
class FeatureShapesTest {

    private static final double A = 0.04;
    private static final double SIGMA = 0.03;
    private static final double WIDE = A * A + SIGMA * SIGMA;
    private static final double[] ACROSS = {2.0 / 3, 1.0 / 3, 2.0 / 3};
    private static final double[] ALSO = {-2.0 / 3, 2.0 / 3, 1.0 / 3};
    private static final FeatureNormalisation AS_IT_IS = new FeatureNormalisation(0, 1);
    private static final List<String> NAMES =
            List.of(
                    "gauss_0.03um",
                    "gradient_0.03um",
                    "laplacian_0.03um",
                    "hessian_max_0.03um",
                    "hessian_mid_0.03um",
                    "hessian_min_0.03um",
                    "structure_max_0.03um",
                    "structure_mid_0.03um",
                    "structure_min_0.03um",
                    "dog_0.03um");

    /** Cubes, slices further apart than pixels, and slices closer. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 0.01", "0.01, 0.01, 0.025", "0.02, 0.012, 0.008"})
    void aBrightSheetInTheMiddle(final double x, final double y, final double z) {
        final double[] features =
                features(VoxelSize.um(x, y, z), at -> Math.exp(-sq(dot(at, ACROSS)) / (2 * A * A)));
        final double peak = A / Math.sqrt(WIDE);
        final double bend = -SIGMA * SIGMA / WIDE * peak;
        assertEquals(peak, features[0], 0.004);
        assertEquals(0, features[1], 0.004);
        assertEquals(bend, features[2], 0.008);
        assertEquals(0, features[3], 0.004);
        assertEquals(0, features[4], 0.004);
        assertEquals(bend, features[5], 0.008);
        assertEquals(peak - A / Math.sqrt(A * A + 4 * SIGMA * SIGMA), features[9], 0.004);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 0.01", "0.01, 0.01, 0.025", "0.02, 0.012, 0.008"})
    void aDarkTubeInTheMiddle(final double x, final double y, final double z) {
        final double[] features =
                features(
                        VoxelSize.um(x, y, z),
                        at ->
                                1
                                        - Math.exp(
                                                -(sq(dot(at, ACROSS)) + sq(dot(at, ALSO)))
                                                        / (2 * A * A)));
        final double dip = A * A / WIDE;
        final double bend = SIGMA * SIGMA / WIDE * dip;
        assertEquals(1 - dip, features[0], 0.004);
        assertEquals(2 * bend, features[2], 0.012);
        assertEquals(bend, features[3], 0.008);
        assertEquals(bend, features[4], 0.008);
        assertEquals(0, features[5], 0.004);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 0.01", "0.01, 0.01, 0.025"})
    void aBallBesideTheVoxel(final double x, final double y, final double z) {
        final double beside = 0.03;
        final double[] features =
                features(
                        VoxelSize.um(x, y, z),
                        at ->
                                Math.exp(
                                        -(sq(at[0] - beside) + sq(at[1]) + sq(at[2]))
                                                / (2 * A * A)));
        final double value = Math.pow(A * A / WIDE, 1.5) * Math.exp(-beside * beside / (2 * WIDE));
        final double bend = SIGMA * SIGMA / WIDE * value;
        assertEquals(value, features[0], 0.004);
        assertEquals(SIGMA * beside / WIDE * value, features[1], 0.004);
        assertEquals(-bend * (1 - beside * beside / WIDE), features[3], 0.006);
        assertEquals(-bend, features[4], 0.006);
        assertEquals(-bend, features[5], 0.006);
    }

    /** On a ramp every gradient is the same, so the tensor has one eigenvalue, its square. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.025, 0.08})
    void aRampHasTheSlopeInMicrometres(final double z) {
        final double[] features =
                features(VoxelSize.um(0.01, 0.012, z), at -> 3 + 5 * dot(at, ACROSS));
        assertEquals(5 * SIGMA, features[1], 1e-4);
        assertEquals(0, features[2], 1e-4);
        assertEquals(sq(5 * SIGMA), features[6], 1e-4);
        assertEquals(0, features[7], 1e-5);
        assertEquals(0, features[8], 1e-5);
        assertEquals(0, features[9], 1e-5);
    }

    /** Slices so far apart that nothing is smoothed over them: differences of neighbours. */
    @Test
    void acrossFarSlicesTheNeighboursCount() {
        final double[] features = features(VoxelSize.um(0.01, 0.01, 1), at -> at[2] * at[2]);
        assertEquals(2 * SIGMA * SIGMA, features[2], 1e-5);
        assertEquals(2 * SIGMA * SIGMA, features[3], 1e-5);
    }

    /** A sheet seen along z in two dimensions: eigenvalues of the slice only. */
    @Test
    void aSheetInTheSlice() {
        final FeatureSet set =
                FeatureSet.parse(2, List.of("hessian_max_0.03um", "hessian_min_0.03um"));
        final double[] across = {0.6, 0.8, 0};
        final float[] features =
                compute(
                        set,
                        VoxelSize.um(0.01, 0.008, 0.03),
                        at -> 10 * at[2] - Math.exp(-sq(dot(at, across)) / (2 * A * A)));
        final double bend = SIGMA * SIGMA / WIDE * A / Math.sqrt(WIDE);
        assertEquals(bend, features[0], 0.008);
        assertEquals(0, features[1], 0.004);
    }

    // -- Helper methods --

    private static double[] features(
            final VoxelSize voxelSize, final ToDoubleFunction<double[]> sample) {
        final float[] features = compute(FeatureSet.parse(3, NAMES), voxelSize, sample);
        final double[] widened = new double[features.length];
        for (int i = 0; i < widened.length; i++) {
            widened[i] = features[i];
        }
        return widened;
    }

    /** The features of the voxel at the origin of a sample given in micrometres. */
    private static float[] compute(
            final FeatureSet set,
            final VoxelSize voxelSize,
            final ToDoubleFunction<double[]> sample) {
        final int[] halo = set.halo(voxelSize);
        final PlanarImg<FloatType, ?> image =
                Planes.floats(
                        new FinalDimensions(2 * halo[0] + 1, 2 * halo[1] + 1, 2 * halo[2] + 1));
        final var cursor = image.localizingCursor();
        final double[] at = new double[3];
        while (cursor.hasNext()) {
            cursor.fwd();
            for (int d = 0; d < 3; d++) {
                at[d] = (cursor.getLongPosition(d) - halo[d]) * voxelSize.um(d);
            }
            cursor.get().set((float) sample.applyAsDouble(at));
        }
        final long[] centre = {halo[0], halo[1], halo[2]};
        final float[][] values =
                FeatureBank.of(set, voxelSize, AS_IT_IS)
                        .compute(image, new FinalInterval(centre, centre), null);
        final float[] features = new float[values.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = values[i][0];
        }
        return features;
    }

    private static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double sq(final double v) {
        return v * v;
    }
}
