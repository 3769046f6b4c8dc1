package org.garnetj.restore;

/**
 * The stripes of a slice as the means of pieces of columns, {@value #LONG} rows long.
 *
 * @param width columns
 * @param means of each piece, x fastest; NaN where more than half of its pixels have no say
 * @param inner the same; NaN where one of its pixels has no say
 * @param noise variance of such a mean that is noise, from how its even rows differ from its odd
 * @param pixels what the pixels of such a piece weigh on the mean
 */
record StripePieces(int width, float[] means, float[] inner, double noise, double pixels) {

    static final int LONG = 8;

    private static final float LEAST_WEIGHT = LONG / 2f;
    private static final double CUT = 4;
    private static final double FAR = 10;
    private static final int ENOUGH = 50;

    /** Of so many pieces above each other, those farther apart are compared. */
    private static final int MANY = 16;

    static StripePieces of(final StripeEvidence evidence, final int width) {
        final int pieces = evidence.sums().length / width / LONG;
        final float[] means = new float[pieces * width];
        final float[] inner = new float[means.length];
        final float[] differences = new float[means.length];
        double pixels = 0;
        int count = 0;
        for (int i = 0; i < means.length; i++) {
            final int from = i / width * LONG * width + i % width;
            float sum = 0;
            float odd = 0;
            float weight = 0;
            boolean whole = true;
            for (int j = from; j < from + LONG * width; j += 2 * width) {
                sum += evidence.sums()[j];
                odd += evidence.sums()[j + width];
                final float ofEven = evidence.weights()[j];
                final float ofOdd = evidence.weights()[j + width];
                weight += ofEven + ofOdd;
                whole &= ofEven > 0 && ofOdd > 0;
            }
            final boolean counts = weight >= LEAST_WEIGHT;
            inner[i] = whole ? (sum + odd) / weight : Float.NaN;
            means[i] = counts ? (sum + odd) / weight : Float.NaN;
            if (counts) {
                differences[count++] = (sum - odd) / weight;
                pixels += weight;
            }
        }
        final double noise = Spread.of(differences, count);
        return new StripePieces(
                width, means, inner, noise * noise, count == 0 ? LONG : pixels / count);
    }

    /**
     * How far what is fine along x goes on along y: the mean product of what a piece differs from
     * those four columns to its left and right, with the same of a piece below, beside its mean
     * square. Like that for stripes, 0 for noise. Only far outliers are curbed, for a few strong
     * stripes are outliers too.
     */
    Coherence coherence() {
        final int apart = means.length / width < MANY ? 2 : 4;
        final float[] fine = fine();
        final double limit = FAR * spread(fine);
        double squares = 0;
        int places = 0;
        double products = 0;
        int pairs = 0;
        for (int i = 0; i < fine.length; i++) {
            if (!Float.isNaN(fine[i])) {
                final double own = curbed(fine[i], limit);
                squares += own * own;
                places++;
                final int below = i + apart * width;
                if (below < fine.length && !Float.isNaN(fine[below])) {
                    products += own * curbed(fine[below], limit);
                    pairs++;
                }
            }
        }
        return pairs == 0
                ? new Coherence(0, 0, 0)
                : new Coherence(products / pairs, squares / places, pairs);
    }

    /**
     * How alike pieces above each other are.
     *
     * @param product mean product of the two
     * @param square mean square of one
     * @param pairs of how many pairs
     */
    record Coherence(double product, double square, int pairs) {}

    private float[] fine() {
        final int apart = StripeEnergy.APART;
        final float[] fine = new float[inner.length];
        for (int i = 0; i < fine.length; i++) {
            final boolean inRow = i % width >= apart && i % width < width - apart;
            fine[i] = inRow ? inner[i] - 0.5f * (inner[i - apart] + inner[i + apart]) : Float.NaN;
        }
        return fine;
    }

    /**
     * Variance of the difference between pieces that are {@code apart} pieces, outliers curbed; NaN
     * of too few.
     */
    double change(final int apart) {
        final double limit = CUT * spread();
        double sum = 0;
        int count = 0;
        for (int i = 0; i + apart * width < means.length; i++) {
            final float step = means[i + apart * width] - means[i];
            if (!Float.isNaN(step)) {
                sum += curbed(step, limit) * curbed(step, limit);
                count++;
            }
        }
        return count < ENOUGH ? Double.NaN : sum / count;
    }

    /** Mean product with the pieces of another slice at the same place, outliers curbed. */
    double product(final StripePieces other) {
        final double limit = CUT * Math.max(spread(), other.spread());
        double sum = 0;
        int count = 0;
        for (int i = 0; i < means.length; i++) {
            if (!Float.isNaN(means[i]) && !Float.isNaN(other.means[i])) {
                sum += curbed(means[i], limit) * curbed(other.means[i], limit);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private double spread() {
        return spread(means);
    }

    private static double spread(final float[] values) {
        final float[] own = new float[values.length];
        int count = 0;
        for (final float value : values) {
            if (!Float.isNaN(value)) {
                own[count++] = value;
            }
        }
        return Spread.of(own, count);
    }

    private static double curbed(final float value, final double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
