package org.garnetj.track;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.image.Planes;

import java.util.Arrays;

/**
 * Which pixel belongs to which dendrite, and from which frame on: two planes that stand for a whole
 * label movie, in the coordinates of the first frame.
 */
public final class GrowthMap {

    private final int width;
    private final int height;
    private final short[] dendrites;
    private final int[] arrivals;

    GrowthMap(final int width, final int height, final short[] dendrites, final int[] arrivals) {
        this.width = width;
        this.height = height;
        this.dendrites = dendrites;
        this.arrivals = arrivals;
    }

    /** Number of the dendrite that ends up covering pixel (x, y); 0 where there is none. */
    public int dendrite(final int x, final int y) {
        return dendrites[y * width + x] & 0xffff;
    }

    /** First frame in which pixel (x, y) belongs to its dendrite; -1 where there is none. */
    public int arrival(final int x, final int y) {
        return dendrites[y * width + x] == 0 ? -1 : arrivals[y * width + x];
    }

    /** Number of pixels that belong to a dendrite in each of the frames from the first on. */
    public long[] areas_px(final int frames) {
        final long[] areas = new long[frames];
        for (int p = 0; p < dendrites.length; p++) {
            if (dendrites[p] != 0 && arrivals[p] < frames) {
                areas[Math.max(0, arrivals[p])]++;
            }
        }
        Arrays.parallelPrefix(areas, Long::sum);
        return areas;
    }

    /**
     * The dendrite numbers of one frame, as a new array, x fastest.
     *
     * @param frame number of the frame, from 0
     */
    public short[] labels(final int frame) {
        final short[] labels = new short[dendrites.length];
        for (int p = 0; p < labels.length; p++) {
            labels[p] = dendrites[p] != 0 && arrivals[p] <= frame ? dendrites[p] : 0;
        }
        return labels;
    }

    /**
     * The label movie: uint16 dendrite numbers, x, y, frame. This is the one result whose size
     * grows with the length of the movie.
     */
    public PlanarImg<UnsignedShortType, ?> labelMovie(final int frames) {
        final PlanarImg<UnsignedShortType, ?> movie =
                Planes.shorts(new FinalDimensions(width, height, frames));
        for (int frame = 0; frame < frames; frame++) {
            final short[] target = Planes.array(movie, frame);
            System.arraycopy(labels(frame), 0, target, 0, target.length);
        }
        return movie;
    }
}
