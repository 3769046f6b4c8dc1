package org.garnetj.restore;

/**
 * What of a slice tells where it lies: its edges, without curtains, shading and fine noise.
 *
 * @param values x fastest, zero on average
 * @param width columns
 * @param height rows
 * @param bin edge length in pixels of the slice that a value was averaged over
 */
record Picture(float[] values, int width, int height, int bin) {}
