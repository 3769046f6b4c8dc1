package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.SharedData;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Real images beside the project; skipped without them. */
class RealStacksTest {

    private static Volume<UnsignedByteType> open(final String name) {
        final ImagePlus image = IJ.openImage(SharedData.path(name).toString());
        final PlanarImg<UnsignedByteType, ?> pixels =
                Planes.bytes(
                        new FinalDimensions(
                                image.getWidth(), image.getHeight(), image.getStackSize()));
        for (int z = 0; z < image.getStackSize(); z++) {
            final ImageProcessor slice =
                    image.getStack().getProcessor(z + 1).convertToByteProcessor(false);
            final byte[] plane = Planes.array(pixels, z);
            System.arraycopy((byte[]) slice.getPixels(), 0, plane, 0, plane.length);
        }
        return new Volume<>(pixels, VoxelSize.um(1, 1, 1), name);
    }

    private static List<PhaseVolume> fractions(final Segmentation segmentation) {
        return PhaseFractions.of(segmentation.phases(), Execution.serial());
    }

    @Test
    void poresOfASinteredCeramicAreThoseMarkedByHand() {
        final Volume<UnsignedByteType> grey = open("ceramic-fibsem/sample_001_sem.bmp");
        final byte[] hand = Planes.bytePlane(open("ceramic-fibsem/sample_001_th.bmp").pixels(), 0);
        final Segmentation found =
                PhaseSegmenter.segment(grey, SegmentSettings.fibSem(), Execution.on(2));
        final double overlap = overlapOfVoid(found, hand);
        assertTrue(overlap > 0.72, "overlap " + overlap);
        assertEquals(0, fractions(found).get(2).voxels());
        assertEquals(
                hand.length, fractions(found).get(0).voxels() + fractions(found).get(1).voxels());
    }

    @Test
    void otsusThresholdDoesAsWellAsElsewhere() {
        final Volume<UnsignedByteType> grey = open("ceramic-fibsem/sample_001_sem.bmp");
        final byte[] hand = Planes.bytePlane(open("ceramic-fibsem/sample_001_th.bmp").pixels(), 0);
        final Segmentation found =
                PhaseSegmenter.segment(
                        grey,
                        SegmentSettings.fibSem().withMethod(SegmentMethod.OTSU),
                        Execution.on(2));
        assertEquals(0.605, overlapOfVoid(found, hand), 0.005);
    }

    /** Intersection over union of void with what is marked black by hand. */
    private static double overlapOfVoid(final Segmentation found, final byte[] hand) {
        final byte[] plane = Planes.bytePlane(found.phases().pixels(), 0);
        int both = 0;
        int either = 0;
        for (int i = 0; i < plane.length; i++) {
            final boolean marked = (hand[i] & 0xff) < 128;
            final boolean isVoid = plane[i] == 0;
            both += marked && isVoid ? 1 : 0;
            either += marked || isVoid ? 1 : 0;
        }
        return (double) both / either;
    }

    @Test
    void cementHoldsAirAndNoLithium() {
        final Segmentation found =
                PhaseSegmenter.segment(
                        open("xct-volumes/cement_128x128x128.tif"),
                        SegmentSettings.xct(),
                        Execution.on(2));
        assertEquals(0, fractions(found).get(2).voxels());
        assertEquals(0.09, fractions(found).get(0).fraction(), 0.03);
    }
}
