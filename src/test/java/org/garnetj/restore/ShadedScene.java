package org.garnetj.restore;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemNuisances;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.MagnesiumCounting;
import org.garnetj.phantom.PorePopulation;
import org.garnetj.phantom.SpallationShape;

import java.util.List;

/**
 * A block with a cap, cracks, lithium and pores under shading, and the bias alone, from a block of
 * nothing but LLZO under the same microscope without noise.
 */
record ShadedScene(FibSemSample sample, Volume<?> bias) {

    private static final FibSemGrid GRID = new FibSemGrid(160, 104, 24, 0.1, 0.2, 52);

    static ShadedScene of(
            final long seed, final double shadow, final double shading, final double flicker) {
        final FibSemNuisances usual = FibSemNuisances.defaults();
        final FibSemNuisances all =
                new FibSemNuisances(
                        usual.shine(),
                        usual.shineLength_um(),
                        0.5,
                        usual.curtaining(),
                        usual.curtainSlices(),
                        shadow,
                        shading,
                        flicker,
                        usual.shotGain(),
                        usual.readNoise(),
                        usual.drift_px(),
                        0,
                        usual.blur_px());
        final FibSemNuisances alone =
                new FibSemNuisances(0, 1, 0, 0, 1, shadow, shading, flicker, 0, 0, 0, 0, 0);
        final FibSemSettings block = FibSemSettings.defaults().withSeed(seed);
        return new ShadedScene(
                FibSemPhantom.generate(settings(block, all, 8), Execution.serial()),
                FibSemPhantom.generate(plain(block, alone), Execution.serial()).stack());
    }

    private static FibSemSettings settings(
            final FibSemSettings block, final FibSemNuisances nuisances, final int bits) {
        return new FibSemSettings(
                block.seed(),
                GRID,
                2.4,
                1.2,
                List.of(SpallationShape.stageI(8, 2.4, 1.6, 2.2)),
                new PorePopulation(0.05, 0.8, 0.3, 0.2, 2, 0.3),
                block.greys().withBits(bits),
                nuisances,
                MagnesiumCounting.defaults(),
                1);
    }

    private static FibSemSettings plain(
            final FibSemSettings block, final FibSemNuisances nuisances) {
        return new FibSemSettings(
                block.seed(),
                GRID,
                0,
                0,
                List.of(),
                PorePopulation.none(),
                block.greys().withBits(16),
                nuisances,
                MagnesiumCounting.defaults(),
                1);
    }

    /**
     * Root mean square of what a correction leaves of the bias, over LLZO, in parts of its level:
     * of bias times the factor that each grey was multiplied by.
     */
    double residual(final Restored<?> made) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int z = 0; z < bias.depth(); z++) {
            final float[] truth = Planes.floatPlane(bias.pixels(), z);
            final float[] raw = Planes.floatPlane(sample.stack().pixels(), z);
            final byte[] phases = Planes.bytePlane(sample.phases().pixels(), z);
            final float[][] restored = new float[1][raw.length];
            made.slices().compute(z, restored);
            for (int i = 0; i < raw.length; i++) {
                if (phases[i] == Phase.LLZO.label() && raw[i] > 0) {
                    final double log = Math.log(truth[i] * restored[0][i] / raw[i]);
                    sum += log;
                    squares += log * log;
                    count++;
                }
            }
        }
        final double mean = sum / count;
        return Math.sqrt(squares / count - mean * mean);
    }

    /** The stack in floats, each grey changed. */
    static Volume<FloatType> changed(final Volume<UnsignedByteType> stack, final Change change) {
        final PlanarImg<FloatType, ?> floats = Planes.floats(stack.pixels());
        final int width = (int) stack.width();
        for (int z = 0; z < stack.depth(); z++) {
            final float[] from = Planes.floatPlane(stack.pixels(), z);
            final float[] to = Planes.array(floats, z);
            for (int i = 0; i < to.length; i++) {
                to[i] = (float) change.of(i % width, i / width, z, from[i]);
            }
        }
        return stack.with(floats, stack.name());
    }

    @SuppressWarnings("unchecked")
    Volume<UnsignedByteType> stack() {
        return (Volume<UnsignedByteType>) sample.stack();
    }

    /** Another grey for a pixel. */
    interface Change {
        double of(int x, int y, int z, double grey);
    }
}
