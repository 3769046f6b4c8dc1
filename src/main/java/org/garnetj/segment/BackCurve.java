package org.garnetj.segment;

/**
 * How bright a void is before the LLZO behind it: what shines through fades as light does, with
 * {@code deep + amplitude · exp(−d / slices)} at the distance d.
 *
 * @param deep grey of a void with nothing near behind it, in units of the LLZO grey
 * @param amplitude what the wall adds right before it, not negative
 * @param slices decay length in slices
 * @param scatter deviation of what the wall adds, as a share of it
 */
record BackCurve(double deep, double amplitude, double slices, double scatter) {

    private static final double[] LENGTHS = {0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16};
    private static final double LEAST_SCATTER = 0.05;
    private static final double MOST_SCATTER = 0.35;
    private static final double BRIGHTEST = 0.9;
    private static final double FAINT = 0.02;
    private static final double FAINT_SLICES = 3;
    private static final int ROUNDS = 4;

    /** No void is darker than black, but for what black is mistaken by. */
    private static final double DARKEST = -0.03;

    /** Voids beyond the last distance that is told apart lie so many slices farther, on average. */
    private static final double FARTHER = 5;

    /**
     * Sums over voids by distance: how many, of their greys and of the squares of these. The first
     * is the distance of 0 to 1 slices; the last stands for all greater ones.
     */
    record Sums(double[] voxels, double[] greys, double[] squares) {

        Sums(final int distances) {
            this(new double[distances], new double[distances], new double[distances]);
        }

        void add(final int distance, final double grey, final double weight) {
            voxels[distance] += weight;
            greys[distance] += weight * grey;
            squares[distance] += weight * grey * grey;
        }

        int distances() {
            return voxels.length;
        }

        double total() {
            double sum = 0;
            for (final double own : voxels) {
                sum += own;
            }
            return sum;
        }

        private double squaresAbout(final double mean, final int k) {
            return squares[k] - 2 * mean * greys[k] + mean * mean * voxels[k];
        }
    }

    /**
     * What to begin with beside lithium where no curve is known: hardly anything shines through,
     * for lithium right behind a void can pass for the shining back of it, and a bright beginning
     * would confirm itself on that.
     */
    static BackCurve faint(final double deep) {
        return new BackCurve(deep, FAINT * (1 - deep), FAINT_SLICES, LEAST_SCATTER);
    }

    /** The likeliest curve. {@code sigma} is the deviation of a deep void by noise. */
    static BackCurve fit(final Sums sums, final double sigma) {
        BackCurve best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (final double length : LENGTHS) {
            final BackCurve curve = fit(sums, sigma, length);
            final double score = curve.logLikelihood(sums, sigma);
            if (score > most) {
                most = score;
                best = curve;
            }
        }
        return best;
    }

    /** Least squares, weighed anew by the scatter that is left. */
    private static BackCurve fit(final Sums sums, final double sigma, final double length) {
        BackCurve curve = new BackCurve(0, 0, length, LEAST_SCATTER);
        for (int round = 0; round < ROUNDS; round++) {
            curve = curve.solved(sums, sigma);
        }
        return curve;
    }

    private BackCurve solved(final Sums sums, final double sigma) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (int k = 0; k < sums.distances(); k++) {
            final double share = faded(k, sums.distances());
            final double variance = variance(share, sigma);
            s0 += sums.voxels[k] / variance;
            s1 += sums.voxels[k] * share / variance;
            s2 += sums.voxels[k] * share * share / variance;
            t0 += sums.greys[k] / variance;
            t1 += sums.greys[k] * share / variance;
        }
        if (s0 == 0) {
            return this;
        }
        final double determinant = s0 * s2 - s1 * s1;
        final double slope = determinant > 1e-9 * s0 * s2 ? (s0 * t1 - s1 * t0) / determinant : 0;
        final double found = Math.max(0, Math.min(BRIGHTEST, slope));
        final double deep = (t0 - s1 * found) / s0;
        if (deep >= DARKEST) {
            return new BackCurve(deep, found, slices, scatter).scattered(sums, sigma);
        }
        final double rest = (t1 - s1 * DARKEST) / s2;
        return new BackCurve(DARKEST, Math.max(0, Math.min(BRIGHTEST, rest)), slices, scatter)
                .scattered(sums, sigma);
    }

    private BackCurve scattered(final Sums sums, final double sigma) {
        double rest = 0;
        double shine = 0;
        for (int k = 0; k < sums.distances(); k++) {
            final double added = amplitude * faded(k, sums.distances());
            rest += sums.squaresAbout(deep + added, k) - sums.voxels[k] * sigma * sigma;
            shine += sums.voxels[k] * added * added;
        }
        final double relative = shine > 0 ? Math.sqrt(Math.max(0, rest / shine)) : 0;
        return new BackCurve(
                deep, amplitude, slices, Math.max(LEAST_SCATTER, Math.min(MOST_SCATTER, relative)));
    }

    private double logLikelihood(final Sums sums, final double sigma) {
        double sum = 0;
        for (int k = 0; k < sums.distances(); k++) {
            final double share = faded(k, sums.distances());
            final double variance = variance(share, sigma);
            final double squares = sums.squaresAbout(deep + amplitude * share, k);
            sum -= 0.5 * (sums.voxels[k] * Math.log(variance) + squares / variance);
        }
        return sum;
    }

    /**
     * The share of the amplitude that is left at a distance; {@code distances} and more are one.
     */
    private double faded(final int k, final int distances) {
        return Math.exp(-(k == distances - 1 ? k + FARTHER : k + 0.5) / slices);
    }

    private double variance(final double share, final double sigma) {
        final double spread = scatter * amplitude * share;
        return sigma * sigma + spread * spread;
    }

    /** Mean grey of a void {@code k + 1} slices before the next LLZO. */
    double at(final int k) {
        return deep + amplitude * Math.exp(-(k + 0.5) / slices);
    }

    /** Standard deviation of a void {@code k + 1} slices before the next LLZO. */
    double deviationAt(final int k, final double sigma) {
        return Math.sqrt(variance(Math.exp(-(k + 0.5) / slices), sigma));
    }

    /**
     * Density of the greys of voids at a distance; at the likeliest one where only the least is
     * known, so that no grey that a void could have speaks against it.
     *
     * @param k number of the distance: below {@code distances - 1} the number of whole slices to
     *     the next LLZO; {@code distances - 1} for all greater ones; beyond, the number of slices
     *     after which the stack ends, and the LLZO is farther, plus {@code distances}
     */
    double density(final double grey, final int k, final int distances, final double sigma) {
        if (k < distances - 1) {
            return density(grey, k, sigma);
        }
        final int least = k < distances ? k : k - distances;
        final double likeliest = Math.max(deep, Math.min(at(least), grey));
        return DarkMixture.normal(grey, likeliest, Math.hypot(sigma, scatter * (likeliest - deep)));
    }

    private double density(final double grey, final int k, final double sigma) {
        return DarkMixture.normal(grey, at(k), deviationAt(k, sigma));
    }

    /** The least distance, in slices, from which on no more than this is added. */
    int distanceOf(final double added) {
        return amplitude <= added ? 0 : (int) Math.ceil(slices * StrictMath.log(amplitude / added));
    }
}
