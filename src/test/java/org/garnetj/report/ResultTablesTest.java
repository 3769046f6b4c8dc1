package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.image.Phase;
import org.garnetj.magnesium.BackgroundKind;
import org.garnetj.magnesium.Deposit;
import org.garnetj.magnesium.Verdict;
import org.garnetj.segment.PhaseVolume;
import org.garnetj.track.Branching;
import org.garnetj.track.CrackStress;
import org.garnetj.track.Dendrite;
import org.garnetj.track.Rate;
import org.garnetj.track.Tip;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The columns scripts rely on, to the letter. */
class ResultTablesTest {

    private static final double NONE = Double.NaN;

    @Test
    void phases() {
        assertEquals(
                "phase,label,voxels,volume_um3,fraction,fraction_ci_low,fraction_ci_high,"
                        + "volume_um3_ci_low,volume_um3_ci_high\n"
                        + "Li-Mg,3,12,0.5,0.25,0.2,0.4,0.4,0.8\n",
                ResultTables.phases(
                                List.of(
                                        new PhaseVolume(
                                                Phase.LI_MG, 12, 0.5, 0.25, 0.2, 0.4, 0.4, 0.8)))
                        .toCsv());
    }

    @Test
    void deposits() {
        final Deposit deposit =
                new Deposit(
                        1,
                        2.5,
                        30,
                        4.5,
                        9.7,
                        Verdict.PRESENT,
                        25.5,
                        4.5,
                        0.001,
                        0.002,
                        new Deposit.Content(8, 6, 10.5),
                        3,
                        BackgroundKind.LLZO,
                        0.75,
                        new Deposit.Place(1, 2, 3, 4));
        assertEquals(
                "deposit,volume_um3,counts,background,detection_limit,verdict,net_counts,"
                        + "critical_level,p_value,q_value,content_at_percent,"
                        + "content_at_percent_ci_low,content_at_percent_ci_high,"
                        + "content_detection_limit_at_percent,background_kind,tagged_fraction,"
                        + "x_um,y_um,z_um,length_um\n"
                        + "1,2.5,30,4.5,9.7,present,25.5,4.5,0.001,0.002,8,6,10.5,3,llzo,0.75,"
                        + "1,2,3,4\n",
                ResultTables.deposits(List.of(deposit)).toCsv());
    }

    @Test
    void tips() {
        assertEquals(
                "dendrite,frame,t_s,x_um,y_um,length_um,velocity_um_per_s,"
                        + "velocity_um_per_s_ci_low,velocity_um_per_s_ci_high,flag\n"
                        + "2,7,3.5,10,20.25,8.6,1.5,1.25,1.75,gap\n",
                ResultTables.tips(
                                List.of(
                                        new Tip(
                                                2,
                                                7,
                                                3.5,
                                                10,
                                                20.25,
                                                8.6,
                                                new Rate(1.5, 1.25, 1.75),
                                                "gap")))
                        .toCsv());
    }

    @Test
    void dendrites() {
        final String header =
                "dendrite,onset_s,velocity_um_per_s,velocity_um_per_s_ci_low,"
                        + "velocity_um_per_s_ci_high,j_tip_A_per_cm2,j_tip_A_per_cm2_ci_low,"
                        + "j_tip_A_per_cm2_ci_high,localisation_factor,current_mA_per_cm2,"
                        + "parent,split_s,split_um,split_x_um,split_y_um,path_um,"
                        + "critical_stress_MPa,critical_overpotential_mV,plating_stress_MPa,"
                        + "stress_ratio,root_stress_MPa\n";
        final Dendrite whole =
                new Dendrite(
                        1,
                        1.5,
                        8.6,
                        8.5,
                        8.7,
                        6.31,
                        6.2,
                        6.4,
                        OptionalDouble.of(13_400),
                        OptionalDouble.of(0.47),
                        Branching.none(150),
                        new CrackStress(
                                27.5,
                                3.75,
                                OptionalDouble.of(294),
                                OptionalDouble.of(10.75),
                                OptionalDouble.of(12)));
        final Dendrite short1 =
                new Dendrite(
                        2,
                        9,
                        4.5,
                        NONE,
                        NONE,
                        3.3,
                        NONE,
                        NONE,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        new Branching(OptionalInt.of(1), 8.5, 60, 30, 70, 90),
                        new CrackStress(
                                NONE,
                                NONE,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()));

        assertEquals(
                header
                        + "1,1.5,8.6,8.5,8.7,6.31,6.2,6.4,13400,0.47,,,,,,150,27.5,3.75,294,10.75,12\n"
                        + "2,9,4.5,,,3.3,,,,,1,8.5,60,30,70,90,,,,,\n",
                ResultTables.dendrites(List.of(whole, short1)).toCsv());
        assertEquals(header, ResultTables.dendrites(List.of()).toCsv());
    }
}
