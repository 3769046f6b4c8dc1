package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lithium without magnesium that gives more counts than LLZO, or fewer. */
class IsolatedLithiumTest {

    private static MagnesiumTagging tag(
            final double llzo, final double lithium, final Set<Integer> isolated, final int seed) {
        final ManyDeposits scene = new ManyDeposits(160, seed);
        return MagnesiumTagger.tag(
                scene.phases(),
                scene.counts(llzo, lithium - llzo, seed),
                MagnesiumSettings.standard().withMaxshift(0).withIsolated(isolated),
                Execution.on(2));
    }

    private static Set<Integer> first(final int deposits) {
        return IntStream.rangeClosed(1, deposits).boxed().collect(Collectors.toSet());
    }

    /**
     * All deposits of a map share the isolated ones they are compared with, so their probabilities
     * go up and down together: the rate needs many maps, not many deposits.
     */
    @ParameterizedTest
    @CsvSource({"10, 6, 40", "10, 14, 40", "2, 1, 40", "10, 6, 6"})
    void fivePercentAreAboveTheBackgroundOfIsolatedLithium(
            final double llzo, final double lithium, final int isolated) {
        int tests = 0;
        int above = 0;
        for (int seed = 1; seed <= 25; seed++) {
            final MagnesiumTagging tagging = tag(llzo, lithium, first(isolated), seed);
            for (final Deposit deposit : tagging.deposits()) {
                assertEquals(BackgroundKind.LITHIUM, deposit.background_kind());
                tests += Double.isNaN(deposit.p_value()) ? 0 : 1;
                above += deposit.p_value() <= 0.05 ? 1 : 0;
            }
        }
        assertTrue(tests > 5000, "tests " + tests);
        assertEquals(0.05, (double) above / tests, 0.012);
    }

    @Test
    void withoutIsolatedLithiumANoteSaysThatItIsUnlikeLlzo() {
        final MagnesiumTagging tagging = tag(10, 6, Set.of(), 1);
        assertTrue(
                tagging.notes().stream().anyMatch(note -> note.contains("fewer counts than LLZO")),
                tagging.notes().toString());
        assertEquals(BackgroundKind.LLZO, tagging.deposits().get(0).background_kind());
    }

    @Test
    void oneIsolatedDepositMakesLimitsAlmostPaired() {
        final Deposit isolated = largest(tag(10, 10, first(1), 2));
        final MagnesiumTagging tagging = tag(10, 10, Set.of(isolated.deposit()), 2);
        final Deposit other = largest(tagging);
        final double times = isolated.background() / other.background();
        assertEquals(
                2.71 + 3.29 * Math.sqrt(other.background() * (1 + 1 / times)),
                other.detection_limit(),
                0.1 * other.detection_limit());
    }

    /** The tested deposit with most background. */
    private static Deposit largest(final MagnesiumTagging tagging) {
        return tagging.deposits().stream()
                .filter(deposit -> !Double.isNaN(deposit.p_value()))
                .max(Comparator.comparingDouble(Deposit::background))
                .orElseThrow();
    }

    @Test
    void isolatedLithiumIsNotTestedAndNotTagged() {
        final MagnesiumTagging tagging = tag(3, 20, Set.of(2, 5), 1);
        assertTrue(Double.isNaN(tagging.deposits().get(1).p_value()));
        assertEquals(0, tagging.deposits().get(4).tagged_fraction());
    }

    @Test
    void aDepositThatTheStackDoesNotHaveIsRefused() {
        final ParameterException refusal =
                assertThrows(ParameterException.class, () -> tag(3, 3, Set.of(5000), 1));
        assertTrue(refusal.getMessage().contains("isolated"), refusal.getMessage());
    }
}
