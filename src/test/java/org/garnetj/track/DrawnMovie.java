package org.garnetj.track;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.image.FrameInterval;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * A small movie drawn for one test: dendrites as tapering strokes along circular arcs from the top
 * electrode down, on a bright crystal with scratches, jittered, flickering and noisy. The truth is
 * in closed form: the tip of an arc of curvature k at arc length s.
 */
final class DrawnMovie {

    static final int BAND = 12;

    int width = 160;
    int height = 200;
    int frames = 30;
    double pixel_um = 0.5;
    double interval_s = 1;
    double noise = 4;
    double jitter_px = 1;
    double flicker = 0.05;
    double contrast = 80;
    int scratches = 4;
    double blur_px = 1;
    long seed = 1;
    final List<Stroke> strokes = new ArrayList<>();
    private final Map<Stroke, DoubleUnaryOperator> lengths_um = new HashMap<>();

    /**
     * One dendrite.
     *
     * @param x column where it begins
     * @param y row where it begins
     * @param angle direction there against straight down, radians, positive to the right
     * @param curvature per pixel
     * @param onset_s when it starts
     * @param velocity_um_per_s its speed
     * @param stop_s when it stops
     * @param halfWidth_px half its width
     */
    record Stroke(
            double x,
            double y,
            double angle,
            double curvature,
            double onset_s,
            double velocity_um_per_s,
            double stop_s,
            double halfWidth_px) {

        /** One that leaves the electrode. */
        Stroke(
                final double x,
                final double angle,
                final double curvature,
                final double onset_s,
                final double velocity_um_per_s,
                final double stop_s,
                final double halfWidth_px) {
            this(x, BAND, angle, curvature, onset_s, velocity_um_per_s, stop_s, halfWidth_px);
        }

        double length_um(final double t) {
            return velocity_um_per_s * Math.max(0, Math.min(t, stop_s) - onset_s);
        }

        double[] at(final double s) {
            final double turned = angle + curvature * s;
            if (Math.abs(curvature) < 1e-9) {
                return new double[] {x + s * Math.sin(angle), y + s * Math.cos(angle)};
            }
            return new double[] {
                x + (Math.cos(angle) - Math.cos(turned)) / curvature,
                y + (Math.sin(turned) - Math.sin(angle)) / curvature
            };
        }
    }

    DrawnMovie with(final Stroke stroke) {
        strokes.add(stroke);
        return this;
    }

    /** With a stroke whose length over time is not that of a steady run. */
    DrawnMovie with(final Stroke stroke, final DoubleUnaryOperator length_um) {
        lengths_um.put(stroke, length_um);
        return with(stroke);
    }

    static Stroke straight(final double x, final double onset_s, final double velocity) {
        return new Stroke(x, 0, 0, onset_s, velocity, 1e9, 2.5);
    }

    Movie<UnsignedByteType> bytes() {
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new net.imglib2.FinalDimensions(width, height, frames));
        for (int f = 0; f < frames; f++) {
            final byte[] target = Planes.array(image, f);
            final float[] plane = frame(f);
            for (int p = 0; p < plane.length; p++) {
                target[p] = (byte) Math.max(0, Math.min(255, Math.round(plane[p])));
            }
        }
        return new Movie<>(image, pixel_um, new FrameInterval(interval_s), "drawn");
    }

    Movie<UnsignedShortType> shorts() {
        final PlanarImg<UnsignedShortType, ?> image =
                Planes.shorts(new net.imglib2.FinalDimensions(width, height, frames));
        for (int f = 0; f < frames; f++) {
            final short[] target = Planes.array(image, f);
            final float[] plane = frame(f);
            for (int p = 0; p < plane.length; p++) {
                target[p] = (short) Math.max(0, Math.min(65535, Math.round(200 * plane[p])));
            }
        }
        return new Movie<>(image, pixel_um, new FrameInterval(interval_s), "drawn");
    }

    /** Shift of the picture in frame {@code f}: what was at x is now at x + d. */
    double[] jitter(final int f) {
        final Random random = new Random(mixed(31 * seed + f));
        return f == 0
                ? new double[2]
                : new double[] {
                    jitter_px * random.nextGaussian(), jitter_px * random.nextGaussian()
                };
    }

    float[] frame(final int f) {
        final double[] d = jitter(f);
        final Random random = new Random(mixed(7919 * seed + f));
        final double gain = 1 + (f == 0 ? 0 : flicker * random.nextGaussian());
        final double t = f * interval_s;
        final float[] plane = new float[width * height];
        final double[][] lines = lines();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane[y * width + x] = (float) background(x - d[0], y - d[1], lines);
            }
        }
        for (final Stroke stroke : strokes) {
            final double length_um =
                    lengths_um.getOrDefault(stroke, stroke::length_um).applyAsDouble(t);
            draw(plane, stroke, length_um / pixel_um, d);
        }
        for (int p = 0; p < plane.length; p++) {
            plane[p] = (float) (gain * plane[p] + noise * random.nextGaussian());
        }
        return plane;
    }

    private double background(final double x, final double y, final double[][] lines) {
        double grey = 150 + 0.05 * x + 10 * Math.sin(0.02 * y);
        grey -= 90 * (1 - step(y - BAND));
        for (int i = 0; i < lines.length; i++) {
            final double distance =
                    (x - lines[i][2]) * lines[i][0] + (y - lines[i][3]) * lines[i][1];
            if (Math.abs(distance) < 6) {
                grey += (i % 2 == 0 ? -40 : 25) * Math.exp(-0.5 * distance * distance / 1.5);
            }
        }
        return grey;
    }

    /** Scratches: the direction across each and a point on it. */
    private double[][] lines() {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] lines = new double[scratches][];
        for (int i = 0; i < scratches; i++) {
            final double angle = Math.PI * random.nextDouble();
            final double offset = random.nextDouble();
            lines[i] =
                    new double[] {
                        Math.cos(angle), Math.sin(angle), offset * width, (1 - offset) * height
                    };
        }
        return lines;
    }

    /** Darkens the parts of the plane covered by a stroke of the given length. */
    private void draw(
            final float[] plane, final Stroke stroke, final double length, final double[] d) {
        if (length <= 0) {
            return;
        }
        final int reach = (int) Math.ceil(stroke.halfWidth_px() + 4 * blur_px) + 1;
        final float[] cover = new float[plane.length];
        for (double s = -reach; s <= length + reach; s += 0.5) {
            final double[] c = stroke.at(s);
            final int cx = (int) Math.round(c[0] + d[0]);
            final int cy = (int) Math.round(c[1] + d[1]);
            for (int y = Math.max(0, cy - reach); y <= Math.min(height - 1, cy + reach); y++) {
                for (int x = Math.max(0, cx - reach); x <= Math.min(width - 1, cx + reach); x++) {
                    final int p = y * width + x;
                    cover[p] =
                            Math.max(
                                    cover[p], (float) cover(stroke, length, x - d[0], y - d[1], s));
                }
            }
        }
        for (int p = 0; p < plane.length; p++) {
            plane[p] -= (float) (contrast * cover[p]);
        }
    }

    /** Blurred coverage at a point, if its foot on the arc lies near arc length {@code s}. */
    private double cover(
            final Stroke stroke,
            final double length,
            final double x,
            final double y,
            final double s) {
        final double[] c = stroke.at(s);
        final double turned = stroke.angle() + stroke.curvature() * s;
        final double along = (x - c[0]) * Math.sin(turned) + (y - c[1]) * Math.cos(turned);
        if (Math.abs(along) > 0.5) {
            return 0;
        }
        final double across = (x - c[0]) * Math.cos(turned) - (y - c[1]) * Math.sin(turned);
        return step(stroke.halfWidth_px() - Math.abs(across))
                * step(length - s - along)
                * step(s + along);
    }

    /** Neighbouring seeds of Random begin alike; these do not. */
    private static long mixed(final long value) {
        return new SplittableRandom(value).nextLong();
    }

    /** An edge blurred by the optics. */
    private double step(final double distance) {
        return 1 / (1 + Math.exp(-1.702 * distance / blur_px));
    }

    /** How far the tips found lie from those of the only stroke, in pixels, RMS. */
    double rms_px(final TipTracks tracks) {
        final Stroke stroke = strokes.get(0);
        double sum = 0;
        for (final Tip tip : tracks.tips()) {
            final double[] at = stroke.at(stroke.length_um(tip.t_s()) / pixel_um);
            final double dx = tip.x_um() / pixel_um - 0.5 - at[0];
            final double dy = tip.y_um() / pixel_um - 0.5 - at[1];
            sum += dx * dx + dy * dy;
        }
        return Math.sqrt(sum / tracks.tips().size());
    }
}
