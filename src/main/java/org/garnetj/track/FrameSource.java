package org.garnetj.track;

import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.image.InputException;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Reads frames turned so that dendrites grow towards larger rows. Turning is a proper rotation, so
 * nothing downstream knows the direction of growth and all four are treated alike.
 */
final class FrameSource<T extends RealType<T>> {

    private final Movie<T> movie;
    private final Growth growth;
    private final int columns;
    private final int rows;
    private final boolean isInteger;
    private final SparePlanes spare;

    FrameSource(final Movie<T> movie, final Growth growth) {
        this.movie = movie;
        this.growth = growth;
        columns = Math.toIntExact(movie.width());
        rows = Math.toIntExact(movie.height());
        isInteger = movie.frames().getType() instanceof IntegerType;
        spare = new SparePlanes(Math.multiplyExact(columns, rows));
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
        return read(index, new float[columns * rows]);
    }

    /** The same into an array that is there already, which is returned. */
    float[] read(final int index, final float[] target) {
        if (growth == Growth.DOWN) {
            readAsItIs(index, target);
            return target;
        }
        final float[] plane = spare.take();
        readAsItIs(index, plane);
        final int start = imageIndex(0);
        final int alongRow = width() > 1 ? imageIndex(1) - start : 0;
        final int alongColumn = height() > 1 ? imageIndex(width()) - start : 0;
        for (int p = 0, v = 0; v < height(); v++) {
            int q = start + v * alongColumn;
            for (int u = 0; u < width(); u++, q += alongRow) {
                target[p++] = plane[q];
            }
        }
        spare.give(plane);
        return target;
    }

    private void readAsItIs(final int index, final float[] target) {
        Planes.copyFloats(
                movie.frames(), new long[] {0, 0, index}, new int[] {columns, rows, 1}, target);
        if (isInteger) {
            return;
        }
        for (final float grey : target) {
            if (!Float.isFinite(grey)) {
                throw new InputException(
                        movie.name(),
                        "frame " + index + " holds a pixel that is not a finite number",
                        "replace NaN pixels before tracking");
            }
        }
    }

    /**
     * Makes a result of each frame from {@code first} on, on several threads, and passes them on in
     * order.
     */
    <R> void inOrder(
            final String stage,
            final int first,
            final Execution execution,
            final IntFunction<R> work,
            final Consumer<R> receiver) {
        execution.part(first, length()).stream(
                stage, IntStream.range(first, length()).boxed().toList(), work::apply, receiver);
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
