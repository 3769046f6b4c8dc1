package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.OptionalDouble;

class TiltCorrectorTest {

    private static final double TILT = 52;
    private static final double SIN = Math.sin(Math.toRadians(TILT));
    private static final double COS = Math.cos(Math.toRadians(TILT));
    private static final double PIXEL = 0.05;
    private static final double PITCH = 0.11;
    private static final int HEIGHT = 40;
    private static final int DEPTH = 6;

    /** A grey that rises by 2 for each true µm along y, 5 along x and 3 along z. */
    @ParameterizedTest
    @EnumSource(Shear.class)
    void aRampInTrueMicrometresComesBackExactly(final Shear shear) {
        for (final boolean resample : new boolean[] {false, true}) {
            final Volume<FloatType> raw = ramp(shear);
            final Restored<TiltCorrection> made = correct(raw, TILT, resample, shear);
            final Volume<FloatType> upright = made.of(raw, "test", Execution.on(2));
            final double row = upright.voxelSize().y_um();
            assertEquals(resample ? PIXEL : PIXEL / SIN, row, 1e-12);
            final double added = shear == Shear.DOWN ? (DEPTH - 1) * PITCH * COS / SIN : 0;
            int inside = 0;
            for (int z = 0; z < DEPTH; z++) {
                final float[] plane = Planes.floatPlane(upright.pixels(), z);
                for (int y = 0; y < upright.height(); y++) {
                    final double trueY = (y + 0.5) * row - added;
                    if (plane[3 * y] != 0) {
                        assertEquals(grey(1, trueY, z), plane[3 * y + 1], 1e-4);
                        inside++;
                    }
                }
            }
            final double expected = DEPTH * HEIGHT * PIXEL / SIN / row;
            assertTrue(Math.abs(inside - expected) <= DEPTH + 1, inside + " of " + expected);
        }
    }

    @Test
    void theTableTellsWhatWasDone() {
        final TiltCorrection done = correct(ramp(Shear.UP), TILT, true, Shear.UP).log().get(0);
        assertEquals(1.2690, done.y_factor(), 5e-5);
        assertEquals(-PITCH * COS / PIXEL, done.shear_px(), 1e-12);
        assertEquals(HEIGHT, done.rows_before());
        assertEquals(Math.round((HEIGHT + 5 * PITCH * COS / PIXEL) / SIN), done.rows_after());
    }

    /** Pixels lower than wide are made higher: fewer rows, of means and not of samples. */
    @Test
    void constantsStayConstantsWhereRowsGetFewer() {
        final PlanarImg<FloatType, ?> pixels = Planes.floats(new FinalDimensions(3, HEIGHT, 2));
        pixels.forEach(value -> value.set(117));
        final Volume<FloatType> raw = new Volume<>(pixels, VoxelSize.um(0.2, PIXEL, 0.1), "flat");
        final Volume<FloatType> upright =
                correct(raw, 80, true, Shear.NONE).of(raw, "test", Execution.serial());
        assertEquals(10, upright.height());
        upright.pixels().forEach(value -> assertEquals(117, value.get()));
    }

    @Test
    void aStackThatIsTrueAlreadyIsRefused() {
        final Volume<FloatType> raw = ramp(Shear.NONE);
        final Volume<FloatType> done =
                new Volume<>(raw.pixels(), raw.voxelSize().withY(PIXEL / SIN), "done.tif");
        assertTrue(
                assertThrows(ParameterException.class, () -> correct(done, TILT, false, Shear.NONE))
                        .getMessage()
                        .contains("done.tif"));
    }

    @Test
    void aTiltThatNobodyStatesIsAskedFor() {
        final TiltSettings auto = new TiltSettings(OptionalDouble.empty(), false, Shear.NONE);
        final ParameterException refusal =
                assertThrows(
                        ParameterException.class,
                        () -> TiltCorrector.estimate(ramp(Shear.NONE), ImageMetadata.NONE, auto));
        assertEquals("tilt", refusal.key());
        assertThrows(
                ParameterException.class,
                () -> new TiltSettings(OptionalDouble.of(2), false, Shear.NONE));
    }

    private static Restored<TiltCorrection> correct(
            final Volume<FloatType> raw,
            final double tilt,
            final boolean resample,
            final Shear shear) {
        return TiltCorrector.estimate(
                raw,
                ImageMetadata.NONE,
                new TiltSettings(OptionalDouble.of(tilt), resample, shear));
    }

    private static double grey(final int x, final double y_um, final int z) {
        return 20 + 2 * y_um + 5 * x + 3 * z;
    }

    /** The ramp as the tilted beam sees it. */
    private static Volume<FloatType> ramp(final Shear shear) {
        final PlanarImg<FloatType, ?> pixels = Planes.floats(new FinalDimensions(3, HEIGHT, DEPTH));
        final double move = shear == Shear.NONE ? 0 : shear == Shear.UP ? -1 : 1;
        for (int z = 0; z < DEPTH; z++) {
            final float[] plane = Planes.array(pixels, z);
            for (int i = 0; i < plane.length; i++) {
                final double image_um = (i / 3 + 0.5) * PIXEL - z * move * PITCH * COS;
                plane[i] = (float) grey(i % 3, image_um / SIN, z);
            }
        }
        return new Volume<>(pixels, VoxelSize.um(PIXEL, PIXEL, PITCH), "ramp");
    }
}
