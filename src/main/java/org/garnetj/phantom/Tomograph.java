package org.garnetj.phantom;

/** Beam hardening, rings and noise of a tomograph that turns about the middle of each slice. */
final class Tomograph {

    /** Correlation of a ring from slice to slice. */
    private static final float KEEP = 0.9f;

    private final XctSettings settings;
    private final double axisX;
    private final double axisY;
    private final float[][] rings;

    Tomograph(final XctSettings settings) {
        this.settings = settings;
        axisX = settings.width() / 2.0;
        axisY = settings.height() / 2.0;
        rings = rings();
    }

    private float[][] rings() {
        final int radii = (int) Math.ceil(Math.hypot(axisX, axisY)) + 2;
        final float[][] profile = new float[settings.depth()][radii];
        final float renew = (float) Math.sqrt(1 - KEEP * KEEP);
        for (int z = 0; z < profile.length; z++) {
            final Draws draws = Draws.of(settings.seed(), "rings", z);
            for (int r = 0; r < radii; r++) {
                final float fresh = (float) draws.gaussian();
                profile[z][r] = z == 0 ? fresh : KEEP * profile[z - 1][r] + renew * fresh;
            }
        }
        return profile;
    }

    /** Degrades slice {@code z} of step {@code step}, from 0. */
    void expose(final float[] plane, final int step, final int z) {
        final XctNuisances nuisances = settings.nuisances();
        final double far = axisX * axisX + axisY * axisY;
        for (int i = 0; i < plane.length; i++) {
            final double dx = i % settings.width() + 0.5 - axisX;
            final double dy = i / settings.width() + 0.5 - axisY;
            final double squared = dx * dx + dy * dy;
            plane[i] *= (float) (1 - nuisances.cupping() * (1 - squared / far));
            plane[i] += (float) (nuisances.rings() * ring(z, Math.sqrt(squared)));
        }
        new Detector(settings.seed(), 0, nuisances.noise())
                .expose(plane, step * settings.depth() + z);
    }

    private double ring(final int z, final double radius) {
        final int r = (int) radius;
        return rings[z][r] + (radius - r) * (rings[z][r + 1] - rings[z][r]);
    }
}
