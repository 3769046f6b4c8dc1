package org.garnetj.segment;

import java.util.Arrays;

/**
 * The most probable sequence of states along one line of voxels in +z (Viterbi). A void counts its
 * slices down to the next solid; so the grey that shines through from the back of a pore is
 * expected just where a solid follows, and nowhere else, and by the grey of that solid. Where the
 * line ends in a void, the distance to the next solid is free.
 *
 * <p>Most of a line is LLZO beyond doubt: a dark stretch pays for two changes of phase, so a voxel
 * that no stretch could win that much through is LLZO in every best sequence, and only what lies
 * between such voxels is decoded. The result is the same.
 *
 * <p>Not safe for several threads: each makes its own.
 */
final class LineDecoder {

    /** Keeps rounding from deciding what is beyond doubt. */
    private static final float MARGIN = 1e-3f;

    private final Likelihood likelihood;
    private final float change;
    private final float changeInDark;
    private final int states;
    private final byte[][] from;
    private final float[] gain;
    private final float[] gainBefore;
    private final boolean[] certain;
    private float[] score;
    private float[] next;

    /**
     * @param change cost of a change of phase between two slices, in units of log-likelihood
     * @param dark factor on it for a change between lithium and void
     * @param length longest line
     */
    LineDecoder(
            final Likelihood likelihood, final double change, final double dark, final int length) {
        this.likelihood = likelihood;
        this.change = (float) change;
        changeInDark = (float) (change * dark);
        states = likelihood.states();
        from = new byte[length][states];
        gain = new float[length];
        gainBefore = new float[length];
        certain = new boolean[length];
        score = new float[states];
        next = new float[states];
    }

    /**
     * Decodes {@code length} voxels.
     *
     * @param grey their grey values
     * @param penalty cost of LLZO, lithium, void at each voxel from its neighbours in the slice
     * @param offset first voxel of the line in {@code grey}, {@code penalty} and {@code states}
     * @param states receives the states of {@link Likelihood}
     */
    void decode(
            final float[] grey,
            final float[][] penalty,
            final int offset,
            final int length,
            final byte[] states) {
        final int end = offset + length;
        findCertainLlzo(grey, penalty, offset, end);
        int t = offset;
        while (t < end) {
            if (certain[t]) {
                states[t] = Likelihood.LLZO;
                t++;
            } else {
                final int first = t;
                while (t < end && !certain[t]) {
                    t++;
                }
                decodeDoubtful(grey, penalty, first, t, first > offset, t < end, states);
            }
        }
    }

    /**
     * Marks the voxels that are LLZO in every best sequence: those through which no dark stretch
     * gains as much over LLZO as its two changes cost; at an end of the line it is one.
     */
    private void findCertainLlzo(
            final float[] grey, final float[][] penalty, final int offset, final int end) {
        float running = change;
        for (int t = offset; t < end; t++) {
            gain[t] = likelihood.darkGain(Likelihood.bin(grey[t]), penalty[t]);
            running = Math.max(0, running) + gain[t];
            gainBefore[t] = running;
        }
        running = change;
        for (int t = end - 1; t >= offset; t--) {
            running = Math.max(0, running);
            certain[t] = gainBefore[t] + running < 2 * change - MARGIN;
            running += gain[t];
        }
    }

    /** Decodes the voxels from {@code first} to before {@code end}, between LLZO where it is so. */
    private void decodeDoubtful(
            final float[] grey,
            final float[][] penalty,
            final int first,
            final int end,
            final boolean afterLlzo,
            final boolean beforeLlzo,
            final byte[] states) {
        if (afterLlzo) {
            Arrays.fill(score, Float.NEGATIVE_INFINITY);
            score[Likelihood.LLZO] = 0;
            step(grey[first], penalty[first], from[first]);
        } else {
            start(grey[first], penalty[first]);
        }
        for (int t = first + 1; t < end; t++) {
            step(grey[t], penalty[t], from[t]);
        }
        int state = beforeLlzo ? bestBeforeLlzo() : best();
        for (int t = end - 1; t >= first; t--) {
            states[t] = (byte) state;
            state = from[t][state];
        }
    }

    private void start(final float grey, final float[] penalty) {
        Arrays.fill(score, 0);
        observe(score, Likelihood.bin(grey), penalty);
    }

    private void step(final float grey, final float[] penalty, final byte[] origin) {
        final int distances = likelihood.distances();
        solid(Likelihood.LLZO, Likelihood.LITHIUM, Likelihood.FIRST_VOID, origin);
        final int beforeLithium = Likelihood.FIRST_VOID + distances;
        final boolean lithium = beforeLithium < states;
        solid(
                Likelihood.LITHIUM,
                Likelihood.LLZO,
                lithium ? beforeLithium : Likelihood.FIRST_VOID,
                origin);
        voids(Likelihood.FIRST_VOID, distances, origin);
        if (lithium) {
            voids(beforeLithium, distances, origin);
        }
        observe(next, Likelihood.bin(grey), penalty);
        final float[] done = score;
        score = next;
        next = done;
    }

    private void observe(final float[] scores, final int bin, final float[] penalty) {
        final float[] likelihoods = likelihood.at(bin);
        scores[Likelihood.LLZO] += likelihoods[Likelihood.LLZO] - penalty[0];
        scores[Likelihood.LITHIUM] += likelihoods[Likelihood.LITHIUM] - penalty[1];
        final float ofVoid = penalty[2];
        for (int s = Likelihood.FIRST_VOID; s < states; s++) {
            scores[s] += likelihoods[s] - ofVoid;
        }
    }

    private void solid(final int state, final int other, final int lastVoid, final byte[] origin) {
        float best = score[state];
        int source = state;
        if (score[other] - change > best) {
            best = score[other] - change;
            source = other;
        }
        final float fromVoid =
                score[lastVoid] - (state == Likelihood.LITHIUM ? changeInDark : change);
        if (fromVoid > best) {
            best = fromVoid;
            source = lastVoid;
        }
        next[state] = best;
        origin[state] = (byte) source;
    }

    private void voids(final int first, final int distances, final byte[] origin) {
        final int last = first + distances - 1;
        final float fromLlzo = score[Likelihood.LLZO] - change;
        final float fromLithium = score[Likelihood.LITHIUM] - changeInDark;
        final float entering = Math.max(fromLlzo, fromLithium);
        final int brighter = fromLlzo >= fromLithium ? Likelihood.LLZO : Likelihood.LITHIUM;
        for (int s = first; s <= last; s++) {
            final int farther = Math.min(s + 1, last);
            final boolean enters = entering > score[farther];
            next[s] = enters ? entering : score[farther];
            origin[s] = (byte) (enters ? brighter : farther);
        }
    }

    private int best() {
        int best = 0;
        for (int s = 1; s < states; s++) {
            if (score[s] > score[best]) {
                best = s;
            }
        }
        return best;
    }

    /** The state before an LLZO voxel: LLZO, lithium, or the last void before LLZO. */
    private int bestBeforeLlzo() {
        int best = Likelihood.LLZO;
        float most = score[Likelihood.LLZO];
        for (final int state : new int[] {Likelihood.LITHIUM, Likelihood.FIRST_VOID}) {
            if (score[state] - change > most) {
                most = score[state] - change;
                best = state;
            }
        }
        return best;
    }
}
