package org.garnetj.magnesium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * Lithium told apart by its magnesium.
 *
 * @param phases the phase stack with deposits that hold magnesium as 3 and all others as 2
 * @param deposits one entry for each connected deposit
 * @param notes what was assumed, one sentence each
 */
public record MagnesiumTagging(
        Volume<UnsignedByteType> phases, List<Deposit> deposits, List<String> notes) {

    public MagnesiumTagging {
        deposits = List.copyOf(deposits);
        notes = List.copyOf(notes);
    }
}
