package org.garnetj.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class CellRecordTest {

    /** Rest, 2 mA from 10 s on, −1 mA from 20 s on; two records at each step. */
    private static final CellRecord STEPS =
            new CellRecord(
                    new double[] {0, 10, 10, 20, 20, 30},
                    new double[] {0, 0, 2, 2, -1, -1},
                    new double[] {0, 0.1, -0.2, -0.4, 0.3, 0.2});

    @Test
    void valuesAreStraightBetweenRecordsAndAbsentOutside() {
        assertEquals(2, STEPS.current_mA(15));
        assertEquals(-0.3, STEPS.voltage_V(15), 1e-12);
        assertEquals(-1, STEPS.current_mA(20));
        assertEquals(0.2, STEPS.voltage_V(30), 1e-12);
        assertTrue(Double.isNaN(STEPS.current_mA(-1)) && Double.isNaN(STEPS.current_mA(31)));
    }

    @Test
    void chargeIsTheAreaUnderTheCurrent() {
        assertEquals(10, STEPS.charge_mC(5, 15), 1e-12);
        assertEquals(20 - 5, STEPS.charge_mC(0, 25), 1e-12);
        assertEquals(10, STEPS.charge_mC(-100, 100), 1e-12);
        final CellRecord ramp =
                new CellRecord(new double[] {0, 4}, new double[] {0, 8}, new double[2]);
        assertEquals(1, ramp.charge_mC(0, 1), 1e-12);
        assertEquals(3, ramp.charge_mC(1, 2), 1e-12);
    }

    @Test
    void theCurrentIsSwitchedOnAtItsFirstStep() {
        assertEquals(10, STEPS.switchedOn_s());
    }

    @Test
    void framesLieOnTheClockOfTheCell() {
        final List<CellFrame> frames =
                CellFrame.of(STEPS, 8, new double[] {0, 4, 14}, new double[] {0, 5, 9});
        assertEquals(new CellFrame(0, 0, 0, STEPS.voltage_V(8), 0, 0), frames.get(0));
        assertEquals(2, frames.get(1).current_mA());
        assertEquals(4, frames.get(1).charge_mC(), 1e-12);
        assertEquals(20 - 2, frames.get(2).charge_mC(), 1e-12);
        assertEquals(9, frames.get(2).lithium_um2());
    }
}
