package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.crack.CrackIntervals;
import org.garnetj.crack.CrackIntervals.Interval;
import org.garnetj.crack.Plating;
import org.garnetj.crack.Spallation;
import org.garnetj.crack.SpallationGeometry;
import org.garnetj.crack.Stage;
import org.garnetj.crack.TransverseCrack;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

class SpallationTablesTest {

    private static final double NONE = Double.NaN;
    private static final String FIRST =
            "crack,stage,open,touches_edge,volume_um3,void_um3,li_um3,limg_um3,fill_fraction,"
                    + "mg_fraction,footprint_area_um2,equivalent_diameter_um,max_depth_um,"
                    + "mean_depth_um,aperture_mean_um,aperture_max_um,";
    private static final String SHAPE =
            "aperture_median_um,aperture_p95_um,wall_area_um2,mouth_area_um2,dip_deg,"
                    + "ellipse_a_um,ellipse_b_um,ellipse_angle_deg,roughness,lid_volume_um3,"
                    + "lid_thickness_um,uplift_um,pores_cut,pores_cut_volume_um3,li_charge_nC,"
                    + "focusing_factor,crater_area_um2,undercut_area_um2,";
    private static final String INTERVALS =
            "volume_um3_ci_low,volume_um3_ci_high,fill_fraction_ci_low,fill_fraction_ci_high,"
                    + "aperture_median_um_ci_low,aperture_median_um_ci_high,li_charge_nC_ci_low,"
                    + "li_charge_nC_ci_high,focusing_factor_ci_low,focusing_factor_ci_high\n";

    private static Spallation crack(final CrackIntervals intervals) {
        final SpallationGeometry geometry =
                new SpallationGeometry(
                        0.2, 0.4, 20, 1, 30, 3, 2.5, 45, 1.2, 9, 1.5, 0.5, 2, 0.75, 0.5, 6.5);
        return new Spallation(
                1, Stage.II, true, false, 1, 0.75, 0.25, 0, 0.25, NONE, 7, 3, 2, 1.5, 0.1, 0.2,
                geometry, intervals);
    }

    private static Interval interval(final double low, final double high) {
        return new Interval(low, high);
    }

    @Test
    void withoutProbabilitiesAndCapacityTheirCellsAreEmpty() {
        final Interval unknown = interval(NONE, NONE);
        final CrackIntervals intervals = new CrackIntervals(unknown, unknown, unknown, unknown);
        assertEquals(
                FIRST
                        + SHAPE
                        + INTERVALS
                        + "1,II,true,false,1,0.75,0.25,0,0.25,,7,3,2,1.5,0.1,0.2,"
                        + "0.2,0.4,20,1,30,3,2.5,45,1.2,9,1.5,0.5,2,0.75,1.83460093,,0.5,6.5,"
                        + ",,,,,,,,,\n",
                SpallationTables.spallations(List.of(crack(intervals)), Plating.unknown()).toCsv());
    }

    @Test
    void chargeAndFocusingFollowTheLithium() {
        final CrackIntervals intervals =
                new CrackIntervals(
                        interval(0.5, 2), interval(0, 1), interval(0, 0.5), interval(0.1, 0.3));
        final Table table =
                SpallationTables.spallations(
                        List.of(crack(intervals)), new Plating(OptionalDouble.of(1), 13.148));
        assertEquals(0.25 / 7 / 4.906, table.number(0, "focusing_factor"), 1e-5);
        assertEquals(0.5 / 7 / 4.906, table.number(0, "focusing_factor_ci_high"), 1e-5);
        assertEquals(0.5 * 7.338, table.number(0, "li_charge_nC_ci_high"), 1e-3);
        assertEquals(0, table.number(0, "li_charge_nC_ci_low"));
        assertEquals(0.3, table.number(0, "aperture_median_um_ci_high"));
    }

    @Test
    void transverseCracks() {
        assertEquals(
                "crack,transverse,x_um,y_um,z_um,length_um,breadth_um,max_depth_um,volume_um3,"
                        + "fill_fraction,aperture_median_um,aperture_p95_um,dip_deg,touches_edge\n"
                        + "2,1,4,5,6,3,2,7,0.5,0.25,0.1,0.2,88,true\n",
                SpallationTables.transverse(
                                List.of(
                                        new TransverseCrack(
                                                2, 1, 4, 5, 6, 3, 2, 7, 0.5, 0.25, 0.1, 0.2, 88,
                                                true)))
                        .toCsv());
    }
}
