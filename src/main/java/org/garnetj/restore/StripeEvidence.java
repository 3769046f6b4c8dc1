package org.garnetj.restore;

import org.garnetj.filter.BilateralGrid;
import org.garnetj.filter.Gauss;

/**
 * What the pixels of a slice say about its stripes: by how much each differs from those of its grey
 * hereabouts, less what all pixels of its row hereabouts do. Pixels at edges, of rare greys and,
 * for factors, dark ones have no say; so the walls of a steep crack are no stripe.
 *
 * @param sums weight times stripe, for each pixel
 * @param weights weight of each pixel, 1 for a pixel of grey {@link StripeModel#white}
 */
record StripeEvidence(float[] sums, float[] weights) {

    private static final double SMOOTH_PX = 1;
    private static final double WINDOW_ASPECT = 6;

    /** Pixels of a grey that few others have hereabouts lie at edges, or in something thin. */
    private static final float RARE = 0.3f;

    private static final float DARK = 0.25f;

    /**
     * @param plane raw greys
     * @param found stripes that are known already; null for none
     */
    static StripeEvidence of(
            final float[] plane, final int width, final StripeModel model, final float[] found) {
        final float[] clean = found == null ? plane : model.without(found, plane);
        final float[] smooth = Gauss.smoothPlane(clean, width, SMOOTH_PX, SMOOTH_PX);
        final double likeness = found == null ? model.likeness() : model.likenessAfter();
        final BilateralGrid grid =
                new BilateralGrid(
                        clean,
                        smooth,
                        width,
                        model.reach_px(),
                        model.reach_px() / WINDOW_ASPECT,
                        likeness);
        final StripeEvidence evidence =
                new StripeEvidence(new float[plane.length], new float[plane.length]);
        final float[] level = new float[width];
        final float[] share = new float[width];
        final float[] differences = new float[width];
        for (int y = 0; y < plane.length / width; y++) {
            grid.row(y, smooth, level, share);
            weigh(smooth, width, y, model, (float) (2 * likeness), level, share);
            for (int x = 0; x < width; x++) {
                final float grey = plane[y * width + x];
                differences[x] =
                        share[x] == 0
                                ? 0
                                : model.additive() ? grey - level[x] : grey / level[x] - 1;
            }
            evidence.add(y, differences, share, model.reach_px());
        }
        return evidence;
    }

    // -- Helper methods --

    /** Puts the weight of each pixel of a row in place of the share of its like. */
    private static void weigh(
            final float[] smooth,
            final int width,
            final int y,
            final StripeModel model,
            final float unlike,
            final float[] level,
            final float[] share) {
        final int row = y * width;
        final int above = Math.max(0, y - 1) * width;
        final int below = Math.min(smooth.length / width - 1, y + 1) * width;
        final float edge = (float) (4 * model.edge() * model.edge());
        final float white = (float) model.white();
        for (int x = 0; x < width; x++) {
            final float acrossX =
                    smooth[row + Math.min(width - 1, x + 1)] - smooth[row + Math.max(0, x - 1)];
            final float acrossY = smooth[below + x] - smooth[above + x];
            final boolean counts =
                    share[x] >= RARE
                            && acrossX * acrossX + acrossY * acrossY <= edge
                            && Math.abs(smooth[row + x] - level[x]) <= unlike
                            && (model.additive() || level[x] > DARK * white);
            final float bright = model.additive() ? 1 : level[x] / white;
            share[x] = counts ? bright * bright : 0;
        }
    }

    /** Takes off what all pixels of the row hereabouts differ by. */
    private void add(
            final int y, final float[] differences, final float[] weight, final int reach) {
        final int width = differences.length;
        final double[] sum = new double[width + 1];
        final double[] count = new double[width + 1];
        for (int x = 0; x < width; x++) {
            sum[x + 1] = sum[x] + weight[x] * differences[x];
            count[x + 1] = count[x] + weight[x];
        }
        for (int x = 0; x < width; x++) {
            final int from = Math.max(0, x - reach);
            final int to = Math.min(width, x + reach + 1);
            final double n = count[to] - count[from];
            final float mean = n > 0 ? (float) ((sum[to] - sum[from]) / n) : 0;
            sums[y * width + x] = weight[x] * (differences[x] - mean);
            weights[y * width + x] = weight[x];
        }
    }
}
