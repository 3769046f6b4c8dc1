package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.FinalInterval;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/**
 * A trained model is good for as long as its features are what they were: these numbers of the
 * first version stay. Whoever moves one breaks every model that uses it, and says so in the
 * changelog.
 */
class FeaturePromiseTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.01, 0.012, 0.025);
    private static final FeatureNormalisation GREYS = new FeatureNormalisation(20, 180);

    @ParameterizedTest
    @CsvSource({
        "grey, 0.28125",
        "gauss_0.01um, 0.531927",
        "gauss_0.02um, 0.6063015",
        "gauss_0.04um, 0.6297131",
        "gradient_0.01um, 0.14676018"
    })
    void aFeatureKeepsItsValue(final String name, final float value) {
        final long[] at = {17, 22, 19};
        final float[][] values =
                FeatureBank.of(FeatureSet.parse(3, List.of(name)), VOXEL, GREYS)
                        .compute(FeatureVolumes.fine(), new FinalInterval(at, at), null);
        assertEquals(value, values[0][0], 1e-6);
    }
}
