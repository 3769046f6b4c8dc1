package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

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
    void intervalsHoldTheValueAndShareTheVolume() {
        for (final List<PhaseVolume> rows :
                List.of(of(0, 1, 1, 1, 2, 3, 255, 255), of(1, 1, 1, 1), of(0, 3, 1, 1))) {
            final double others = rows.stream().mapToDouble(PhaseVolume::fraction_ci_high).sum();
            for (final PhaseVolume row : rows) {
                assertTrue(row.fraction_ci_low() >= 0 && row.fraction_ci_high() <= 1);
                assertTrue(row.fraction_ci_low() <= row.fraction());
                assertTrue(row.fraction_ci_high() >= row.fraction());
                assertTrue(row.fraction_ci_low() >= 1 - (others - row.fraction_ci_high()) - 1e-12);
            }
        }
        assertEquals(1, of(1, 1, 1, 1).get(1).fraction_ci_low());
    }

    @Test
    void anUndecidableDepositMayHoldMagnesiumOrNot() {
        final List<PhaseVolume> rows = rows(PhaseDoubt.none().withUndecidable(7));
        assertEquals(0, rows.get(2).fraction_ci_low());
        assertEquals(8 * rows.get(2).fraction(), 8 * rows.get(3).fraction_ci_high(), 1);
        assertEquals(0, rows.get(3).fraction_ci_low());
    }

    @Test
    void voidAndLithiumOfATomogramAreWrongTogether() {
        final DarkSplit split = new DarkSplit(8, 8, 2, 14, true, 2, 0.1);
        final List<PhaseVolume> rows =
                rows(new PhaseDoubt(Optional.empty(), Optional.of(split), 0));
        final double walls = rows(PhaseDoubt.none()).get(2).fraction_ci_high() - 8.0 / 64;
        assertEquals(8.0 / 64 + Math.hypot(6.0 / 64, walls), rows.get(2).fraction_ci_high(), 1e-12);
        assertTrue(rows.get(0).fraction_ci_low() < 2.1 / 64);
    }

    @Test
    void bodiesThatMayBeLithiumCountAsAWhole() {
        final PhaseProbabilities probabilities =
                (z, out) -> {
                    java.util.Arrays.fill(out[0], 0.9f);
                    java.util.Arrays.fill(out[1], 0);
                    java.util.Arrays.fill(out[2], 0.1f);
                };
        final BodyDoubt doubt = BodyDoubt.of(block(), probabilities, Execution.serial());
        assertEquals(8, doubt.lithiumGain(), 0.01);
        assertEquals(8, doubt.lithiumLoss(), 0.01);
        assertEquals(6.4, doubt.expected()[2], 1e-5);
    }

    private static List<PhaseVolume> rows(final PhaseDoubt doubt) {
        return PhaseFractions.of(block(), doubt, Execution.serial());
    }

    /** LLZO with one deposit and one void of two voxels' edge. */
    private static Volume<UnsignedByteType> block() {
        final byte[] pixels = new byte[64];
        java.util.Arrays.fill(pixels, (byte) 1);
        for (int i = 0; i < 8; i++) {
            final int at = (i & 1) + 4 * (i >> 1 & 1) + 16 * (i >> 2 & 1);
            pixels[at] = 2;
            pixels[at + 42] = 0;
        }
        return new Volume<>(
                ArrayImgs.unsignedBytes(pixels, 4, 4, 4), VoxelSize.um(0.5, 1, 2), "block");
    }

    @Test
    void aLabelThatIsNoPhaseIsRefused() {
        assertThrows(InputException.class, () -> of(1, 7));
    }
}
