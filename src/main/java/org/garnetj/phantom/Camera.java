package org.garnetj.phantom;

import org.garnetj.filter.Gauss;

/** Films a crystal in transmitted light: turns what covers each pixel into a noisy frame. */
final class Camera {

    private final long seed;
    private final MovieGrid grid;
    private final MovieGreys greys;
    private final MovieNuisances nuisances;
    private final CrystalLines lines;

    Camera(
            final long seed,
            final MovieGrid grid,
            final MovieGreys greys,
            final MovieNuisances nuisances) {
        this.seed = seed;
        this.grid = grid;
        this.greys = greys;
        this.nuisances = nuisances;
        lines = new CrystalLines(seed, grid, nuisances);
    }

    /**
     * One frame.
     *
     * @param lithium share of each pixel covered by lithium
     * @param electrode share of each pixel covered by the electrode
     */
    void film(
            final int frame,
            final FrameShift shift,
            final float[] lithium,
            final float[] electrode,
            final byte[] target) {
        float[] plane = new float[lithium.length];
        java.util.Arrays.fill(plane, (float) greys.crystal());
        lines.darken(plane, grid, shift);
        for (int i = 0; i < plane.length; i++) {
            plane[i] += lithium[i] * ((float) greys.lithium() - plane[i]);
            plane[i] += electrode[i] * ((float) greys.electrode() - plane[i]);
        }
        if (nuisances.blur_px() > 0) {
            plane =
                    Gauss.smoothPlane(
                            plane, grid.width(), nuisances.blur_px(), nuisances.blur_px());
        }
        light(plane, frame);
        new Detector(seed, nuisances.shotGain(), nuisances.readNoise()).expose(plane, frame);
        Detector.digitise(plane, target);
    }

    /** The lamp: its brightness in this frame and its slow bias over the field of view. */
    private void light(final float[] plane, final int frame) {
        final double gain = 1 + nuisances.flicker() * Draws.of(seed, "flicker", frame).gaussian();
        for (int y = 0; y < grid.height(); y++) {
            final double v = (y + 0.5) / grid.height() - 0.45;
            for (int x = 0; x < grid.width(); x++) {
                final double u = (x + 0.5) / grid.width() - 0.6;
                final double bias = 0.5 - 2 * (u * u + v * v) + 0.3 * u;
                plane[y * grid.width() + x] *= (float) (gain * (1 + nuisances.shading() * bias));
            }
        }
    }
}
