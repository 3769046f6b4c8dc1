package org.garnetj.edit;

import static org.garnetj.edit.Blocks.box;
import static org.garnetj.edit.Blocks.count;
import static org.garnetj.edit.Blocks.filled;
import static org.garnetj.edit.Blocks.label;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Connectivity;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Each edit on blocks whose answer can be counted by hand. */
class EditsTest {

    private static final Connectivity FACES = Connectivity.FACES_6;
    private static final Connectivity CORNERS = Connectivity.VERTICES_26;

    @Test
    void aRegionGrowsThroughItsPhaseAlone() {
        final Volume<UnsignedByteType> block = filled(9, 9, 9, 1);
        box(block, 0, 1, 1, 1, 3, 3, 3);
        box(block, 0, 5, 5, 5, 7, 7, 7);
        final Volume<UnsignedByteType> after = grown(block, "2,2,2", 0, FACES, null);
        assertEquals(27, count(after, 2));
        assertEquals(27, count(after, 0));
        assertEquals(2, label(after, 3, 3, 3));
    }

    @Test
    void cornersJoinWithSixAndTwentyNeighboursOnly() {
        final Volume<UnsignedByteType> block = filled(9, 9, 9, 1);
        box(block, 0, 1, 1, 1, 3, 3, 3);
        box(block, 0, 4, 4, 4, 6, 6, 6);
        assertEquals(27, count(grown(block, "2,2,2", 0, FACES, null), 2));
        assertEquals(54, count(grown(block, "2,2,2", 0, CORNERS, null), 2));
    }

    @Test
    void reachIsABallInMicrometres() {
        final Volume<UnsignedByteType> block = filled(21, 21, 21, 1);
        final Volume<UnsignedByteType> after = grown(block, "10,10,11", 0.4, FACES, null);
        long expected = 0;
        for (int dz = -10; dz <= 10; dz++) {
            for (int dy = -10; dy <= 10; dy++) {
                for (int dx = -10; dx <= 10; dx++) {
                    expected += dx * dx + dy * dy + 4 * dz * dz <= 16 ? 1 : 0;
                }
            }
        }
        assertEquals(expected, count(after, 2));
        assertEquals(2, label(after, 14, 10, 10));
        assertEquals(2, label(after, 10, 10, 12));
        assertEquals(1, label(after, 10, 10, 13));
    }

    @Test
    void onlyWidensWhatARegionGrowsThrough() {
        final Volume<UnsignedByteType> block = filled(9, 5, 5, 1);
        box(block, 0, 1, 1, 1, 2, 3, 3);
        box(block, 3, 3, 1, 1, 4, 3, 3);
        assertEquals(18, count(grown(block, "1,1,2", 0, FACES, null), 2));
        assertEquals(36, count(grown(block, "1,1,2", 0, FACES, "void,Li-Mg"), 2));
    }

    @Test
    void aRegionMayFollowTheGrey() {
        final Volume<UnsignedByteType> block = filled(12, 5, 5, 1);
        final Volume<UnsignedByteType> grey = filled(12, 5, 5, 100);
        box(grey, 104, 4, 0, 0, 7, 4, 4);
        box(grey, 120, 8, 0, 0, 11, 4, 4);
        assertEquals(100, greyGrown(block, grey, 3));
        assertEquals(200, greyGrown(block, grey, 5));
        assertThrows(ParameterException.class, () -> greyGrown(block, grey, 0));
        assertThrows(InputException.class, () -> greyGrown(block, filled(12, 5, 4, 9), 3));
    }

    private static long greyGrown(
            final Volume<UnsignedByteType> block,
            final Volume<UnsignedByteType> grey,
            final double tolerance) {
        final Growth growth = new Growth(Seed.parse("1,2,3"), 0, tolerance, FACES);
        return count(
                PhaseAssigner.assign(
                                block,
                                new Assignment(
                                        Phase.LI,
                                        Optional.empty(),
                                        Optional.of(growth),
                                        Optional.empty()),
                                Optional.of(grey),
                                Execution.serial())
                        .labels(),
                2);
    }

    @Test
    void whatIsNotAnalysedStaysUnlessNamed() {
        final Volume<UnsignedByteType> block = box(filled(8, 8, 3, 1), 255, 0, 0, 0, 7, 1, 2);
        final Edited edited = inside(block, "polygon=0,0;8,0;8,4;0,4", "all", null);
        assertEquals(48, count(edited.labels(), 2));
        assertEquals(48, count(edited.labels(), 255));
        assertTrue(edited.notes().get(0).startsWith("48 voxels"), edited.notes().toString());
        final Edited named = inside(block, "polygon=0,0;8,0;8,4;0,4", "all", "not analysed");
        assertEquals(0, count(named.labels(), 255));
        assertEquals(List.of(), named.notes());
    }

    @Test
    void aSeedWhereNothingMayGrowIsRefused() {
        final Volume<UnsignedByteType> block = box(filled(8, 8, 3, 1), 255, 0, 0, 0, 7, 1, 2);
        assertComplains("seed", "not analysed", () -> grown(block, "1,1,1", 0, FACES, null));
        assertComplains("seed", "LLZO", () -> grown(block, "1,4,1", 0, FACES, "void"));
        assertComplains(
                "seed",
                "x 0 to 7, y 0 to 7, slice 1 to 3",
                () -> grown(block, "8,1,1", 0, FACES, null));
        assertComplains("seed", "slice 1 to 3", () -> grown(block, "1,1,0", 0, FACES, null));
        assertComplains("seed", "slice 1 to 3", () -> grown(block, "1,1,4", 0, FACES, null));
        assertComplains("seed", "x,y,slice", () -> grown(block, "1,1", 0, FACES, null));
    }

    @Test
    void aSelectionOutsideTheStackIsRefused() {
        final Volume<UnsignedByteType> block = filled(8, 8, 3, 1);
        assertComplains("roi", "8 x 8", () -> inside(block, "polygon=9,9;12,9;12,12", "all", null));
        assertComplains(
                "roi", "no pixel", () -> inside(block, "polygon=1,1;1.2,1;1.2,1.2", "1", null));
        assertComplains(
                "slices", "1 to 3", () -> inside(block, "polygon=1,1;5,1;5,5", "2-4", null));
        assertComplains(
                "only",
                "did you mean 'void'",
                () -> inside(block, "polygon=1,1;5,1;5,5", "1", "viod"));
    }

    @Test
    void aHoleIsClosedOnAllSidesAndOpenToNothingUnanalysed() {
        final Volume<UnsignedByteType> block = filled(20, 9, 9, 1);
        box(block, 0, 2, 2, 2, 4, 4, 4);
        box(block, 0, 7, 2, 0, 9, 4, 4);
        box(block, 0, 12, 2, 2, 14, 4, 4);
        box(block, 255, 13, 3, 5, 13, 3, 5);
        final Volume<UnsignedByteType> after = filledHoles(block, false, 0, "void", FACES);
        assertEquals(1, label(after, 3, 3, 3));
        assertEquals(0, label(after, 8, 3, 3), "open to the first slice");
        assertEquals(0, label(after, 13, 3, 3), "open to what is not analysed");
    }

    @Test
    void sliceBySliceTheFirstAndLastSliceAreNoBorder() {
        final Volume<UnsignedByteType> block = filled(9, 9, 3, 1);
        box(block, 0, 3, 3, 0, 5, 5, 2);
        assertEquals(27, count(filledHoles(block, false, 0, "void", FACES), 0));
        assertEquals(0, count(filledHoles(block, true, 0, "void", FACES), 0));
        final Volume<UnsignedByteType> slice = box(filled(9, 9, 1, 1), 0, 3, 3, 0, 5, 5, 0);
        assertEquals(0, count(filledHoles(slice, false, 0, "void", FACES), 0), "one slice alone");
    }

    @Test
    void onlySmallHolesOfTheGivenPhasesAreFilled() {
        final Volume<UnsignedByteType> block = filled(30, 9, 9, 1);
        box(block, 0, 2, 2, 2, 3, 3, 3);
        box(block, 0, 7, 2, 2, 9, 4, 4);
        box(block, 2, 12, 2, 2, 13, 3, 3);
        box(block, 0, 17, 2, 2, 18, 3, 3);
        box(block, 2, 18, 3, 3, 18, 3, 3);
        final Volume<UnsignedByteType> after = filledHoles(block, false, 0.017, "void", FACES);
        assertEquals(1, label(after, 2, 2, 2), "8 voxels are 0.016 µm³");
        assertEquals(0, label(after, 8, 3, 3), "27 voxels are 0.054 µm³");
        assertEquals(2, label(after, 12, 2, 2), "lithium is not asked for");
        assertEquals(0, label(after, 17, 2, 2), "nor is void with lithium in it");
        assertEquals(
                0, label(filledHoles(block, false, 0.016, "void", FACES), 2, 2, 2), "not below");
    }

    @Test
    void anIslandTakesThePhaseItSharesMostAreaWith() {
        final Volume<UnsignedByteType> block = filled(9, 9, 9, 1);
        box(block, 2, 0, 0, 5, 8, 8, 8);
        box(block, 0, 4, 4, 4, 4, 4, 4);
        assertEquals(1, label(without(block, 0.003), 4, 4, 4), "five faces of six");
        box(block, 0, 4, 3, 4, 4, 3, 4);
        assertEquals(0, label(without(block, 0.003), 4, 4, 4), "two voxels are no island now");
    }

    @Test
    void areaCountsNotFaces() {
        final Volume<UnsignedByteType> block = filled(5, 5, 5, 1);
        box(block, 2, 2, 2, 1, 2, 2, 1);
        box(block, 2, 2, 2, 3, 2, 2, 3);
        box(block, 2, 1, 2, 2, 1, 2, 2);
        box(block, 0, 2, 2, 2, 2, 2, 2);
        // Li across two ends and a side: 2 · 0.01 + 0.02; LLZO across three sides: 3 · 0.02 µm²
        assertEquals(1, label(without(block, 0.003), 2, 2, 2));
        final Volume<UnsignedByteType> flat =
                new Volume<>(block.pixels(), VoxelSize.um(0.2, 0.2, 0.05), "flat");
        // now the ends have 0.04 µm² and the sides 0.01 µm²
        assertEquals(2, label(without(flat, 0.003), 2, 2, 2));
    }

    @Test
    void aPartThatFillsTheStackStays() {
        assertEquals(27, count(without(filled(3, 3, 3, 0), 100), 0));
    }

    private static Volume<UnsignedByteType> grown(
            final Volume<UnsignedByteType> block,
            final String seed,
            final double reach,
            final Connectivity connectivity,
            final String only) {
        final Growth growth = new Growth(Seed.parse(seed), reach, 0, connectivity);
        return PhaseAssigner.assign(
                        block,
                        new Assignment(
                                Phase.LI, Optional.empty(), Optional.of(growth), phases(only)),
                        Optional.empty(),
                        Execution.serial())
                .labels();
    }

    private static Edited inside(
            final Volume<UnsignedByteType> block,
            final String roi,
            final String slices,
            final String only) {
        final Selection selection = Selection.parse(roi).on(SliceRange.parse(slices));
        return PhaseAssigner.assign(
                block,
                new Assignment(Phase.LI, Optional.of(selection), Optional.empty(), phases(only)),
                Optional.empty(),
                Execution.serial());
    }

    private static Optional<PhaseSet> phases(final String only) {
        return Optional.ofNullable(only).map(text -> PhaseSet.parse("only", text));
    }

    private static Volume<UnsignedByteType> filledHoles(
            final Volume<UnsignedByteType> block,
            final boolean sliceWise,
            final double below,
            final String only,
            final Connectivity connectivity) {
        final HoleFilling filling =
                new HoleFilling(
                        Phase.LLZO, sliceWise, below, PhaseSet.parse("only", only), connectivity);
        return HoleFiller.fill(block, filling, Execution.serial()).labels();
    }

    private static Volume<UnsignedByteType> without(
            final Volume<UnsignedByteType> block, final double below) {
        return IslandRemover.remove(
                        block, new IslandRemoval(Phase.VOID, below, CORNERS), Execution.serial())
                .labels();
    }

    private static void assertComplains(final String key, final String words, final Runnable edit) {
        final ParameterException problem = assertThrows(ParameterException.class, edit::run);
        assertEquals(key, problem.key());
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
    }
}
