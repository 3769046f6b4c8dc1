package org.garnetj.restore;

import java.util.Arrays;

/**
 * The rings of one slice: at each radius, half a pixel apart, their grey as a Fourier series in the
 * angle.
 *
 * <p>Between two radii a ring's grey runs straight. Features are left out: pixels that differ by
 * {@value #FEATURE} standard deviations of the noise from the median of their circle, and their
 * neighbours. A full ring may so be as strong as it likes, an arc only as strong as that; a
 * concentric crack is darker.
 *
 * @param radii number of radii, from 0 in steps of half a pixel
 * @param orders series at each radius: {@value #TERMS} numbers, the mean, then cosine and sine of
 *     each order; NaN where less than a tenth of the circle is seen
 * @param pixels pixels seen at each radius
 * @param even as many as would, evenly spread over the sectors, tell as much about an order
 * @param noise variance that the mean has for a single pixel by what the high orders hold; NaN if
 *     unknown
 */
record RingProfile(int radii, float[] orders, float[] pixels, float[] even, double noise) {

    /** Radii to a pixel. */
    static final int FINE = 2;

    /** Highest order of the series that is kept. */
    static final int HIGHEST = 8;

    /** Numbers at each radius. */
    static final int TERMS = 1 + 2 * HIGHEST;

    private static final int SECTORS = 32;
    private static final double FEATURE = 3.5;

    /** Radii with enough pixels in each sector. */
    private static final int LEAST_RADIUS = 12;

    /** A smaller circle that stands out as a whole may lie in a pore on the axis. */
    private static final int STRONG_RADIUS = 24;

    private static final double LEAST_SHARE = 0.1;

    /** Radii that an order takes to be seen. */
    private static final int RADII_PER_ORDER = 5;

    private static final double[] COS = new double[2 * SECTORS];
    private static final double[] SIN = new double[2 * SECTORS];

    static {
        Arrays.setAll(COS, halves -> Math.cos(Math.PI * halves / SECTORS));
        Arrays.setAll(SIN, halves -> Math.sin(Math.PI * halves / SECTORS));
    }

    /** Number of radii about a centre in a slice, a pixel apart. */
    static int pixels(final int width, final int height, final RingSettings.Centre centre) {
        final double x = Math.max(centre.x_px(), width - centre.x_px());
        final double y = Math.max(centre.y_px(), height - centre.y_px());
        return (int) Math.ceil(Math.hypot(x, y)) + 1;
    }

    /**
     * Measures the rings of a slice.
     *
     * @param width_px what changes over more than this along the radius is no ring
     */
    static RingProfile of(
            final RingResidue residue, final RingSettings.Centre centre, final double width_px) {
        return new Circles(residue, centre, width_px).profile();
    }

    /** The profile of one slice under way. */
    private static final class Circles {

        private final RingResidue residue;
        private final RingSettings.Centre centre;
        private final int height;
        private final int circles;
        private final int radii;
        private final double[][] sum;
        private final double[][] weight;
        private final int reach;

        Circles(
                final RingResidue residue,
                final RingSettings.Centre centre,
                final double width_px) {
            this.residue = residue;
            reach = (int) Math.ceil(FINE * width_px);
            this.centre = centre;
            height = residue.value().length / residue.width();
            circles = pixels(residue.width(), height, centre);
            radii = FINE * circles;
            sum = new double[radii][SECTORS];
            weight = new double[radii][SECTORS];
        }

        RingProfile profile() {
            final boolean[] feature = features();
            final float[] value = residue.value();
            for (int i = 0; i < value.length; i++) {
                if (!feature[i]) {
                    add(i, value[i]);
                }
            }
            return series();
        }

        private double radius(final int i) {
            return Math.sqrt(dx(i) * dx(i) + dy(i) * dy(i));
        }

        private double dx(final int i) {
            return i % residue.width() + 0.5 - centre.x_px();
        }

        private double dy(final int i) {
            return i / residue.width() + 0.5 - centre.y_px();
        }

        private void add(final int i, final float value) {
            final double radius = FINE * radius(i);
            final int inner = (int) radius;
            final double share = radius - inner;
            final double turn = Math.atan2(dy(i), dx(i)) / (2 * Math.PI);
            final int sector = (int) Math.floor((turn < 0 ? turn + 1 : turn) * SECTORS) % SECTORS;
            sum[inner][sector] += (1 - share) * value;
            weight[inner][sector] += 1 - share;
            if (inner + 1 < radii) {
                sum[inner + 1][sector] += share * value;
                weight[inner + 1][sector] += share;
            }
        }

        /** What stands out from its circle, and what is next to it. */
        private boolean[] features() {
            final float[] value = residue.value();
            final double[] medians = medians();
            final double[] rest = new double[value.length];
            Arrays.setAll(rest, i -> value[i] - medians[(int) radius(i)]);
            final double limit = FEATURE * scale(rest);
            for (int i = 0; i < rest.length; i++) {
                final int r = (int) radius(i);
                rest[i] = r < STRONG_RADIUS && Math.abs(medians[r]) > limit ? value[i] : rest[i];
            }
            final boolean[] feature = new boolean[value.length];
            final int width = residue.width();
            for (int i = 0; i < rest.length; i++) {
                if (Math.abs(rest[i]) > limit) {
                    final int x = i % width;
                    final int y = i / width;
                    for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                        for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                            feature[v * width + u] = true;
                        }
                    }
                }
            }
            return feature;
        }

        private static double scale(final double[] rest) {
            final int step = 1 + rest.length / 50_000;
            final double[] sample = new double[(rest.length + step - 1) / step];
            Arrays.setAll(sample, i -> rest[i * step]);
            return Tukey.scale(sample, sample.length);
        }

        private double[] medians() {
            final float[] value = residue.value();
            final int[] count = new int[circles];
            for (int i = 0; i < value.length; i++) {
                count[(int) radius(i)]++;
            }
            final double[][] held = new double[circles][];
            Arrays.setAll(held, r -> new double[count[r]]);
            Arrays.fill(count, 0);
            for (int i = 0; i < value.length; i++) {
                final int r = (int) radius(i);
                held[r][count[r]++] = value[i];
            }
            final double[] medians = new double[circles];
            Arrays.setAll(
                    medians,
                    r -> count[r] < 2 * RADII_PER_ORDER ? 0 : Tukey.quantile(held[r], 0.5));
            return medians;
        }

        /** Fourier series of the sectors' means, sharpened along the radius. */
        private RingProfile series() {
            final int all = 1 + 2 * (SECTORS / 2 - 1);
            final double[][] terms = new double[all][radii];
            final float[] pixels = new float[radii];
            final float[] even = new float[radii];
            for (int r = 0; r < radii; r++) {
                final double seen = Arrays.stream(weight[r]).sum();
                pixels[r] = (float) seen;
                final double mean = seen > 0 ? Arrays.stream(sum[r]).sum() / seen : 0;
                terms[0][r] = mean;
                double inverse = 0;
                for (int s = 0; s < SECTORS && r >= FINE * LEAST_RADIUS; s++) {
                    final double full = circle(r) / SECTORS;
                    if (weight[r][s] > 0.3 * full) {
                        inverse += 1 / weight[r][s];
                        final double off = (sum[r][s] / weight[r][s] - mean) / SECTORS;
                        for (int k = 1; k < SECTORS / 2; k++) {
                            final int at = k * (2 * s + 1) % (2 * SECTORS);
                            terms[2 * k - 1][r] += off * COS[at];
                            terms[2 * k][r] += off * SIN[at];
                        }
                    }
                }
                even[r] = inverse == 0 ? 0 : (float) (SECTORS * SECTORS / inverse);
            }
            for (final double[] term : terms) {
                Sharpening.alongRadius(term);
                level(term, pixels);
            }
            return new RingProfile(
                    radii, kept(terms, pixels, even), pixels, even, noise(terms, pixels, even));
        }

        /**
         * Takes out what changes slowly along the radius: straight lines over its square fitted
         * around each, for that is what circles show of a slow change across the axis.
         */
        private void level(final double[] term, final float[] pixels) {
            final double[] slow = new double[term.length];
            for (int r = 0; r < term.length; r++) {
                double weights = 0;
                double x = 0;
                double xx = 0;
                double y = 0;
                double xy = 0;
                for (int q = Math.max(0, r - reach); q <= Math.min(radii - 1, r + reach); q++) {
                    final double w = pixels[q] * (reach + 1 - Math.abs(q - r));
                    weights += w;
                    final double off = (double) q * q - (double) r * r;
                    x += w * off;
                    xx += w * off * off;
                    y += w * term[q];
                    xy += w * off * term[q];
                }
                final double area = weights * xx - x * x;
                slow[r] = area > 0 ? (y * xx - x * xy) / area : 0;
            }
            Arrays.setAll(term, r -> term[r] - slow[r]);
        }

        /** Pixels that a full circle has. */
        private static double circle(final int radius) {
            return 2 * Math.PI * radius / (FINE * FINE);
        }

        private static float[] kept(
                final double[][] terms, final float[] pixels, final float[] even) {
            final float[] kept = new float[pixels.length * TERMS];
            for (int r = 0; r < pixels.length; r++) {
                final boolean seen =
                        pixels[r] >= LEAST_SHARE * circle(r) && pixels[r] >= RADII_PER_ORDER;
                final int highest =
                        r < FINE * LEAST_RADIUS || even[r] == 0
                                ? 0
                                : Math.min(HIGHEST, r / (FINE * RADII_PER_ORDER));
                for (int term = 0; term < TERMS; term++) {
                    kept[r * TERMS + term] =
                            seen && (term + 1) / 2 <= highest ? (float) terms[term][r] : Float.NaN;
                }
            }
            return kept;
        }

        /** Power of the orders beyond those kept, which hold noise alone, times the pixels. */
        private static double noise(
                final double[][] terms, final float[] pixels, final float[] even) {
            final double[] power = new double[pixels.length];
            int count = 0;
            for (int r = FINE * 2 * LEAST_RADIUS; r < pixels.length; r++) {
                if (pixels[r] > 0.7 * circle(r)) {
                    double sum = 0;
                    for (int term = TERMS; term < terms.length; term++) {
                        sum += terms[term][r] * terms[term][r];
                    }
                    power[count++] = sum / (0.5 * (terms.length - TERMS)) * even[r];
                }
            }
            return Tukey.median(power, count);
        }
    }
}
