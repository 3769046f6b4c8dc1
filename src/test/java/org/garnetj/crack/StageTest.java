package org.garnetj.crack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StageTest {

    private static Stage stage(final boolean open, final double fill, final double mg) {
        return Stage.of(open, fill, mg, true, SpallationSettings.defaults());
    }

    private static Stage stageWithoutMap(final boolean open, final double fill) {
        return Stage.of(open, fill, 0, false, SpallationSettings.defaults());
    }

    @Test
    void closedWithoutMagnesiumIsStageOne() {
        assertEquals(Stage.I, stage(false, 0.3, 0));
        assertEquals(Stage.I, stage(false, 0, Double.NaN));
        assertEquals(Stage.I, stage(false, 0.3, 0.04));
    }

    @Test
    void magnesiumInPartOfTheLithiumIsStageTwo() {
        assertEquals(Stage.II, stage(true, 0.4, 0.6));
        assertEquals(Stage.II, stage(false, 0.4, 0.6));
        assertEquals(Stage.II, stage(true, 0.05, 1));
        assertEquals(Stage.II, stage(true, 0, Double.NaN));
    }

    @Test
    void openAndMostlyFullOfLiMgIsStageThree() {
        assertEquals(Stage.III, stage(true, 0.9, 0.95));
        assertEquals(Stage.II, stage(false, 0.9, 0.95));
    }

    @Test
    void withoutAnElementMapOpeningAndFillingDecide() {
        assertEquals(Stage.III, stageWithoutMap(true, 0.9));
        assertEquals(Stage.II, stageWithoutMap(true, 0.6));
        assertEquals(Stage.II, stageWithoutMap(true, 0.1));
        assertEquals(Stage.I, stageWithoutMap(false, 0.9));
    }
}
