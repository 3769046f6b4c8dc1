package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** Hundreds of deposits of different sizes, all with the same magnesium. */
class DetectionPowerTest {

    private static final double BACKGROUND = 3;

    /** Counts of lithium with the 10 at% of the electrode. */
    private static final double ELECTRODE = 20;

    private static List<Deposit> deposits(final double at_percent) {
        final List<Deposit> all = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            final ManyDeposits scene = new ManyDeposits(160, seed);
            all.addAll(
                    MagnesiumTagger.tag(
                                    scene.phases(),
                                    scene.counts(BACKGROUND, ELECTRODE * at_percent / 10, seed),
                                    MagnesiumSettings.standard()
                                            .withMaxshift(0)
                                            .withContrast(ELECTRODE / BACKGROUND),
                                    Execution.serial())
                            .deposits());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3, 10})
    void magnesiumIsPresentWhereItsContentIsWellAboveTheLimit(final double at_percent) {
        int above = 0;
        int found = 0;
        int absent = 0;
        int covered = 0;
        final List<Deposit> deposits = deposits(at_percent);
        for (final Deposit deposit : deposits) {
            if (at_percent > 1.6 * deposit.content_detection_limit_at_percent()) {
                above++;
                found += deposit.verdict() == Verdict.PRESENT ? 1 : 0;
            }
            absent += deposit.verdict() == Verdict.ABSENT ? 1 : 0;
            final Deposit.Content content = deposit.content();
            covered += content.ci_low() <= at_percent && at_percent <= content.ci_high() ? 1 : 0;
        }
        assertTrue(above == 0 || found >= 0.95 * above, found + " of " + above);
        assertTrue(at_percent < 3 || above > 100, above + " above their limit");
        assertTrue(at_percent < 10 || absent <= 0.01 * deposits.size(), absent + " absent");
        assertEquals(0.95, (double) covered / deposits.size(), 0.035);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void traceMagnesiumIsHardlyEverPresentAndAbsentOnlyAtTheElectrodesContent(
            final double at_percent) {
        int present = 0;
        int absent = 0;
        final List<Deposit> deposits = deposits(at_percent);
        for (final Deposit deposit : deposits) {
            present += deposit.verdict() == Verdict.PRESENT ? 1 : 0;
            absent += deposit.verdict() == Verdict.ABSENT ? 1 : 0;
            assertTrue(
                    deposit.verdict() != Verdict.ABSENT
                            || deposit.content_detection_limit_at_percent() < 10);
        }
        assertTrue(present <= 0.05 * deposits.size(), present + " present");
        assertTrue(absent >= 0.6 * deposits.size(), absent + " absent");
    }
}
