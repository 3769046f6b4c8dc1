package org.garnetj.report;

import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.CURRENT_DENSITY;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NOMINAL_CURRENT;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.STRESS;
import static org.garnetj.image.Dimension.TIME;
import static org.garnetj.image.Dimension.VELOCITY;
import static org.garnetj.image.Dimension.VOLTAGE;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.edit.Change;
import org.garnetj.magnesium.Deposit;
import org.garnetj.magnesium.ProfilePoint;
import org.garnetj.segment.PhaseVolume;
import org.garnetj.track.Dendrite;
import org.garnetj.track.Piece;
import org.garnetj.track.Tip;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * The tables of the main results. Their columns and the order of these are public: scripts read
 * them.
 */
public final class ResultTables {

    private ResultTables() {}

    /** {@code phases.csv}: how much there is of each phase. */
    public static Table phases(final List<PhaseVolume> phases) {
        return Table.of(
                phases,
                field("phase", NONE, p -> p.phase().title()),
                field("label", NONE, PhaseVolume::label),
                field("voxels", COUNT, PhaseVolume::voxels),
                field("volume_um3", VOLUME, PhaseVolume::volume_um3),
                field("fraction", FRACTION, PhaseVolume::fraction),
                field("fraction_ci_low", FRACTION, PhaseVolume::fraction_ci_low),
                field("fraction_ci_high", FRACTION, PhaseVolume::fraction_ci_high),
                field("volume_um3_ci_low", VOLUME, PhaseVolume::volume_um3_ci_low),
                field("volume_um3_ci_high", VOLUME, PhaseVolume::volume_um3_ci_high));
    }

    /** {@code edits.csv}: what each correction by hand changed. */
    public static Table edits(final List<Change> changes) {
        return Table.of(
                changes,
                field("edit", NONE, Change::edit),
                field("command", NONE, Change::command),
                field("voxels", COUNT, Change::voxels),
                field("volume_um3", VOLUME, Change::volume_um3),
                field("from", NONE, Change::from),
                field("to", NONE, Change::to));
    }

    /**
     * {@code phases.csv} of a trained segmentation whose classes are no phases: the same for each
     * class.
     *
     * @param classes name of each label
     * @param counts voxels of each label
     * @param voxel_um3 volume of a voxel
     */
    public static Table classes(
            final SortedMap<Integer, String> classes, final long[] counts, final double voxel_um3) {
        final Table.Builder table =
                Table.with(
                        new Column("phase", NONE),
                        new Column("label", NONE),
                        new Column("voxels", COUNT),
                        new Column("volume_um3", VOLUME),
                        new Column("fraction", FRACTION));
        final long all = classes.keySet().stream().mapToLong(label -> counts[label]).sum();
        classes.forEach(
                (label, name) ->
                        table.row(
                                name,
                                label,
                                counts[label],
                                counts[label] * voxel_um3,
                                all == 0 ? 0.0 : (double) counts[label] / all));
        return table.build();
    }

    /** {@code deposits.csv}: the magnesium in each deposit of lithium. */
    public static Table deposits(final List<Deposit> deposits) {
        return Table.of(
                deposits,
                field("deposit", NONE, Deposit::deposit),
                field("volume_um3", VOLUME, Deposit::volume_um3),
                field("counts", COUNT, Deposit::counts),
                field("background", COUNT, Deposit::background),
                field("detection_limit", COUNT, Deposit::detection_limit),
                field("verdict", NONE, d -> d.verdict().word()),
                field("net_counts", COUNT, Deposit::net_counts),
                field("critical_level", COUNT, Deposit::critical_level),
                field("p_value", NONE, Deposit::p_value),
                field("q_value", NONE, Deposit::q_value),
                field("content_at_percent", NONE, d -> d.content().at_percent()),
                field("content_at_percent_ci_low", NONE, d -> d.content().ci_low()),
                field("content_at_percent_ci_high", NONE, d -> d.content().ci_high()),
                field(
                        "content_detection_limit_at_percent",
                        NONE,
                        Deposit::content_detection_limit_at_percent),
                field("background_kind", NONE, d -> d.background_kind().word()),
                field("tagged_fraction", FRACTION, Deposit::tagged_fraction),
                field("x_um", LENGTH, d -> d.place().x_um()),
                field("y_um", LENGTH, d -> d.place().y_um()),
                field("z_um", LENGTH, d -> d.place().z_um()),
                field("length_um", LENGTH, d -> d.place().length_um()));
    }

    /** {@code profiles.csv}: the magnesium along each deposit of lithium. */
    public static Table profiles(final List<ProfilePoint> points) {
        return Table.of(
                points,
                field("deposit", NONE, ProfilePoint::deposit),
                field("distance_um", LENGTH, ProfilePoint::distance_um),
                field("full_voxels", COUNT, ProfilePoint::full_voxels),
                field("counts", COUNT, ProfilePoint::counts),
                field("background", COUNT, ProfilePoint::background),
                field("net_counts", COUNT, ProfilePoint::net_counts),
                field("net_counts_ci_low", COUNT, ProfilePoint::net_ci_low),
                field("net_counts_ci_high", COUNT, ProfilePoint::net_ci_high),
                field("content_at_percent", NONE, p -> p.content().at_percent()),
                field("content_at_percent_ci_low", NONE, p -> p.content().ci_low()),
                field("content_at_percent_ci_high", NONE, p -> p.content().ci_high()));
    }

    /** {@code tips.csv}: where each dendrite's tip is in each frame. */
    public static Table tips(final List<Tip> tips) {
        return Table.of(
                tips,
                field("dendrite", NONE, Tip::dendrite),
                field("frame", NONE, Tip::frame),
                field("t_s", TIME, Tip::t_s),
                field("x_um", LENGTH, Tip::x_um),
                field("y_um", LENGTH, Tip::y_um),
                field("length_um", LENGTH, Tip::length_um),
                field("velocity_um_per_s", VELOCITY, t -> t.velocity().um_per_s()),
                field("velocity_um_per_s_ci_low", VELOCITY, t -> t.velocity().ci_low()),
                field("velocity_um_per_s_ci_high", VELOCITY, t -> t.velocity().ci_high()),
                field("flag", NONE, Tip::flag));
    }

    /** {@code dendrites.csv}: velocity and tip current density of each dendrite. */
    public static Table dendrites(final List<Dendrite> dendrites) {
        return Table.of(
                dendrites,
                field("dendrite", NONE, Dendrite::dendrite),
                field("onset_s", TIME, Dendrite::onset_s),
                field("velocity_um_per_s", VELOCITY, Dendrite::velocity_um_per_s),
                field("velocity_um_per_s_ci_low", VELOCITY, Dendrite::velocity_um_per_s_ci_low),
                field("velocity_um_per_s_ci_high", VELOCITY, Dendrite::velocity_um_per_s_ci_high),
                field("j_tip_A_per_cm2", CURRENT_DENSITY, Dendrite::j_tip_A_per_cm2),
                field("j_tip_A_per_cm2_ci_low", CURRENT_DENSITY, Dendrite::j_tip_A_per_cm2_ci_low),
                field(
                        "j_tip_A_per_cm2_ci_high",
                        CURRENT_DENSITY,
                        Dendrite::j_tip_A_per_cm2_ci_high),
                field("localisation_factor", NONE, Dendrite::localisation_factor),
                field("current_mA_per_cm2", NOMINAL_CURRENT, Dendrite::current_mA_per_cm2),
                field("parent", NONE, ResultTables::parent),
                field("split_s", TIME, d -> d.branching().split_s()),
                field("split_um", LENGTH, d -> d.branching().split_um()),
                field("split_x_um", LENGTH, d -> d.branching().split_x_um()),
                field("split_y_um", LENGTH, d -> d.branching().split_y_um()),
                field("path_um", LENGTH, d -> d.branching().path_um()),
                field("critical_stress_MPa", STRESS, d -> d.stress().critical_MPa()),
                field("critical_overpotential_mV", VOLTAGE, d -> d.stress().critical_mV()),
                field("plating_stress_MPa", STRESS, d -> d.stress().plating_MPa()),
                field("stress_ratio", NONE, d -> d.stress().ratio()),
                field("root_stress_MPa", STRESS, d -> d.stress().root_MPa()));
    }

    private static Integer parent(final Dendrite dendrite) {
        final OptionalInt parent = dendrite.branching().parent();
        return parent.isPresent() ? parent.getAsInt() : null;
    }

    /** {@code pieces.csv}: stretches of time over which a tip keeps its velocity. */
    public static Table pieces(final List<Piece> pieces) {
        return Table.of(
                pieces,
                field("dendrite", NONE, Piece::dendrite),
                field("piece", NONE, Piece::piece),
                field("from_s", TIME, Piece::from_s),
                field("to_s", TIME, Piece::to_s),
                field("velocity_um_per_s", VELOCITY, p -> p.velocity().um_per_s()),
                field("velocity_um_per_s_ci_low", VELOCITY, p -> p.velocity().ci_low()),
                field("velocity_um_per_s_ci_high", VELOCITY, p -> p.velocity().ci_high()),
                field("j_tip_A_per_cm2", CURRENT_DENSITY, Piece::j_tip_A_per_cm2),
                field("j_tip_A_per_cm2_ci_low", CURRENT_DENSITY, Piece::j_tip_A_per_cm2_ci_low),
                field("j_tip_A_per_cm2_ci_high", CURRENT_DENSITY, Piece::j_tip_A_per_cm2_ci_high),
                field("behaviour", NONE, p -> p.behaviour().word()));
    }
}
