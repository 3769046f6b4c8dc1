package org.garnetj.crack;

import org.garnetj.block.Execution;

/** How much of a line of voxels a crack takes. */
interface Opening {

    /**
     * The length of the line in the crack, in voxels, not less than 0.
     *
     * @param sample the line
     * @param line the number of the line of the sheet that it belongs to
     * @param from first voxel labelled as crack
     * @param to last one
     */
    double voxels(LineSample sample, int line, int from, int to);

    /** By the best of what is known: grey, else probabilities, else labels. */
    static Opening by(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final double[] contrasts,
            final Execution execution) {
        if (around.hasGrey()) {
            return new GreyOpening(new LocalGreys(around, runs, planes, contrasts, execution));
        }
        return around.hasProbabilities() ? ofProbabilities() : ofLabels();
    }

    /** By labels alone: each voxel counts whole. */
    static Opening ofLabels() {
        return (sample, line, from, to) -> to - from + 1;
    }

    /** By the probability that a voxel is not LLZO. */
    static Opening ofProbabilities() {
        return (sample, line, from, to) -> {
            double sum = 0;
            final int last = to + sample.tail(to, 1);
            for (int k = from - sample.tail(from, -1); k <= last; k++) {
                sum += 1 - sample.ceramic(k);
            }
            return sum;
        };
    }

    /** As if all voxels were cavity whose probability of being one is at least this. */
    static Opening fromProbability(final double least) {
        return (sample, line, from, to) -> {
            int count = 0;
            final int last = to + sample.tail(to, 1);
            for (int k = from - sample.tail(from, -1); k <= last; k++) {
                count += 1 - sample.ceramic(k) >= least ? 1 : 0;
            }
            return count;
        };
    }
}
