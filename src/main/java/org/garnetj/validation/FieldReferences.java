package org.garnetj.validation;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.SpallationSettings;
import org.garnetj.crack.Spallations;
import org.garnetj.field.BipolarDeposit;
import org.garnetj.field.BlockFields;
import org.garnetj.field.FieldSettings;
import org.garnetj.image.Phase;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.Optional;

/**
 * An isolated ball of lithium in LLZO, as {@code field} finds it from labels. The mirror images at
 * the sides are taken for their mean: the field about the ball is the nominal one over 1 + 2φ.
 */
final class FieldReferences {

    private static final int SIZE = 64;
    private static final double RADIUS_UM = 10;
    private static final double CAP_UM = 5;
    private static final double CONDUCTIVITY_MS_PER_CM = 0.5;
    private static final double CURRENT_MA_PER_CM2 = 1;

    /** In mV/µm: 1 mA/cm² over 0.5 mS/cm is 2 V/cm. */
    private static final double FIELD = 0.2;

    /** In nA/µm²: 1 mA/cm². */
    private static final double CURRENT = 0.01;

    /** Makes the Wagner number σR_int/R of the ball 1. */
    private static final double RINT_OHM_CM2 = 2;

    private final Execution execution;
    private final References rows = new References("Field");

    private FieldReferences(final Execution execution) {
        this.execution = execution;
    }

    static List<Reference> of(final Execution execution) {
        final FieldReferences field = new FieldReferences(execution);
        field.bare();
        field.resisting();
        return field.rows.rows();
    }

    private void bare() {
        final BipolarDeposit ball = measure(0);
        final String name = "isolated ball of lithium, R = 10 voxels: ";
        rows.share(name + "drive", "mV", FIELD * RADIUS_UM, ball.plating_drive_mV(), 0.03);
        rows.share(
                name + "current that it shorts",
                "nA",
                3 * Math.PI * RADIUS_UM * RADIUS_UM * CURRENT / crowding(),
                ball.shorted_current_nA(),
                0.03);
        rows.share(
                name + "amplification over a cap of R/2",
                "",
                3 * capMean() / crowding(),
                ball.plating_amplification(),
                0.03);
    }

    /** A ball behind an interface that resists as much as the LLZO about it is a dipole no more. */
    private void resisting() {
        rows.share(
                "the same behind an interface resistance, Wa = 1: amplification",
                "",
                capMean(),
                measure(RINT_OHM_CM2).plating_amplification(),
                0.03);
    }

    /** Mean of the cosine over a cap of half the radius, weighted by area. */
    private static double capMean() {
        return 1 - CAP_UM * CAP_UM / (4 * RADIUS_UM * RADIUS_UM);
    }

    private static double crowding() {
        final double share = 4 * Math.PI * Math.pow(RADIUS_UM / SIZE, 3) / 3;
        return 1 + 2 * share;
    }

    private BipolarDeposit measure(final double rint) {
        final double middle = SIZE / 2 + 0.3;
        final Volume<UnsignedByteType> phases =
                new Volume<>(
                        Drawing.labels(
                                SIZE,
                                SIZE,
                                SIZE,
                                (x, y, z) ->
                                        Math.hypot(Math.hypot(x - middle, y - middle), z - middle)
                                                        < RADIUS_UM
                                                ? Phase.LI.label()
                                                : Phase.LLZO.label()),
                        VoxelSize.um(1, 1, 1),
                        "drawn");
        final FieldSettings settings =
                new FieldSettings(
                        Side.TOP,
                        CONDUCTIVITY_MS_PER_CM,
                        CURRENT_MA_PER_CM2,
                        0,
                        rint,
                        CAP_UM,
                        1,
                        false);
        return BlockFields.measure(
                        phases,
                        Spallations.measure(phases, SpallationSettings.defaults(), execution),
                        Optional.empty(),
                        settings,
                        execution)
                .deposits()
                .get(0);
    }
}
