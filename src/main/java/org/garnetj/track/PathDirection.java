package org.garnetj.track;

/**
 * Which way a stretch of path runs: a straight line through its points, whose interval knows that a
 * path which wanders does so over many of them.
 */
final class PathDirection {

    /** Points along a smoothed path nearer than this say the same. */
    private static final double APART_PX = 4;

    private static final int FEWEST = 3;

    private PathDirection() {}

    /** A path in the picture: the point at a length, in pixels. */
    @FunctionalInterface
    interface Path {
        double[] at(double length_px);
    }

    /**
     * The angle from an axis to the path between two lengths.
     *
     * @param axis direction (x, y) in the picture
     */
    static Angle of(
            final Path path,
            final double from_px,
            final double to_px,
            final double[] axis,
            final boolean isLine) {
        final int points = (int) ((to_px - from_px) / APART_PX) + 1;
        if (!(points >= FEWEST)) {
            return Angle.UNKNOWN;
        }
        final double[] start = path.at(from_px);
        final double[] end = path.at(to_px);
        final double chord = Math.hypot(end[0] - start[0], end[1] - start[1]);
        if (!(chord > 0)) {
            return Angle.UNKNOWN;
        }
        final double cos = (end[0] - start[0]) / chord;
        final double sin = (end[1] - start[1]) / chord;
        final double[] along = new double[points];
        final double[] aside = new double[points];
        for (int i = 0; i < points; i++) {
            along[i] = from_px + (to_px - from_px) * i / (points - 1);
            final double[] at = path.at(along[i]);
            aside[i] = (at[1] - start[1]) * cos - (at[0] - start[0]) * sin;
        }
        final VelocityFit fit = VelocityFit.of(along, aside);
        final double turned = Math.atan2(sin, cos) - Math.atan2(axis[1], axis[0]);
        final double deg = Angle.folded(Math.toDegrees(turned + Math.atan(fit.slope())), isLine);
        final double off = Math.toDegrees(Math.atan(fit.slope()));
        return new Angle(
                deg,
                deg + Math.toDegrees(Math.atan(fit.low())) - off,
                deg + Math.toDegrees(Math.atan(fit.high())) - off);
    }
}
