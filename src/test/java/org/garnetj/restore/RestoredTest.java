package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

class RestoredTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.02, 0.025, 0.05);

    private final Volume<UnsignedByteType> bytes =
            new Volume<>(
                    Planes.bytes(new net.imglib2.FinalDimensions(5, 4, 7)), VOXEL, "garnet.tif");

    @Test
    void theRestoredStackKeepsCalibrationNameAndPixelType() {
        final Volume<UnsignedByteType> restored = of(new Ramp(1));
        assertEquals(VOXEL, restored.voxelSize());
        assertEquals("garnet.tif", restored.name());
        assertEquals(UnsignedByteType.class, restored.pixels().getType().getClass());
    }

    @Test
    void greysOfBytesAreRoundedAndStayInTheirRange() {
        final float[] wished = {-3, 0.4f, 0.5f, 254.6f, 900};
        final Volume<UnsignedByteType> restored =
                of((first, slices) -> System.arraycopy(wished, 0, slices[0], 0, wished.length));
        final float[] seen = Planes.floatPlane(restored.pixels(), 3);
        assertEquals(List.of(0f, 0f, 1f, 255f, 255f), floats(seen).subList(0, 5));
    }

    @Test
    void greysOfFloatsAreLeftAsTheyAre() {
        final Volume<FloatType> floats =
                bytes.with(Planes.floats(bytes.pixels()), "restored in float");
        final Volume<FloatType> restored =
                Restored.onGridOf(
                                floats,
                                (first, slices) -> slices[0][6] = -0.125f,
                                List.of(),
                                List.of())
                        .of(floats, "test", Execution.serial());
        assertEquals(-0.125f, Planes.floatPlane(restored.pixels(), 2)[6]);
    }

    @Test
    void everySliceIsThereWhateverTheNumberOfThreadsAndOfSlicesTogether() {
        for (final int together : new int[] {1, 2, 3, 8}) {
            for (final int threads : new int[] {1, 2, 5}) {
                final Volume<UnsignedByteType> restored = of(new Ramp(together), threads);
                for (int z = 0; z < 7; z++) {
                    final float[] plane = Planes.floatPlane(restored.pixels(), z);
                    for (int i = 0; i < plane.length; i++) {
                        assertEquals(20 * z + i, plane[i], "slice " + z);
                    }
                }
            }
        }
    }

    @Test
    void readInOrderEachSliceIsComputedOnce() {
        final Ramp ramp = new Ramp(2);
        final Volume<UnsignedByteType> restored = of(ramp, 2);
        for (int z = 0; z < 7; z++) {
            Planes.floatPlane(restored.pixels(), z);
        }
        assertEquals(List.of(0, 2, 4, 6), ramp.begun.stream().sorted().toList());
    }

    @Test
    void aSliceBeforeTheLastOnesIsComputedAgain() {
        final Volume<UnsignedByteType> restored = of(new Ramp(1));
        Planes.floatPlane(restored.pixels(), 6);
        assertEquals(43, Planes.floatPlane(restored.pixels(), 2)[3]);
        assertTrue(Planes.floatPlane(restored.pixels(), 6)[0] == 120);
    }

    private Volume<UnsignedByteType> of(final SliceFilter filter) {
        return of(filter, 1);
    }

    private Volume<UnsignedByteType> of(final SliceFilter filter, final int threads) {
        return Restored.onGridOf(bytes, filter, List.of(), List.of())
                .of(bytes, "test", Execution.on(threads));
    }

    private static List<Float> floats(final float[] values) {
        return java.util.stream.IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }

    /** Pixel i of slice z has the grey 20 z + i. */
    private static final class Ramp implements SliceFilter {

        private final int together;
        private final ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();

        Ramp(final int together) {
            this.together = together;
        }

        @Override
        public void compute(final int first, final float[][] slices) {
            begun.add(first);
            for (int s = 0; s < slices.length; s++) {
                for (int i = 0; i < slices[s].length; i++) {
                    slices[s][i] = 20 * (first + s) + i;
                }
            }
        }

        @Override
        public int together() {
            return together;
        }
    }
}
