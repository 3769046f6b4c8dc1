package org.garnetj.track;

/**
 * A connected region that darkened progressively from one origin.
 *
 * @param label its value in the plane of labels
 * @param pixels its pixels, by frame of arrival and then by index
 * @param birth frame in which its first pixel became dark
 */
record Region(int label, int[] pixels, int birth) {}
