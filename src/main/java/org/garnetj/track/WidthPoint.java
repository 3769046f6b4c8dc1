package org.garnetj.track;

/**
 * How wide a dendrite ended up at one place of its path.
 *
 * @param dendrite number of the dendrite
 * @param length_um arc length from the root
 * @param width_um full width at half of the body's own darkness
 */
public record WidthPoint(int dendrite, double length_um, double width_um) {}
