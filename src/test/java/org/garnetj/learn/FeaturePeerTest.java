package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.FinalInterval;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * Features beside those of scipy 1.10.1 (scipy.ndimage) on the same integers, three voxels of a
 * volume of 40³ with much fine structure: gaussian_filter, σ gaussian_gradient_magnitude and σ²
 * gaussian_laplace with σ of 0.7, 1.5 and 3 voxels in double precision, cut at 4 σ; median_filter
 * of 3³, minimum_filter, maximum_filter and the variance by uniform_filter of 5³. scipy samples the
 * derivatives of the Gaussian, which at 0.7 voxels is itself off by some percent.
 */
class FeaturePeerTest {

    private static final List<String> NAMES =
            List.of(
                    "grey",
                    "gauss_0.7um",
                    "gradient_0.7um",
                    "laplacian_0.7um",
                    "gauss_1.5um",
                    "gradient_1.5um",
                    "laplacian_1.5um",
                    "gauss_3um",
                    "gradient_3um",
                    "laplacian_3um",
                    "median_1um",
                    "min_2um",
                    "max_2um",
                    "variance_2um");

    private static final double[] TOLERANCE = {
        1e-3, 0.1, 5, 3.5, 0.03, 0.3, 0.2, 0.06, 0.1, 0.6, 0.25, 1e-3, 1e-3, 0.01
    };

    @ParameterizedTest
    @CsvSource({
        "20, 20, 20, 145, 125.338, 26.045, -16.460, 120.837, 5.571, -0.704, 120.880, 0.854, -0.392,"
                + " 144, 0, 240, 4056.234",
        "17, 22, 19, 65, 95.001, 27.182, 50.033, 117.232, 10.198, 11.567, 120.973, 1.131, 0.030,"
                + " 114, 3, 240, 3876.586",
        "21, 18, 23, 111, 137.869, 20.584, 24.494, 134.744, 10.042, -25.396, 121.499, 1.172, -6.468,"
                + " 143, 2, 240, 3951.072"
    })
    void agree(final ArgumentsAccessor numbers) {
        final long[] at = {numbers.getInteger(0), numbers.getInteger(1), numbers.getInteger(2)};
        final float[][] values =
                FeatureBank.of(
                                FeatureSet.parse(3, NAMES),
                                VoxelSize.um(1, 1, 1),
                                new FeatureNormalisation(0, 255))
                        .compute(FeatureVolumes.fine(), new FinalInterval(at, at), null);
        for (int i = 0; i < NAMES.size(); i++) {
            final double grey = NAMES.get(i).startsWith("variance") ? 255 * 255 : 255;
            assertEquals(numbers.getDouble(3 + i), grey * values[i][0], TOLERANCE[i], NAMES.get(i));
        }
    }
}
