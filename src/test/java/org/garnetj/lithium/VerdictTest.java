package org.garnetj.lithium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class VerdictTest {

    private static final VoxelSize CUBE = VoxelSize.um(0.5, 0.5, 0.5);

    private static List<LithiumDeposit> deposits(final Block.Matter lithium) {
        return deposits(lithium, LithiumSettings.defaults());
    }

    /** A block of 20 µm with LLZO from 3 µm below its top. */
    private static List<LithiumDeposit> deposits(
            final Block.Matter lithium, final LithiumSettings settings) {
        return Block.measure(block(lithium), settings).deposits();
    }

    private static Volume<UnsignedByteType> block(final Block.Matter lithium) {
        return Block.draw(
                40,
                40,
                40,
                CUBE,
                (x, y, z) -> {
                    final int own = lithium.at(x, y, z);
                    return own > 0 ? own : y < 3 ? Block.OUTSIDE : Block.LLZO;
                });
    }

    private static int ball(final double x, final double y, final double z, final double depth) {
        return Block.inBall(x, y, z, 10, 3 + depth, 10, 3) ? Block.LI : 0;
    }

    @Test
    void aBallInTheCeramicIsIsolated() {
        final LithiumDeposit ball = deposits((x, y, z) -> ball(x, y, z, 8)).get(0);
        assertEquals(Verdict.ISOLATED, ball.verdict());
        assertEquals("none", ball.electrodes());
        assertEquals(36 * Math.PI, ball.volume().value(), 1.5);
        assertTrue(ball.volume().ci_low() < 36 * Math.PI && 36 * Math.PI < ball.volume().ci_high());
        assertEquals(5, ball.gap_um(), 0.3);
        assertEquals(8, ball.place().mean_depth_um(), 0.1);
        assertEquals(10, ball.place().x_um(), 0.05);
        assertEquals(11, ball.place().y_um(), 0.05);
        assertTrue(Double.isNaN(ball.working().area_um2()));
        assertEquals(7.338 * ball.volume().value(), ball.charge().value(), 0.05);
        assertEquals(9 * Math.PI, ball.footprint_area_um2(), 1);
    }

    @ParameterizedTest
    @CsvSource({"0,UNDECIDABLE,EDGE", "0.5,UNDECIDABLE,EDGE", "1,ISOLATED,NONE"})
    void aBallThatTheBlockMayCutIsNotIsolated(
            final double gap, final Verdict verdict, final Doubt doubt) {
        final LithiumDeposit ball =
                deposits(
                                (x, y, z) ->
                                        x > gap && Block.inBall(x, y, z, gap + 2, 12, 10, 3)
                                                ? Block.LI
                                                : 0)
                        .get(0);
        assertEquals(verdict, ball.verdict());
        assertEquals(doubt, ball.doubt());
        assertEquals(gap == 0, ball.touches_edge());
    }

    /** A half-ball open to the electrode, and below it a box so many µm away. */
    @ParameterizedTest
    @CsvSource({"0.5,UNDECIDABLE,GAP", "1,ISOLATED,NONE", "3,ISOLATED,NONE"})
    void aGapOfOneVoxelIsNoProofAndOneOfTwoIs(
            final double gap, final Verdict verdict, final Doubt doubt) {
        final List<LithiumDeposit> found =
                deposits(
                        (x, y, z) -> {
                            final boolean mouth = x > 7 && x < 13 && z > 7 && z < 13 && y < 7;
                            final boolean box =
                                    x > 5 && x < 15 && z > 5 && z < 15 && y > 7 + gap && y < 15;
                            return mouth && y > 3 ? Block.LI_MG : box ? Block.LI : 0;
                        });
        assertEquals(2, found.size());
        final LithiumDeposit mouth = found.get(found.get(0).limg_um3() > 0 ? 0 : 1);
        final LithiumDeposit box = found.get(found.get(0).limg_um3() > 0 ? 1 : 0);
        assertEquals(Verdict.CONNECTED, mouth.verdict());
        assertEquals(1, mouth.mg_fraction());
        assertEquals(36, mouth.working().area_um2(), 0.5);
        assertEquals(verdict, box.verdict());
        assertEquals(doubt, box.doubt());
        assertEquals(gap, box.gap_um(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.5,UNDECIDABLE,GAP", "1,ISOLATED,NONE"})
    void aThinRoofUnderTheElectrodeIsNoProof(
            final double roof, final Verdict verdict, final Doubt doubt) {
        final LithiumDeposit box =
                deposits(
                                (x, y, z) ->
                                        x > 5 && x < 15 && z > 5 && z < 15 && y > 3 + roof && y < 12
                                                ? Block.LI
                                                : 0)
                        .get(0);
        assertEquals(verdict, box.verdict());
        assertEquals(doubt, box.doubt());
        assertEquals(roof, box.gap_um(), 0.1);
    }

    /** A chain of boxes one voxel apart, the last of them touching the block's edge or not. */
    @ParameterizedTest
    @CsvSource({"0,UNDECIDABLE,EDGE", "2,ISOLATED,NONE"})
    void doubtIsPassedOnOverGapsThatMayBeChance(
            final double end, final Verdict verdict, final Doubt doubt) {
        final List<LithiumDeposit> chain =
                deposits(
                        (x, y, z) ->
                                y > 9
                                                && y < 12
                                                && z > 9
                                                && z < 12
                                                && x > end
                                                && x < 18
                                                && x % 3.5 < 3
                                        ? Block.LI
                                        : 0);
        assertTrue(chain.size() > 3);
        for (final LithiumDeposit deposit : chain) {
            assertEquals(verdict, deposit.verdict());
            assertEquals(doubt, deposit.doubt());
        }
    }

    /** A bowl-shaped crack full of lithium whose rim reaches the surface on one side. */
    @Test
    void lithiumInASpallationIsConnectedThroughItsMouth() {
        final List<LithiumDeposit> found =
                deposits(
                        (x, y, z) -> {
                            final double rho = Math.hypot(x - 10, z - 10) / 7;
                            final boolean open = x > 10;
                            final double depth =
                                    (open ? 0 : 1.5) + (open ? 4 : 2.5) * (1 - rho * rho);
                            return y > 3 && rho < 1 && Math.abs(y - 3 - depth) < 1 ? Block.LI : 0;
                        });
        assertEquals(1, found.size());
        assertEquals(Verdict.CONNECTED, found.get(0).verdict());
        assertEquals("working", found.get(0).electrodes());
        assertTrue(found.get(0).working().width_um() >= 1);
        assertTrue(
                found.get(0).working().area_um2() > 4 && found.get(0).working().area_um2() < 40,
                "a strip across the bowl: " + found.get(0).working().area_um2());
    }

    /** Lithium that shrank back from the mouth of its pit by so many voxels. */
    @ParameterizedTest
    @CsvSource({"0,CONNECTED,NONE", "0.5,UNDECIDABLE,GAP", "1,ISOLATED,NONE"})
    void aVoidUnderTheElectrodeParts(final double gap, final Verdict verdict, final Doubt doubt) {
        final LithiumResult found =
                Block.measure(
                        Block.draw(
                                40,
                                40,
                                40,
                                CUBE,
                                (x, y, z) -> {
                                    final boolean pit = x > 7 && x < 13 && z > 7 && z < 13 && y < 9;
                                    return y < 3
                                            ? Block.OUTSIDE
                                            : !pit
                                                    ? Block.LLZO
                                                    : y < 3 + gap ? Block.VOID : Block.LI;
                                }),
                        LithiumSettings.defaults());
        assertEquals(verdict, found.deposits().get(0).verdict());
        assertEquals(doubt, found.deposits().get(0).doubt());
    }

    /** The electrode's own lithium is no deposit, and joins none. */
    @Test
    void theElectrodeMayBeInTheStack() {
        final LithiumResult found =
                Block.measure(
                        block(
                                (x, y, z) -> {
                                    final boolean pit =
                                            y < 8
                                                    && z > 6
                                                    && z < 14
                                                    && (x > 4 && x < 8 || x > 12 && x < 16);
                                    return y > 1 && y < 3 || pit && y > 1 ? Block.LI_MG : 0;
                                }),
                        LithiumSettings.defaults());
        assertEquals(2, found.deposits().size());
        for (final LithiumDeposit pit : found.deposits()) {
            assertEquals(Verdict.CONNECTED, pit.verdict());
            assertEquals(4 * 5 * 8, pit.volume().value(), 1e-9);
            assertEquals(4 * 8, pit.working().area_um2(), 0.5);
            assertEquals(0, pit.place().min_depth_um());
        }
        assertEquals(2 * 20 * 20, found.balance().surface_li_um3(), 1e-9);
        assertEquals(1, found.balance().share(found.balance().connected_um3()));
    }

    @Test
    void aFilamentFromFaceToFaceConnectsBothElectrodes() {
        final Block.Matter filament =
                (x, y, z) ->
                        y > 3 && Math.hypot(x - 10, z - 10) < (y < 11 ? 2 : 1.2) ? Block.LI : 0;
        final LithiumDeposit both =
                deposits(filament, LithiumSettings.defaults().withCounter()).get(0);
        assertEquals("both", both.electrodes());
        assertEquals(Verdict.CONNECTED, both.verdict());
        assertEquals(1.44 * Math.PI, both.counter().area_um2(), 0.6);
        assertEquals("working", deposits(filament).get(0).electrodes());
        assertTrue(deposits(filament).get(0).touches_edge());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void theSurfaceMayLieOnAnySide(final Side side) {
        final Volume<UnsignedByteType> top =
                block(
                        (x, y, z) ->
                                y > 3 && y < 9 && Math.hypot(x - 7, z - 12) < 2
                                        ? Block.LI
                                        : Block.inBall(x, y, z, 14, 13, 6, 2) ? Block.LI : 0);
        final Volume<UnsignedByteType> turned = top.with(side.fromTop(top.pixels()), "turned");
        final LithiumResult expected = Block.measure(top, LithiumSettings.defaults());
        final LithiumResult found =
                Block.measure(turned, LithiumSettings.defaults().withSurface(side));
        assertEquals(2, found.deposits().size());
        for (final LithiumDeposit deposit : found.deposits()) {
            final LithiumDeposit same =
                    expected.deposits().stream()
                            .filter(other -> other.verdict() == deposit.verdict())
                            .findFirst()
                            .orElseThrow();
            assertEquals(same.volume().value(), deposit.volume().value(), 1e-9);
            assertEquals(same.working(), deposit.working());
            final double[] back =
                    side.fromTop(
                            new double[] {
                                same.place().x_um(), same.place().y_um(), same.place().z_um()
                            },
                            20);
            assertEquals(back[0], deposit.place().x_um(), 1e-9);
            assertEquals(back[1], deposit.place().y_um(), 1e-9);
            assertEquals(back[2], deposit.place().z_um(), 1e-9);
        }
    }

    @Test
    void withoutLithiumThereIsAnEmptyTable() {
        final LithiumResult nothing =
                Block.measure(block((x, y, z) -> 0), LithiumSettings.defaults());
        assertEquals(List.of(), nothing.deposits());
        assertEquals(0, nothing.balance().deposits().value());
    }
}
