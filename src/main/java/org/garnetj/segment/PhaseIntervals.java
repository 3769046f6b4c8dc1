package org.garnetj.segment;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Volume;
import org.garnetj.label.WallShift;

import java.util.Optional;

/**
 * 95 % intervals for the number of voxels of each phase. Noise of single voxels averages out; what
 * remains is common to many voxels:
 *
 * <ul>
 *   <li>where the walls are: all of them may be half a voxel off, one way or the other, which is
 *       taken for the 95 % bound of a position read from voxels;
 *   <li>what whole bodies are: void or lithium, by the probabilities of {@link BodyDoubt}, and in a
 *       tomogram, or where no lithium was found in sections, by {@link DarkSplit} if that is wider.
 *       Independent of the walls, so the two are added in squares;
 *   <li>the sum of the probabilities, where that is farther off than the labels;
 *   <li>deposits whose magnesium is undecidable: any part of their lithium may hold some. That is
 *       no error but ignorance and is added as it is.
 * </ul>
 *
 * <p>Working memory is that of some slices and of some numbers for each body, beside the phases and
 * the scene that the probabilities keep.
 *
 * @param low lower ends by label, in voxels
 * @param high upper ends
 */
record PhaseIntervals(double[] low, double[] high) {

    private static final int N = PhaseProbabilities.PHASES;
    private static final int VOID = Phase.VOID.label();
    private static final int LI = Phase.LI.label();
    private static final int LI_MG = Phase.LI_MG.label();

    static PhaseIntervals of(
            final Volume<UnsignedByteType> phases,
            final long[] counts,
            final PhaseDoubt doubt,
            final Execution execution) {
        final WallShift walls = BoundaryShift.of(phases, execution);
        final Optional<BodyDoubt> bodies =
                doubt.probabilities()
                        .map(probabilities -> BodyDoubt.of(phases, probabilities, execution));
        final double gain =
                Math.max(
                        bodies.map(BodyDoubt::lithiumGain).orElse(0.0),
                        doubt.darkSplit()
                                .map(s -> (double) s.lithiumHigh() - s.lithiumVoxels())
                                .orElse(0.0));
        final double loss =
                Math.max(
                        bodies.map(BodyDoubt::lithiumLoss).orElse(0.0),
                        doubt.darkSplit()
                                .map(s -> (double) s.lithiumVoxels() - s.lithiumLow())
                                .orElse(0.0));
        final double lithium = Math.max(1, counts[LI] + counts[LI_MG]);
        final double[] low = new double[N];
        final double[] high = new double[N];
        for (int label = 0; label < N; label++) {
            final int phase = label;
            final double share =
                    phase == LI ? 1 - counts[LI_MG] / lithium : counts[LI_MG] / lithium;
            final double up = phase == VOID ? loss : isLithium(phase) ? share * gain : 0;
            final double down = phase == VOID ? gain : isLithium(phase) ? share * loss : 0;
            final double expected =
                    bodies.map(body -> expected(body, phase, share)).orElse((double) counts[phase]);
            low[phase] = Math.min(counts[phase], expected) - Math.hypot(walls.loss()[phase], down);
            high[phase] = Math.max(counts[phase], expected) + Math.hypot(walls.gain()[phase], up);
        }
        low[LI] -= doubt.undecidable();
        high[LI_MG] += doubt.undecidable();
        return new PhaseIntervals(low, high).closed(counts);
    }

    /** The lithium expected is parted as that which is labelled. */
    private static double expected(final BodyDoubt bodies, final int phase, final double share) {
        return isLithium(phase)
                ? share * (bodies.expected()[LI] + bodies.expected()[LI_MG])
                : bodies.expected()[phase];
    }

    private static boolean isLithium(final int phase) {
        return phase == LI || phase == LI_MG;
    }

    /**
     * Within 0 and the analysed volume, and no wider than what the others leave: the phases share
     * the volume between them.
     */
    private PhaseIntervals closed(final long[] counts) {
        double total = 0;
        for (int phase = 0; phase < N; phase++) {
            total += counts[phase];
        }
        final double[] lowest = new double[N];
        final double[] highest = new double[N];
        for (int phase = 0; phase < N; phase++) {
            double least = 0;
            double most = 0;
            for (int other = 0; other < N; other++) {
                if (other != phase) {
                    least += Math.max(0, low[other]);
                    most += Math.min(total, high[other]);
                }
            }
            lowest[phase] =
                    Math.min(counts[phase], Math.max(Math.max(0, low[phase]), total - most));
            highest[phase] =
                    Math.max(counts[phase], Math.min(Math.min(total, high[phase]), total - least));
        }
        return new PhaseIntervals(lowest, highest);
    }
}
