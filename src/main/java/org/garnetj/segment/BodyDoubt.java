package org.garnetj.segment;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much the probabilities leave open. Errors of single voxels average out; those of a whole body
 * do not: a void or a deposit (26 neighbours) is lithium or not as a whole, with the mean
 * probability of its voxels that touch nothing else.
 *
 * @param expected sum of the probabilities of each phase, by label
 * @param lithiumGain voxels of bodies labelled void that are lithium: 97.5 % quantile
 * @param lithiumLoss voxels of bodies labelled lithium that are void: 97.5 % quantile
 */
public record BodyDoubt(double[] expected, double lithiumGain, double lithiumLoss) {

    private static final double QUANTILE = 0.975;

    /** Slices that are weighed before their bodies are joined, where any number may be. */
    private static final int SLICES = 32;

    static BodyDoubt of(final double[] expected, final BodyFlips gain, final BodyFlips loss) {
        return new BodyDoubt(expected.clone(), gain.quantile(QUANTILE), loss.quantile(QUANTILE));
    }

    /**
     * Asks for all probabilities of a stack, unless they have been looked through when its labels
     * were decided.
     */
    static BodyDoubt of(
            final Volume<UnsignedByteType> phases,
            final PhaseProbabilities probabilities,
            final Execution execution) {
        final Optional<BodyDoubt> known = probabilities.bodyDoubt();
        if (known.isPresent()) {
            return known.get();
        }
        final BodyTally tally = new BodyTally();
        final int depth = Math.toIntExact(phases.depth());
        final int step = probabilities.together() == 1 ? SLICES : probabilities.together();
        for (int from = 0; from < depth; from += step) {
            execution
                    .mapItems(
                            "weigh probabilities",
                            IntStream.range(from, Math.min(depth, from + step)).boxed().toList(),
                            z -> slice(phases, probabilities, z))
                    .forEach(tally::add);
        }
        return tally.doubt();
    }

    private static SliceBodies slice(
            final Volume<UnsignedByteType> phases,
            final PhaseProbabilities probabilities,
            final int z) {
        final byte[] labels = Planes.bytePlane(phases.pixels(), z);
        final float[][] planes = PhaseProbabilities.planes(labels.length);
        probabilities.plane(z, planes);
        return SliceBodies.of(labels, planes, Math.toIntExact(phases.width()));
    }
}
