package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class FeatureSetTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.01, 0.01, 0.025);

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 5.155e-3, 1.0 / 3, 2.7e-4, 12, 1234.5678})
    void itsNamesGiveItBack(final double pixel_um) {
        for (int dimensions = 2; dimensions <= 3; dimensions++) {
            final FeatureSet set =
                    FeatureSet.standard(VoxelSize.um(pixel_um, pixel_um, 2 * pixel_um), dimensions)
                            .with(FeatureGroup.DEPTH, 7 * pixel_um);
            assertEquals(set, FeatureSet.parse(dimensions, set.names()));
        }
    }

    @Test
    void namesSayWhatAtWhichLength() {
        assertEquals(
                List.of("grey", "hessian_max_0.02um", "hessian_mid_0.02um", "hessian_min_0.02um"),
                FeatureSet.of(3, FeatureGroup.GREY).with(FeatureGroup.HESSIAN, 0.02).names());
        assertEquals(
                List.of("hessian_max_0.02um", "hessian_min_0.02um"),
                FeatureSet.of(2, FeatureGroup.HESSIAN, 0.02).names());
    }

    @Test
    void aSelectionKeepsItsOrder() {
        final FeatureSet set = FeatureSet.of(3, FeatureGroup.GAUSS, 0.01, 0.02, 0.04);
        assertEquals(List.of("gauss_0.04um", "gauss_0.01um"), set.select(2, 0).names());
    }

    @Test
    void theHaloIsThatOfTheWidestOnEachAxis() {
        final FeatureSet set =
                FeatureSet.of(3, FeatureGroup.GAUSS, 0.02)
                        .with(FeatureGroup.BACKS, 0.1)
                        .with(FeatureGroup.RANK, 0.07);
        // 3 σ is 6 pixels and 2.4 slices; a box of 7 pixels; 4 slices back
        assertArrayEquals(new int[] {8, 8, 4}, set.halo(VOXEL));
        assertArrayEquals(new int[3], FeatureSet.of(3, FeatureGroup.GREY).halo(VOXEL));
    }

    @Test
    void inTwoDimensionsNothingIsReadFromOtherSlices() {
        final FeatureSet set = FeatureSet.standard(VOXEL, 2);
        assertEquals(0, set.halo(VOXEL)[2]);
        assertFalse(set.names().stream().anyMatch(name -> name.contains("mid")));
        assertFalse(set.names().stream().anyMatch(name -> name.contains("ahead")));
    }

    @Test
    void standardLengthsFollowThePixel() {
        final FeatureSet set = FeatureSet.standard(VoxelSize.um(0.3, 0.2, 0.5), 3);
        assertTrue(set.names().containsAll(List.of("gauss_0.2um", "gauss_0.8um", "ahead_0.5um")));
        assertFalse(set.needsDepth());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gauss",
                "gauss_",
                "gauss_0um",
                "gauss_-1um",
                "gauss_1",
                "gauss_NaNum",
                "grey_1um",
                "gauss_1nm",
                "colour_1um",
                ""
            })
    void aWrongNameIsRefused(final String name) {
        assertThrows(
                ParameterException.class, () -> FeatureSet.parse(3, List.of("median_1um", name)));
    }

    @Test
    void aSetWithoutSenseIsRefused() {
        assertThrows(ParameterException.class, () -> FeatureSet.parse(3, List.of()));
        assertThrows(ParameterException.class, () -> FeatureSet.parse(4, List.of("grey")));
        assertThrows(ParameterException.class, () -> FeatureSet.parse(3, List.of("grey", "grey")));
        assertThrows(ParameterException.class, () -> FeatureSet.parse(2, List.of("ahead_1um")));
        assertThrows(
                ParameterException.class, () -> FeatureSet.parse(2, List.of("hessian_mid_1um")));
        assertThrows(ParameterException.class, () -> new FeatureNormalisation(3, 3));
        assertThrows(ParameterException.class, () -> new FeatureNormalisation(0, Double.NaN));
    }
}
