package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * A stack whose slices are shifted by whole rows so that the surface is a plane: drift between
 * slices neither breaks a crack nor ties it to a pore. Rows that come in from beyond the stack are
 * not analysed.
 *
 * @param phases the shifted stack
 * @param surface the surface in it
 * @param shifts rows by which each slice was moved up
 */
record Straightened(Volume<UnsignedByteType> phases, ReferenceSurface surface, int[] shifts) {

    static Straightened of(
            final Volume<UnsignedByteType> phases,
            final ReferenceSurface surface,
            final Execution execution) {
        final int[] shifts = shifts(surface.offsets());
        if (Arrays.stream(shifts).allMatch(shift -> shift == 0)) {
            return new Straightened(phases, surface, shifts);
        }
        final PlanarImg<UnsignedByteType, ?> straight = Planes.bytes(phases.pixels());
        final int width = surface.width();
        execution.forEach(
                "align slices",
                BlockPlan.slices(straight),
                block -> {
                    final int z = block.index();
                    final byte[] target = Planes.array(straight, z);
                    Arrays.fill(target, (byte) Phase.NOT_ANALYSED.label());
                    moveUp(Planes.bytePlane(phases.pixels(), z), target, shifts[z] * width);
                });
        return new Straightened(
                phases.with(straight, phases.name()), surface.movedUp(shifts), shifts);
    }

    private static int[] shifts(final double[] offsets) {
        final double[] sorted = offsets.clone();
        Arrays.sort(sorted);
        final double median = sorted[sorted.length / 2];
        final int[] shifts = new int[offsets.length];
        for (int z = 0; z < shifts.length; z++) {
            shifts[z] = (int) Math.round(offsets[z] - median);
        }
        return shifts;
    }

    /** Copies an array (of pixels or labels) {@code by} elements towards its start. */
    private static void moveUp(final Object source, final Object target, final int by) {
        final int length = Array.getLength(source);
        final int from = Math.min(length, Math.max(0, by));
        final int to = Math.min(length, Math.max(0, -by));
        System.arraycopy(source, from, target, to, length - Math.max(from, to));
    }

    /** Moves what was drawn in the shifted stack back to where it belongs, 0 where it came in. */
    <T extends NativeType<T>> PlanarImg<T, ?> restored(
            final PlanarImg<T, ?> drawn, final Execution execution) {
        final int width = surface.width();
        execution.forEach(
                "draw cracks",
                BlockPlan.slices(drawn),
                block -> {
                    final int z = block.index();
                    final Object slice = Planes.array(drawn, z);
                    final Object moved =
                            Array.newInstance(
                                    slice.getClass().getComponentType(), Array.getLength(slice));
                    moveUp(slice, moved, -shifts[z] * width);
                    System.arraycopy(moved, 0, slice, 0, Array.getLength(slice));
                });
        return drawn;
    }
}
