package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.segment.PhaseProbabilities;
import org.junit.jupiter.api.Test;

import java.util.List;

class TaggedProbabilitiesTest {

    /** Deposits with magnesium, without, and undecidable, with LLZO between. */
    private static final byte[] LABELS = {3, 3, 1, 1, 2, 2, 1, 1, 2, 1, 1, 1};

    private static final Volume<UnsignedByteType> PHASES =
            new Volume<>(
                    ArrayImgs.unsignedBytes(LABELS, 12, 1, 1), VoxelSize.um(0.5, 1, 2), "phases");

    private static final MagnesiumTagging TAGGING =
            new MagnesiumTagging(
                    PHASES,
                    List.of(
                            deposit(1, 2, Verdict.PRESENT),
                            deposit(2, 2, Verdict.ABSENT),
                            deposit(3, 1, Verdict.UNDECIDABLE)),
                    List.of(),
                    List.of());

    @Test
    void lithiumIsOfTheKindOfTheDepositThere() {
        final PhaseProbabilities untagged =
                (z, out) -> {
                    java.util.Arrays.fill(out[1], 0.5f);
                    java.util.Arrays.fill(out[2], 0.5f);
                };
        final float[][] out = PhaseProbabilities.planes(LABELS.length);
        TaggedProbabilities.of(untagged, TAGGING, Execution.serial()).plane(0, out);
        assertArrayEquals(
                new float[] {0.5f, 0.5f, 0.5f, 0, 0, 0, 0, 0.25f, 0.25f, 0.25f, 0, 0}, out[3]);
        for (int i = 0; i < LABELS.length; i++) {
            assertEquals(1, out[0][i] + out[1][i] + out[2][i] + out[3][i], 1e-7);
        }
    }

    @Test
    void undecidableDepositsAreCountedInVoxels() {
        assertEquals(1, TAGGING.undecidableVoxels());
    }

    private static Deposit deposit(final int id, final int voxels, final Verdict verdict) {
        return new Deposit(
                id,
                voxels,
                0,
                0,
                0,
                verdict,
                0,
                0,
                1,
                1,
                Deposit.Content.UNKNOWN,
                Double.NaN,
                BackgroundKind.LLZO,
                0,
                new Deposit.Place(0, 0, 0, 1));
    }
}
