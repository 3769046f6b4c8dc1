package org.garnetj.restore;

/**
 * By how much a slice is shifted against an earlier one along one axis.
 *
 * @param from the earlier slice
 * @param to the later one
 * @param shift in pixels
 * @param variance of the shift in px²
 */
record Link(int from, int to, double shift, double variance) {}
