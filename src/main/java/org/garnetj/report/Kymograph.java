package org.garnetj.report;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.FrameTimes;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.track.PathPoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The greys along a path over time: distance from its first point to the right, time down, in rows
 * that are evenly spaced by the movie's typical interval. A row holds the frame nearest in time;
 * where there is none within three quarters of an interval it is NaN.
 *
 * @param number of the thing the path belongs to
 * @param width points along the path
 * @param height moments
 * @param step_um distance of two points
 * @param step_s time between two rows
 * @param greys mean grey of three pixels across the path, x fastest
 */
public record Kymograph(
        int number, int width, int height, double step_um, double step_s, float[] greys) {

    private static final double NEAR = 0.75;
    private static final double[] ACROSS_PX = {-1, 0, 1};

    /** One kymograph for each path of two points or more; the frames are read once. */
    public static List<Kymograph> of(final TrackedMovie tracked) {
        final FrameTimes times = tracked.movie().times();
        final double step_s = times.interval().seconds();
        final int rows = 1 + (int) Math.round(times.at(times.length() - 1) / step_s);
        final List<Kymograph> kymographs = new ArrayList<>();
        for (int i = 0; i < tracked.tracks().size(); i++) {
            final List<PathPoint> path = tracked.paths().get(i);
            if (path.size() > 1) {
                kymographs.add(empty(tracked.tracks().get(i).number(), path, rows, step_s));
            }
        }
        final int[] frames = frames(times, rows, step_s);
        for (int row = 0; row < rows; row++) {
            if (frames[row] >= 0 && !kymographs.isEmpty()) {
                fill(kymographs, tracked, row, frames[row]);
            }
        }
        return kymographs;
    }

    /** The greys, with 0 where there was no frame, for files that want numbers. */
    public float[] withoutGaps() {
        final float[] filled = greys.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = Float.isNaN(filled[i]) ? 0 : filled[i];
        }
        return filled;
    }

    private static Kymograph empty(
            final int number, final List<PathPoint> path, final int rows, final double step_s) {
        double length = 0;
        for (int i = 1; i < path.size(); i++) {
            length +=
                    Math.hypot(
                            path.get(i).x_um() - path.get(i - 1).x_um(),
                            path.get(i).y_um() - path.get(i - 1).y_um());
        }
        final float[] greys = new float[Math.multiplyExact(rows, path.size())];
        Arrays.fill(greys, Float.NaN);
        return new Kymograph(number, path.size(), rows, length / (path.size() - 1), step_s, greys);
    }

    /** The frame that each row shows; −1 for none. */
    private static int[] frames(final FrameTimes times, final int rows, final double step_s) {
        final int[] frames = new int[rows];
        int frame = 0;
        for (int row = 0; row < rows; row++) {
            final double time = row * step_s;
            while (frame + 1 < times.length()
                    && Math.abs(times.at(frame + 1) - time) <= Math.abs(times.at(frame) - time)) {
                frame++;
            }
            frames[row] = Math.abs(times.at(frame) - time) <= NEAR * step_s ? frame : -1;
        }
        return frames;
    }

    private static void fill(
            final List<Kymograph> kymographs,
            final TrackedMovie tracked,
            final int row,
            final int frame) {
        final float[] plane = plane(tracked.movie(), frame);
        int next = 0;
        for (int i = 0; i < tracked.tracks().size(); i++) {
            final List<PathPoint> path = tracked.paths().get(i);
            if (path.size() > 1) {
                kymographs.get(next++).fill(row, path, tracked, frame, plane);
            }
        }
    }

    private static <T extends RealType<T>> float[] plane(final Movie<T> movie, final int frame) {
        return Planes.floatPlane(movie.frames(), frame);
    }

    private void fill(
            final int row,
            final List<PathPoint> path,
            final TrackedMovie tracked,
            final int frame,
            final float[] plane) {
        final double pixel = tracked.movie().pixel_um();
        final int columns = Math.toIntExact(tracked.movie().width());
        for (int i = 0; i < width; i++) {
            final PathPoint before = path.get(Math.max(0, i - 1));
            final PathPoint after = path.get(Math.min(width - 1, i + 1));
            final double dx = after.x_um() - before.x_um();
            final double dy = after.y_um() - before.y_um();
            final double length = Math.hypot(dx, dy);
            final double[] at = tracked.seen(path.get(i).x_um(), path.get(i).y_um(), frame);
            double sum = 0;
            for (final double across : ACROSS_PX) {
                sum +=
                        grey(
                                plane,
                                columns,
                                at[0] / pixel - 0.5 - across * dy / length,
                                at[1] / pixel - 0.5 + across * dx / length);
            }
            greys[row * width + i] = (float) (sum / ACROSS_PX.length);
        }
    }

    /** Linear in both axes; beyond the picture the grey at its edge. */
    private static double grey(
            final float[] plane, final int columns, final double x, final double y) {
        final int rows = plane.length / columns;
        final double u = Math.max(0, Math.min(columns - 1, x));
        final double v = Math.max(0, Math.min(rows - 1, y));
        final int left = (int) u;
        final int top = (int) v;
        final int right = Math.min(columns - 1, left + 1);
        final int below = Math.min(rows - 1, top + 1);
        final double upper =
                plane[top * columns + left]
                        + (u - left) * (plane[top * columns + right] - plane[top * columns + left]);
        final double lower =
                plane[below * columns + left]
                        + (u - left)
                                * (plane[below * columns + right] - plane[below * columns + left]);
        return upper + (v - top) * (lower - upper);
    }
}
