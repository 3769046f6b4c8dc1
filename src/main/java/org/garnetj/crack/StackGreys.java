package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.util.Optional;

/**
 * The grey stack that phases were cut from.
 *
 * @param evidence the stack
 * @param contrasts grey of LLZO less that of void, and of lithium, in all of it; NaN for what is
 *     not there
 */
record StackGreys(TurnedEvidence evidence, double[] contrasts) {

    static Optional<StackGreys> of(
            final Volume<UnsignedByteType> phases,
            final Evidence known,
            final Execution execution) {
        return known.grey()
                .map(
                        grey ->
                                new StackGreys(
                                        new TurnedEvidence(
                                                new Evidence(known.grey(), Optional.empty()),
                                                Side.TOP,
                                                new int[Math.toIntExact(phases.depth())]),
                                        FillingGreys.contrasts(phases, grey, execution)));
    }
}
