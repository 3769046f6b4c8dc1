package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;

/** Counts that no Gaussian spreads, and maps that hold nothing. */
class SpillOverTest {

    /** Of two sheets of lithium, some voxels apart, the first has magnesium. */
    private static int phase(final int x, final int y, final int z) {
        final boolean inside = x >= 10 && x < 70 && z >= 3 && z < 13;
        if (inside && y >= 12 && y < 20) {
            return 3;
        }
        return inside && x < 40 && y >= 24 && y < 30 ? 2 : 1;
    }

    private static final MagnesiumScene NARROW = new MagnesiumScene(SpillOverTest::phase, 0.1);
    private static final MagnesiumScene WIDE = new MagnesiumScene(SpillOverTest::phase, 0.4);

    /** The sum of a narrow and a wide Gaussian is drawn by the sum of two Poisson counts. */
    private static Volume<UnsignedShortType> twoWidths(final double signal, final int seed) {
        final Volume<UnsignedShortType> one = NARROW.counts(2, 0.7 * signal, true, seed);
        final Volume<UnsignedShortType> two = WIDE.counts(1, 0.3 * signal, true, 1000 + seed);
        for (int z = 0; z < one.depth(); z++) {
            final short[] sum = Planes.array((PlanarImg<?, ?>) one.pixels(), z);
            final short[] more = Planes.array((PlanarImg<?, ?>) two.pixels(), z);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
        }
        return one;
    }

    @Test
    void tailsOfTheExcitedVolumeAreNotTakenForMagnesium() {
        int present = 0;
        for (int seed = 0; seed < 20; seed++) {
            final MagnesiumTagging tagging =
                    NARROW.tag(twoWidths(seed % 2 == 0 ? 20 : 60, seed), Execution.on(2));
            assertEquals(Verdict.PRESENT, tagging.deposits().get(0).verdict());
            present += tagging.deposits().get(1).verdict() == Verdict.PRESENT ? 1 : 0;
        }
        assertTrue(present <= 1, "present " + present);
    }

    @Test
    void anEmptyMapDecidesNothing() {
        final MagnesiumTagging tagging =
                MagnesiumTagger.tag(
                        NARROW.phases(),
                        NARROW.counts(1e-9, 0, true, 1),
                        MagnesiumSettings.standard(),
                        Execution.on(2));
        for (final Deposit deposit : tagging.deposits()) {
            assertEquals(Verdict.UNDECIDABLE, deposit.verdict());
            assertEquals(1, deposit.p_value());
            assertTrue(deposit.detection_limit() >= -Math.log(0.05) - 1e-6);
            assertTrue(deposit.detection_limit() < 6);
        }
    }

    @Test
    void aMapOfOneSliceIsEnough() {
        final RandomDataGenerator random = new RandomDataGenerator(3);
        final PlanarImg<UnsignedShortType, ?> counts =
                Planes.shorts(new FinalDimensions(20, 12, 1));
        final short[] plane = Planes.array(counts, 0);
        for (int i = 0; i < plane.length; i++) {
            final boolean holds = phase(i % 20 * 4 + 2, i / 20 * 4 + 2, 8) == 3;
            plane[i] = (short) random.nextPoisson(30 + (holds ? 100 : 0));
        }
        final MagnesiumTagging tagging =
                MagnesiumTagger.tag(
                        NARROW.phases(),
                        new Volume<>(counts, VoxelSize.um(0.2, 0.2, 1.6), "map"),
                        MagnesiumSettings.standard(),
                        Execution.on(2));
        assertEquals(Verdict.PRESENT, tagging.deposits().get(0).verdict());
        assertTrue(tagging.deposits().get(1).verdict() != Verdict.PRESENT);
    }
}
