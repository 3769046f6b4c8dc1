package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * Removes curtains as the stripes that minimise
 *
 * <p>Σ w (d − s)² + α Σ (∂s/∂y)² + γ Σ s²
 *
 * <p>over the pixels of a slice and, with less weight, of those before and behind it. Here d is by
 * how much a pixel differs from others of its grey hereabouts ({@link StripeEvidence}), and w is 0
 * at edges and for what is thin: a crack's wall is no stripe. It is solved twice, the second time
 * with the greys compared when the stripes found first are out.
 */
final class StripeFilter implements SliceFilter {

    private static final int TOGETHER = 4;

    private final Volume<?> stack;
    private final StripeModel model;
    private final CurtainLog log;
    private final int width;

    StripeFilter(final Volume<?> stack, final StripeModel model, final CurtainLog log) {
        this.stack = stack;
        this.model = model;
        this.log = log;
        width = Math.toIntExact(stack.width());
    }

    @Override
    public int together() {
        return TOGETHER * (1 + model.slices());
    }

    @Override
    public void compute(final int first, final float[][] slices) {
        final int reach = model.slices();
        final float[][] planes = new float[slices.length + 2 * reach][];
        final StripeEvidence[] evidence = new StripeEvidence[planes.length];
        for (int i = 0; i < planes.length; i++) {
            final int z = first + i - reach;
            if (z >= 0 && z < stack.depth()) {
                planes[i] = plane(stack, z);
                evidence[i] = evidence(planes[i]);
            }
        }
        for (int i = 0; i < slices.length; i++) {
            final float[] raw = planes[i + reach];
            final float[] clean = model.without(stripes(evidence, i + reach), raw);
            System.arraycopy(clean, 0, slices[i], 0, clean.length);
            log.add(first + i, raw, clean);
        }
    }

    // -- Helper methods --

    private StripeEvidence evidence(final float[] plane) {
        final StripeEvidence rough = StripeEvidence.of(plane, width, model, null);
        return StripeEvidence.of(plane, width, model, solve(rough.sums(), rough.weights()));
    }

    private float[] stripes(final StripeEvidence[] evidence, final int at) {
        final float[] sums = evidence[at].sums().clone();
        final float[] weights = evidence[at].weights().clone();
        for (int d = 1; d <= model.slices(); d++) {
            add(evidence[at - d], d, sums, weights);
            add(evidence[at + d], d, sums, weights);
        }
        return solve(sums, weights);
    }

    private void add(
            final StripeEvidence other, final int d, final float[] sums, final float[] weights) {
        if (other == null) {
            return;
        }
        final float ofSum = model.trust()[d] * model.persistence()[d];
        final float ofWeight = ofSum * model.persistence()[d];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += ofSum * other.sums()[i];
            weights[i] += ofWeight * other.weights()[i];
        }
    }

    private float[] solve(final float[] sums, final float[] weights) {
        return StripeColumns.solve(
                sums, weights, width, model.smoothness(), model.shrinkage(), model.side());
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }
}
