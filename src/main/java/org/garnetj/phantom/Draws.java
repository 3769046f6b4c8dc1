package org.garnetj.phantom;

import java.util.SplittableRandom;

/**
 * Random draws from one stream of a seed. A stream is named by its purpose and an index (slice,
 * row, object), so that no draw depends on how many others were made before it.
 *
 * <p>Transcendental functions are those of {@link StrictMath}: equal bits on every machine.
 */
final class Draws {

    private static final double TWO_PI = 2 * Math.PI;

    /** Above this mean, Poisson counts come from transformed rejection instead of a product. */
    private static final double LARGE_MEAN = 12;

    private final SplittableRandom random;

    private Draws(final SplittableRandom random) {
        this.random = random;
    }

    /** The stream of {@code seed} for {@code purpose}, number {@code index}. */
    static Draws of(final long seed, final String purpose, final long index) {
        return new Draws(new SplittableRandom(mix(mix(mix(seed) + purpose.hashCode()) + index)));
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    /** Uniform in [low, high). */
    double uniform(final double low, final double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Standard normal (Box–Muller). */
    double gaussian() {
        final double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(TWO_PI * random.nextDouble());
    }

    /** Log-normal with this median; {@code sigma} is the standard deviation of the logarithm. */
    double logNormal(final double median, final double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** Poisson count with this mean, exact for any mean below 2^31; 0 for a mean of 0. */
    long poisson(final double mean) {
        if (mean <= 0) {
            return 0;
        }
        return mean < LARGE_MEAN ? byProduct(mean) : byTransformedRejection(mean);
    }

    private long byProduct(final double mean) {
        final double limit = StrictMath.exp(-mean);
        long count = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** Algorithm PTRS of W. Hörmann, Insurance: Mathematics and Economics 12 (1993) 39. */
    private long byTransformedRejection(final double mean) {
        final double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        final double a = -0.059 + 0.02483 * b;
        final double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        final double vr = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            final double u = random.nextDouble() - 0.5;
            final double v = random.nextDouble();
            final double us = 0.5 - Math.abs(u);
            final long k = (long) Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return k;
            }
            if (k < 0 || us < 0.013 && v > us) {
                continue;
            }
            final double left = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
            if (left <= k * StrictMath.log(mean) - mean - logFactorial(k)) {
                return k;
            }
        }
    }

    /** ln k! by Stirling's series, after raising k to 10 where the series is exact to 1e-12. */
    private static double logFactorial(final long k) {
        double n = k + 1.0;
        double product = 1;
        while (n < 10) {
            product *= n;
            n++;
        }
        final double series = 1 / (12 * n) - 1 / (360 * n * n * n) + 1 / (1260 * n * n * n * n * n);
        return (n - 0.5) * StrictMath.log(n)
                - n
                + 0.5 * StrictMath.log(TWO_PI)
                + series
                - StrictMath.log(product);
    }

    /** The finaliser of SplitMix64. */
    static long mix(final long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number in [0, 1) that belongs to a lattice point. */
    static double lattice(final long seed, final long i, final long j) {
        return (mix(mix(mix(seed) + i) + j) >>> 11) * 0x1.0p-53;
    }
}
