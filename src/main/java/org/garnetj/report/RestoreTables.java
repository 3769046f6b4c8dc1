package org.garnetj.report;

import static org.garnetj.image.Dimension.ANGLE;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.PIXELS;
import static org.garnetj.report.Table.field;

import org.garnetj.magnesium.MapShift;
import org.garnetj.restore.CurtainRemoval;
import org.garnetj.restore.DenoisedSlice;
import org.garnetj.restore.HardeningTerm;
import org.garnetj.restore.ResampledAxis;
import org.garnetj.restore.SliceDepth;
import org.garnetj.restore.SliceRings;
import org.garnetj.restore.SliceShading;
import org.garnetj.restore.SliceShift;
import org.garnetj.restore.StepAlignment;
import org.garnetj.restore.TiltCorrection;

import java.util.List;

/**
 * What restorations did. The columns and their order are public, as those of {@link ResultTables}.
 */
public final class RestoreTables {

    private RestoreTables() {}

    /** {@code align-slices.csv}: one row for each slice. */
    public static Table shifts(final List<SliceShift> slices) {
        return Table.of(
                slices,
                field("slice", NONE, SliceShift::slice),
                field("shift_x_px", PIXELS, SliceShift::shift_x_px),
                field("shift_y_px", PIXELS, SliceShift::shift_y_px),
                field("score", NONE, SliceShift::score),
                field("remark", NONE, SliceShift::remark));
    }

    /** {@code slice-thickness.csv}: one row for each slice. */
    public static Table depths(final List<SliceDepth> slices) {
        return Table.of(
                slices,
                field("slice", NONE, SliceDepth::slice),
                field("z_um", LENGTH, SliceDepth::z_um),
                field("thickness_um", LENGTH, SliceDepth::thickness_um),
                field("score", NONE, SliceDepth::score));
    }

    /** {@code isotropic.csv}: one row for each axis. */
    public static Table axes(final List<ResampledAxis> axes) {
        return Table.of(
                axes,
                field("axis", NONE, ResampledAxis::axis),
                field("pixels_before", COUNT, ResampledAxis::pixels_before),
                field("pixels_after", COUNT, ResampledAxis::pixels_after),
                field("edge_before_um", LENGTH, ResampledAxis::edge_before_um),
                field("edge_after_um", LENGTH, ResampledAxis::edge_after_um),
                field("method", NONE, ResampledAxis::method));
    }

    /** {@code correct-tilt.csv}: one row. */
    public static Table tilt(final List<TiltCorrection> done) {
        return Table.of(
                done,
                field("tilt_deg", ANGLE, TiltCorrection::tilt_deg),
                field("y_factor", NONE, TiltCorrection::y_factor),
                field("shear_px", PIXELS, TiltCorrection::shear_px),
                field("rows_before", COUNT, TiltCorrection::rows_before),
                field("rows_after", COUNT, TiltCorrection::rows_after),
                field("row_before_um", LENGTH, TiltCorrection::row_before_um),
                field("row_after_um", LENGTH, TiltCorrection::row_after_um));
    }

    /** {@code remove-curtains.csv}: one row for each slice. */
    public static Table curtains(final List<CurtainRemoval> slices) {
        return Table.of(
                slices,
                field("slice", COUNT, CurtainRemoval::slice),
                field("stripe_energy_before", NONE, CurtainRemoval::stripe_energy_before),
                field("stripe_energy_after", NONE, CurtainRemoval::stripe_energy_after),
                field("strength", FRACTION, CurtainRemoval::strength));
    }

    /** {@code denoise.csv}: one row for each slice. */
    public static Table noise(final List<DenoisedSlice> slices) {
        return Table.of(
                slices,
                field("slice", COUNT, DenoisedSlice::slice),
                field("noise_before", NONE, DenoisedSlice::noise_before),
                field("noise_after", NONE, DenoisedSlice::noise_after),
                field("noise_gain", NONE, DenoisedSlice::noise_gain),
                field("noise_floor", NONE, DenoisedSlice::noise_floor));
    }

    /** {@code correct-shading.csv}: one row for each slice. */
    public static Table shading(final List<SliceShading> slices) {
        return Table.of(
                slices,
                field("slice", COUNT, SliceShading::slice),
                field("gain", NONE, SliceShading::gain),
                field("offset", NONE, SliceShading::offset),
                field("squares", COUNT, SliceShading::squares),
                field("level_before", NONE, SliceShading::level_before),
                field("level_after", NONE, SliceShading::level_after),
                field("unevenness_before", FRACTION, SliceShading::unevenness_before),
                field("unevenness_after", FRACTION, SliceShading::unevenness_after));
    }

    /** {@code remove-rings.csv}: one row for each slice. */
    public static Table rings(final List<SliceRings> slices) {
        return Table.of(
                slices,
                field("slice", COUNT, SliceRings::slice),
                field("centre_x_px", PIXELS, SliceRings::centre_x_px),
                field("centre_y_px", PIXELS, SliceRings::centre_y_px),
                field("energy_before", NONE, SliceRings::energy_before),
                field("energy_after", NONE, SliceRings::energy_after),
                field("removed", NONE, SliceRings::removed));
    }

    /** {@code correct-hardening.csv}: one row for each term of the model. */
    public static Table hardening(final List<HardeningTerm> terms) {
        return Table.of(
                terms,
                field("term", NONE, HardeningTerm::term),
                field("coefficient", NONE, HardeningTerm::coefficient),
                field("standard_error", NONE, HardeningTerm::standard_error),
                field("scale_um", LENGTH, HardeningTerm::scale_um),
                field("centre_x_px", PIXELS, HardeningTerm::centre_x_px),
                field("centre_y_px", PIXELS, HardeningTerm::centre_y_px),
                field("unevenness_before", FRACTION, HardeningTerm::unevenness_before),
                field("unevenness_after", FRACTION, HardeningTerm::unevenness_after));
    }

    /** {@code register-eds.csv}: one row for each axis. */
    public static Table mapShifts(final List<MapShift> shifts) {
        return Table.of(
                shifts,
                field("axis", NONE, MapShift::axis),
                field("shift_um", LENGTH, MapShift::shift_um),
                field("standard_error_um", LENGTH, MapShift::standard_error_um),
                field("applied", NONE, MapShift::applied),
                field("map_voxel_um", LENGTH, MapShift::map_voxel_um));
    }

    /** {@code register-steps.csv}: one row for each plating step. */
    public static Table steps(final List<StepAlignment> steps) {
        return Table.of(
                steps,
                field("step", NONE, StepAlignment::step),
                field("name", NONE, StepAlignment::name),
                field("shift_x_um", LENGTH, StepAlignment::shift_x_um),
                field("shift_y_um", LENGTH, StepAlignment::shift_y_um),
                field("shift_z_um", LENGTH, StepAlignment::shift_z_um),
                field("rot_x_deg", ANGLE, StepAlignment::rot_x_deg),
                field("rot_y_deg", ANGLE, StepAlignment::rot_y_deg),
                field("rot_z_deg", ANGLE, StepAlignment::rot_z_deg),
                field("gain", NONE, StepAlignment::gain),
                field("offset", NONE, StepAlignment::offset),
                field("score", NONE, StepAlignment::score),
                field("residual_um", LENGTH, StepAlignment::residual_um),
                field("overlap", FRACTION, StepAlignment::overlap),
                field("trusted", FRACTION, StepAlignment::trusted));
    }
}
