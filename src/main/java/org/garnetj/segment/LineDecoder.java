package org.garnetj.segment;

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

    private static final byte LLZO = Likelihood.LLZO;
    private static final byte LITHIUM = Likelihood.LITHIUM;
    private static final byte VOID = Likelihood.FIRST_VOID;

    private final Likelihood likelihood;
    private final float change;
    private final float changeInDark;

    /** Voids before LLZO and, where there is lithium, before that; by the solid. */
    private final VoidRuns[] voids;

    /** Of LLZO and lithium at each voxel, what came before: one of them, or a void. */
    private final byte[][] from;

    /** Score of the best sequence that a void could follow at each voxel, and its last solid. */
    private final float[] entering;

    private final byte[] lastSolid;
    private final int[] bin;
    private final float[] gain;
    private final float[] gainBefore;
    private final boolean[] certain;
    private float llzo;
    private float lithium;

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
        final int distances = likelihood.distances();
        final int solids = (likelihood.states() - Likelihood.FIRST_VOID) / distances;
        voids = new VoidRuns[solids];
        for (int solid = 0; solid < solids; solid++) {
            voids[solid] =
                    new VoidRuns(distances, Likelihood.FIRST_VOID + solid * distances, length);
        }
        from = new byte[2][length];
        entering = new float[length];
        lastSolid = new byte[length];
        bin = new int[length];
        gain = new float[length];
        gainBefore = new float[length];
        certain = new boolean[length];
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
                states[t] = LLZO;
                t++;
            } else {
                final int first = t;
                while (t < end && !certain[t]) {
                    t++;
                }
                decodeDoubtful(penalty, first, t, first > offset, t < end, states);
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
            bin[t] = Likelihood.bin(grey[t]);
            gain[t] = likelihood.darkGain(bin[t], penalty[t]);
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
            final float[][] penalty,
            final int first,
            final int end,
            final boolean afterLlzo,
            final boolean beforeLlzo,
            final byte[] states) {
        for (final VoidRuns runs : voids) {
            runs.clear(first);
        }
        llzo = 0;
        lithium = afterLlzo ? Float.NEGATIVE_INFINITY : 0;
        final int distances = likelihood.distances();
        for (int t = first; t < end; t++) {
            final boolean free = t == first && !afterLlzo;
            final int reachable = beforeLlzo ? Math.min(distances, end - t) : distances;
            step(t, free, likelihood.at(bin[t]), penalty[t], reachable);
        }
        trace(penalty, first, end, beforeLlzo, states);
    }

    /**
     * One voxel further.
     *
     * @param free whether the line begins here, so that nothing has changed
     * @param reachable how many distances to a solid can still be counted down before the next LLZO
     */
    private void step(
            final int t,
            final boolean free,
            final float[] likelihoods,
            final float[] penalty,
            final int reachable) {
        final float fromLlzo = free ? 0 : llzo - change;
        final float fromLithium = free ? 0 : lithium - changeInDark;
        entering[t] = Math.max(fromLlzo, fromLithium);
        lastSolid[t] = fromLlzo >= fromLithium ? LLZO : LITHIUM;
        final float voidBeforeLlzo = voids[LLZO].before(t) - change;
        final float voidBeforeLithium =
                voids.length > 1
                        ? voids[LITHIUM].before(t) - changeInDark
                        : Float.NEGATIVE_INFINITY;
        final float nextLlzo = best(LLZO, t, llzo, free ? llzo : lithium - change, voidBeforeLlzo);
        lithium = best(LITHIUM, t, lithium, free ? lithium : llzo - change, voidBeforeLithium);
        llzo = nextLlzo + likelihoods[Likelihood.LLZO] - penalty[0];
        lithium += likelihoods[Likelihood.LITHIUM] - penalty[1];
        for (final VoidRuns runs : voids) {
            runs.step(t, entering[t], likelihoods, penalty[2], reachable);
        }
    }

    private float best(
            final int solid, final int t, final float same, final float other, final float dark) {
        float best = same;
        from[solid][t] = (byte) solid;
        if (other > best) {
            best = other;
            from[solid][t] = (byte) (1 - solid);
        }
        if (dark > best) {
            best = dark;
            from[solid][t] = VOID;
        }
        return best;
    }

    /** Follows the best sequence from its end. */
    private void trace(
            final float[][] penalty,
            final int first,
            final int end,
            final boolean beforeLlzo,
            final byte[] states) {
        int state = beforeLlzo ? lastBeforeLlzo(end) : lastOfLine(end);
        int solid = beforeLlzo ? LLZO : solidBeyond(end);
        int slice = beforeLlzo ? end : voids[solid].likeliestSolid(end);
        int t = end - 1;
        while (t >= first) {
            if (state == VOID) {
                final int start = start(penalty, first, t, solid, slice);
                for (int u = start; u <= t; u++) {
                    states[u] = (byte) voids[solid].state(u, slice);
                }
                state = lastSolid[start];
                t = start - 1;
            } else {
                states[t] = (byte) state;
                solid = state;
                slice = t;
                state = from[solid][t];
                t--;
            }
        }
    }

    /**
     * Where the void that fills slice {@code last} and ends at a solid in {@code slice} begins: the
     * best of all beginnings, the earliest of equals.
     */
    private int start(
            final float[][] penalty,
            final int first,
            final int last,
            final int solid,
            final int slice) {
        int start = last;
        double best = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int t = last; t >= first; t--) {
            sum += likelihood.of(voids[solid].state(t, slice), bin[t]) - penalty[t][2];
            if (entering[t] + sum >= best) {
                best = entering[t] + sum;
                start = t;
            }
        }
        return start;
    }

    private int lastBeforeLlzo(final int end) {
        final float dark = voids[LLZO].before(end);
        if (llzo >= Math.max(lithium, dark) - change) {
            return LLZO;
        }
        return lithium >= dark ? LITHIUM : VOID;
    }

    private int lastOfLine(final int end) {
        final float dark = atEnd(solidBeyond(end), end);
        if (llzo >= Math.max(lithium, dark)) {
            return LLZO;
        }
        return lithium >= dark ? LITHIUM : VOID;
    }

    /** The solid that a void at the end of the line is likeliest before. */
    private int solidBeyond(final int end) {
        return voids.length > 1 && atEnd(LITHIUM, end) > atEnd(LLZO, end) ? LITHIUM : LLZO;
    }

    private float atEnd(final int solid, final int end) {
        return voids[solid].score(voids[solid].likeliestSolid(end), end);
    }
}
