package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.filter.VerticalDetail;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.Arrays;
import java.util.List;

/** Removes curtains as the slow waves in the vertical detail of each slice. */
final class WaveletStripes implements SliceFilter {

    /** The widest stripe is this share of the picture. */
    private static final int WIDEST = 16;

    /** From gentle to strong. */
    private static final double[] DAMPINGS = {0.5, 0.75, 1, 1.5, 2.5, 4, 6, 10};

    /** Share of the stripes' energy that may be left. */
    private static final double LEFT = 0.2;

    private final Volume<?> stack;
    private final VerticalDetail detail;
    private final CurtainLog log;

    WaveletStripes(
            final Volume<?> stack, final int levels, final double damping, final CurtainLog log) {
        this.stack = stack;
        detail = detail(stack, levels, damping);
        this.log = log;
    }

    @Override
    public void compute(final int first, final float[][] slices) {
        for (int i = 0; i < slices.length; i++) {
            final float[] raw = plane(stack, first + i);
            final float[] clean = clean(raw, detail);
            System.arraycopy(clean, 0, slices[i], 0, clean.length);
            log.add(first + i, raw, clean);
        }
    }

    /** As many octaves as reach a sixteenth of the picture. */
    static int levels(final Volume<?> stack) {
        final long least = Math.min(stack.width(), stack.height());
        final int octaves = (int) Math.ceil(Math.log((double) least / WIDEST) / Math.log(2)) + 1;
        return Math.max(1, Math.min(octaves, VerticalDetail.mostLevels((int) least, (int) least)));
    }

    /** The gentlest damping after which columns hardly differ more than rows do. */
    static double damping(final Volume<?> stack, final int levels, final Execution execution) {
        final List<Integer> slices = StripeSurvey.slices(stack);
        final int width = Math.toIntExact(stack.width());
        final List<VerticalDetail> details =
                Arrays.stream(DAMPINGS)
                        .mapToObj(damping -> detail(stack, levels, damping))
                        .toList();
        final List<double[]> energies =
                execution.mapItems(
                        "try dampings", slices, z -> energies(plane(stack, z), width, details));
        for (int i = 0; i < DAMPINGS.length; i++) {
            double left = 0;
            double before = 0;
            for (final double[] ofSlice : energies) {
                left += ofSlice[i + 1];
                before += ofSlice[0];
            }
            if (left <= LEFT * Math.max(0, before)) {
                return DAMPINGS[i];
            }
        }
        return DAMPINGS[DAMPINGS.length - 1];
    }

    // -- Helper methods --

    /** Before, and after each damping. */
    private static double[] energies(
            final float[] raw, final int width, final List<VerticalDetail> details) {
        final double[] energies = new double[DAMPINGS.length + 1];
        energies[0] = StripeEnergy.of(raw, width);
        for (int i = 0; i < DAMPINGS.length; i++) {
            energies[i + 1] = StripeEnergy.of(clean(raw, details.get(i)), width);
        }
        return energies;
    }

    private static VerticalDetail detail(
            final Volume<?> stack, final int levels, final double damping) {
        return new VerticalDetail(
                Math.toIntExact(stack.width()), Math.toIntExact(stack.height()), levels, damping);
    }

    private static float[] clean(final float[] raw, final VerticalDetail detail) {
        final float[] stripes = detail.of(raw);
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = raw[i] - stripes[i];
        }
        return stripes;
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
