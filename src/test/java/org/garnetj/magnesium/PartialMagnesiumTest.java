package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.segment.PhaseFractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of lithium, thinner than a map voxel or thicker, with magnesium in a part of them. */
class PartialMagnesiumTest {

    private static final int FROM = 10;
    private static final int TO = 70;

    /** A sheet that begins inside a map voxel, with magnesium up to {@code share} of its length. */
    private static MagnesiumScene sheet(
            final int aperture, final double share, final double spread_um) {
        return new MagnesiumScene(
                (x, y, z) ->
                        x < FROM || x >= TO || y < 22 || y >= 22 + aperture || z < 3 || z >= 13
                                ? 1
                                : x < FROM + share * (TO - FROM) ? 3 : 2,
                spread_um);
    }

    /** A sheet with magnesium and below it one without, some voxels apart. */
    private static MagnesiumScene neighbours(final int gap, final double spread_um) {
        return new MagnesiumScene(
                (x, y, z) -> {
                    final boolean inside = x >= FROM && x < TO && z >= 3 && z < 13;
                    if (inside && y >= 14 && y < 22) {
                        return 3;
                    }
                    return inside && x < 40 && y >= 22 + gap && y < 28 + gap ? 2 : 1;
                },
                spread_um);
    }

    private static long magnesium(final MagnesiumTagging tagging) {
        return PhaseFractions.of(tagging.phases(), Execution.serial()).get(3).voxels();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 20, 0.1, true",
        "2, 20, 0.1, false",
        "3, 20, 0.2, true",
        "8, 8, 0.0, true",
        "8, 8, 0.2, false",
        "12, 100, 0.3, true"
    })
    void magnesiumInTwoFifthsOfADepositIsTwoFifths(
            final int aperture, final double signal, final double spread_um, final boolean raw) {
        final MagnesiumScene scene = sheet(aperture, 0.4, spread_um);
        final double truth = Math.ceil(0.4 * (TO - FROM)) * aperture * 10;
        for (int seed = 1; seed <= 3; seed++) {
            final MagnesiumTagging tagging =
                    scene.tag(scene.counts(2.5, signal, raw, seed), Execution.serial());
            assertEquals(truth, magnesium(tagging), 0.15 * truth);
            assertEquals(1, tagging.deposits().size());
            assertEquals(Verdict.PRESENT, tagging.deposits().get(0).verdict());
            assertTrue(
                    tagging.notes()
                            .contains(
                                    "1 deposit holds magnesium in part; only that part is Li-Mg."));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 20, 0.1", "3, 5, 0.2", "8, 2, 0.2", "8, 100, 0.3"})
    void aDepositOfOneLevelIsNotParted(
            final int aperture, final double signal, final double spread_um) {
        final MagnesiumScene scene = sheet(aperture, 1, spread_um);
        final long whole = (TO - FROM) * aperture * 10L;
        final int maps = 50;
        int parted = 0;
        for (int seed = 0; seed < maps; seed++) {
            final long found =
                    magnesium(scene.tag(scene.counts(3, signal, true, seed), Execution.serial()));
            parted += found > 0 && found < whole ? 1 : 0;
        }
        assertTrue(parted <= 0.05 * maps, "parted " + parted);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.1", "2, 0.3", "4, 0.2", "6, 0.3"})
    void lithiumBesideMagnesiumIsNotTakenForIt(final int gap, final double spread_um) {
        final MagnesiumScene scene = neighbours(gap, spread_um);
        final int maps = 25;
        int wrong = 0;
        for (int seed = 0; seed < maps; seed++) {
            final MagnesiumTagging tagging =
                    scene.tag(scene.counts(3, 20, true, seed), Execution.serial());
            assertEquals(Verdict.PRESENT, tagging.deposits().get(0).verdict());
            wrong += tagging.deposits().get(1).verdict() == Verdict.PRESENT ? 1 : 0;
        }
        assertTrue(wrong <= 0.05 * maps + 3 * Math.sqrt(0.05 * 0.95 * maps), "wrong " + wrong);
    }

    @Test
    void aThinMagnesiumDepositBesideAThickOneIsFoundWhole() {
        final MagnesiumScene scene =
                new MagnesiumScene(
                        (x, y, z) -> {
                            final boolean inside = x >= FROM && x < TO && z >= 3 && z < 13;
                            return inside && (y >= 14 && y < 22 || y >= 26 && y < 29) ? 3 : 1;
                        },
                        0.2);
        final MagnesiumTagging tagging =
                scene.tag(scene.counts(3, 20, true, 1), Execution.serial());
        assertEquals(0, PhaseFractions.of(tagging.phases(), Execution.serial()).get(2).voxels());
        assertEquals(2, tagging.deposits().size());
    }

    @Test
    void threadsAndBlocksDoNotChangeABit() {
        final MagnesiumScene scene = sheet(3, 0.4, 0.2);
        final Volume<UnsignedShortType> map = scene.counts(2.5, 20, true, 1);
        final MagnesiumTagging one = scene.tag(map, Execution.serial());
        final MagnesiumTagging other = scene.tag(map, new Execution(3, 8, Progress.SILENT));
        assertEquals(one.deposits(), other.deposits());
        assertEquals(one.notes(), other.notes());
        assertTrue(Planes.equal(one.phases().pixels(), other.phases().pixels()));
    }
}
