package org.garnetj.report;

import static org.garnetj.image.Dimension.ANGLE;
import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.AREA_RATE;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.report.Table.field;

import org.garnetj.track.BodyShape;
import org.garnetj.track.WidthPoint;

import java.util.List;

/** The tables of what dendrites look like. Their columns and the order of these are public. */
public final class BodyTables {

    private BodyTables() {}

    /** {@code shapes.csv}: type, size and direction of each dendrite. */
    public static Table shapes(final List<BodyShape> shapes) {
        return Table.of(
                shapes,
                field("dendrite", NONE, BodyShape::dendrite),
                field("type", NONE, s -> s.type().word()),
                field("width_um", LENGTH, BodyShape::width_um),
                field("width_root_um", LENGTH, BodyShape::width_root_um),
                field("width_tip_um", LENGTH, BodyShape::width_tip_um),
                field("aspect", NONE, BodyShape::aspect),
                field("edge_um", LENGTH, BodyShape::edge_um),
                field("area_um2", AREA, BodyShape::area_um2),
                field("area_rate_um2_per_s", AREA_RATE, BodyShape::areaRate_um2_per_s),
                field(
                        "area_rate_um2_per_s_ci_low",
                        AREA_RATE,
                        BodyShape::areaRate_um2_per_s_ci_low),
                field(
                        "area_rate_um2_per_s_ci_high",
                        AREA_RATE,
                        BodyShape::areaRate_um2_per_s_ci_high),
                field("branches", COUNT, BodyShape::branches),
                field("branch_angle_deg", ANGLE, BodyShape::branch_angle_deg),
                field("straightness", NONE, BodyShape::straightness),
                field("deflection_deg", ANGLE, s -> s.deflection().deg()),
                field("deflection_deg_ci_low", ANGLE, s -> s.deflection().ci_low()),
                field("deflection_deg_ci_high", ANGLE, s -> s.deflection().ci_high()),
                field("tip_deflection_deg", ANGLE, BodyShape::tip_deflection_deg),
                field("deflection_before_load_deg", ANGLE, s -> s.beforeLoad().deg()),
                field("deflection_after_load_deg", ANGLE, s -> s.afterLoad().deg()),
                field("load_change_deg", ANGLE, s -> s.loadChange().deg()),
                field("load_change_deg_ci_low", ANGLE, s -> s.loadChange().ci_low()),
                field("load_change_deg_ci_high", ANGLE, s -> s.loadChange().ci_high()));
    }

    /** {@code widths.csv}: how wide each dendrite is along its path. */
    public static Table widths(final List<WidthPoint> widths) {
        return Table.of(
                widths,
                field("dendrite", NONE, WidthPoint::dendrite),
                field("length_um", LENGTH, WidthPoint::length_um),
                field("width_um", LENGTH, WidthPoint::width_um));
    }
}
