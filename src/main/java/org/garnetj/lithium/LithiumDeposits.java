package org.garnetj.lithium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.Evidence;
import org.garnetj.crack.OriginalSurface;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.Optional;

/**
 * Finds the deposits of lithium in a phase stack, judges whether they are connected to an electrode
 * and balances their charge.
 *
 * <p>The working electrode is taken to cover the original surface: a deposit reaches it where no
 * LLZO lies above its lithium. About 25 bytes a voxel besides the stack, and 50 to 80 for each
 * voxel of the box of a deposit that reaches an electrode.
 */
public final class LithiumDeposits {

    private LithiumDeposits() {}

    /**
     * Measures all deposits.
     *
     * @param phases labels of {@link org.garnetj.image.Phase}
     * @throws org.garnetj.image.InputException if the stack has other labels
     */
    public static LithiumResult measure(
            final Volume<UnsignedByteType> phases,
            final LithiumSettings settings,
            final Execution execution) {
        return measure(phases, Optional.empty(), settings, execution);
    }

    /**
     * The same, the intervals of volumes by how probable it is that deposits are lithium.
     *
     * @param known probabilities on the grid of the phases
     */
    public static LithiumResult measure(
            final Volume<UnsignedByteType> phases,
            final Optional<Evidence.Probabilities> known,
            final LithiumSettings settings,
            final Execution execution) {
        final Volume<UnsignedByteType> turned = turned(phases, settings.surface());
        final ReferenceSurface surface = OriginalSurface.of(turned, settings.surface(), execution);
        final Deposits deposits = Deposits.below(surface, turned.pixels(), execution);
        final Shores shores =
                Shores.of(turned.pixels(), deposits, surface, settings.counter(), execution);
        final DepositMeter meter =
                new DepositMeter(
                        turned,
                        deposits,
                        shores,
                        surface,
                        settings,
                        LithiumDoubt.of(deposits, known, settings.surface(), execution),
                        execution);
        final Numbering numbering = Numbering.of(deposits, settings.surface(), execution);
        final LithiumDeposit[] rows = new LithiumDeposit[numbering.numbers().length - 1];
        for (int deposit = 1; deposit < numbering.numbers().length; deposit++) {
            final int number = numbering.numbers()[deposit];
            rows[number - 1] = meter.row(deposit, number);
        }
        return new LithiumResult(
                List.of(rows),
                Balancing.of(
                        rows, meter.volume(), meter.voxels(), turned, surface, settings, execution),
                numbering.volume(phases, phases.name() + " lithium deposits"));
    }

    private static Volume<UnsignedByteType> turned(
            final Volume<UnsignedByteType> phases, final Side side) {
        if (side == Side.TOP) {
            return phases;
        }
        final Volume<UnsignedByteType> view = side.toTop(phases);
        return view.with(Planes.copy(view.pixels()), view.name());
    }

    /** Area of columns of the turned stack on the original surface, in µm². */
    static double area_um2(
            final long columns, final VoxelSize voxel, final ReferenceSurface surface) {
        return columns * voxel.x_um() * voxel.z_um() / surface.cosine();
    }
}
