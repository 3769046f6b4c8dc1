package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lithium and void in cracks a few pixels wide, and in cracks that hold hardly any void. */
class ThinCracksTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.1, 0.15);

    /** A wavy sheet, so many pixels thick, with lithium in patches of 14 pixels and 8 slices. */
    private static GreyScene.Drawing sheet(final double thickness, final boolean lithium) {
        return (x, y, z) -> {
            final double middle = 40.3 + 2 * Math.sin(0.06 * x) + 1.5 * Math.cos(0.2 * z);
            if (Math.abs(y - middle) > thickness / 2 || x < 15 || x > 95 || z < 4 || z > 20) {
                return 1;
            }
            return lithium && (x / 14 + z / 8) % 2 == 0 ? 2 : 0;
        };
    }

    private static GreyScene imaged(final GreyScene.Drawing drawing, final double noise) {
        return new GreyScene(110, 80, 24, VOXEL, drawing).blur(0.7).noise(noise, 21);
    }

    private static void assertWithin(
            final GreyScene scene, final Segmentation found, final int label, final double share) {
        final long truth = scene.truth(label);
        assertEquals(
                truth,
                GreyScene.found(found, label),
                share * truth,
                "label " + label + ", " + found.notes());
    }

    @ParameterizedTest
    @CsvSource({"4,4", "5,4", "6,12", "8,6"})
    void lithiumInAThinCrackIsFound(final double thickness, final double noise) {
        final GreyScene scene = imaged(sheet(thickness, true), noise);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertWithin(scene, found, 2, 0.2);
        assertWithin(scene, found, 0, 0.25);
    }

    @ParameterizedTest
    @CsvSource({"4,4", "6,12"})
    void anEmptyThinCrackHoldsNoLithium(final double thickness, final double noise) {
        final GreyScene scene = imaged(sheet(thickness, false), noise);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(0, GreyScene.found(found, 2), found.notes().toString());
        assertWithin(scene, found, 0, 0.2);
    }

    private static int filled(final int x, final int y, final int z, final int voidUpTo) {
        final boolean crack = Math.abs(y - 40) < 6 && x > 15 && x < 95 && z > 3;
        return crack ? x < voidUpTo ? 0 : 2 : 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18})
    void aCrackFullOfLithiumIsNoVoid(final int voidUpTo) {
        final GreyScene scene = imaged((x, y, z) -> filled(x, y, z, voidUpTo), 8);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertWithin(scene, found, 2, 0.1);
    }

    @Test
    void lithiumThatIsToldOfIsTheBrighterOfTwo() {
        final GreyScene scene = imaged((x, y, z) -> filled(x, y, z, 17), 8);
        final Segmentation found =
                scene.segment(SegmentSettings.fibSem().withLithium(LithiumPresence.YES));
        assertWithin(scene, found, 2, 0.1);
        final GreyScene thin = imaged(sheet(5, true), 4);
        assertWithin(
                thin,
                thin.segment(SegmentSettings.fibSem().withLithium(LithiumPresence.YES)),
                2,
                0.2);
    }

    @Test
    void aLonePlateauTooBrightForVoidIsNamedSo() {
        final GreyScene scene = imaged((x, y, z) -> filled(x, y, z, 0), 8);
        final String notes = scene.segment(SegmentSettings.fibSem()).notes().toString();
        assertTrue(notes.contains("lithium=no"), notes);
        assertEquals(
                0,
                GreyScene.found(
                        scene.segment(SegmentSettings.fibSem().withLithium(LithiumPresence.NO)),
                        2));
    }
}
