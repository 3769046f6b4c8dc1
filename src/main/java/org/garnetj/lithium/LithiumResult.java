package org.garnetj.lithium;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * The lithium of a stack.
 *
 * @param deposits one row for each, numbers 1, 2, …; empty if there is none
 * @param balance charge passed against lithium found
 * @param labels numbers in the stack's own orientation, 0 outside deposits: uint16, or int32 for
 *     more than 65,535 deposits
 */
public record LithiumResult(
        List<LithiumDeposit> deposits, LithiumBalance balance, Volume<?> labels) {

    public LithiumResult {
        deposits = List.copyOf(deposits);
    }
}
