package org.garnetj.report;

import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.TIME;
import static org.garnetj.image.Dimension.VELOCITY;
import static org.garnetj.report.Table.field;

import org.garnetj.track.InclusionState;
import org.garnetj.track.Migration;
import org.garnetj.track.Redeposition;

import java.util.List;

/** The tables of isolated lithium; their columns and the order of these are public. */
public final class InclusionTables {

    private InclusionTables() {}

    /** {@code inclusions.csv}: each inclusion in each frame. */
    public static Table states(final List<InclusionState> states) {
        return Table.of(
                states,
                field("inclusion", NONE, InclusionState::inclusion),
                field("frame", NONE, InclusionState::frame),
                field("t_s", TIME, InclusionState::t_s),
                field("area_um2", AREA, InclusionState::area_um2),
                field("centroid_x_um", LENGTH, InclusionState::centroid_x_um),
                field("centroid_y_um", LENGTH, InclusionState::centroid_y_um),
                field("leading_um", LENGTH, InclusionState::leading_um),
                field("trailing_um", LENGTH, InclusionState::trailing_um),
                field("centroid_um", LENGTH, InclusionState::centroid_um));
    }

    /** {@code migration.csv}: how each inclusion moved. */
    public static Table migrations(final List<Migration> migrations) {
        return Table.of(
                migrations,
                field("inclusion", NONE, Migration::inclusion),
                field("velocity_um_per_s", VELOCITY, m -> m.centroid().um_per_s()),
                field("velocity_um_per_s_ci_low", VELOCITY, m -> m.centroid().ci_low()),
                field("velocity_um_per_s_ci_high", VELOCITY, m -> m.centroid().ci_high()),
                field("area_change_percent", NONE, Migration::areaChange_percent),
                field("crack_growth_um", LENGTH, Migration::crackGrowth_um),
                field("area_change_percent_ci_low", NONE, Migration::areaChange_percent_ci_low),
                field("area_change_percent_ci_high", NONE, Migration::areaChange_percent_ci_high),
                field("leading_velocity_um_per_s", VELOCITY, m -> m.leading().um_per_s()),
                field("leading_velocity_um_per_s_ci_low", VELOCITY, m -> m.leading().ci_low()),
                field("leading_velocity_um_per_s_ci_high", VELOCITY, m -> m.leading().ci_high()),
                field("trailing_velocity_um_per_s", VELOCITY, m -> m.trailing().um_per_s()),
                field("trailing_velocity_um_per_s_ci_low", VELOCITY, m -> m.trailing().ci_low()),
                field("trailing_velocity_um_per_s_ci_high", VELOCITY, m -> m.trailing().ci_high()),
                field("from_s", TIME, Migration::from_s),
                field("to_s", TIME, Migration::to_s));
    }

    /** {@code redeposition.csv}: where lithium came back after each change of polarity. */
    public static Table redepositions(final List<Redeposition> redepositions) {
        return Table.of(
                redepositions,
                field("reversal_s", TIME, Redeposition::reversal_s),
                field("start_s", TIME, Redeposition::start_s),
                field("x_um", LENGTH, Redeposition::x_um),
                field("y_um", LENGTH, Redeposition::y_um),
                field("from_tip_um", LENGTH, Redeposition::fromTip_um));
    }
}
