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

    /** Least number of slices that the energy of all radii counts for at one of them. */
    private static final double PRIOR = 6;

    /** Energy of a radius that chance may make, in its standard errors. */
    private static final double CHANCE = 2;

    private static final double LONGEST_MEMORY = 0.98;

    private final List<RingProfile> profiles;
    private final int radii;
    private final double noise;
    private final double[] before;
    private final double[] after;

    private RingField(final List<RingProfile> profiles) {
        this.profiles = profiles;
        radii = profiles.get(0).radii();
        final double[] known =
                profiles.stream()
                        .mapToDouble(RingProfile::noise)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        noise = Tukey.median(known, known.length);
        before = new double[profiles.size()];
        after = new double[profiles.size()];
        Arrays.setAll(before, this::energySeen);
    }

    /**
     * Smooths.
     *
     * @param profiles of all slices; their series become those of the rings
     */
    static RingField of(final List<RingProfile> profiles, final Execution execution) {
        final RingField field = new RingField(profiles);
        final RadialFilter radial = RadialFilter.of(field.seen(0));
        final List<double[]> left =
                execution.mapItems(
                        "smooth rings",
                        IntStream.range(0, RingProfile.TERMS).boxed().toList(),
                        term -> field.smooth(term, radial));
        for (final double[] energies : left) {
            Arrays.setAll(field.after, z -> field.after[z] + energies[z]);
        }
        return field;
    }

    /** The series of a slice at all radii, as in {@link RingProfile#orders()}. */
    float[] amplitude(final int z) {
        return profiles.get(z).orders();
    }

    /** Whether the slices are large enough to tell noise from rings. */
    boolean isKnown() {
        return !Double.isNaN(noise);
    }

    /** Variance of the rings over the pixels of a slice, as seen, less that of noise. */
    double energyBefore(final int z) {
        return before[z];
    }

    /** The same that is expected to be left. */
    double energyAfter(final int z) {
        return after[z];
    }

    // -- Helper methods --

    private double energySeen(final int z) {
        final RingProfile profile = profiles.get(z);
        double sum = 0;
        double pixels = 0;
        for (int r = 0; r < radii; r++) {
            final float seen = profile.pixels()[r];
            for (int term = 0; term < RingProfile.TERMS && seen > 0; term++) {
                final double value = profile.orders()[r * RingProfile.TERMS + term];
                if (!Double.isNaN(value)) {
                    sum += seen * power(term) * (value * value - noiseOf(term, z, r));
                }
            }
            pixels += seen;
        }
        return Math.max(0, sum / pixels);
    }

    /** A wave's share in the variance: cosine and sine stand for twice their order. */
    private static double power(final int term) {
        return term == 0 ? 1 : 2;
    }

    private double noiseOf(final int term, final int z, final int r) {
        final RingProfile profile = profiles.get(z);
        return noise / (term == 0 ? profile.pixels()[r] : 2 * profile.even()[r]);
    }

    /** Smooths a term in place; returns the energy that is expected to be left in each slice. */
    private double[] smooth(final int term, final RadialFilter radial) {
        final int depth = profiles.size();
        final double[][] noises = new double[radii][depth];
        for (int z = 0; z < depth; z++) {
            for (int r = 0; r < radii; r++) {
                noises[r][z] = noiseOf(term, z, r);
            }
        }
        final double[][] raw = seen(term);
        final double common = new Energies(raw, noises, 0).common;
        final double memory = memory(raw, noises, common);
        final double[][] seen = filtered(raw, noises, radial, common, memory);
        final Energies energies = new Energies(seen, noises, memory);
        final double[] left = new double[depth];
        final double[] pixels = new double[depth];
        for (int r = 0; r < radii; r++) {
            final double[] variance =
                    FadingSeries.smooth(seen[r], noises[r], energies.at(r, memory), memory);
            for (int z = 0; z < depth; z++) {
                final float weight = profiles.get(z).pixels()[r];
                left[z] += weight * power(term) * variance[z];
                pixels[z] += weight;
                profiles.get(z).orders()[r * RingProfile.TERMS + term] = (float) seen[r][z];
            }
        }
        Arrays.setAll(left, z -> left[z] / pixels[z]);
        return left;
    }

    private double[][] seen(final int term) {
        final double[][] seen = new double[radii][profiles.size()];
        for (int z = 0; z < profiles.size(); z++) {
            for (int r = 0; r < radii; r++) {
                seen[r][z] = profiles.get(z).orders()[r * RingProfile.TERMS + term];
            }
        }
        return seen;
    }

    /**
     * Filters along the radius, as strongly as the noise asks for that smoothing from slice to
     * slice will leave; {@code noises} are brought up to date.
     */
    private static double[][] filtered(
            final double[][] raw,
            final double[][] noises,
            final RadialFilter radial,
            final double energy,
            final double memory) {
        if (!(energy > 0)) {
            return raw;
        }
        final double[][] filtered = new double[raw.length][raw[0].length];
        for (int r = 0; r < raw.length; r++) {
            final double noise = Tukey.median(noises[r], noises[r].length);
            final double[] weights = radial.weights(FadingSeries.noiseLeft(noise / energy, memory));
            final double share = RadialFilter.noiseAfter(weights);
            for (int z = 0; z < raw[r].length; z++) {
                filtered[r][z] = RadialFilter.apply(weights, raw, r, z);
                noises[r][z] *= share;
            }
        }
        return filtered;
    }

    /** How much energy rings have at each radius. */
    private static final class Energies {

        private final double[] own;
        private final double[] slices;
        private final double[] chance;
        private final double common;
        private final double differing;

        Energies(final double[][] seen, final double[][] noises, final double memory) {
            own = new double[seen.length];
            slices = new double[seen.length];
            chance = new double[seen.length];
            double pooled = 0;
            double weights = 0;
            for (int r = 0; r < seen.length; r++) {
                for (int z = 0; z < seen[r].length; z++) {
                    if (!Double.isNaN(seen[r][z])) {
                        final double energy = seen[r][z] * seen[r][z] - noises[r][z];
                        own[r] += energy;
                        chance[r] += 2 * noises[r][z] * noises[r][z];
                        slices[r]++;
                        pooled += energy / noises[r][z];
                        weights += 1 / noises[r][z];
                    }
                }
            }
            common = weights == 0 ? 0 : Math.max(0, pooled / weights);
            differing = differing(memory);
            for (int r = 0; r < own.length; r++) {
                own[r] -= CHANCE * Math.sqrt(chance[r]);
            }
        }

        /** Variance among radii beyond that by chance. */
        private double differing(final double memory) {
            double sum = 0;
            double weights = 0;
            for (int r = 0; r < own.length; r++) {
                if (slices[r] > 0) {
                    final double expected = byChance(r, memory);
                    final double off = own[r] / slices[r] - common;
                    sum += (off * off - expected) / expected;
                    weights += 1 / expected;
                }
            }
            return weights == 0 ? 0 : Math.max(0, sum / weights);
        }

        /** Variance of a radius's mean energy if all radii had the same. */
        private double byChance(final int radius, final double memory) {
            final double count = slices[radius];
            final double noise = Math.sqrt(chance[radius] / (2 * count));
            final double alike = (1 + memory * memory) / (1 - memory * memory);
            return 2 * (noise * (noise + 2 * common) + common * common * alike) / count;
        }

        /** Radii that differ by more than chance would make them are on their own. */
        double at(final int radius, final double memory) {
            if (slices[radius] == 0) {
                return common;
            }
            final double alike = byChance(radius, memory) / Math.max(1e-12, differing);
            final double prior = Math.max(PRIOR, slices[radius] * (alike - 1));
            return Math.max(0, own[radius] + prior * common) / (slices[radius] + prior);
        }
    }

    /**
     * Correlation of neighbouring slices by those two apart over those next to each other; radii
     * count by how well each product is known.
     */
    private static double memory(
            final double[][] seen, final double[][] noises, final double energy) {
        double near = 0;
        double far = 0;
        for (int r = 0; r < seen.length; r++) {
            for (int z = 2; z < seen[r].length; z++) {
                final double one = seen[r][z] * seen[r][z - 1];
                final double two = seen[r][z] * seen[r][z - 2];
                final double spread = energy + noises[r][z];
                near += Double.isNaN(one) ? 0 : one / (spread * spread);
                far += Double.isNaN(two) ? 0 : two / (spread * spread);
            }
        }
        return near > 0 && far > 0 ? Math.min(LONGEST_MEMORY, far / near) : 0;
    }
}
