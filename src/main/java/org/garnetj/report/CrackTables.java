package org.garnetj.report;

import static org.garnetj.image.Dimension.ANGLE;
import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.crack.CrackBranch;
import org.garnetj.crack.CrackGeometry;
import org.garnetj.crack.OrientationBin;

import java.util.List;

/** The tables of cracks in general. Their columns and the order of these are public. */
public final class CrackTables {

    private CrackTables() {}

    /** {@code cracks.csv}: the geometry of each crack. */
    public static Table cracks(final List<CrackGeometry> cracks) {
        return Table.of(
                cracks,
                field("crack", NONE, CrackGeometry::crack),
                field("reaches_working", NONE, CrackGeometry::reaches_working),
                field("reaches_counter", NONE, CrackGeometry::reaches_counter),
                field("touches_edge", NONE, CrackGeometry::touches_edge),
                field("volume_um3", VOLUME, CrackGeometry::volume_um3),
                field("void_um3", VOLUME, CrackGeometry::void_um3),
                field("li_um3", VOLUME, CrackGeometry::li_um3),
                field("limg_um3", VOLUME, CrackGeometry::limg_um3),
                field("fill_fraction", FRACTION, CrackGeometry::fill_fraction),
                field("mg_fraction", FRACTION, CrackGeometry::mg_fraction),
                field("area_um2", AREA, CrackGeometry::area_um2),
                field("equivalent_diameter_um", LENGTH, CrackGeometry::equivalent_diameter_um),
                field("extent_um", LENGTH, CrackGeometry::extent_um),
                field("aperture_mean_um", LENGTH, CrackGeometry::aperture_mean_um),
                field("aperture_median_um", LENGTH, CrackGeometry::aperture_median_um),
                field("aperture_p95_um", LENGTH, CrackGeometry::aperture_p95_um),
                field("aperture_max_um", LENGTH, CrackGeometry::aperture_max_um),
                field("wall_area_um2", AREA, CrackGeometry::wall_area_um2),
                field("dip_deg", ANGLE, CrackGeometry::dip_deg),
                field("strike_deg", ANGLE, CrackGeometry::strike_deg),
                field("normal_x", NONE, CrackGeometry::normal_x),
                field("normal_y", NONE, CrackGeometry::normal_y),
                field("normal_z", NONE, CrackGeometry::normal_z),
                field("roughness", NONE, CrackGeometry::roughness),
                field("branches", COUNT, CrackGeometry::branches),
                field("junctions", COUNT, CrackGeometry::junctions),
                field("dead_ends", COUNT, CrackGeometry::dead_ends),
                field("path_um", LENGTH, CrackGeometry::path_um),
                field("tortuosity", NONE, CrackGeometry::tortuosity),
                field("pores_cut", COUNT, CrackGeometry::pores_cut),
                field("pores_cut_volume_um3", VOLUME, CrackGeometry::pores_cut_volume_um3),
                field("volume_um3_ci_low", VOLUME, c -> c.intervals().volume_um3().low()),
                field("volume_um3_ci_high", VOLUME, c -> c.intervals().volume_um3().high()),
                field("fill_fraction_ci_low", FRACTION, c -> c.intervals().fill_fraction().low()),
                field("fill_fraction_ci_high", FRACTION, c -> c.intervals().fill_fraction().high()),
                field("lithium_um3_ci_low", VOLUME, c -> c.intervals().lithium_um3().low()),
                field("lithium_um3_ci_high", VOLUME, c -> c.intervals().lithium_um3().high()),
                field(
                        "aperture_median_um_ci_low",
                        LENGTH,
                        c -> c.intervals().aperture_median_um().low()),
                field(
                        "aperture_median_um_ci_high",
                        LENGTH,
                        c -> c.intervals().aperture_median_um().high()));
    }

    /** {@code branches.csv}: the branches of each crack. */
    public static Table branches(final List<CrackBranch> branches) {
        return Table.of(
                branches,
                field("crack", NONE, CrackBranch::crack),
                field("branch", NONE, CrackBranch::branch),
                field("ends", NONE, CrackBranch::ends),
                field("dead_end", NONE, CrackBranch::dead_end),
                field("area_um2", AREA, CrackBranch::area_um2),
                field("length_um", LENGTH, CrackBranch::length_um),
                field("aperture_mean_um", LENGTH, CrackBranch::aperture_mean_um),
                field("dip_deg", ANGLE, CrackBranch::dip_deg),
                field("strike_deg", ANGLE, CrackBranch::strike_deg),
                field("normal_x", NONE, CrackBranch::normal_x),
                field("normal_y", NONE, CrackBranch::normal_y),
                field("normal_z", NONE, CrackBranch::normal_z));
    }

    /** {@code orientations.csv}: the area of all cracks by strike and dip. */
    public static Table orientations(final List<OrientationBin> bins) {
        return Table.of(
                bins,
                field("strike_from_deg", ANGLE, OrientationBin::strike_from_deg),
                field("strike_to_deg", ANGLE, OrientationBin::strike_to_deg),
                field("dip_from_deg", ANGLE, OrientationBin::dip_from_deg),
                field("dip_to_deg", ANGLE, OrientationBin::dip_to_deg),
                field("area_um2", AREA, OrientationBin::area_um2),
                field("fraction", FRACTION, OrientationBin::fraction));
    }
}
