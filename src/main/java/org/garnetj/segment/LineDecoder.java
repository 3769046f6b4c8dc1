package org.garnetj.segment;

/**
 * The most probable sequence of states along one line of voxels in +z (Viterbi). A void counts its
 * slices down to the next solid; so the grey that shines through from the back of a pore is
 * expected just where a solid follows, and nowhere else, and by the grey of that solid. Where the
 * line ends in a void, the distance to the next solid is free.
 *
 * <p>Not safe for several threads: each makes its own.
 */
final class LineDecoder {

    private final Likelihood likelihood;
    private final float change;
    private final float changeInDark;
    private final byte[][] from;
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
        from = new byte[length][likelihood.states()];
        score = new float[likelihood.states()];
        next = new float[likelihood.states()];
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
        start(grey[offset], penalty[offset]);
        for (int t = 1; t < length; t++) {
            step(grey[offset + t], penalty[offset + t], from[t]);
        }
        int state = best();
        for (int t = length - 1; t >= 0; t--) {
            states[offset + t] = (byte) state;
            state = from[t][state];
        }
    }

    private void start(final float grey, final float[] penalty) {
        final int bin = Likelihood.bin(grey);
        for (int s = 0; s < score.length; s++) {
            score[s] = likelihood.of(s, bin) - penalty[Math.min(s, Likelihood.FIRST_VOID)];
        }
    }

    private void step(final float grey, final float[] penalty, final byte[] origin) {
        final int bin = Likelihood.bin(grey);
        final int distances = likelihood.distances();
        solid(Likelihood.LLZO, Likelihood.LITHIUM, Likelihood.FIRST_VOID, origin);
        final int beforeLithium = Likelihood.FIRST_VOID + distances;
        final boolean lithium = beforeLithium < score.length;
        solid(
                Likelihood.LITHIUM,
                Likelihood.LLZO,
                lithium ? beforeLithium : Likelihood.FIRST_VOID,
                origin);
        voids(Likelihood.FIRST_VOID, distances, origin);
        if (lithium) {
            voids(beforeLithium, distances, origin);
        }
        for (int s = 0; s < next.length; s++) {
            next[s] += likelihood.of(s, bin) - penalty[Math.min(s, Likelihood.FIRST_VOID)];
        }
        final float[] done = score;
        score = next;
        next = done;
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
        for (int s = 1; s < score.length; s++) {
            if (score[s] > score[best]) {
                best = s;
            }
        }
        return best;
    }
}
