package org.garnetj.lithium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.electro.FaradayVolume;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.lithium.LithiumDeposit.Estimate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Balances the charge of a stack. */
final class Balancing {

    private static final double UM2_PER_MM2 = 1e6;

    private Balancing() {}

    /**
     * Balances it.
     *
     * @param volume of the deposits
     * @param inDeposits their voxels
     */
    static LithiumBalance of(
            final LithiumDeposit[] deposits,
            final Estimate volume,
            final long inDeposits,
            final Volume<UnsignedByteType> turned,
            final ReferenceSurface surface,
            final LithiumSettings settings,
            final Execution execution) {
        final long[] counts = counts(turned, execution);
        final double area =
                settings.area() > 0
                        ? settings.area() * UM2_PER_MM2
                        : LithiumDeposits.area_um2(counts[0], turned.voxelSize(), surface);
        final double capacity = settings.capacity() > 0 ? settings.capacity() : Double.NaN;
        final double doubtful =
                Arrays.stream(deposits)
                        .filter(deposit -> deposit.verdict() == Verdict.CONNECTED)
                        .mapToDouble(LithiumDeposit::doubtful_um3)
                        .sum();
        return new LithiumBalance(
                area,
                capacity,
                settings.capacity() > 0 ? plated_nC(area, settings) : Double.NaN,
                volume,
                sum(deposits, Verdict.CONNECTED) - doubtful,
                sum(deposits, Verdict.ISOLATED),
                sum(deposits, Verdict.UNDECIDABLE) + doubtful,
                (counts[1] - inDeposits) * turned.voxelSize().volume_um3(),
                volume.times(FaradayVolume.charge_nC(1, settings.molarvolume(), 1)));
    }

    private static double plated_nC(final double area_um2, final LithiumSettings settings) {
        final double layer_um =
                FaradayVolume.thickness_um(settings.capacity(), settings.molarvolume(), 1);
        return FaradayVolume.charge_nC(layer_um * area_um2, settings.molarvolume(), 1);
    }

    private static double sum(final LithiumDeposit[] deposits, final Verdict verdict) {
        return Arrays.stream(deposits)
                .filter(deposit -> deposit.verdict() == verdict)
                .mapToDouble(deposit -> deposit.volume().value())
                .sum();
    }

    /** Columns with anything analysed, and voxels of lithium. */
    private static long[] counts(final Volume<UnsignedByteType> turned, final Execution execution) {
        final List<long[]> slices =
                execution.mapItems(
                        "count lithium",
                        IntStream.range(0, Math.toIntExact(turned.depth())).boxed().toList(),
                        z ->
                                ofSlice(
                                        Planes.bytePlane(turned.pixels(), z),
                                        Math.toIntExact(turned.width())));
        final long[] counts = new long[2];
        for (final long[] slice : slices) {
            counts[0] += slice[0];
            counts[1] += slice[1];
        }
        return counts;
    }

    private static long[] ofSlice(final byte[] plane, final int width) {
        final boolean[] analysed = new boolean[width];
        long lithium = 0;
        for (int at = 0; at < plane.length; at++) {
            analysed[at % width] |= plane[at] != (byte) Phase.NOT_ANALYSED.label();
            lithium += Deposits.isLithium(plane[at]) ? 1 : 0;
        }
        long columns = 0;
        for (final boolean column : analysed) {
            columns += column ? 1 : 0;
        }
        return new long[] {columns, lithium};
    }
}
