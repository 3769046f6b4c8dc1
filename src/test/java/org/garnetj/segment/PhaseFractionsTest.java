package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.imglib2.img.array.ArrayImgs;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.util.List;

class PhaseFractionsTest {

    private static List<PhaseVolume> of(final int... labels) {
        final byte[] pixels = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            pixels[i] = (byte) labels[i];
        }
        return PhaseFractions.of(
                new Volume<>(
                        ArrayImgs.unsignedBytes(pixels, labels.length / 2, 1, 2),
                        VoxelSize.um(0.5, 1, 2),
                        "phases"),
                Execution.serial());
    }

    @Test
    void whatIsNotAnalysedBelongsToNoFraction() {
        final List<PhaseVolume> rows = of(0, 1, 1, 1, 2, 3, 255, 255);
        assertEquals(List.of(1L, 3L, 1L, 1L), rows.stream().map(PhaseVolume::voxels).toList());
        assertEquals(0.5, rows.get(1).fraction(), 1e-15);
        assertEquals(3.0, rows.get(1).volume_um3(), 1e-15);
        assertEquals(3, rows.get(3).label());
    }

    @Test
    void fractionsOfNothingAreZero() {
        assertEquals(0, of(255, 255).get(1).fraction());
    }

    @Test
    void aLabelThatIsNoPhaseIsRefused() {
        assertThrows(InputException.class, () -> of(1, 7));
    }
}
