package org.garnetj.report;

import static org.garnetj.image.Dimension.ANGLE;
import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.CHARGE;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.crack.Plating;
import org.garnetj.crack.Spallation;
import org.garnetj.crack.TransverseCrack;

import java.util.List;

/**
 * The tables about spallation cracks. Their columns and the order of these are public: scripts read
 * them.
 */
public final class SpallationTables {

    private SpallationTables() {}

    /** {@code spallations.csv}: the geometry of each spallation crack. */
    public static Table spallations(final List<Spallation> cracks, final Plating plating) {
        return Table.of(
                cracks,
                field("crack", NONE, Spallation::crack),
                field("stage", NONE, Spallation::stage),
                field("open", NONE, Spallation::open),
                field("touches_edge", NONE, Spallation::touches_edge),
                field("volume_um3", VOLUME, Spallation::volume_um3),
                field("void_um3", VOLUME, Spallation::void_um3),
                field("li_um3", VOLUME, Spallation::li_um3),
                field("limg_um3", VOLUME, Spallation::limg_um3),
                field("fill_fraction", FRACTION, Spallation::fill_fraction),
                field("mg_fraction", FRACTION, Spallation::mg_fraction),
                field("footprint_area_um2", AREA, Spallation::footprint_area_um2),
                field("equivalent_diameter_um", LENGTH, Spallation::equivalent_diameter_um),
                field("max_depth_um", LENGTH, Spallation::max_depth_um),
                field("mean_depth_um", LENGTH, Spallation::mean_depth_um),
                field("aperture_mean_um", LENGTH, Spallation::aperture_mean_um),
                field("aperture_max_um", LENGTH, Spallation::aperture_max_um),
                field("aperture_median_um", LENGTH, c -> c.geometry().aperture_median_um()),
                field("aperture_p95_um", LENGTH, c -> c.geometry().aperture_p95_um()),
                field("wall_area_um2", AREA, c -> c.geometry().wall_area_um2()),
                field("mouth_area_um2", AREA, c -> c.geometry().mouth_area_um2()),
                field("dip_deg", ANGLE, c -> c.geometry().dip_deg()),
                field("ellipse_a_um", LENGTH, c -> c.geometry().ellipse_a_um()),
                field("ellipse_b_um", LENGTH, c -> c.geometry().ellipse_b_um()),
                field("ellipse_angle_deg", ANGLE, c -> c.geometry().ellipse_angle_deg()),
                field("roughness", NONE, c -> c.geometry().roughness()),
                field("lid_volume_um3", VOLUME, c -> c.geometry().lid_volume_um3()),
                field("lid_thickness_um", LENGTH, c -> c.geometry().lid_thickness_um()),
                field("uplift_um", LENGTH, c -> c.geometry().uplift_um()),
                field("pores_cut", COUNT, c -> c.geometry().pores_cut()),
                field("pores_cut_volume_um3", VOLUME, c -> c.geometry().pores_cut_volume_um3()),
                field("li_charge_nC", CHARGE, c -> plating.charge_nC(c.lithium_um3())),
                field("focusing_factor", NONE, c -> focusing(c, c.lithium_um3(), plating)),
                field("crater_area_um2", AREA, c -> c.geometry().crater_area_um2()),
                field("undercut_area_um2", AREA, c -> c.geometry().undercut_area_um2()),
                field("volume_um3_ci_low", VOLUME, c -> c.intervals().volume_um3().low()),
                field("volume_um3_ci_high", VOLUME, c -> c.intervals().volume_um3().high()),
                field("fill_fraction_ci_low", FRACTION, c -> c.intervals().fill_fraction().low()),
                field("fill_fraction_ci_high", FRACTION, c -> c.intervals().fill_fraction().high()),
                field(
                        "aperture_median_um_ci_low",
                        LENGTH,
                        c -> c.intervals().aperture_median_um().low()),
                field(
                        "aperture_median_um_ci_high",
                        LENGTH,
                        c -> c.intervals().aperture_median_um().high()),
                field(
                        "li_charge_nC_ci_low",
                        CHARGE,
                        c -> plating.charge_nC(c.intervals().lithium_um3().low())),
                field(
                        "li_charge_nC_ci_high",
                        CHARGE,
                        c -> plating.charge_nC(c.intervals().lithium_um3().high())),
                field(
                        "focusing_factor_ci_low",
                        NONE,
                        c -> focusing(c, c.intervals().lithium_um3().low(), plating)),
                field(
                        "focusing_factor_ci_high",
                        NONE,
                        c -> focusing(c, c.intervals().lithium_um3().high(), plating)));
    }

    /** {@code transverse.csv}: the transverse cracks that leave spallations. */
    public static Table transverse(final List<TransverseCrack> cracks) {
        return Table.of(
                cracks,
                field("crack", NONE, TransverseCrack::crack),
                field("transverse", NONE, TransverseCrack::transverse),
                field("x_um", LENGTH, TransverseCrack::x_um),
                field("y_um", LENGTH, TransverseCrack::y_um),
                field("z_um", LENGTH, TransverseCrack::z_um),
                field("length_um", LENGTH, TransverseCrack::length_um),
                field("breadth_um", LENGTH, TransverseCrack::breadth_um),
                field("max_depth_um", LENGTH, TransverseCrack::max_depth_um),
                field("volume_um3", VOLUME, TransverseCrack::volume_um3),
                field("fill_fraction", FRACTION, TransverseCrack::fill_fraction),
                field("aperture_median_um", LENGTH, TransverseCrack::aperture_median_um),
                field("aperture_p95_um", LENGTH, TransverseCrack::aperture_p95_um),
                field("dip_deg", ANGLE, TransverseCrack::dip_deg),
                field("touches_edge", NONE, TransverseCrack::touches_edge));
    }

    private static double focusing(
            final Spallation crack, final double lithium_um3, final Plating plating) {
        return plating.focusing(lithium_um3, crack.footprint_area_um2());
    }
}
