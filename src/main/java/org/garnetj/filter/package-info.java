/**
 * Filters on three-dimensional images. Widths are in pixels unless a name says otherwise; results
 * do not depend on the number of threads.
 *
 * <p>{@link org.garnetj.filter.Gauss} smooths whole images, {@link org.garnetj.filter.BallMedian}
 * takes medians in balls given in µm. The others work on a {@link org.garnetj.filter.FloatBox}, a
 * block with a margin of neighbours that they use up: {@link org.garnetj.filter.Convolution} with a
 * {@link org.garnetj.filter.Kernel}, derivatives of a smoothed block ({@link
 * org.garnetj.filter.Jet}), eigenvalues, ranks and variances in a box. A pixel's result does not
 * depend on where the block begins, to the bit. {@link org.garnetj.filter.PlaneFourier} transforms
 * single planes, {@link org.garnetj.filter.PhaseCorrelation} tells the shift between two.
 */
package org.garnetj.filter;
