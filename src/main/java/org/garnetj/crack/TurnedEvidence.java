package org.garnetj.crack;

import net.imglib2.RandomAccessible;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.label.Box;

import java.util.Optional;

/**
 * Evidence in the frame in which cracks are measured: turned so that the surface is at the top, its
 * slices shifted by whole rows.
 *
 * @param evidence in the stack's own frame
 * @param shifts rows by which each slice of the turned stack was moved up
 */
record TurnedEvidence(Evidence evidence, Side side, int[] shifts) {

    static TurnedEvidence none() {
        return new TurnedEvidence(Evidence.none(), Side.TOP, new int[0]);
    }

    Optional<float[][]> grey(final Box box) {
        return evidence.grey().map(grey -> excerpt(grey, box));
    }

    Optional<float[][]> ceramic(final Box box) {
        return evidence.probabilities().map(known -> excerpt(known.ceramic(), box));
    }

    Optional<float[][]> lithium(final Box box) {
        return evidence.probabilities().map(known -> excerpt(known.lithium(), box));
    }

    private <T extends RealType<T>> float[][] excerpt(final Volume<T> volume, final Box box) {
        final RandomAccessible<T> pixels = Views.extendBorder(side.toTop(volume).pixels());
        final int[] size = {box.size(0), box.size(1), 1};
        final float[][] planes = new float[box.size(2)][size[0] * size[1]];
        for (int z = 0; z < planes.length; z++) {
            final int slice = box.min()[2] + z;
            final long[] corner = {box.min()[0], box.min()[1] + (long) shifts[slice], slice};
            Planes.copyFloats(pixels, corner, size, planes[z]);
        }
        return planes;
    }
}
