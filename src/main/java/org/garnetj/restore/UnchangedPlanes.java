package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/**
 * Slices as they are, where there is nothing to restore.
 *
 * @param stack the stack they are of
 */
record UnchangedPlanes<T extends RealType<T>>(Volume<T> stack) implements SliceFilter {

    @Override
    public void compute(final int first, final float[][] slices) {
        for (int s = 0; s < slices.length; s++) {
            final float[] plane = Planes.floatPlane(stack.pixels(), first + s);
            System.arraycopy(plane, 0, slices[s], 0, plane.length);
        }
    }
}
