package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.Arrays;
import java.util.List;

/** Crack ids as an image. */
final class CrackIds {

    private CrackIds() {}

    /** Each crack's id in its voxels, in the turned stack. */
    static PlanarImg<UnsignedShortType, ?> draw(
            final List<Crack> cracks, final Cavities cavities, final Execution execution) {
        final short[] idOf = new short[labels(cracks, cavities) + 1];
        for (final Crack crack : cracks) {
            for (final int piece : crack.cavity().pieces()) {
                idOf[piece] = (short) crack.spallation().crack();
            }
        }
        final PlanarImg<UnsignedShortType, ?> ids = Planes.shorts(cavities.objects().labels());
        execution.forEach(
                "draw cracks",
                BlockPlan.slices(ids),
                block -> {
                    final int[] labels = Planes.array(cavities.objects().labels(), block.index());
                    final short[] target = Planes.array(ids, block.index());
                    for (int at = 0; at < target.length; at++) {
                        target[at] = idOf[labels[at]];
                    }
                });
        return ids;
    }

    /** Greatest label; parts of split cavities have those beyond the cavities'. */
    private static int labels(final List<Crack> cracks, final Cavities cavities) {
        return cracks.stream()
                .flatMapToInt(crack -> Arrays.stream(crack.cavity().pieces()))
                .reduce(cavities.objects().count(), Math::max);
    }
}
