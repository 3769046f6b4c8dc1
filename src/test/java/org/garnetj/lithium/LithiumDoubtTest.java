package org.garnetj.lithium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.crack.Evidence;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class LithiumDoubtTest {

    /** Two balls in the ceramic, each with a probability of lithium of its own inside. */
    private static LithiumResult balls(final double left, final double right) {
        final Volume<UnsignedByteType> phases =
                Block.draw(
                        40,
                        24,
                        24,
                        VoxelSize.um(1, 1, 1),
                        (x, y, z) ->
                                Block.inBall(x, y, z, 10, 12, 12, 6)
                                                || Block.inBall(x, y, z, 30, 12, 12, 6)
                                        ? Block.LI
                                        : Block.LLZO);
        final PlanarImg<FloatType, ?> ceramic = Planes.floats(phases.pixels());
        final PlanarImg<FloatType, ?> lithium = Planes.floats(phases.pixels());
        for (int z = 0; z < 24; z++) {
            final byte[] plane = Planes.bytePlane(phases.pixels(), z);
            final float[] c = Planes.array(ceramic, z);
            final float[] l = Planes.array(lithium, z);
            for (int at = 0; at < plane.length; at++) {
                c[at] = plane[at] == Block.LI ? 0 : 1;
                l[at] = plane[at] == Block.LI ? (float) (at % 40 < 20 ? left : right) : 0;
            }
        }
        return LithiumDeposits.measure(
                phases,
                Optional.of(
                        new Evidence.Probabilities(
                                phases.with(ceramic, "LLZO"), phases.with(lithium, "Li"))),
                LithiumSettings.defaults(),
                Execution.serial());
    }

    @Test
    void aBodyThatMayBeVoidHasAnIntervalFromNothing() {
        final List<LithiumDeposit> found = balls(0.99, 0.8).deposits();
        assertEquals(0.99, found.get(0).li_probability(), 1e-6);
        assertEquals(0.8, found.get(1).li_probability(), 1e-6);
        assertTrue(found.get(0).volume().ci_low() > 0.6 * found.get(0).volume().value());
        assertEquals(0, found.get(1).volume().ci_low());
        assertEquals(0, found.get(1).charge().ci_low());
    }

    /** v p (1 - p) each, so the loss is below both only with a probability of 0.975. */
    @Test
    void bodiesAreLithiumOrNotEachByItself() {
        final LithiumBalance sure = balls(1, 1).balance();
        final LithiumBalance unsure = balls(0.95, 0.95).balance();
        final double one = unsure.deposits().value() / 2;
        final double bodies = 0.1 * one + 1.96 * one * Math.sqrt(2 * 0.95 * 0.05);
        final double walls = sure.deposits().value() - sure.deposits().ci_low();
        assertEquals(2 * one - Math.hypot(bodies, walls), unsure.deposits().ci_low(), 1e-3 * one);
        assertEquals(sure.deposits().ci_high(), unsure.deposits().ci_high(), 1e-9);
    }
}
