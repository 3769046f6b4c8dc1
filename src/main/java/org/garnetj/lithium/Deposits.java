package org.garnetj.lithium;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.label.Box;
import org.garnetj.label.Boxes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.List;

/**
 * The deposits below the surface: connected Li and Li–Mg (26 neighbours), in a stack turned by
 * {@link org.garnetj.image.Side#toTop}.
 *
 * <p>Connections run below the film of mixed voxels under the electrode only. In the film a voxel
 * belongs to the deposit right below it in its column, so that the film joins nothing.
 *
 * @param objects the deposits
 * @param boxes their bounding boxes
 */
record Deposits(LabelImage objects, List<Box> boxes) {

    static Deposits below(
            final ReferenceSurface surface,
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> mask = Planes.bytes(phases);
        execution.forEach(
                "find deposits",
                BlockPlan.slices(phases),
                block -> {
                    final int z = block.index();
                    mark(Planes.bytePlane(phases, z), Planes.array(mask, z), surface, z);
                });
        final LabelImage deep =
                ConnectedComponents.label(mask, Connectivity.VERTICES_26, execution);
        execution.forEach(
                "follow deposits up",
                BlockPlan.slices(phases),
                block -> {
                    final int z = block.index();
                    followUp(
                            Planes.bytePlane(phases, z),
                            Planes.array(deep.labels(), z),
                            surface,
                            z);
                });
        return new Deposits(deep, Boxes.of(deep, execution));
    }

    /** Whether a phase label is lithium. */
    static boolean isLithium(final byte label) {
        return label == Phase.LI.label() || label == Phase.LI_MG.label();
    }

    private static void mark(
            final byte[] phases, final byte[] mask, final ReferenceSurface surface, final int z) {
        final int width = surface.width();
        for (int x = 0; x < width; x++) {
            for (int at = Shores.firstDeepRow(surface, x, z) * width + x;
                    at < mask.length;
                    at += width) {
                mask[at] = (byte) (isLithium(phases[at]) ? 1 : 0);
            }
        }
    }

    private static void followUp(
            final byte[] phases, final int[] labels, final ReferenceSurface surface, final int z) {
        final int width = surface.width();
        final int height = phases.length / width;
        for (int x = 0; x < width; x++) {
            final int bottom = Math.min(height, Shores.firstDeepRow(surface, x, z)) - 1;
            for (int y = bottom; y >= surface.firstRow(x, z) && y + 1 < height; y--) {
                final int at = y * width + x;
                labels[at] = isLithium(phases[at]) ? labels[at + width] : 0;
            }
        }
    }

    /** Whether all neighbours of a voxel by faces, within the stack, are of the same deposit. */
    boolean isInterior(final int at, final int z) {
        final int[] plane = Planes.array(objects.labels(), z);
        final int width = Math.toIntExact(objects.labels().dimension(0));
        final int own = plane[at];
        return (at % width == 0 || plane[at - 1] == own)
                && (at % width == width - 1 || plane[at + 1] == own)
                && (at < width || plane[at - width] == own)
                && (at >= plane.length - width || plane[at + width] == own)
                && (z == 0 || Planes.<int[]>array(objects.labels(), z - 1)[at] == own)
                && (z == objects.labels().dimension(2) - 1
                        || Planes.<int[]>array(objects.labels(), z + 1)[at] == own);
    }
}
