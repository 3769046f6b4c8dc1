package org.garnetj.magnesium;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;

/** Labels lithium with and without magnesium in the phase stack. */
final class MagnesiumPainter {

    private MagnesiumPainter() {}

    static PlanarImg<UnsignedByteType, ?> paint(
            final Volume<UnsignedByteType> phases,
            final LabelImage deposits,
            final ElementGrid grid,
            final MagnesiumSources sources,
            final Execution execution) {
        final PlanarImg<UnsignedByteType, ?> painted = Planes.bytes(phases.pixels());
        final int width = (int) phases.pixels().dimension(0);
        execution.forEach(
                "tag deposits",
                BlockPlan.slices(phases.pixels()),
                block -> {
                    final int z = block.index();
                    final byte[] plane = Planes.bytePlane(phases.pixels(), z);
                    final int[] ids = Planes.array(deposits.labels(), z);
                    final byte[] target = Planes.array(painted, z);
                    for (int i = 0; i < plane.length; i++) {
                        target[i] =
                                ids[i] == 0
                                        ? plane[i]
                                        : label(sources.parts()[ids[i]], grid, i, width, z);
                    }
                });
        return painted;
    }

    private static byte label(
            final MagnesiumPart part,
            final ElementGrid grid,
            final int i,
            final int width,
            final int z) {
        final boolean holds =
                part != null
                        && part.holds(
                                grid.toMap(0, i % width),
                                grid.toMap(1, i / width),
                                grid.toMap(2, z));
        return (byte) (holds ? Phase.LI_MG : Phase.LI).label();
    }
}
