package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

/** Plating steps whose stage has moved; errors are over all of the first stack, in its voxels. */
class StepAlignerTest {

    private static final RigidMotion STILL = PlatedPellet.moved(new double[3], new double[6]);

    /** Shifts of up to 10 voxels and turns of up to 3° along and about each axis. */
    @Test
    void stepsAreLaidOnEachOtherToATenthOfAVoxelAndTheErrorIsKnown() {
        double errors = 0;
        double stated = 0;
        for (long seed = 1; seed <= 10; seed++) {
            final PlatedPellet pellet = new PlatedPellet(seed);
            final RigidMotion motion = PlatedPellet.motion(seed);
            final StepAlignment row = aligned(pellet.stack(1, STILL), pellet.stack(2, motion));
            final double error = error(motion, row);
            assertTrue(error <= 0.1, seed + ": " + error);
            errors += error * error;
            stated += row.residual_um() * row.residual_um();
        }
        assertEquals(1, Math.sqrt(errors / stated), 0.25);
    }

    /** Other pores there, a crack three times as long, other greys, twice the noise. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void aThirdOfThePelletMayChange(final long seed) {
        final PlatedPellet pellet = new PlatedPellet(seed);
        pellet.unchanged = 0.7;
        final Volume<?> first = pellet.stack(1, STILL);
        pellet.gain = 0.7;
        pellet.offset = 30;
        pellet.noise = 16;
        final RigidMotion motion = PlatedPellet.motion(seed);
        final StepAlignment row = aligned(first, pellet.stack(3, motion));
        assertEquals(0, error(motion, row), 0.2);
        assertEquals(0.7, row.gain(), 0.07);
        assertTrue(row.trusted() < 0.8, "what has changed is not trusted");
    }

    @ParameterizedTest
    @ValueSource(longs = {64, 65, 66})
    void aThirdOfThePelletThatDriftsDoesNotPull(final long seed) {
        final PlatedPellet pellet = new PlatedPellet(seed);
        pellet.unchanged = 0.7;
        pellet.drift_um = 1.5;
        final RigidMotion motion = PlatedPellet.motion(seed);
        final StepAlignment row = aligned(pellet.stack(1, STILL), pellet.stack(2, motion));
        assertEquals(0, error(motion, row), 0.1);
    }

    /** Slices 2.5 voxels apart, on another grid, over another part of the pellet. */
    @Test
    void voxelsMayBeAnisotropicAndDifferFromStepToStep() {
        final PlatedPellet pellet = new PlatedPellet(67);
        pellet.size = new int[] {64, 64, 26};
        pellet.voxel = VoxelSize.um(1, 1, 2.5);
        final Volume<?> first = pellet.stack(1, STILL);
        pellet.size = new int[] {72, 80, 50};
        pellet.voxel = VoxelSize.um(0.7, 0.7, 1.2);
        final RigidMotion motion = PlatedPellet.motion(67);
        final Volume<?> second = pellet.stack(2, motion);
        assertEquals(0, error(motion, aligned(first, second)), 0.2);
        final Restored<StepAlignment> made = StepAligner.align(first, second, 2, Execution.on(2));
        assertEquals(64, made.size().dimension(0));
        assertEquals(26, made.size().dimension(2));
        assertEquals(2.5, made.voxelSize().z_um());
    }

    @Test
    void anyTurnAboutTheAxisOfTheTomographIsFound() {
        final PlatedPellet pellet = new PlatedPellet(68);
        final RigidMotion motion =
                PlatedPellet.moved(new double[] {4, -3, 2}, 0, 0, 0, 0.05, -0.04, -2.2);
        final StepAlignment row = aligned(pellet.stack(1, STILL), pellet.stack(2, motion));
        assertEquals(0, error(motion, row), 0.1);
    }

    /** As a stack of many voxels is, when it is binned to 34³. */
    @Test
    void binnedVoxelsAreEnough() {
        final PlatedPellet pellet = new PlatedPellet(69);
        final RigidMotion motion = PlatedPellet.motion(69);
        final StepAlignment row =
                StepAligner.align(
                                pellet.stack(1, STILL),
                                pellet.stack(2, motion),
                                2,
                                40_000,
                                Execution.on(2))
                        .log()
                        .get(0);
        assertEquals(0, error(motion, row), 0.2);
    }

    /** The circle of zeros around a reconstruction stays where it is when the pellet moves. */
    @Test
    void theEdgeOfTheReconstructionDoesNotHoldThePellet() {
        final PlatedPellet pellet = new PlatedPellet(70);
        final RigidMotion motion = PlatedPellet.motion(70);
        final StepAlignment row =
                aligned(inCircle(pellet.stack(1, STILL)), inCircle(pellet.stack(2, motion)));
        assertEquals(0, error(motion, row), 0.1);
    }

    /** Without noise the moved stack is the first again, but for what has grown; 0 beyond it. */
    @Test
    void theMovedStackLiesOnTheFirst() {
        final PlatedPellet pellet = new PlatedPellet(71);
        pellet.noise = 0;
        pellet.rings = 0;
        final Volume<UnsignedByteType> first = pellet.stack(1, STILL);
        final Volume<UnsignedByteType> second =
                pellet.stack(
                        1, PlatedPellet.moved(new double[] {20.3, 1.6, -2.2}, 0, 0, 0, 0, 0.03, 0));
        final Volume<UnsignedByteType> moved =
                StepAligner.align(first, second, 2, Execution.on(2))
                        .of(second, "test", Execution.on(2));
        int far = 0;
        for (int z = 16; z < 48; z++) {
            final byte[] before = Planes.bytePlane(first.pixels(), z);
            final byte[] after = Planes.bytePlane(moved.pixels(), z);
            for (int y = 16; y < 48; y++) {
                assertEquals(0, after[64 * y + 50]);
                assertTrue(after[64 * y + 30] != 0);
                for (int x = 0; x < 40; x++) {
                    final int difference = (before[64 * y + x] & 0xFF) - (after[64 * y + x] & 0xFF);
                    far += Math.abs(difference) > 30 ? 1 : 0;
                }
            }
        }
        assertTrue(far < 0.01 * 32 * 32 * 40, far + " voxels");
    }

    /** The voxels of a slab, which is drawn where the motion has put it, come back to it. */
    @Test
    void labelsAreMovedAsTheStepIs() {
        final RigidMotion motion = PlatedPellet.motion(76);
        final double[] at = motion.shift();
        final double[] turn = motion.degrees();
        final StepAlignment row =
                new StepAlignment(
                        2, "", at[0], at[1], at[2], turn[0], turn[1], turn[2], 1, 0, 1, 0, 1, 1);
        final Volume<UnsignedByteType> first = slab(STILL);
        final Volume<UnsignedByteType> moved =
                StepAligner.labels(first, slab(motion), row, 255)
                        .of(first, "test", Execution.on(2));
        int outside = 0;
        int wrong = 0;
        for (int z = 0; z < 64; z++) {
            final byte[] wanted = Planes.bytePlane(first.pixels(), z);
            final byte[] found = Planes.bytePlane(moved.pixels(), z);
            for (int i = 0; i < found.length; i++) {
                outside += found[i] == -1 ? 1 : 0;
                wrong += found[i] != -1 && found[i] != wanted[i] ? 1 : 0;
            }
        }
        assertTrue(outside > 64 * 64 * 5 && outside < 64 * 64 * 32, outside + " not covered");
        // its two faces run through a layer of voxels each, half of which may take either side
        assertTrue(wrong < 0.5 * 2 * 64 * 64, wrong + " wrong");
    }

    @Test
    void anotherSampleIsRefused() {
        final Volume<?> one = new PlatedPellet(72).stack(1, STILL);
        final Volume<?> other = new PlatedPellet(73).stack(2, STILL);
        final InputException refused =
                assertThrows(
                        InputException.class,
                        () -> StepAligner.align(one, other, 2, Execution.on(2)));
        assertTrue(refused.getMessage().startsWith("step-2: cannot be aligned with step-1"));
    }

    @Test
    void stacksThatShowNothingAreRefused() {
        final float[][] slices = new float[20][20 * 20];
        for (final float[] slice : slices) {
            Arrays.fill(slice, 150);
        }
        final Volume<?> plain = Greys.stack(slices, 20, VoxelSize.um(1, 1, 1));
        assertThrows(
                InputException.class, () -> StepAligner.align(plain, plain, 2, Execution.on(2)));
    }

    @Test
    void aFewSlicesAreRefused() {
        final PlatedPellet pellet = new PlatedPellet(74);
        final Volume<?> first = pellet.stack(1, STILL);
        pellet.size = new int[] {64, 64, 8};
        final Volume<?> few = pellet.stack(2, STILL);
        assertThrows(
                InputException.class, () -> StepAligner.align(first, few, 2, Execution.serial()));
    }

    @Test
    void threadsDoNotChangeABit() {
        final PlatedPellet pellet = new PlatedPellet(75);
        final Volume<UnsignedByteType> first = pellet.stack(1, STILL);
        final Volume<UnsignedByteType> second = pellet.stack(2, PlatedPellet.motion(75));
        final Restored<StepAlignment> one = StepAligner.align(first, second, 2, Execution.serial());
        final Restored<StepAlignment> three = StepAligner.align(first, second, 2, Execution.on(3));
        assertEquals(one.log(), three.log());
        assertTrue(
                Planes.equal(
                        one.of(second, "test", Execution.serial()).pixels(),
                        three.of(second, "test", Execution.on(3)).pixels()));
    }

    // -- Helper methods --

    private static StepAlignment aligned(final Volume<?> first, final Volume<?> second) {
        return StepAligner.align(first, second, 2, Execution.on(2)).log().get(0);
    }

    /** Root mean square distance between where voxels lie and where a row says, in µm. */
    private static double error(final RigidMotion truth, final StepAlignment row) {
        final double half = PlatedPellet.EXTENT_UM / 2;
        final double[] shift = {row.shift_x_um(), row.shift_y_um(), row.shift_z_um()};
        final double[] place = new double[3];
        double squares = 0;
        final int points = 8;
        for (int i = 0; i < points * points * points; i++) {
            final double[] off = {
                (i % points + 0.5) / points * 2 * half - half,
                (i / points % points + 0.5) / points * 2 * half - half,
                (i / points / points + 0.5) / points * 2 * half - half
            };
            truth.apply(off[0] + half, off[1] + half, off[2] + half, place);
            turn(off, 1, 2, row.rot_x_deg());
            turn(off, 2, 0, row.rot_y_deg());
            turn(off, 0, 1, row.rot_z_deg());
            for (int d = 0; d < 3; d++) {
                final double error = off[d] + half + shift[d] - place[d];
                squares += error * error;
            }
        }
        return Math.sqrt(squares / (points * points * points));
    }

    /** Turns a point from one axis towards another. */
    private static void turn(final double[] point, final int u, final int v, final double degrees) {
        final double cosine = Math.cos(Math.toRadians(degrees));
        final double sine = Math.sin(Math.toRadians(degrees));
        final double before = point[u];
        point[u] = cosine * before - sine * point[v];
        point[v] = sine * before + cosine * point[v];
    }

    /** 2 in a slab 20 µm thick, 1 around it, where a motion puts them. */
    private static Volume<UnsignedByteType> slab(final RigidMotion motion) {
        final float[][] slices = new float[64][64 * 64];
        for (int z = 0; z < 64; z++) {
            for (int i = 0; i < 64 * 64; i++) {
                final double[] off = {i % 64 + 0.5, i / 64 + 0.5, z + 0.5};
                double depth = 32;
                for (int d = 0; d < 3; d++) {
                    depth += motion.rotation()[3 * d + 1] * (off[d] - 32 - motion.shift()[d]);
                }
                slices[z][i] = Math.abs(depth - 30.3) < 10 ? 2 : 1;
            }
        }
        return Greys.stack(slices, 64, VoxelSize.um(1, 1, 1));
    }

    private static Volume<UnsignedByteType> inCircle(final Volume<UnsignedByteType> stack) {
        final float[][] slices = Greys.of(stack);
        final int width = (int) stack.width();
        for (final float[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                final double r = Math.hypot(i % width - width / 2.0, i / width - width / 2.0);
                slice[i] = r < width / 2.0 ? slice[i] : 0;
            }
        }
        return Greys.stack(slices, width, stack.voxelSize());
    }
}
