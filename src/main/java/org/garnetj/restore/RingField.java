package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rings of a stack as they most likely are: the profiles of its slices, each term smoothed from
 * slice to slice by the memory that the stack shows and shrunk by the noise that it has. How much
 * energy a term has at a radius is learnt from all slices there, and from all radii where there are
 * few slices (empirical Bayes).
 */
final class RingField {

    /** Slices that the energy of all radii counts for at one of them. */
    private static final double PRIOR = 6;

    /** Energy of a radius that chance may make, in its standard errors. */
    private static final double CHANCE = 2;

    private static final double LONGEST_MEMORY = 0.98;

    private final List<RingProfile> profiles;
    private final int radii;
    private final float[][] amplitude;
    private final float[][] left;
    private final double noise;

    private RingField(final List<RingProfile> profiles) {
        this.profiles = profiles;
        radii = profiles.get(0).radii();
        amplitude = new float[profiles.size()][radii * RingProfile.TERMS];
        left = new float[profiles.size()][radii * RingProfile.TERMS];
        final double[] noises = profiles.stream().mapToDouble(RingProfile::noise).toArray();
        final double[] known =
                Arrays.stream(noises).filter(value -> !Double.isNaN(value)).toArray();
        noise = Tukey.median(known, known.length);
    }

    static RingField of(final List<RingProfile> profiles, final Execution execution) {
        final RingField field = new RingField(profiles);
        execution.mapItems(
                "smooth rings",
                IntStream.range(0, RingProfile.TERMS).boxed().toList(),
                term -> {
                    field.smooth(term);
                    return null;
                });
        return field;
    }

    /** The series of a slice at all radii, as in {@link RingProfile#orders()}. */
    float[] amplitude(final int z) {
        return amplitude[z];
    }

    /** Variance of the rings over the pixels of a slice, as seen, less that of noise. */
    double energyBefore(final int z) {
        final RingProfile profile = profiles.get(z);
        double sum = 0;
        double pixels = 0;
        for (int r = 0; r < radii; r++) {
            final float seen = profile.pixels()[r];
            for (int term = 0; term < RingProfile.TERMS && seen > 0; term++) {
                final double value = profile.orders()[r * RingProfile.TERMS + term];
                if (!Double.isNaN(value)) {
                    sum += seen * power(term) * (value * value - noiseOf(term, seen));
                }
            }
            pixels += seen;
        }
        return Math.max(0, sum / pixels);
    }

    /** The same that is expected to be left. */
    double energyAfter(final int z) {
        final RingProfile profile = profiles.get(z);
        double sum = 0;
        double pixels = 0;
        for (int r = 0; r < radii; r++) {
            for (int term = 0; term < RingProfile.TERMS; term++) {
                sum += profile.pixels()[r] * power(term) * left[z][r * RingProfile.TERMS + term];
            }
            pixels += profile.pixels()[r];
        }
        return sum / pixels;
    }

    // -- Helper methods --

    /** A wave's share in the variance: cosine and sine stand for twice their order. */
    private static double power(final int term) {
        return term == 0 ? 1 : 2;
    }

    private double noiseOf(final int term, final double pixels) {
        return noise / pixels / power(term);
    }

    private void smooth(final int term) {
        final int depth = profiles.size();
        final double[][] seen = new double[radii][depth];
        final double[][] noises = new double[radii][depth];
        for (int z = 0; z < depth; z++) {
            for (int r = 0; r < radii; r++) {
                seen[r][z] = profiles.get(z).orders()[r * RingProfile.TERMS + term];
                noises[r][z] = noiseOf(term, profiles.get(z).pixels()[r]);
            }
        }
        final double memory = memory(seen);
        final double[] own = new double[radii];
        final double[] slices = new double[radii];
        double pooled = 0;
        double weights = 0;
        for (int r = 0; r < radii; r++) {
            double chance = 0;
            for (int z = 0; z < depth; z++) {
                if (!Double.isNaN(seen[r][z])) {
                    own[r] += seen[r][z] * seen[r][z] - noises[r][z];
                    chance += noises[r][z] * noises[r][z];
                    slices[r]++;
                    pooled += (seen[r][z] * seen[r][z] - noises[r][z]) / noises[r][z];
                    weights += 1 / noises[r][z];
                }
            }
            own[r] -= CHANCE * Math.sqrt(2 * chance);
        }
        final double common = weights == 0 ? 0 : Math.max(0, pooled / weights);
        for (int r = 0; r < radii; r++) {
            final double energy = Math.max(0, own[r] + PRIOR * common) / (slices[r] + PRIOR);
            final double[] variance = FadingSeries.smooth(seen[r], noises[r], energy, memory);
            for (int z = 0; z < depth; z++) {
                amplitude[z][r * RingProfile.TERMS + term] = (float) seen[r][z];
                left[z][r * RingProfile.TERMS + term] = (float) variance[z];
            }
        }
    }

    /** Correlation of neighbouring slices by those two apart over those next to each other. */
    private static double memory(final double[][] seen) {
        double near = 0;
        double far = 0;
        for (final double[] series : seen) {
            for (int z = 2; z < series.length; z++) {
                final double one = series[z] * series[z - 1];
                final double two = series[z] * series[z - 2];
                near += Double.isNaN(one) ? 0 : one;
                far += Double.isNaN(two) ? 0 : two;
            }
        }
        return near > 0 && far > 0 ? Math.min(LONGEST_MEMORY, far / near) : 0;
    }
}
