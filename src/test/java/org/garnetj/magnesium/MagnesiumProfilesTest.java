package org.garnetj.magnesium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A plate of lithium, 3 µm long, with magnesium in one part of its length. */
class MagnesiumProfilesTest {

    private static final double SPREAD_UM = 0.1;
    private static final double SIGNAL = 20;

    /** Magnesium from the left end to 1.5 µm. */
    private static final MagnesiumScene HALF =
            new MagnesiumScene(
                    (x, y, z) -> isPlate(x - 10, 60, y - 20, 12, z) ? x < 40 ? 3 : 2 : 1,
                    SPREAD_UM);

    private static boolean isPlate(
            final int along, final int length, final int across, final int width, final int z) {
        return along >= 0 && along < length && across >= 0 && across < width && z >= 3 && z < 13;
    }

    private static List<ProfilePoint> profile(final MagnesiumScene scene, final int seed) {
        return scene.tag(scene.counts(3, SIGNAL, true, seed), Execution.serial()).profiles();
    }

    @Test
    void countsFollowTheMagnesiumAlongADepositTaggedInOneHalf() {
        int within = 0;
        int plain = 0;
        for (int seed = 1; seed <= 20; seed++) {
            for (final ProfilePoint point : profile(HALF, seed)) {
                assertEquals(1, point.deposit());
                assertEquals(point.counts() - point.background(), point.net_counts(), 1e-9);
                if (point.distance_um() < 1.2) {
                    assertTrue(point.net_ci_low() > 0, point.toString());
                    assertEquals(10, point.content().at_percent(), 3, point.toString());
                } else if (point.distance_um() > 1.9) {
                    plain++;
                    within += point.net_ci_low() <= 0 && point.net_ci_high() >= 0 ? 1 : 0;
                    assertTrue(point.content().ci_high() < 3, point.toString());
                }
            }
        }
        assertTrue(plain >= 100, "plain " + plain);
        assertEquals(0.95, (double) within / plain, 0.05);
    }

    @Test
    void stretchesAreEquallyLongAndReachFromEndToEnd() {
        final List<ProfilePoint> points = profile(HALF, 1);
        assertEquals(0.1, points.get(0).distance_um(), 1e-6);
        for (int k = 1; k < points.size(); k++) {
            assertEquals(0.2, points.get(k).distance_um() - points.get(k - 1).distance_um(), 1e-6);
        }
        assertEquals(3, points.get(points.size() - 1).distance_um() + 0.1, 0.3);
    }

    @Test
    void theEndNearerTheTopIsTheFirst() {
        final MagnesiumScene upright =
                new MagnesiumScene(
                        (x, y, z) -> isPlate(y - 4, 40, x - 30, 12, z) ? y < 20 ? 3 : 2 : 1,
                        SPREAD_UM);
        final List<ProfilePoint> points = profile(upright, 1);
        assertTrue(points.get(1).net_ci_low() > 0);
        assertTrue(points.get(points.size() - 2).content().ci_high() < 3);
    }

    @Test
    void everyCountOfADepositIsInOneStretch() {
        final double sum = profile(HALF, 2).stream().mapToDouble(ProfilePoint::counts).sum();
        final Deposit deposit =
                HALF.tag(HALF.counts(3, SIGNAL, true, 2), Execution.serial()).deposits().get(0);
        assertTrue(sum >= deposit.counts());
        assertEquals(Math.rint(sum), sum);
    }
}
