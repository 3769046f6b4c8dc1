package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class SliceAlignerTest {

    private static final AlignSettings REMOVE = new AlignSettings(Trend.REMOVE, Optional.empty());
    private static final AlignSettings KEEP = new AlignSettings(Trend.KEEP, Optional.empty());

    /** A random walk of 0.3 px a slice, noise and curtains, which stay where they are. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void driftIsFoundToASeventhOfAPixel(final long seed) {
        final DrawnSections sections = new DrawnSections(seed, 240, 192, 20, 80);
        final List<SliceShift> found = align(sections.draw(), REMOVE).log();
        assertResidual(0.15, found, sections.shifts, Set.of());
    }

    /** Its wall moves by 1.5, or by 0.4 px a slice; what most else says counts. */
    @ParameterizedTest
    @CsvSource({"3, 45", "4, 75"})
    void aCrackThroughTwoHundredSlicesKeepsItsDip(final long seed, final double dip) {
        final DrawnSections sections = new DrawnSections(seed, 192, 128, 200, 450);
        sections.dip_deg = dip;
        final List<SliceShift> found = align(sections.draw(), REMOVE).log();
        final double drag = slope(found, sections.shifts);
        final double advance = DrawnSections.PITCH_PX / Math.tan(Math.toRadians(dip));
        assertEquals(dip, Math.toDegrees(Math.atan2(DrawnSections.PITCH_PX, advance - drag)), 0.5);
    }

    /** Crack tips move outwards and back; the middles of pores stay where they are. */
    @ParameterizedTest
    @ValueSource(longs = {501, 502})
    void growingCracksSideBySideAreNoDrift(final long seed) {
        final FibSemSettings usual = FibSemSettings.defaults();
        final FibSemSettings settings =
                new FibSemSettings(
                        seed,
                        new FibSemGrid(448, 120, 64, 0.05, 0.1, 52),
                        usual.surface_um(),
                        usual.cap_um(),
                        List.of(
                                SpallationShape.stageI(4.2, 3.2, 2.8, 2.4),
                                SpallationShape.stageII(11.2, 3.2, 3.2, 2.6).withMouthDirection(20),
                                SpallationShape.stageIII(18.4, 3.2, 3.2, 2.6)
                                        .withMouthDirection(160)),
                        usual.pores(),
                        usual.greys(),
                        usual.nuisances(),
                        usual.magnesium(),
                        2);
        final FibSemSample sample = FibSemPhantom.generate(settings, Execution.on(2));
        final double[][] shifts =
                sample.truth().slices().stream()
                        .map(slice -> new double[] {-slice.shift_x_px(), -slice.shift_y_px()})
                        .toArray(double[][]::new);
        final List<SliceShift> found =
                SliceAligner.estimate(sample.stack(), REMOVE, Execution.on(2)).log();
        assertResidual(0.15, found, shifts, Set.of());
    }

    @Test
    void oneBadSliceInFiftyDoesNotMatter() {
        final DrawnSections sections = new DrawnSections(5, 208, 160, 50, 140);
        final Volume<UnsignedByteType> stack = sections.draw();
        final Random random = new Random(4);
        fill(stack, 23, () -> 120 + 60 * random.nextGaussian());
        final List<SliceShift> found = align(stack, REMOVE).log();
        assertResidual(0.15, found, sections.shifts, Set.of(23));
        assertTrue(found.get(23).score() < 0.3);
        assertEquals("unlike its neighbours", found.get(23).remark());
    }

    @Test
    void aBlankSliceLiesBetweenItsNeighbours() {
        final DrawnSections sections = new DrawnSections(6, 192, 160, 20, 60);
        final Volume<UnsignedByteType> stack = sections.draw();
        fill(stack, 9, () -> 0);
        final List<SliceShift> found = align(stack, REMOVE).log();
        assertResidual(0.2, found, sections.shifts, Set.of(9));
        assertEquals(0, found.get(9).score());
        final double between = 0.5 * (found.get(8).shift_x_px() + found.get(10).shift_x_px());
        assertEquals(between, found.get(9).shift_x_px(), 0.3);
    }

    /** Nothing but curtains would say that a stack stands still which drifts steadily. */
    @Test
    void curtainsDoNotHoldTheSampleFast() {
        final DrawnSections sections = new DrawnSections(8, 192, 160, 20, 60);
        sections.curtains = 25;
        sections.shifts = new double[20][2];
        for (int z = 0; z < 20; z++) {
            sections.shifts[z][0] = 0.4 * z;
        }
        assertEquals(0, slope(align(sections.draw(), REMOVE).log(), sections.shifts), 0.04);
    }

    @Test
    void keepingTheTrendLeavesADipAndTakesOutTheJitter() {
        final DrawnSections sections = new DrawnSections(9, 160, 128, 60, 110);
        final Random random = new Random(1);
        sections.shifts = new double[60][2];
        for (int z = 0; z < 60; z++) {
            sections.shifts[z][0] = 0.8 * z + 0.7 * random.nextGaussian();
        }
        final List<SliceShift> found = align(sections.draw(), KEEP).log();
        final double[][] jitter = new double[60][2];
        for (int z = 0; z < 60; z++) {
            jitter[z][0] = sections.shifts[z][0] - 0.8 * z;
        }
        assertEquals(0, slope(found, new double[60][2]), 0.02);
        assertTrue(residual(found, jitter, 0, Set.of()) < 0.3);
    }

    @Test
    void aRegionThatStandsStillTellsTheTrend() {
        final DrawnSections sections = new DrawnSections(10, 192, 160, 40, 0);
        sections.curtains = 0;
        sections.dip_deg = 45;
        final Volume<UnsignedByteType> stack = sections.draw();
        wall(stack, sections.shifts);
        final Region left = new Region(0, 0, 40, 160);
        final List<SliceShift> found =
                align(stack, new AlignSettings(Trend.REGION, Optional.of(left))).log();
        assertEquals(0, slope(found, sections.shifts), 0.02);
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        final Volume<UnsignedByteType> stack = new DrawnSections(2, 96, 80, 20, 40).draw();
        final Restored<SliceShift> one = SliceAligner.estimate(stack, REMOVE, Execution.serial());
        final Restored<SliceShift> three = SliceAligner.estimate(stack, REMOVE, Execution.on(3));
        assertEquals(one.log(), three.log());
        assertTrue(
                Planes.equal(
                        one.of(stack, "test", Execution.serial()).pixels(),
                        three.of(stack, "test", Execution.on(3)).pixels()));
    }

    @Test
    void slicesMovedByWholePixelsAreCopiedAndTheRestIsZero() {
        final Volume<UnsignedByteType> stack = new DrawnSections(2, 40, 32, 2, 10).draw();
        final float[] before = Planes.floatPlane(stack.pixels(), 1);
        final float[][] moved = new float[1][40 * 32];
        new ShiftedSlices(stack, new double[] {0, 3.01}, new double[] {0, -2}).compute(1, moved);
        for (int i = 0; i < before.length; i++) {
            final int x = i % 40 + 3;
            final int y = i / 40 - 2;
            assertEquals(x < 40 && y >= 0 ? before[y * 40 + x] : 0, moved[0][i]);
        }
    }

    @Test
    void whatCannotBeAlignedIsRefused() {
        final Volume<UnsignedByteType> stack = new DrawnSections(2, 40, 32, 4, 10).draw();
        final Volume<UnsignedByteType> small = new DrawnSections(2, 20, 32, 4, 10).draw();
        assertThrows(InputException.class, () -> align(small, REMOVE));
        final Optional<Region> outside = Optional.of(new Region(0, 0, 41, 20));
        assertThrows(
                ParameterException.class,
                () -> align(stack, new AlignSettings(Trend.REGION, outside)));
        assertThrows(ParameterException.class, () -> new AlignSettings(Trend.KEEP, outside));
        assertThrows(ParameterException.class, () -> Region.parse("region", "1,2,3"));
        assertArrayEquals(
                new int[] {1, 2, 30, 40},
                Arrays.stream(new Region[] {Region.parse("region", "1, 2,30,40")})
                        .flatMapToInt(
                                r -> Arrays.stream(new int[] {r.x(), r.y(), r.width(), r.height()}))
                        .toArray());
    }

    private static Restored<SliceShift> align(
            final Volume<UnsignedByteType> stack, final AlignSettings settings) {
        return SliceAligner.estimate(stack, settings, Execution.on(2));
    }

    private static void assertResidual(
            final double most,
            final List<SliceShift> found,
            final double[][] truth,
            final Set<Integer> without) {
        assertEquals(0, residual(found, truth, 0, without), most, "along x");
        assertEquals(0, residual(found, truth, 1, without), most, "along y");
    }

    /** Root mean square of found − true about its mean, without some slices. */
    private static double residual(
            final List<SliceShift> found,
            final double[][] truth,
            final int axis,
            final Set<Integer> without) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int z = 0; z < truth.length; z++) {
            if (!without.contains(z)) {
                final double off = shift(found.get(z), axis) - truth[z][axis];
                sum += off;
                squares += off * off;
                count++;
            }
        }
        return Math.sqrt(squares / count - sum * sum / count / count);
    }

    /** Pixels a slice by which what is found runs away from the truth along x. */
    private static double slope(final List<SliceShift> found, final double[][] truth) {
        double moment = 0;
        double squares = 0;
        for (int z = 0; z < truth.length; z++) {
            final double t = z - 0.5 * (truth.length - 1);
            moment += t * (found.get(z).shift_x_px() - truth[z][0]);
            squares += t * t;
        }
        return moment / squares;
    }

    private static double shift(final SliceShift slice, final int axis) {
        return axis == 0 ? slice.shift_x_px() : slice.shift_y_px();
    }

    private static void fill(
            final Volume<UnsignedByteType> stack,
            final int z,
            final java.util.function.DoubleSupplier grey) {
        final byte[] plane = plane(stack, z);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) Math.max(0, Math.min(255, Math.round(grey.getAsDouble())));
        }
    }

    /** A dark side wall with a ragged edge, at column 20 of a slice without drift. */
    private static void wall(final Volume<UnsignedByteType> stack, final double[][] shifts) {
        for (int z = 0; z < shifts.length; z++) {
            final byte[] plane = plane(stack, z);
            for (int i = 0; i < plane.length; i++) {
                final double y = i / 192 - shifts[z][1];
                final double edge = 20 + 4 * Math.sin(y / 9) + shifts[z][0];
                final double inside = Math.max(0, Math.min(1, 0.5 + edge - i % 192));
                plane[i] += (byte) Math.round((60 - (plane[i] & 255)) * inside);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static byte[] plane(final Volume<UnsignedByteType> stack, final int z) {
        return Planes.array((PlanarImg<UnsignedByteType, ?>) stack.pixels(), z);
    }
}
