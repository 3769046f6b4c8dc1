package org.garnetj.track;

/**
 * A point of a centre line, measured from the top left corner of the image.
 *
 * @param x_um to the right, in micrometres
 * @param y_um down, in micrometres
 */
public record PathPoint(double x_um, double y_um) {}
