package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

/** The original LLZO surface for measurements that need nothing else of the spallations. */
public final class OriginalSurface {

    private OriginalSurface() {}

    /**
     * Rebuilds it, away from what may be cracks with the default {@link SpallationSettings}.
     *
     * @param turned phases, turned by {@link Side#toTop}
     * @param side the side of the stack the surface lies on
     * @return the face of the block where there is no LLZO
     * @throws org.garnetj.image.InputException if a label is no phase
     */
    public static ReferenceSurface of(
            final Volume<UnsignedByteType> turned, final Side side, final Execution execution) {
        if (PhaseCheck.of(turned, execution).hasCeramic()) {
            return new SurfaceFinder(
                            turned, SpallationSettings.defaults().withSurface(side), execution)
                    .surface();
        }
        final double[] offsets = new double[Math.toIntExact(turned.depth())];
        final int width = Math.toIntExact(turned.width());
        return new ReferenceSurface(side, 0, 0, 0, 0, offsets, width, turned.voxelSize());
    }
}
