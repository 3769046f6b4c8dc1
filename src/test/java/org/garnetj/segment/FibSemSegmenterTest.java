package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

class FibSemSegmenterTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.063, 0.1);
    private static final int CAP = 255;

    /** A cap of 18 rows, a crack half filled with lithium, two voids, a sphere of lithium. */
    private static int crackedBlock(final int x, final int y, final int z) {
        if (y < 18) {
            return CAP;
        }
        if (Math.abs(y - 60 - 0.1 * (x - 60)) < 2 && Math.abs(x - 60) < 45) {
            return x < 60 ? 2 : 0;
        }
        if (sphere(x, y, z, 30, 85, 14, 9) || sphere(x, y, z, 90, 35, 10, 8)) {
            return 0;
        }
        return sphere(x, y, z, 80, 85, 15, 9) ? 2 : 1;
    }

    private static int porousBlock(final int x, final int y, final int z) {
        return sphere(x, y, z, 30, 60, 10, 10)
                        || sphere(x, y, z, 80, 30, 14, 12)
                        || sphere(x, y, z, 75, 75, 8, 7)
                ? 0
                : 1;
    }

    private static boolean sphere(
            final int x,
            final int y,
            final int z,
            final int cx,
            final int cy,
            final int cz,
            final double r) {
        return Math.hypot(Math.hypot(x - cx, y - cy), 2 * (z - cz)) < r;
    }

    private static GreyScene scene(final GreyScene.Drawing drawing) {
        return new GreyScene(110, 100, 24, VOXEL, drawing);
    }

    private static GreyScene imaged(final GreyScene.Drawing drawing) {
        return scene(drawing).poreBacks(0.4, 4).uneven(0.15, 0.03, 0.02, 5).blur(0.6).noise(8, 7);
    }

    @Test
    void aCrackedBlockUnderAllNuisancesKeepsItsPhases() {
        final GreyScene scene = imaged(FibSemSegmenterTest::crackedBlock);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(scene.overlap(found, 1) > 0.98);
        assertTrue(scene.overlap(found, 0) > 0.85, "void " + scene.overlap(found, 0));
        assertTrue(scene.overlap(found, 2) > 0.85, "Li " + scene.overlap(found, 2));
        assertTrue(scene.overlap(found, CAP) > 0.97);
    }

    @Test
    void withoutNuisancesThePhasesAreExact() {
        final GreyScene scene = scene(FibSemSegmenterTest::crackedBlock);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(1, scene.overlap(found, 1), 0.002);
        assertEquals(1, scene.overlap(found, 0), 0.03);
        assertEquals(1, scene.overlap(found, 2), 0.03);
        assertEquals(1, scene.overlap(found, CAP), 1e-9);
    }

    @Test
    void theShiningBackOfAPoreIsNoLithium() {
        final GreyScene scene = imaged(FibSemSegmenterTest::porousBlock);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(0, GreyScene.found(found, 2));
        assertEquals(scene.truth(0), GreyScene.found(found, 0), 0.1 * scene.truth(0));
        assertTrue(found.notes().toString().contains("no lithium"), found.notes().toString());
    }

    @Test
    void aDenseBlockHoldsNothingToFind() {
        final GreyScene scene = imaged((x, y, z) -> 1);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(scene.truth(1), GreyScene.found(found, 1));
    }

    @Test
    void withoutACapTheSampleBeginsAtTheEdge() {
        final GreyScene scene = imaged((x, y, z) -> Math.max(0, crackedBlock(x, y + 18, z)));
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertEquals(0, GreyScene.found(found, CAP));
        assertTrue(scene.overlap(found, 2) > 0.8);
    }

    @Test
    void oneSliceIsEnough() {
        final GreyScene scene =
                new GreyScene(110, 100, 1, VOXEL, (x, y, z) -> crackedBlock(x, y, 14))
                        .blur(0.6)
                        .noise(8, 3);
        final Segmentation found = scene.segment(SegmentSettings.fibSem());
        assertTrue(scene.overlap(found, 0) > 0.8);
        assertTrue(scene.overlap(found, 2) > 0.8);
    }

    @Test
    void theGreyScaleDoesNotMatter() {
        final GreyScene scene = imaged(FibSemSegmenterTest::crackedBlock);
        final SegmentSettings settings = SegmentSettings.fibSem();
        final Segmentation shorts =
                PhaseSegmenter.segment(scene.shorts(0, 200), settings, Execution.on(2));
        final Segmentation floats =
                PhaseSegmenter.segment(scene.floats(-3000, 7.5), settings, Execution.on(2));
        for (final int label : new int[] {0, 1, 2, CAP}) {
            assertTrue(scene.overlap(shorts, label) > 0.85);
            assertTrue(scene.overlap(floats, label) > 0.85);
        }
    }

    @Test
    void threadsAndBlocksDoNotChangeABit() {
        final GreyScene scene =
                new GreyScene(110, 100, 8, VOXEL, (x, y, z) -> crackedBlock(x, y, z + 8))
                        .poreBacks(0.4, 4)
                        .noise(8, 7);
        final SegmentSettings settings = SegmentSettings.fibSem();
        final Segmentation one =
                PhaseSegmenter.segment(scene.bytes(), settings, Execution.serial());
        final Segmentation three =
                PhaseSegmenter.segment(
                        scene.bytes(), settings, new Execution(3, 8, Progress.SILENT));
        assertTrue(Planes.equal(one.phases().pixels(), three.phases().pixels()));
        assertEquals(one.classes(), three.classes());
        assertEquals(one.notes(), three.notes());
    }

    @Test
    void theSurfaceMayLieOnAnySideOfTheSlices() {
        final GreyScene scene = imaged(FibSemSegmenterTest::crackedBlock);
        final Volume<UnsignedByteType> top = scene.bytes();
        final Volume<UnsignedByteType> left =
                new Volume<>(
                        Views.permute(top.pixels(), 0, 1), VoxelSize.um(0.063, 0.05, 0.1), "left");
        final Segmentation ofTop = scene.segment(SegmentSettings.fibSem());
        final Segmentation ofLeft =
                PhaseSegmenter.segment(
                        left, SegmentSettings.fibSem().withSurface(Side.LEFT), Execution.on(2));
        assertTrue(
                Planes.equal(
                        ofTop.phases().pixels(), Views.permute(ofLeft.phases().pixels(), 0, 1)));
    }

    @Test
    void bandsThatAlignmentBlankedAreNotAnalysed() {
        final Volume<FloatType> grey = imaged(FibSemSegmenterTest::porousBlock).floats(0, 1);
        for (int z = 0; z < 24; z++) {
            for (int y = 0; y < 100; y++) {
                for (int x = 0; x < 5; x++) {
                    grey.pixels().getAt(x, y, z).set(0);
                }
            }
        }
        final Segmentation found =
                PhaseSegmenter.segment(grey, SegmentSettings.fibSem(), Execution.on(2));
        assertEquals(5 * 100 * 24, GreyScene.found(found, CAP));
    }

    @Test
    void pixelsThatAreNoNumbersAreRefused() {
        final Volume<FloatType> grey = scene(FibSemSegmenterTest::porousBlock).floats(0, 1);
        grey.pixels().getAt(3, 4, 5).set(Float.NaN);
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () ->
                                PhaseSegmenter.segment(
                                        grey, SegmentSettings.fibSem(), Execution.serial()));
        assertTrue(refusal.getMessage().contains("slice 6"), refusal.getMessage());
    }

    @Test
    void aSurfaceAcrossTheSlicesIsRefused() {
        assertThrows(
                ParameterException.class, () -> SegmentSettings.fibSem().withSurface(Side.FRONT));
    }
}
