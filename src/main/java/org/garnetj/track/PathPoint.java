package org.garnetj.track;

/**
 * A point of a centre line, measured from the centre of the top left pixel.
 *
 * @param x_um to the right, in micrometres
 * @param y_um down, in micrometres
 */
public record PathPoint(double x_um, double y_um) {}
