package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Growth;
import org.garnetj.image.InputException;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;

import java.util.List;

/**
 * Reads frames turned so that dendrites grow towards larger rows. Turning is a proper rotation, so
 * nothing downstream knows the direction of growth and all four are treated alike.
 */
final class FrameSource<T extends RealType<T>> {

    private final Movie<T> movie;
    private final Growth growth;
    private final int columns;
    private final int rows;

    FrameSource(final Movie<T> movie, final Growth growth) {
        this.movie = movie;
        this.growth = growth;
        columns = Math.toIntExact(movie.width());
        rows = Math.toIntExact(movie.height());
    }

    /** Columns of a turned frame. */
    int width() {
        return growth.isSideways() ? rows : columns;
    }

    /** Rows of a turned frame. */
    int height() {
        return growth.isSideways() ? columns : rows;
    }

    /** Number of frames. */
    int length() {
        return Math.toIntExact(movie.length());
    }

    /** Frame {@code index} as a new array, turned, x fastest. */
    float[] read(final int index) {
        final float[] plane = Planes.floatPlane(movie.frames(), index);
        for (final float grey : plane) {
            if (!Float.isFinite(grey)) {
                throw new InputException(
                        movie.name(),
                        "frame " + index + " holds a pixel that is not a finite number",
                        "replace NaN pixels before tracking");
            }
        }
        if (growth == Growth.DOWN) {
            return plane;
        }
        final float[] turned = new float[plane.length];
        for (int p = 0; p < plane.length; p++) {
            turned[p] = plane[imageIndex(p)];
        }
        return turned;
    }

    /** Index in the image, x fastest, of pixel {@code turned} of a turned frame. */
    int imageIndex(final int turned) {
        final int u = turned % width();
        final int v = turned / width();
        return (int) Math.round(imageY(u, v)) * columns + (int) Math.round(imageX(u, v));
    }

    /** Image column of point (u, v) of a turned frame. */
    double imageX(final double u, final double v) {
        return switch (growth) {
            case DOWN -> u;
            case UP -> columns - 1 - u;
            case RIGHT -> v;
            case LEFT -> columns - 1 - v;
        };
    }

    /** Image row of point (u, v) of a turned frame. */
    double imageY(final double u, final double v) {
        return switch (growth) {
            case DOWN -> v;
            case UP -> rows - 1 - v;
            case RIGHT -> rows - 1 - u;
            case LEFT -> u;
        };
    }

    /** Image column part of a displacement (du, dv) of turned frames. */
    double imageDx(final double du, final double dv) {
        return imageX(du, dv) - imageX(0, 0);
    }

    /** Shifts of turned frames as shifts of the image. */
    List<FrameShift> imageShifts(final List<FrameShift> turned) {
        return turned.stream()
                .map(
                        s ->
                                new FrameShift(
                                        s.frame(),
                                        imageDx(s.dx_px(), s.dy_px()),
                                        imageDy(s.dx_px(), s.dy_px()),
                                        s.gain(),
                                        s.offset()))
                .toList();
    }

    /** Image row part of a displacement (du, dv) of turned frames. */
    double imageDy(final double du, final double dv) {
        return imageY(du, dv) - imageY(0, 0);
    }
}
