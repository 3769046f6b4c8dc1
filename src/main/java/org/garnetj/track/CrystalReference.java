package org.garnetj.track;

import org.garnetj.filter.Gauss;

/**
 * The crystal without the dark bodies in it: each pixel is the mean of the frames in which next to
 * nothing covered it, registered and brought to the brightness of the first, with what did cover it
 * taken off; where it was never free, it goes on as it is beside.
 */
final class CrystalReference {

    /** Steps from what is dark beyond which nothing of it takes part in registration. */
    private static final int MARGIN = 5;

    /** The blur of the optics in pixels, as it usually is; it decides little. */
    private static final double OPTICS_PX = 0.8;

    private static final float FREE = 0.02f;
    private static final float MOST_COVERED = 0.3f;

    /**
     * A frame in which a pixel is partly covered counts where there is none in which it is free.
     */
    private static final float LITTLE = 1e-4f;

    private static final double BESIDE_PX = 2;
    private static final float NOTHING_BESIDE = 1e-3f;

    private final int width;
    private final InclusionTrackSettings settings;
    private final int leastPixels;
    private final double noise;
    private final float[] first;
    private final Registration registration;
    private final double[] sums;
    private final double[] weights;

    CrystalReference(
            final float[] raw,
            final int width,
            final InclusionTrackSettings settings,
            final int leastPixels) {
        this.width = width;
        this.settings = settings;
        this.leastPixels = leastPixels;
        final ReferenceFrame frame = new ReferenceFrame(raw, width, settings.smoothing_px());
        noise = frame.noise;
        first = PaintedFrame.of(frame.smooth, width, settings.darkness(), MARGIN);
        registration = new Registration(first, width, noise);
        sums = new double[raw.length];
        weights = new double[raw.length];
    }

    /**
     * A frame laid on the first.
     *
     * @param shift how it lay
     * @param crystal the crystal's grey in it, with bodies taken off
     * @param weight what that is worth, 0 where a body is
     */
    record Laid(FrameShift shift, float[] crystal, float[] weight) {}

    /** Registers a frame. */
    Laid lay(final float[] raw, final int index) {
        final float[] smooth = ShiftedGauss.smooth(raw, width, settings.smoothing_px(), 0, 0);
        final float[] painted = PaintedFrame.of(smooth, width, settings.darkness(), MARGIN);
        final double[] d = registration.shift(painted);
        final Photometry light =
                Photometry.fit(
                        first,
                        painted,
                        width,
                        (int) Math.round(d[0]),
                        (int) Math.round(d[1]),
                        noise);
        final FrameShift shift = new FrameShift(index, d[0], d[1], light.gain(), light.offset());
        return uncovered(grey(raw, shift), shift);
    }

    private Laid uncovered(final float[] grey, final FrameShift shift) {
        final DarkScene scene = DarkScene.of(grey, LightField.of(grey, width).plane(), width);
        final float[] bodies = DarkBodies.greys(scene, settings, leastPixels);
        final float[] mask = new float[bodies.length];
        final float[] own = new float[bodies.length];
        for (int p = 0; p < bodies.length; p++) {
            mask[p] = Float.isNaN(bodies[p]) ? 0 : 1;
            own[p] = Float.isNaN(bodies[p]) ? 0 : bodies[p];
        }
        final double blur = Math.hypot(OPTICS_PX, settings.smoothing_px());
        final float[] coverage = Gauss.smoothPlane(mask, width, blur, blur);
        final float[] dark = Gauss.smoothPlane(own, width, blur, blur);
        final float[] crystal = new float[grey.length];
        final float[] weight = new float[grey.length];
        for (int p = 0; p < grey.length; p++) {
            final float free = 1 - coverage[p];
            final boolean known = coverage[p] < MOST_COVERED && reaches(p, shift);
            weight[p] = !known ? 0 : coverage[p] < FREE ? 1 : LITTLE * free * free;
            crystal[p] = (grey[p] - dark[p]) / Math.max(free, MOST_COVERED);
        }
        return new Laid(shift, crystal, weight);
    }

    /** A frame, smoothed, laid on the first and brought to its brightness. */
    private float[] grey(final float[] raw, final FrameShift shift) {
        final float[] grey =
                ShiftedGauss.smooth(
                        raw, width, settings.smoothing_px(), shift.dx_px(), shift.dy_px());
        for (int p = 0; p < grey.length; p++) {
            grey[p] = (float) ((grey[p] - shift.offset()) / shift.gain());
        }
        return grey;
    }

    private boolean reaches(final int pixel, final FrameShift shift) {
        final double x = pixel % width + shift.dx_px();
        final double y = pixel / width + shift.dy_px();
        return x >= 0 && x <= width - 1 && y >= 0 && y <= first.length / width - 1;
    }

    /** Takes a frame in; to be called in the order of frames. */
    void add(final Laid laid) {
        for (int p = 0; p < sums.length; p++) {
            sums[p] += (double) laid.weight[p] * laid.crystal[p];
            weights[p] += laid.weight[p];
        }
    }

    /** The crystal's greys after all frames were taken in. */
    float[] crystal() {
        final float[] light = LightField.of(first, width).plane();
        final float[] relative = new float[sums.length];
        final float[] known = new float[sums.length];
        for (int p = 0; p < relative.length; p++) {
            known[p] = weights[p] > 0 ? 1 : 0;
            relative[p] = weights[p] > 0 ? (float) (sums[p] / weights[p] / light[p]) : 0;
        }
        final float[] near = Gauss.smoothPlane(known, width, BESIDE_PX, BESIDE_PX);
        final float[] beside = Gauss.smoothPlane(relative, width, BESIDE_PX, BESIDE_PX);
        for (int p = 0; p < relative.length; p++) {
            if (known[p] == 0) {
                relative[p] = near[p] > NOTHING_BESIDE ? beside[p] / near[p] : 1;
            }
            relative[p] *= light[p];
        }
        return relative;
    }

    /** A frame as {@link #lay} laid it, and the crystal where it does not reach. */
    float[] grey(final float[] raw, final FrameShift shift, final float[] crystal) {
        final float[] grey = grey(raw, shift);
        for (int p = 0; p < grey.length; p++) {
            grey[p] = reaches(p, shift) ? grey[p] : crystal[p];
        }
        return grey;
    }
}
