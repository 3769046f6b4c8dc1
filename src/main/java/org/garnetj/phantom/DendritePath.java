package org.garnetj.phantom;

/**
 * The path of one tip in the crystal: a polyline of equal steps whose heading turns slowly.
 *
 * @param x corners in µm
 * @param y corners in µm
 * @param step length of a leg in µm
 * @param onset_s when the tip is at the first corner
 * @param shape width, taper and speed
 */
record DendritePath(double[] x, double[] y, double step, double onset_s, DendriteShape shape) {

    /** Legs are this share of a pixel. */
    private static final double STEP_PX = 0.5;

    /** The heading turns once over this many tapers. */
    private static final double WAVELENGTH = 9;

    /** The path of dendrite {@code index}, long enough for the whole movie. */
    static DendritePath main(final DendriteSettings settings, final int index) {
        final DendriteShape shape = settings.dendrites().get(index);
        final double phase =
                Draws.of(settings.seed(), "dendrite path", index).uniform(0, 2 * Math.PI);
        return trace(
                settings,
                shape,
                shape.onset_s(),
                settings.electrode_um(),
                shape.root_um(),
                shape.heading_deg(),
                phase);
    }

    /** The branch of dendrite {@code index}; it starts when the tip passes its root. */
    static DendritePath branch(
            final DendriteSettings settings, final int index, final DendritePath main) {
        final DendriteShape shape = settings.dendrites().get(index);
        final double[] root = main.at(shape.branchAt_um());
        final double extentX = settings.grid().width() * settings.grid().pixel_um();
        final double extentY = settings.grid().height() * settings.grid().pixel_um();
        final double along = settings.growth().along(root[0], root[1], extentX, extentY);
        final double across = settings.growth().isSideways() ? root[1] : root[0];
        final double onset = shape.onset_s() + shape.branchAt_um() / shape.speed_um_per_s();
        final double heading = shape.heading_deg() + shape.branch_deg();
        return trace(settings, shape, onset, along, across, heading, 0);
    }

    private static DendritePath trace(
            final DendriteSettings settings,
            final DendriteShape shape,
            final double onset,
            final double startAlong,
            final double startAcross,
            final double heading_deg,
            final double phase) {
        final MovieGrid grid = settings.grid();
        final double step = STEP_PX * grid.pixel_um();
        final double last = Math.max(0, grid.time_s(grid.frames()) - onset);
        final int legs = 2 + (int) Math.ceil(shape.speed_um_per_s() * last / step);
        final double[] x = new double[legs + 1];
        final double[] y = new double[legs + 1];
        double along = startAlong;
        double across = startAcross;
        for (int i = 0; i <= legs; i++) {
            x[i] = settings.growth().x(along, across, grid.width() * grid.pixel_um());
            y[i] = settings.growth().y(along, across, grid.height() * grid.pixel_um());
            final double turn =
                    2 * Math.PI * (i + 0.5) * step / (WAVELENGTH * shape.taper_um()) + phase;
            final double angle =
                    StrictMath.toRadians(heading_deg + shape.wander_deg() * StrictMath.sin(turn));
            along += step * StrictMath.cos(angle);
            across += step * StrictMath.sin(angle);
        }
        return new DendritePath(x, y, step, onset, shape);
    }

    /** Arc length that the tip has run at a time, 0 before the onset. */
    double length_um(final double time_s) {
        return Math.max(0, shape.speed_um_per_s() * (time_s - onset_s));
    }

    /** Position {x, y} at an arc length. */
    double[] at(final double length) {
        final int leg = (int) Math.min(x.length - 2, Math.floor(length / step));
        final double t = length / step - leg;
        return new double[] {
            x[leg] + t * (x[leg + 1] - x[leg]), y[leg] + t * (y[leg + 1] - y[leg])
        };
    }

    /** Marks what the dendrite covers when its tip has run {@code length}. */
    void mark(final FrameRaster raster, final int number, final double length) {
        for (int leg = 0; leg < x.length - 1 && leg * step < length; leg++) {
            markLeg(raster, number, length, leg);
        }
    }

    private void markLeg(
            final FrameRaster raster, final int number, final double length, final int leg) {
        final double dx = (x[leg + 1] - x[leg]) / step;
        final double dy = (y[leg + 1] - y[leg]) / step;
        final double start = leg * step;
        final double reach = halfWidth(length - start) + step;
        raster.mark(
                number,
                Math.min(x[leg], x[leg + 1]) - reach,
                Math.min(y[leg], y[leg + 1]) - reach,
                Math.max(x[leg], x[leg + 1]) + reach,
                Math.max(y[leg], y[leg + 1]) + reach,
                (px, py) -> {
                    final double u = (px - x[leg]) * dx + (py - y[leg]) * dy;
                    final double side = Math.abs((py - y[leg]) * dx - (px - x[leg]) * dy);
                    return u >= -overlap()
                            && u <= step + overlap()
                            && start + u <= length
                            && start + u >= 0
                            && side <= halfWidth(length - start - u);
                });
    }

    /** Legs overlap a little, so that the outer side of a bend has no gaps. */
    private double overlap() {
        return 0.3 * step;
    }

    private double halfWidth(final double behindTip) {
        return shape.width_um() / 2 * Math.sqrt(Math.min(1, behindTip / shape.taper_um()));
    }
}
