package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.segment.PhaseFractions;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;

import java.util.Arrays;

/** Three cubes of lithium in LLZO under a map of 4 × 4 × 2 voxels, of which one holds magnesium. */
class MagnesiumTaggerTest {

    private static final int EDGE = 48;
    private static final double TILT = 52;
    private static final double STRETCH = 1 / Math.sin(Math.toRadians(TILT));

    private static boolean cube(final int x, final int y, final int z, final int at, int size) {
        return x >= at && x < at + size && y >= 16 && y < 16 + size && z >= 8 && z < 8 + size;
    }

    private static int deposit(final int x, final int y, final int z) {
        if (cube(x, y, z, 4, 8)) {
            return 1;
        }
        if (cube(x, y, z, 20, 8)) {
            return 2;
        }
        return cube(x, y, z, 40, 2) ? 3 : 0;
    }

    private static Volume<UnsignedByteType> phases() {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(EDGE, EDGE, EDGE / 2));
        for (int z = 0; z < EDGE / 2; z++) {
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (deposit(i % EDGE, i / EDGE, z) > 0 ? 2 : 1);
            }
        }
        return new Volume<>(image, VoxelSize.um(0.05, 0.05 * STRETCH, 0.1), "phases");
    }

    /** Counts of mean {@code background}, and of {@code signal} more where deposit 1 is. */
    private static Volume<UnsignedShortType> map(
            final double background, final double signal, final double height, final int seed) {
        final int cells = EDGE / 4;
        final PlanarImg<UnsignedShortType, ?> image =
                Planes.shorts(new FinalDimensions(cells, cells, cells));
        final RandomDataGenerator random = new RandomDataGenerator(seed);
        for (int z = 0; z < cells; z++) {
            final short[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                final boolean there = deposit(i % cells * 4 + 1, i / cells * 4 + 1, z * 2 + 1) == 1;
                final double mean = background + (there ? signal : 0);
                plane[i] = (short) random.nextPoisson(mean);
            }
        }
        return new Volume<>(image, VoxelSize.um(0.2, height, 0.2), "map");
    }

    private static MagnesiumTagging tag(final Volume<UnsignedShortType> map) {
        return MagnesiumTagger.tag(phases(), map, MagnesiumSettings.standard(), Execution.serial());
    }

    @Test
    void magnesiumIsFoundWhereItIsAndItsAbsenceIsStatedWhereItWouldShow() {
        final MagnesiumTagging tagging = tag(map(3, 20, 0.2, 1));
        assertEquals(Verdict.PRESENT, tagging.deposits().get(0).verdict());
        assertEquals(Verdict.ABSENT, tagging.deposits().get(1).verdict());
        assertEquals(Verdict.UNDECIDABLE, tagging.deposits().get(2).verdict());
        assertEquals(
                512 * 0.05 * 0.05 * STRETCH * 0.1, tagging.deposits().get(0).volume_um3(), 1e-9);
        assertEquals(512, PhaseFractions.of(tagging.phases(), Execution.serial()).get(3).voxels());
    }

    @Test
    void aMapInTrueLengthsIsRecognised() {
        final MagnesiumTagging raw = tag(map(3, 20, 0.2, 1));
        final MagnesiumTagging trueLengths = tag(map(3, 20, 0.2 * STRETCH, 1));
        assertEquals(raw.deposits(), trueLengths.deposits());
        assertTrue(raw.notes().get(0).contains("1.2690"));
        assertTrue(trueLengths.notes().get(0).contains("true lengths"));
    }

    @Test
    void aMapOfAnotherBlockIsRefusedWithBothExtents() {
        final InputException refusal =
                assertThrows(InputException.class, () -> tag(map(3, 20, 0.35, 1)));
        assertTrue(refusal.getMessage().contains("2.400 × 4.200 × 2.400"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("2.400 × 3.046 × 2.400"), refusal.getMessage());
    }

    @Test
    void withoutMagnesiumAnywhereNothingIsFoundInNineteenOfTwentyMaps() {
        int found = 0;
        final int maps = 200;
        for (int seed = 0; seed < maps; seed++) {
            found +=
                    tag(map(5, 0, 0.2, 100 + seed)).deposits().stream()
                                    .anyMatch(deposit -> deposit.verdict() == Verdict.PRESENT)
                            ? 1
                            : 0;
        }
        assertTrue(found <= 0.05 * maps + 3 * Math.sqrt(0.05 * 0.95 * maps), "found " + found);
    }

    @Test
    void withoutMagnesiumAnywhereAbsenceNeedsAContrast() {
        final Volume<UnsignedShortType> map = map(5, 0, 0.2, 7);
        assertTrue(
                tag(map).deposits().stream()
                        .allMatch(deposit -> deposit.verdict() == Verdict.UNDECIDABLE));
        int absent = 0;
        for (int seed = 0; seed < 20; seed++) {
            final MagnesiumTagging told =
                    MagnesiumTagger.tag(
                            phases(),
                            map(5, 0, 0.2, seed),
                            MagnesiumSettings.standard().withContrast(4),
                            Execution.serial());
            absent += told.deposits().get(0).verdict() == Verdict.ABSENT ? 1 : 0;
        }
        assertTrue(absent >= 17, "absent " + absent);
    }

    @Test
    void threadsAndBlocksDoNotChangeABit() {
        final Volume<UnsignedShortType> map = map(3, 20, 0.2, 1);
        final MagnesiumTagging other =
                MagnesiumTagger.tag(
                        phases(),
                        map,
                        MagnesiumSettings.standard(),
                        new Execution(3, 8, Progress.SILENT));
        assertEquals(tag(map).deposits(), other.deposits());
    }

    @Test
    void aStackWithoutLithiumHasNoDeposits() {
        final Volume<UnsignedByteType> ceramic = phases();
        for (int z = 0; z < EDGE / 2; z++) {
            Arrays.fill(Planes.<byte[]>array((PlanarImg<?, ?>) ceramic.pixels(), z), (byte) 1);
        }
        final MagnesiumTagging tagging =
                MagnesiumTagger.tag(
                        ceramic,
                        map(3, 0, 0.2, 1),
                        MagnesiumSettings.standard(),
                        Execution.serial());
        assertTrue(tagging.deposits().isEmpty());
    }
}
