package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.lithium.Doubt;
import org.garnetj.lithium.FillingStep;
import org.garnetj.lithium.LithiumBalance;
import org.garnetj.lithium.LithiumDeposit;
import org.garnetj.lithium.LithiumDeposit.Estimate;
import org.garnetj.lithium.LithiumDeposit.NeckSize;
import org.garnetj.lithium.LithiumDeposit.Place;
import org.garnetj.lithium.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The columns scripts rely on, to the letter. */
class LithiumTablesTest {

    private static final double NONE = Double.NaN;

    @Test
    void deposits() {
        final LithiumDeposit deposit =
                new LithiumDeposit(
                        1,
                        Verdict.CONNECTED,
                        "working",
                        Doubt.NONE,
                        false,
                        new Estimate(2, 1.5, 2.5),
                        0.5,
                        1.5,
                        new Place(1, 2, 3, 0, 0.5, 1),
                        new NeckSize(0.25, 0.56, 0.4, 0.2, 0.3),
                        new NeckSize(NONE, NONE, NONE, NONE, NONE),
                        0.16,
                        0.7,
                        new Estimate(15, 11, 18),
                        4,
                        0.1,
                        0,
                        NONE);
        assertEquals(
                "deposit,verdict,electrodes,doubt,touches_edge,volume_um3,volume_um3_ci_low,"
                        + "volume_um3_ci_high,li_um3,limg_um3,mg_fraction,x_um,y_um,z_um,"
                        + "min_depth_um,mean_depth_um,max_depth_um,neck_area_um2,"
                        + "neck_diameter_um,neck_width_um,counter_neck_area_um2,"
                        + "counter_neck_diameter_um,counter_neck_width_um,smallest_neck_um,"
                        + "gap_um,li_charge_nC,li_charge_nC_ci_low,li_charge_nC_ci_high,"
                        + "footprint_area_um2,focusing_factor,doubtful_um3,li_probability,"
                        + "neck_area_um2_ci_low,neck_area_um2_ci_high,"
                        + "counter_neck_area_um2_ci_low,counter_neck_area_um2_ci_high\n"
                        + "1,connected,working,,false,2,1.5,2.5,0.5,1.5,0.75,1,2,3,0,0.5,1,0.25,"
                        + "0.56,0.4,,,,0.16,0.7,15,11,18,4,0.1,0,,0.2,0.3,,\n",
                LithiumTables.deposits(List.of(deposit)).toCsv());
    }

    @Test
    void balance() {
        final LithiumBalance balance =
                new LithiumBalance(
                        100,
                        1,
                        3600,
                        new Estimate(50, 40, 60),
                        30,
                        15,
                        5,
                        2,
                        new Estimate(360, 288, 432));
        assertEquals(
                "electrode_area_um2,capacity_mAh_per_cm2,plated_charge_nC,li_um3,li_um3_ci_low,"
                        + "li_um3_ci_high,connected_um3,isolated_um3,undecidable_um3,"
                        + "connected_fraction,isolated_fraction,undecidable_fraction,"
                        + "surface_li_um3,li_charge_nC,li_charge_nC_ci_low,"
                        + "li_charge_nC_ci_high,found_fraction,found_fraction_ci_low,"
                        + "found_fraction_ci_high\n"
                        + "100,1,3600,50,40,60,30,15,5,0.6,0.3,0.1,2,360,288,432,0.1,0.08,0.12\n",
                LithiumTables.balance(balance).toCsv());
    }

    @Test
    void steps() {
        final FillingStep step =
                new FillingStep(
                                2,
                                "step-2.tif",
                                new Estimate(10, 8, 12),
                                new Estimate(5, 4, 6),
                                new Estimate(0.5, 0.4, 0.6),
                                3,
                                0,
                                2,
                                0,
                                1,
                                NONE)
                        .withCharge(0.4);
        assertEquals(
                "step,crack_um3,li_um3,filled_fraction,crack_um3_ci_low,crack_um3_ci_high,"
                        + "li_um3_ci_low,li_um3_ci_high,filled_fraction_ci_low,"
                        + "filled_fraction_ci_high,new_crack_um3,closed_crack_um3,"
                        + "newly_filled_um3,emptied_um3,pores_cut,charge_mAh_per_cm2,stack\n"
                        + "2,10,5,0.5,8,12,4,6,0.4,0.6,3,0,2,0,1,0.4,step-2.tif\n",
                LithiumTables.steps(List.of(step)).toCsv());
    }
}
