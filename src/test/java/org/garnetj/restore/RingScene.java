package org.garnetj.restore;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.XctGreys;
import org.garnetj.phantom.XctNuisances;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSettings;

/** A pellet with pores, lithium and a crack as a tomograph sees it, with and without rings. */
final class RingScene {

    static final int EDGE = 128;
    static final int DEPTH = 16;

    private RingScene() {}

    static Volume<?> pellet(final long seed, final double noise, final double rings) {
        return pellet(seed, EDGE, DEPTH, noise, rings);
    }

    static Volume<?> pellet(
            final long seed,
            final int edge,
            final int depth,
            final double noise,
            final double rings) {
        final XctSettings usual = XctSettings.defaults();
        final XctSettings settings =
                new XctSettings(
                        seed,
                        edge,
                        edge,
                        depth,
                        0.8,
                        0,
                        0,
                        40,
                        6,
                        usual.serration_um(),
                        usual.grain_um(),
                        usual.steps().subList(2, 3),
                        usual.pores(),
                        XctGreys.defaults(),
                        new XctNuisances(noise, rings, 0.08, 0.5),
                        1);
        return XctPhantom.generate(settings, Execution.serial()).stacks().get(0);
    }

    /** The stack in floats, each grey changed. */
    static Volume<FloatType> changed(final Volume<?> stack, final ShadedScene.Change change) {
        final PlanarImg<FloatType, ?> floats = Planes.floats(stack.pixels());
        for (int z = 0; z < stack.depth(); z++) {
            final float[] from = Planes.floatPlane(stack.pixels(), z);
            final float[] to = Planes.array(floats, z);
            for (int i = 0; i < to.length; i++) {
                to[i] = (float) change.of(i % EDGE, i / EDGE, z, from[i]);
            }
        }
        return new Volume<>(floats, stack.voxelSize(), stack.name());
    }

    /**
     * Variance of the means of circles in the difference of two slices, less what changes over 24
     * pixels along the radius.
     */
    static double ringEnergy(final float[] a, final float[] b, final double x, final double y) {
        final int edge = (int) Math.round(Math.sqrt(a.length));
        final int radii = edge / 2;
        final double[] sum = new double[radii];
        final double[] count = new double[radii];
        for (int i = 0; i < a.length; i++) {
            final int r = (int) Math.hypot(i % edge + 0.5 - x, i / edge + 0.5 - y);
            if (r < radii) {
                sum[r] += a[i] - b[i];
                count[r]++;
            }
        }
        double squares = 0;
        double pixels = 0;
        for (int r = 0; r < radii; r++) {
            double near = 0;
            double all = 0;
            for (int q = Math.max(0, r - 12); q <= Math.min(radii - 1, r + 12); q++) {
                near += sum[q];
                all += count[q];
            }
            final double off = sum[r] / Math.max(1, count[r]) - near / all;
            squares += count[r] * off * off;
            pixels += count[r];
        }
        return squares / pixels;
    }

    static double squares(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** Structural similarity (Wang et al. 2004) in windows of 7 × 7, of greys from 0 to 255. */
    static double similarity(final float[] a, final float[] b) {
        final double c1 = 0.01 * 255 * 0.01 * 255;
        final double c2 = 0.03 * 255 * 0.03 * 255;
        double total = 0;
        int windows = 0;
        for (int y = 0; y + 7 <= EDGE; y += 3) {
            for (int x = 0; x + 7 <= EDGE; x += 3) {
                double sa = 0;
                double sb = 0;
                double saa = 0;
                double sbb = 0;
                double sab = 0;
                for (int i = 0; i < 49; i++) {
                    final double u = a[(y + i / 7) * EDGE + x + i % 7];
                    final double v = b[(y + i / 7) * EDGE + x + i % 7];
                    sa += u / 49;
                    sb += v / 49;
                    saa += u * u / 49;
                    sbb += v * v / 49;
                    sab += u * v / 49;
                }
                total +=
                        (2 * sa * sb + c1)
                                * (2 * (sab - sa * sb) + c2)
                                / ((sa * sa + sb * sb + c1) * (saa - sa * sa + sbb - sb * sb + c2));
                windows++;
            }
        }
        return total / windows;
    }
}
