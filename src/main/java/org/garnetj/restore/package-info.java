/**
 * Makes raw stacks measurable: alignment of slices, tilt, slice thickness, curtains, shading,
 * noise, rings and beam hardening, resampling. From a calibrated stack to a calibrated stack, and a
 * record of what was done.
 *
 * <p>An operation first looks at the whole stack and estimates what is wrong with it, into
 * something small; the restored slices are then computed when they are asked for, a few at a time
 * ({@link org.garnetj.restore.LazySlices}), so that nothing but the input is held as a whole.
 */
package org.garnetj.restore;
