package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

class CurtainRemoverTest {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 80;
    private static final int DEPTH = 10;
    private static final VoxelSize VOXEL = VoxelSize.um(0.02, 0.02, 0.05);
    private static final float CERAMIC = 170;
    private static final float PORE = 80;
    private static final int CRACK = 47;
    private static final CurtainSettings VARIATIONAL =
            CurtainSettings.of(CurtainMethod.VARIATIONAL);

    @ParameterizedTest
    @EnumSource(CurtainMethod.class)
    void threadsDoNotChangeABit(final CurtainMethod method) {
        final Volume<UnsignedByteType> stack = stack(1, 0.06, 0, 4);
        final CurtainSettings settings = CurtainSettings.of(method);
        final float[][] one = Greys.without(stack, settings, Execution.on(1));
        final float[][] three = Greys.without(stack, settings, Execution.on(3));
        for (int z = 0; z < DEPTH; z++) {
            assertArrayEquals(one[z], three[z]);
        }
    }

    /** Whichever slices are computed together. */
    @Test
    void slicesDoNotDependOnWhatIsComputedWithThem() {
        final SliceFilter filter =
                CurtainRemover.restore(stack(2, 0.06, 0, 6), VARIATIONAL, Execution.serial())
                        .slices();
        final float[][] together = new float[6][WIDTH * HEIGHT];
        filter.compute(2, together);
        final float[][] alone = new float[1][WIDTH * HEIGHT];
        filter.compute(5, alone);
        assertArrayEquals(together[3], alone[0]);
    }

    @ParameterizedTest
    @EnumSource(CurtainMethod.class)
    void aStackWithoutCurtainsIsLeftAlone(final CurtainMethod method) {
        final Volume<UnsignedByteType> stack = stack(3, 0, 0, 4);
        final float[][] raw = Greys.of(stack);
        final float[][] clean =
                Greys.without(stack, CurtainSettings.of(method), Execution.serial());
        for (int z = 0; z < DEPTH; z++) {
            assertArrayEquals(raw[z], clean[z]);
        }
    }

    /**
     * A dark plane along y and z, two pixels wide, from top to bottom. What stripes did to it
     * itself nobody can know.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 4})
    void aVerticalCrackKeepsItsContrast(final double noise) {
        final float[][] truth = greys(4, 0, 0, 0);
        final float[][] clean =
                Greys.without(stack(4, 0.06, 0, noise), VARIATIONAL, Execution.serial());
        assertEquals(1, depthOfCrack(clean) / depthOfCrack(truth), 0.05);
        final float[][] byWavelets =
                Greys.without(
                        stack(4, 0.06, 0, noise),
                        CurtainSettings.of(CurtainMethod.WAVELET_FFT),
                        Execution.serial());
        assertTrue(depthOfCrack(byWavelets) < 0.8 * depthOfCrack(truth), "wavelets eat it");
    }

    @Test
    void stepsAndFactorsAreToldApart() {
        assertTrue(kinds(stack(5, 0, 9, 3)).contains("steps in grey"), "steps");
        assertTrue(kinds(stack(5, 0.07, 0, 3)).contains("factors"), "factors");
        assertTrue(kinds(stack(6, 0, 9, 0.5)).contains("steps in grey"), "steps without noise");
        assertTrue(kinds(stack(6, 0.07, 0, 0.5)).contains("factors"), "factors without noise");
    }

    @Test
    void theTableTellsHowMuchWentOut() {
        final Volume<UnsignedByteType> stack = stack(7, 0.06, 0, 4);
        final Restored<CurtainRemoval> made =
                CurtainRemover.restore(stack, VARIATIONAL, Execution.serial());
        Greys.of(made.of(stack, "test", Execution.serial()));
        final List<CurtainRemoval> rows = made.log();
        assertEquals(DEPTH, rows.size());
        for (int z = 0; z < DEPTH; z++) {
            final CurtainRemoval row = rows.get(z);
            assertEquals(z + 1, row.slice());
            assertTrue(row.stripe_energy_before() > 20, "before " + row);
            assertTrue(
                    row.stripe_energy_after() < 0.1 * row.stripe_energy_before(), "after " + row);
            assertEquals(0.05, row.strength(), 0.02);
        }
    }

    /** One slice, as one picture of a microscope is. */
    @Test
    void onePictureIsAStack() {
        final float[][] truth = {greys(8, 0, 0, 3)[0]};
        final float[][] raw = {greys(8, 0.06, 0, 3)[0]};
        final float[][] clean =
                Greys.without(Greys.stack(raw, WIDTH, VOXEL), VARIATIONAL, Execution.serial());
        assertTrue(Greys.psnr(clean, truth) > Greys.psnr(raw, truth) + 4, "gain");
    }

    // -- Helper methods --

    private static String kinds(final Volume<UnsignedByteType> stack) {
        return CurtainRemover.restore(stack, VARIATIONAL, Execution.serial()).notes().toString();
    }

    /** How much darker the crack is than the ceramic beside it. */
    private static double depthOfCrack(final float[][] slices) {
        double beside = 0;
        double within = 0;
        for (final float[] slice : slices) {
            for (int y = 30; y < HEIGHT; y++) {
                for (int x = 0; x < 2; x++) {
                    within += slice[y * WIDTH + CRACK + x];
                    beside += slice[y * WIDTH + CRACK - 4 + x];
                    beside += slice[y * WIDTH + CRACK + 4 + x];
                }
            }
        }
        return 0.5 * beside - within;
    }

    private static Volume<UnsignedByteType> stack(
            final long seed, final double factor, final double step, final double noise) {
        return Greys.stack(greys(seed, factor, step, noise), WIDTH, VOXEL);
    }

    /**
     * Ceramic with a crack along y and pores, under stripes that begin at different heights.
     *
     * @param factor standard deviation of the stripes, as factors
     * @param step the same, in greys
     */
    private static float[][] greys(
            final long seed, final double factor, final double step, final double noise) {
        final Random random = new Random(seed);
        final double[] stripes = new double[WIDTH];
        final int[] begin = new int[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            stripes[x] = random.nextGaussian();
            begin[x] = x % 8 == 0 ? random.nextInt(HEIGHT / 3) : begin[x - 1];
        }
        final float[][] slices = new float[DEPTH][WIDTH * HEIGHT];
        for (final float[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                final int x = i % WIDTH;
                final int y = i / WIDTH;
                final double stripe = y < begin[x] ? 0 : stripes[x];
                final double noisy = noise == 0 ? 0 : noise * random.nextGaussian();
                slice[i] = (float) (phase(x, y) * (1 + factor * stripe) + step * stripe + noisy);
            }
            for (int x = 0; x < WIDTH; x++) {
                stripes[x] = 0.9 * stripes[x] + Math.sqrt(0.19) * random.nextGaussian();
            }
        }
        return slices;
    }

    private static float phase(final int x, final int y) {
        final boolean crack = x == CRACK || x == CRACK + 1;
        final boolean left = Math.hypot(x - 20, y - 45) < 13;
        final boolean right = Math.hypot(x - 75, y - 40) < 15;
        return crack || left || right ? PORE : CERAMIC;
    }
}
