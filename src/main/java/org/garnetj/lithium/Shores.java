package org.garnetj.lithium;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where in each column the electrodes' space ends, in a stack turned by {@link
 * org.garnetj.image.Side#toTop}.
 *
 * <p>The working electrode's goes down from the top through all that is not LLZO, as far as the
 * original surface, and through what is no void either in a film of two rows below it, and ends
 * above the first lithium of a deposit. The counter electrode's goes up from the bottom through
 * what is not analysed.
 */
final class Shores {

    /** Rows below the fitted surface that may still be the electrode or the cap. */
    private static final int FILM = 2;

    /** A surface so near the face of the block, in rows, is that face. */
    private static final double FACE = 0.5;

    /** A face of the block that lies so many rows below the surface is a cut, not the surface. */
    private static final double CUT = 1;

    private final List<int[]> tops;
    private final List<int[]> bottoms;

    private Shores(final List<int[]> tops, final List<int[]> bottoms) {
        this.tops = tops;
        this.bottoms = bottoms;
    }

    static Shores of(
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final Deposits deposits,
            final ReferenceSurface surface,
            final boolean counter,
            final Execution execution) {
        final List<Integer> slices =
                IntStream.range(0, Math.toIntExact(phases.dimension(2))).boxed().toList();
        return new Shores(
                execution.mapItems(
                        "reach electrodes",
                        slices,
                        z ->
                                tops(
                                        Planes.bytePlane(phases, z),
                                        Planes.array(deposits.objects().labels(), z),
                                        surface,
                                        z)),
                execution.mapItems(
                        "reach electrodes",
                        slices,
                        z -> bottoms(Planes.bytePlane(phases, z), surface.width(), counter)));
    }

    private static int[] tops(
            final byte[] phases, final int[] labels, final ReferenceSurface surface, final int z) {
        final int[] tops = new int[surface.width()];
        final int height = phases.length / tops.length;
        for (int x = 0; x < tops.length; x++) {
            if (surface.row(x, z) < -CUT) {
                tops[x] = -1;
                continue;
            }
            final int end = Math.min(height, firstDeepRow(surface, x, z));
            final int ground = surface.firstRow(x, z);
            int y = 0;
            while (y < end
                    && labels[y * tops.length + x] == 0
                    && isElectrodes(phases[y * tops.length + x], y < ground)) {
                y++;
            }
            tops[x] = y;
        }
        return tops;
    }

    /** Void above the surface may be where the electrode was; below it, it parts from it. */
    private static boolean isElectrodes(final byte phase, final boolean aboveSurface) {
        return phase != Phase.LLZO.label() && (aboveSurface || phase != Phase.VOID.label());
    }

    /** The first row that is surely ceramic ground; the face of the block has no film on it. */
    static int firstDeepRow(final ReferenceSurface surface, final int x, final int z) {
        return surface.row(x, z) <= FACE ? 0 : surface.firstRow(x, z) + FILM;
    }

    private static int[] bottoms(final byte[] phases, final int width, final boolean counter) {
        final int[] bottoms = new int[width];
        final int height = phases.length / width;
        for (int x = 0; x < width; x++) {
            int y = height - 1;
            while (counter
                    && y >= 0
                    && phases[y * width + x] == (byte) Phase.NOT_ANALYSED.label()) {
                y--;
            }
            bottoms[x] = counter ? y : height;
        }
        return bottoms;
    }

    /** The first row below the working electrode's space; -1 where the block is cut below it. */
    int top(final int x, final int z) {
        return tops.get(z)[x];
    }

    /** The last row above the counter electrode's space; beyond the block where there is none. */
    int bottom(final int x, final int z) {
        return bottoms.get(z)[x];
    }

    /** Whether a voxel lies in an electrode's space. */
    boolean isOpen(final int x, final int y, final int z) {
        return y < top(x, z) || y > bottom(x, z);
    }
}
