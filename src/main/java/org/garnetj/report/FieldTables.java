package org.garnetj.report;

import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.LOCAL_CURRENT;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.VOLTAGE;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.field.BipolarDeposit;
import org.garnetj.field.TipAmplification;
import org.garnetj.field.TipProfilePoint;

import java.util.List;

/** The tables of the field at cracks and deposits. Their columns and the order are public. */
public final class FieldTables {

    private FieldTables() {}

    /** {@code amplification.csv}: the field at the tip of each spallation. */
    public static Table amplification(final List<TipAmplification> tips) {
        return Table.of(
                tips,
                field("crack", NONE, TipAmplification::crack),
                field("cap_radius_um", LENGTH, TipAmplification::cap_radius_um),
                field("amplification", NONE, TipAmplification::amplification),
                field("amplification_ci_low", NONE, TipAmplification::amplification_ci_low),
                field("amplification_ci_high", NONE, TipAmplification::amplification_ci_high),
                field("focusing_factor", NONE, TipAmplification::focusing_factor),
                field("wagner_number", NONE, TipAmplification::wagner_number),
                field("bound", NONE, tip -> tip.bound().word()),
                field("peak_amplification", NONE, TipAmplification::peak_amplification),
                field("lithium", NONE, tip -> tip.lithium().word()),
                field("current_nA", LOCAL_CURRENT, TipAmplification::current_nA),
                field("x_um", LENGTH, TipAmplification::x_um),
                field("y_um", LENGTH, TipAmplification::y_um),
                field("z_um", LENGTH, TipAmplification::z_um),
                field("depth_um", LENGTH, TipAmplification::depth_um),
                field("tip_thickness_um", LENGTH, TipAmplification::tip_thickness_um));
    }

    /** {@code amplification-profile.csv}: the field against the distance from each tip. */
    public static Table profile(final List<TipProfilePoint> points) {
        return Table.of(
                points,
                field("crack", NONE, TipProfilePoint::crack),
                field("distance_um", LENGTH, TipProfilePoint::distance_um),
                field("wall_amplification", NONE, TipProfilePoint::wall_amplification),
                field("field_amplification", NONE, TipProfilePoint::field_amplification));
    }

    /** {@code bipolar.csv}: isolated deposits in the field. */
    public static Table bipolar(final List<BipolarDeposit> deposits) {
        return Table.of(
                deposits,
                field("deposit", NONE, BipolarDeposit::deposit),
                field("crack", NONE, BipolarDeposit::crack),
                field("volume_um3", VOLUME, BipolarDeposit::volume_um3),
                field("length_um", LENGTH, BipolarDeposit::length_um),
                field("plating_drive_mV", VOLTAGE, BipolarDeposit::plating_drive_mV),
                field("stripping_drive_mV", VOLTAGE, BipolarDeposit::stripping_drive_mV),
                field("shorted_current_nA", LOCAL_CURRENT, BipolarDeposit::shorted_current_nA),
                field("cap_radius_um", LENGTH, BipolarDeposit::cap_radius_um),
                field("plating_amplification", NONE, BipolarDeposit::plating_amplification),
                field("stripping_amplification", NONE, BipolarDeposit::stripping_amplification),
                field("touches_edge", NONE, BipolarDeposit::touches_edge));
    }
}
