package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hundreds of deposits in a block, none with magnesium. */
class FalsePositivesTest {

    /** From below one to some hundred counts of background on a deposit. */
    @ParameterizedTest
    @CsvSource({"0.5, 160, 0.042", "3, 160, 0.044", "20, 160, 0.044", "1, 24, 0.038"})
    void fivePercentOfDepositsAreAboveBackgroundAtFivePercent(
            final double background, final int llzoRows, final double least) {
        int tests = 0;
        int above = 0;
        int mapsWithAny = 0;
        final int maps = 16;
        for (int seed = 1; seed <= maps; seed++) {
            final ManyDeposits scene = new ManyDeposits(llzoRows, seed);
            final MagnesiumTagging tagging =
                    MagnesiumTagger.tag(
                            scene.phases(),
                            scene.counts(background, 0, seed),
                            MagnesiumSettings.standard().withMaxshift(0),
                            Execution.on(2));
            boolean any = false;
            for (final Deposit deposit : tagging.deposits()) {
                tests += Double.isNaN(deposit.p_value()) ? 0 : 1;
                above += deposit.p_value() <= 0.05 ? 1 : 0;
                any |= deposit.verdict() == Verdict.PRESENT;
            }
            mapsWithAny += any ? 1 : 0;
        }
        final double rate = (double) above / tests;
        assertTrue(tests >= 2000, "tests " + tests);
        assertEquals(0.5 * (least + 0.06), rate, 0.5 * (0.06 - least), "rate " + rate);
        assertTrue(mapsWithAny <= 4, "maps with any " + mapsWithAny);
    }
}
