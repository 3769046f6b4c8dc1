package org.garnetj.lithium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

/** Balls of lithium that hang on the electrode by necks of known width. */
class NeckTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.127, 0.2);

    /** A box of 9 × 9 × 7 voxels under a channel of {@code wide} × {@code deep} voxels. */
    private static Volume<UnsignedByteType> hangingBox(
            final VoxelSize voxel, final int wide, final int deep) {
        return Block.draw(
                25,
                30,
                17,
                voxel,
                (x, y, z) -> {
                    final int i = (int) (x / voxel.x_um());
                    final int j = (int) (y / voxel.y_um());
                    final int k = (int) (z / voxel.z_um());
                    final boolean box = i >= 8 && i < 17 && j >= 15 && j < 24 && k >= 5 && k < 12;
                    final boolean channel =
                            j < 15 && i >= 12 && i < 12 + wide && k >= 8 && k < 8 + deep;
                    return j < 4 ? Block.OUTSIDE : box || channel ? Block.LI : Block.LLZO;
                });
    }

    /** The neck's area is that of its voxels, and so what a minimum cut finds. */
    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "2,2", "3,2", "4,3", "3,4"})
    void aStraightNeckHasTheAreaOfItsVoxelsAndOfTheMinimumCut(final int wide, final int deep) {
        final Volume<UnsignedByteType> block = hangingBox(VOXEL, wide, deep);
        final LithiumDeposit.NeckSize neck = Block.only(block).working();
        final double area = wide * VOXEL.x_um() * deep * VOXEL.z_um();
        assertEquals(area, MinimumCut.um2(block, 4, 20), 1e-9, "the oracle");
        assertEquals(area, neck.area_um2(), 0.07 * area);
        assertEquals(Math.sqrt(4 * neck.area_um2() / Math.PI), neck.diameter_um(), 1e-12);
        assertEquals(Math.min(wide * VOXEL.x_um(), deep * VOXEL.z_um()), neck.width_um(), 0.011);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,UNDECIDABLE",
        "5,1,UNDECIDABLE",
        "1,4,UNDECIDABLE",
        "2,2,CONNECTED",
        "4,3,CONNECTED"
    })
    void aNeckOfOneVoxelMayBeChanceAndOneOfTwoIsNot(
            final int wide, final int deep, final Verdict verdict) {
        for (final VoxelSize voxel : new VoxelSize[] {VOXEL, VoxelSize.um(0.1, 0.1, 0.1)}) {
            final LithiumDeposit deposit = Block.only(hangingBox(voxel, wide, deep));
            assertEquals(verdict, deposit.verdict());
            assertEquals("working", deposit.electrodes());
            assertEquals(verdict == Verdict.CONNECTED ? Doubt.NONE : Doubt.NECK, deposit.doubt());
        }
    }

    @Test
    void aWidePointSpreadMakesTheSameNeckDoubtful() {
        final Volume<UnsignedByteType> block = hangingBox(VoxelSize.um(0.1, 0.1, 0.1), 3, 3);
        assertEquals(Verdict.CONNECTED, Block.only(block).verdict());
        final LithiumDeposit blurred =
                Block.measure(block, LithiumSettings.defaults().withBlur(0.4)).deposits().get(0);
        assertEquals(Verdict.UNDECIDABLE, blurred.verdict());
        assertEquals(Math.hypot(0.1596, 0.4), blurred.smallest_neck_um(), 1e-4);
    }

    @Test
    void voxelsThatTouchByAnEdgeMakeANeckOfNoWidth() {
        final VoxelSize voxel = VoxelSize.um(1, 1, 1);
        final LithiumDeposit deposit =
                Block.only(
                        Block.draw(
                                24,
                                24,
                                24,
                                voxel,
                                (x, y, z) ->
                                        z > 5
                                                        && z < 18
                                                        && (x > 5 && x < 10 && y < 10
                                                                || x > 10 && x < 20 && y > 10
                                                                        && y < 20)
                                                ? Block.LI
                                                : Block.LLZO));
        assertEquals(Verdict.UNDECIDABLE, deposit.verdict());
        assertEquals(0, deposit.working().width_um());
        assertEquals(0, deposit.working().area_um2());
    }

    /** Boxes of 6 and 9 voxels on a thread of one, the first of them open to the electrode. */
    @ParameterizedTest
    @CsvSource({"9,6,CONNECTED,216", "6,9,UNDECIDABLE,729", "9,9,CONNECTED,729"})
    void whatHangsOnAThreadOfOneVoxelIsDoubtful(
            final int first, final int second, final Verdict verdict, final double behind) {
        final Volume<UnsignedByteType> block =
                Block.draw(
                        30,
                        40,
                        30,
                        VoxelSize.um(1, 1, 1),
                        (x, y, z) -> {
                            final boolean top = x < 10 + first && z < 10 + first && y < first;
                            final boolean bottom =
                                    x < 10 + second
                                            && z < 10 + second
                                            && y > first + 5
                                            && y < first + 5 + second;
                            final boolean thread =
                                    x > 12 && x < 13 && z > 12 && z < 13 && y < first + 6;
                            return x > 10 && z > 10 && (top || bottom) || thread
                                    ? Block.LI
                                    : Block.LLZO;
                        });
        final LithiumResult found = Block.measure(block, LithiumSettings.defaults());
        final LithiumDeposit both = found.deposits().get(0);
        assertEquals(verdict, both.verdict());
        assertEquals(behind, both.doubtful_um3(), 5.1);
        final double connected =
                verdict == Verdict.CONNECTED ? both.volume().value() - both.doubtful_um3() : 0;
        assertEquals(connected, found.balance().connected_um3(), 1e-9);
        assertEquals(both.volume().value() - connected, found.balance().undecidable_um3(), 1e-9);
    }

    /** Cylinders at any dip, by how many voxels they are wide along the longest edge. */
    @ParameterizedTest
    @CsvSource({
        "90,0,1,1,6,0.07",
        "55,130,1,1,4,0.07",
        "70,20,1,1,3,0.1",
        "65,40,1.27,2,6,0.1",
        "60,200,1.27,2,4,0.15",
        "75,300,1,3,6,0.15"
    })
    void aDippingNeckHasItsOwnSectionWhateverTheVoxels(
            final double dip,
            final double azimuth,
            final double dy,
            final double dz,
            final double radius,
            final double part) {
        final double level = Math.cos(Math.toRadians(dip));
        final double[] axis = {
            level * Math.cos(Math.toRadians(azimuth)),
            -Math.sin(Math.toRadians(dip)),
            level * Math.sin(Math.toRadians(azimuth))
        };
        final double[] ball = {35.3, 36.2, 34.8};
        final LithiumDeposit.NeckSize neck =
                Block.only(hangingBall(VoxelSize.um(1, dy, dz), 70, ball, 11, axis, radius))
                        .working();
        final double area = Math.PI * radius * radius;
        assertEquals(area, neck.area_um2(), part * area);
        assertTrue(neck.width_um() <= 2 * radius + 1e-6);
        assertTrue(neck.width_um() > 2 * radius - 1.5 * Math.hypot(Math.hypot(1, dy), dz));
    }

    /** Thin cylinders at random dips: nearly all areas lie within their intervals. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1.27, 2", "1, 3"})
    void theIntervalsHoldTheAreasOfThinNecks(final double dy, final double dz) {
        final SplittableRandom random = new SplittableRandom(17);
        int held = 0;
        double sum = 0;
        final int necks = 20;
        for (int n = 0; n < necks; n++) {
            final double dip = Math.toRadians(random.nextDouble(50, 90));
            final double azimuth = random.nextDouble(2 * Math.PI);
            final double[] axis = {
                Math.cos(dip) * Math.cos(azimuth), -Math.sin(dip), Math.cos(dip) * Math.sin(azimuth)
            };
            final double radius = random.nextDouble(1.2, 3.5) * Math.cbrt(dy * dz);
            final double[] ball = {16 + random.nextDouble(), 22, 16 + random.nextDouble()};
            final VoxelSize voxel = VoxelSize.um(1, dy, dz);
            final LithiumDeposit.NeckSize neck =
                    Block.only(hangingBall(voxel, 32, ball, 7, axis, radius)).working();
            final double area = Math.PI * radius * radius;
            held += neck.area_ci_low_um2() <= area && area <= neck.area_ci_high_um2() ? 1 : 0;
            sum += neck.area_um2() / area / necks;
        }
        assertTrue(held >= 18, held + " of " + necks);
        assertEquals(0.95, sum, 0.07);
    }

    /** A ball on a cylinder that leads from its centre up to the surface. */
    private static Volume<UnsignedByteType> hangingBall(
            final VoxelSize voxel,
            final double size,
            final double[] ball,
            final double ballRadius,
            final double[] axis,
            final double radius) {
        return Block.draw(
                (int) size,
                (int) ((ball[1] + ballRadius + 5) / voxel.y_um()),
                (int) (size / voxel.z_um()),
                voxel,
                (x, y, z) -> {
                    final boolean inBall =
                            Block.inBall(x, y, z, ball[0], ball[1], ball[2], ballRadius);
                    final boolean inNeck =
                            y < ball[1]
                                    && Block.inCylinder(new double[] {x, y, z}, ball, axis, radius);
                    return y < 5 ? Block.OUTSIDE : inBall || inNeck ? Block.LI : Block.LLZO;
                });
    }

    /** A round window of 5 voxels' radius in a wall one voxel thick, between two chambers. */
    @Test
    void aWindowInAThinWallIsTheNeck() {
        final LithiumDeposit.NeckSize neck =
                Block.only(
                                Block.draw(
                                        60,
                                        60,
                                        60,
                                        VoxelSize.um(1, 1, 1),
                                        (x, y, z) -> {
                                            final double half = y < 17 ? 14 : 17;
                                            final boolean shaft =
                                                    Math.abs(x - 30) < half
                                                            && Math.abs(z - 30) < half
                                                            && y < 55;
                                            final boolean wall = y > 16 && y < 17;
                                            final boolean window = Math.hypot(x - 32, z - 30.3) < 5;
                                            return shaft && (!wall || window)
                                                    ? Block.LI
                                                    : Block.LLZO;
                                        }))
                        .working();
        assertEquals(25 * Math.PI, neck.area_um2(), 0.06 * 25 * Math.PI);
    }
}
