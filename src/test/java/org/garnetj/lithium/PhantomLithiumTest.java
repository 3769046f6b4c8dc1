package org.garnetj.lithium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemNuisances;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.PorePopulation;
import org.garnetj.phantom.SpallationShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks whose every deposit is known: with magnesium if it has met the electrode. */
class PhantomLithiumTest {

    private static FibSemSample block(final long seed) {
        return FibSemPhantom.generate(
                FibSemSettings.defaults()
                        .withSeed(seed)
                        .withGrid(new FibSemGrid(134, 72, 44, 0.1, 0.15, 52))
                        .withCracks(
                                SpallationShape.stageII(3.2, 3.3, 2.6, 2.2).withMouthDirection(20),
                                SpallationShape.stageI(10, 3.3, 2.6, 2.2))
                        .withPores(new PorePopulation(0.02, 0.9, 0.3, 0.2, 2, 0.5))
                        .withNuisances(FibSemNuisances.none()),
                Execution.serial());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatHasMetTheElectrodeIsConnectedAndNothingElse(final long seed) {
        final FibSemSample sample = block(seed);
        final LithiumResult found =
                Block.measure(sample.phases(), LithiumSettings.defaults().withCharge(1, 0));
        double connected = 0;
        double isolated = 0;
        for (final var deposit : sample.truth().deposits()) {
            connected += deposit.magnesium() ? deposit.volume_um3() : 0;
            isolated += deposit.magnesium() ? 0 : deposit.volume_um3();
        }
        for (final LithiumDeposit deposit : found.deposits()) {
            if (deposit.mg_fraction() > 0) {
                assertTrue(deposit.verdict() != Verdict.ISOLATED, deposit.toString());
                assertEquals("working", deposit.electrodes());
            } else {
                assertTrue(deposit.verdict() != Verdict.CONNECTED, deposit.toString());
            }
        }
        final LithiumBalance balance = found.balance();
        final double behind =
                found.deposits().stream()
                        .filter(deposit -> deposit.verdict() == Verdict.CONNECTED)
                        .mapToDouble(LithiumDeposit::doubtful_um3)
                        .sum();
        assertTrue(behind < 0.1 * connected, "little hangs on threads");
        assertEquals(connected, balance.connected_um3() + behind, 0.06 * connected + 0.01);
        assertEquals(
                isolated,
                balance.isolated_um3() + balance.undecidable_um3() - behind,
                0.06 * isolated + 0.01,
                "what the block may cut is undecidable");
        assertTrue(balance.isolated_um3() > balance.undecidable_um3() / 2);
        assertTrue(balance.deposits().ci_low() < connected + isolated);
        assertTrue(balance.deposits().ci_high() > connected + isolated);
        assertEquals(
                (connected + isolated) / (4.906 * balance.area_um2()),
                balance.found().value(),
                0.06 * balance.found().value());
    }

    @Test
    void neitherThreadsNorBlocksChangeABit() {
        final FibSemSample sample = block(3);
        final LithiumSettings settings = LithiumSettings.defaults().withCharge(1, 0);
        final LithiumResult one =
                LithiumDeposits.measure(sample.phases(), settings, Execution.serial());
        for (final int size : new int[] {8, 31}) {
            final LithiumResult other =
                    LithiumDeposits.measure(
                            sample.phases(), settings, new Execution(3, size, Progress.SILENT));
            assertEquals(one.deposits(), other.deposits());
            assertEquals(one.balance(), other.balance());
            assertTrue(same(one, other));
        }
    }

    private static boolean same(final LithiumResult a, final LithiumResult b) {
        for (long z = 0; z < a.labels().depth(); z++) {
            if (!java.util.Arrays.equals(
                    Planes.floatPlane(a.labels().pixels(), z),
                    Planes.floatPlane(b.labels().pixels(), z))) {
                return false;
            }
        }
        return true;
    }
}
