package org.garnetj.report;

import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.AREAL_CAPACITY;
import static org.garnetj.image.Dimension.CHARGE;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.lithium.FillingStep;
import org.garnetj.lithium.LithiumBalance;
import org.garnetj.lithium.LithiumDeposit;

import java.util.List;

/** The tables of lithium deposits and of their charge. Their columns are public. */
public final class LithiumTables {

    private LithiumTables() {}

    /** {@code lithium.csv}: the deposits, what they are connected to and their charge. */
    public static Table deposits(final List<LithiumDeposit> deposits) {
        return Table.of(
                deposits,
                field("deposit", NONE, LithiumDeposit::deposit),
                field("verdict", NONE, d -> d.verdict().word()),
                field("electrodes", NONE, LithiumDeposit::electrodes),
                field("doubt", NONE, d -> d.doubt().word()),
                field("touches_edge", NONE, LithiumDeposit::touches_edge),
                field("volume_um3", VOLUME, d -> d.volume().value()),
                field("volume_um3_ci_low", VOLUME, d -> d.volume().ci_low()),
                field("volume_um3_ci_high", VOLUME, d -> d.volume().ci_high()),
                field("li_um3", VOLUME, LithiumDeposit::li_um3),
                field("limg_um3", VOLUME, LithiumDeposit::limg_um3),
                field("mg_fraction", FRACTION, LithiumDeposit::mg_fraction),
                field("x_um", LENGTH, d -> d.place().x_um()),
                field("y_um", LENGTH, d -> d.place().y_um()),
                field("z_um", LENGTH, d -> d.place().z_um()),
                field("min_depth_um", LENGTH, d -> d.place().min_depth_um()),
                field("mean_depth_um", LENGTH, d -> d.place().mean_depth_um()),
                field("max_depth_um", LENGTH, d -> d.place().max_depth_um()),
                field("neck_area_um2", AREA, d -> d.working().area_um2()),
                field("neck_diameter_um", LENGTH, d -> d.working().diameter_um()),
                field("neck_width_um", LENGTH, d -> d.working().width_um()),
                field("counter_neck_area_um2", AREA, d -> d.counter().area_um2()),
                field("counter_neck_diameter_um", LENGTH, d -> d.counter().diameter_um()),
                field("counter_neck_width_um", LENGTH, d -> d.counter().width_um()),
                field("smallest_neck_um", LENGTH, LithiumDeposit::smallest_neck_um),
                field("gap_um", LENGTH, LithiumDeposit::gap_um),
                field("li_charge_nC", CHARGE, d -> d.charge().value()),
                field("li_charge_nC_ci_low", CHARGE, d -> d.charge().ci_low()),
                field("li_charge_nC_ci_high", CHARGE, d -> d.charge().ci_high()),
                field("footprint_area_um2", AREA, LithiumDeposit::footprint_area_um2),
                field("focusing_factor", NONE, LithiumDeposit::focusing_factor),
                field("doubtful_um3", VOLUME, LithiumDeposit::doubtful_um3),
                field("li_probability", FRACTION, LithiumDeposit::li_probability),
                field("neck_area_um2_ci_low", AREA, d -> d.working().area_ci_low_um2()),
                field("neck_area_um2_ci_high", AREA, d -> d.working().area_ci_high_um2()),
                field("counter_neck_area_um2_ci_low", AREA, d -> d.counter().area_ci_low_um2()),
                field("counter_neck_area_um2_ci_high", AREA, d -> d.counter().area_ci_high_um2()));
    }

    /** {@code lithium-balance.csv}: charge passed against lithium found, in one row. */
    public static Table balance(final LithiumBalance balance) {
        return balance(List.of(balance));
    }

    /** The same of any number of stacks. */
    public static Table balance(final List<LithiumBalance> balances) {
        return Table.of(
                balances,
                field("electrode_area_um2", AREA, LithiumBalance::area_um2),
                field("capacity_mAh_per_cm2", AREAL_CAPACITY, LithiumBalance::capacity_mAh_per_cm2),
                field("plated_charge_nC", CHARGE, LithiumBalance::plated_charge_nC),
                field("li_um3", VOLUME, b -> b.deposits().value()),
                field("li_um3_ci_low", VOLUME, b -> b.deposits().ci_low()),
                field("li_um3_ci_high", VOLUME, b -> b.deposits().ci_high()),
                field("connected_um3", VOLUME, LithiumBalance::connected_um3),
                field("isolated_um3", VOLUME, LithiumBalance::isolated_um3),
                field("undecidable_um3", VOLUME, LithiumBalance::undecidable_um3),
                field("connected_fraction", FRACTION, b -> b.share(b.connected_um3())),
                field("isolated_fraction", FRACTION, b -> b.share(b.isolated_um3())),
                field("undecidable_fraction", FRACTION, b -> b.share(b.undecidable_um3())),
                field("surface_li_um3", VOLUME, LithiumBalance::surface_li_um3),
                field("li_charge_nC", CHARGE, b -> b.charge().value()),
                field("li_charge_nC_ci_low", CHARGE, b -> b.charge().ci_low()),
                field("li_charge_nC_ci_high", CHARGE, b -> b.charge().ci_high()),
                field("found_fraction", FRACTION, b -> b.found().value()),
                field("found_fraction_ci_low", FRACTION, b -> b.found().ci_low()),
                field("found_fraction_ci_high", FRACTION, b -> b.found().ci_high()));
    }

    /** {@code steps.csv}: crack and lithium at each plating step. */
    public static Table steps(final List<FillingStep> steps) {
        return Table.of(
                steps,
                field("step", NONE, FillingStep::step),
                field("crack_um3", VOLUME, s -> s.crack().value()),
                field("li_um3", VOLUME, s -> s.lithium().value()),
                field("filled_fraction", FRACTION, s -> s.filled().value()),
                field("crack_um3_ci_low", VOLUME, s -> s.crack().ci_low()),
                field("crack_um3_ci_high", VOLUME, s -> s.crack().ci_high()),
                field("li_um3_ci_low", VOLUME, s -> s.lithium().ci_low()),
                field("li_um3_ci_high", VOLUME, s -> s.lithium().ci_high()),
                field("filled_fraction_ci_low", FRACTION, s -> s.filled().ci_low()),
                field("filled_fraction_ci_high", FRACTION, s -> s.filled().ci_high()),
                field("new_crack_um3", VOLUME, FillingStep::new_crack_um3),
                field("closed_crack_um3", VOLUME, FillingStep::closed_crack_um3),
                field("newly_filled_um3", VOLUME, FillingStep::newly_filled_um3),
                field("emptied_um3", VOLUME, FillingStep::emptied_um3),
                field("pores_cut", COUNT, FillingStep::pores_cut),
                field("charge_mAh_per_cm2", AREAL_CAPACITY, FillingStep::charge_mAh_per_cm2),
                field("stack", NONE, FillingStep::stack));
    }
}
