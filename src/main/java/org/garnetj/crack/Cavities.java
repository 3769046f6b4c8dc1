package org.garnetj.crack;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.label.Box;
import org.garnetj.label.Boxes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.List;

/**
 * The cavities below the surface: connected void, Li and Li–Mg (26 neighbours).
 *
 * <p>Connections run below the film only. Above, a voxel belongs to the cavity right below it in
 * its column, so a mouth is followed up to the surface but a film of mixed voxels under the cap
 * joins nothing.
 *
 * @param objects the cavities, in the turned stack
 * @param boxes their bounding boxes
 */
record Cavities(LabelImage objects, List<Box> boxes) {

    static Cavities below(
            final ReferenceSurface surface,
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final double film,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> mask = Planes.bytes(phases);
        execution.forEach(
                "find cavities",
                BlockPlan.slices(phases),
                block -> {
                    final byte[] plane = Planes.bytePlane(phases, block.index());
                    final byte[] target = Planes.array(mask, block.index());
                    markBelowFilm(surface, film, plane, target, block.index());
                });
        final LabelImage objects =
                ConnectedComponents.label(mask, Connectivity.VERTICES_26, execution);
        execution.forEach(
                "follow mouths",
                BlockPlan.slices(phases),
                block -> {
                    final byte[] plane = Planes.bytePlane(phases, block.index());
                    final int[] labels = Planes.array(objects.labels(), block.index());
                    followUp(surface, film, plane, labels, block.index());
                });
        return new Cavities(objects, Boxes.of(objects, execution));
    }

    /** Whether a phase label belongs to a cavity. */
    static boolean isCavity(final byte label) {
        return label == Phase.VOID.label()
                || label == Phase.LI.label()
                || label == Phase.LI_MG.label();
    }

    private static int firstRowBelowFilm(
            final ReferenceSurface surface, final double film, final int x, final int z) {
        return Math.max(0, (int) Math.ceil(surface.row(x, z) - 0.5 + film));
    }

    private static void markBelowFilm(
            final ReferenceSurface surface,
            final double film,
            final byte[] plane,
            final byte[] mask,
            final int z) {
        final int width = surface.width();
        for (int x = 0; x < width; x++) {
            final int start = firstRowBelowFilm(surface, film, x, z) * width + x;
            for (int at = start; at < plane.length; at += width) {
                mask[at] = (byte) (isCavity(plane[at]) ? 1 : 0);
            }
        }
    }

    private static void followUp(
            final ReferenceSurface surface,
            final double film,
            final byte[] plane,
            final int[] labels,
            final int z) {
        final int width = surface.width();
        final int height = plane.length / width;
        for (int x = 0; x < width; x++) {
            final int bottom = Math.min(height, firstRowBelowFilm(surface, film, x, z)) - 1;
            for (int y = bottom; y >= surface.firstRow(x, z) && y + 1 < height; y--) {
                final int at = y * width + x;
                labels[at] = isCavity(plane[at]) ? labels[at + width] : 0;
            }
        }
    }
}
