package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Volume;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps that begin elsewhere than the stack. */
class MapRegistrationTest {

    private static final double[] NONE = {0, 0, 0};

    private static MapRegistration.Placed place(
            final Volume<UnsignedByteType> phases,
            final Volume<UnsignedShortType> map,
            final double maxshift_um,
            final Execution execution) {
        return new MapRegistration(
                        phases,
                        ConnectedComponents.label(
                                phases.pixels(),
                                label -> label == 2,
                                Connectivity.VERTICES_26,
                                execution),
                        ElementGrid.match(phases, map, 52),
                        maxshift_um,
                        ClassCells.Ceramic.ofLabels(),
                        execution)
                .place(map);
    }

    /** Map voxels are 0.3 × 0.3 × 0.6 µm. */
    @ParameterizedTest
    @CsvSource({
        "1, 20, 0.2, 1.37, -2.9, 0.8",
        "2, 20, 0.2, -2.9, 2.6, -0.9",
        "3, 20, 0.5, 0.4, 0.13, 0.2",
        "4, 6, 0.2, -1.3, 1.9, 0.4",
        "5, 20, 0.0, 3.0, -0.6, -0.5"
    })
    void aShiftIsFoundWithinAThirdOfAMapVoxel(
            final int seed,
            final double signal,
            final double spread_um,
            final double x,
            final double y,
            final double z) {
        final ShiftedScene scene = new ShiftedScene(seed);
        final double[] shift = {x, y, z};
        final MapRegistration.Placed placed =
                place(
                        scene.phases(),
                        scene.counts(3, signal, spread_um, shift, seed),
                        3.5,
                        Execution.on(2));
        final double[] found = placed.grid().offset_um();
        assertEquals(x, found[0], 0.1, placed.note());
        assertEquals(y, found[1], 0.1, placed.note());
        assertEquals(z, found[2], 0.2, placed.note());
        assertTrue(placed.note().contains("±"), placed.note());
    }

    @Test
    void aMapInItsPlaceIsNotMoved() {
        final ShiftedScene scene = new ShiftedScene(6);
        final MapRegistration.Placed placed =
                place(scene.phases(), scene.counts(3, 20, 0.2, NONE, 6), 3, Execution.on(2));
        assertArrayEquals(NONE, placed.grid().offset_um());
        assertTrue(placed.note().contains("as it is"), placed.note());
    }

    /** The shift that gives lithium most counts would make false positives. */
    @ParameterizedTest
    @CsvSource({"0.3", "3", "30"})
    void aMapWithoutMagnesiumIsNotMoved(final double background) {
        for (int seed = 1; seed <= 3; seed++) {
            final ShiftedScene scene = new ShiftedScene(seed);
            final MapRegistration.Placed placed =
                    place(
                            scene.phases(),
                            scene.counts(background, 0, 0, NONE, 30 + seed),
                            3,
                            Execution.on(2));
            assertArrayEquals(NONE, placed.grid().offset_um());
            assertTrue(placed.note().contains("too little structure"), placed.note());
        }
    }

    @Test
    void aShiftBeyondTheBoundIsToldAndNotApplied() {
        final ShiftedScene scene = new ShiftedScene(7);
        final MapRegistration.Placed placed =
                place(
                        scene.phases(),
                        scene.counts(3, 30, 0.2, new double[] {0, 1, 0}, 7),
                        0.6,
                        Execution.on(2));
        assertArrayEquals(NONE, placed.grid().offset_um());
        assertTrue(placed.note().contains("larger maxshift"), placed.note());
    }

    @Test
    void magnesiumOfAShiftedMapIsFoundWhereItIs() {
        final ShiftedScene scene = new ShiftedScene(8);
        final Volume<UnsignedShortType> map =
                scene.counts(3, 20, 0.2, new double[] {1.5, -1.2, 0.6}, 8);
        final MagnesiumTagging moved =
                MagnesiumTagger.tag(
                        scene.phases(), map, MagnesiumSettings.standard(), Execution.on(2));
        final MagnesiumTagging straight =
                MagnesiumTagger.tag(
                        scene.phases(),
                        scene.counts(3, 20, 0.2, NONE, 8),
                        MagnesiumSettings.standard(),
                        Execution.on(2));
        final MagnesiumTagging left =
                MagnesiumTagger.tag(
                        scene.phases(),
                        map,
                        MagnesiumSettings.standard().withMaxshift(0),
                        Execution.on(2));
        final int deposits = moved.deposits().size();
        assertTrue(alike(moved, straight) >= 0.7 * deposits, alike(moved, straight) + " alike");
        assertTrue(alike(moved, straight) > alike(left, straight) + 0.2 * deposits);
        assertTrue(moved.notes().get(1).contains("was moved"), moved.notes().get(1));
    }

    private static int alike(final MagnesiumTagging one, final MagnesiumTagging other) {
        int same = 0;
        for (int i = 0; i < one.deposits().size(); i++) {
            same += one.deposits().get(i).verdict() == other.deposits().get(i).verdict() ? 1 : 0;
        }
        return same;
    }

    @Test
    void greysServeAsWellAsLabels() {
        final ShiftedScene scene = new ShiftedScene(9);
        final Volume<UnsignedByteType> phases = scene.phases();
        final Volume<UnsignedShortType> map =
                scene.counts(3, 20, 0.2, new double[] {0.9, 0.6, 0}, 9);
        final MagnesiumTagging byGreys =
                MagnesiumTagger.tag(
                        phases, map, phases, MagnesiumSettings.standard(), Execution.on(2));
        assertTrue(byGreys.notes().get(1).contains("was moved"), byGreys.notes().get(1));
    }

    @Test
    void threadsAndBlocksDoNotChangeABit() {
        final ShiftedScene scene = new ShiftedScene(2);
        final Volume<UnsignedByteType> phases = scene.phases();
        final Volume<UnsignedShortType> map =
                scene.counts(3, 10, 0.2, new double[] {0.5, 0.5, 0}, 2);
        final MapRegistration.Placed one = place(phases, map, 1, Execution.serial());
        final MapRegistration.Placed other =
                place(phases, map, 1, new Execution(3, 8, Progress.SILENT));
        assertArrayEquals(one.grid().offset_um(), other.grid().offset_um());
        assertEquals(one.note(), other.note());
    }
}
