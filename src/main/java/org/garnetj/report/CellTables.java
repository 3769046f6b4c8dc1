package org.garnetj.report;

import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.CURRENT;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.PASSED_CHARGE;
import static org.garnetj.image.Dimension.POTENTIAL;
import static org.garnetj.image.Dimension.TIME;
import static org.garnetj.report.Table.field;

import org.garnetj.kinetics.CellFrame;

import java.util.List;

/** The table of the cell beside a movie; its columns and the order of these are public. */
public final class CellTables {

    private CellTables() {}

    /** {@code cell.csv}: the cell in each frame. */
    public static Table frames(final List<CellFrame> frames) {
        return Table.of(
                frames,
                field("frame", NONE, CellFrame::frame),
                field("t_s", TIME, CellFrame::t_s),
                field("current_mA", CURRENT, CellFrame::current_mA),
                field("voltage_V", POTENTIAL, CellFrame::voltage_V),
                field("charge_mC", PASSED_CHARGE, CellFrame::charge_mC),
                field("lithium_um2", AREA, CellFrame::lithium_um2));
    }
}
