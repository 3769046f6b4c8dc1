package org.garnetj.lithium;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * Gives the verdicts. Deposits that are not surely connected are taken together where the gaps
 * between them may be chance; if any of them may be connected, none of them is isolated.
 */
final class Judge {

    private final Neighbourhood neighbourhood;
    private final Verdict[] verdicts;
    private final Doubt[] doubts;

    private Judge(
            final Neighbourhood neighbourhood, final Verdict[] verdicts, final Doubt[] doubts) {
        this.neighbourhood = neighbourhood;
        this.verdicts = verdicts;
        this.doubts = doubts;
    }

    /**
     * Judges all deposits.
     *
     * @param connected which are surely connected, from 1
     * @param own what doubts there are about each by itself
     */
    static Judge of(
            final Neighbourhood neighbourhood, final boolean[] connected, final Doubt[] own) {
        final Verdict[] verdicts = new Verdict[own.length];
        final Doubt[] doubts = own.clone();
        for (int deposit = 1; deposit < own.length; deposit++) {
            if (connected[deposit]) {
                verdicts[deposit] = Verdict.CONNECTED;
                doubts[deposit] = Doubt.NONE;
            }
        }
        final Judge judge = new Judge(neighbourhood, verdicts, doubts);
        for (int deposit = 1; deposit < own.length; deposit++) {
            if (verdicts[deposit] == null) {
                judge.judgeTogether(deposit, own);
            }
        }
        return judge;
    }

    Verdict verdict(final int deposit) {
        return verdicts[deposit];
    }

    Doubt doubt(final int deposit) {
        return doubts[deposit];
    }

    /** All that gaps of chance may join to a deposit, short of what is surely connected. */
    private void judgeTogether(final int first, final Doubt[] own) {
        final BitSet cluster = new BitSet();
        final ArrayDeque<Integer> waiting = new ArrayDeque<>();
        cluster.set(first);
        waiting.add(first);
        boolean gap = false;
        boolean edge = false;
        while (!waiting.isEmpty()) {
            final int deposit = waiting.remove();
            gap |= own[deposit] == Doubt.NECK || own[deposit] == Doubt.GAP;
            edge |= own[deposit] == Doubt.EDGE;
            for (final int other : neighbourhood.links().get(deposit)) {
                if (verdicts[other] == Verdict.CONNECTED) {
                    gap = true;
                } else if (!cluster.get(other)) {
                    cluster.set(other);
                    waiting.add(other);
                }
            }
        }
        final Doubt shared = gap ? Doubt.GAP : edge ? Doubt.EDGE : Doubt.NONE;
        cluster.stream()
                .forEach(
                        deposit -> {
                            verdicts[deposit] =
                                    shared == Doubt.NONE ? Verdict.ISOLATED : Verdict.UNDECIDABLE;
                            doubts[deposit] = own[deposit] == Doubt.NECK ? Doubt.NECK : shared;
                        });
    }
}
