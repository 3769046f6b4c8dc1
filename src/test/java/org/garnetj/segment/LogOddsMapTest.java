package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class LogOddsMapTest {

    @Test
    void isStraightBetweenKnotsAndFlatBeyond() {
        final double[] values =
                IntStream.range(0, LogOddsMap.size())
                        .mapToDouble(k -> 2 * LogOddsMap.knot(k) + 1)
                        .toArray();
        final LogOddsMap map = new LogOddsMap(values);
        for (final double x : new double[] {-8, -7.5, -3, -0.25, 0, 1.5, 4.5, 8}) {
            assertEquals(2 * x + 1, map.at(x), 1e-12);
        }
        assertEquals(-15, map.at(-30));
        assertEquals(17, map.at(30));
    }

    @Test
    void isTheSumOfItsKnotsByWeight() {
        final double[] values = new double[LogOddsMap.size()];
        Arrays.setAll(values, k -> k * k);
        for (double x = -9; x <= 9; x += 0.37) {
            final double[] weights = LogOddsMap.weights(x);
            assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
            assertEquals(new LogOddsMap(values).at(x), Calibration.sum(values, weights), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MIXTURE,FIBSEM,false",
        "MIXTURE,FIBSEM,true",
        "MIXTURE,XCT,false",
        "MIXTURE,XCT,true",
        "OTSU,FIBSEM,false",
        "OTSU,FIBSEM,true",
        "OTSU,XCT,false",
        "OTSU,XCT,true"
    })
    void whatIsShippedRises(
            final SegmentMethod method, final Modality modality, final boolean lithium) {
        final Calibration calibration = Calibration.of(method, modality, lithium);
        final boolean isPlain = method == SegmentMethod.OTSU;
        assertEquals(
                !lithium ? 2 : isPlain ? SliceEvidence.PLAIN_WALL_KINDS : SliceEvidence.WALL_KINDS,
                calibration.wall().rules().size());
        assertEquals(
                !lithium ? 3 : isPlain ? SliceEvidence.PLAIN_DARK_KINDS : SliceEvidence.DARK_KINDS,
                calibration.dark().rules().size());
        final List<Calibration.Rule> rules = new ArrayList<>(calibration.wall().rules());
        rules.addAll(calibration.dark().rules());
        final List<LogOddsMap> maps = rules.stream().map(Calibration.Rule::worth).toList();
        for (final LogOddsMap map : maps) {
            assertEquals(LogOddsMap.size(), map.values().length);
            for (int k = 1; k < map.values().length; k++) {
                assertTrue(map.values()[k] >= map.values()[k - 1], map.toString());
            }
        }
    }
}
