/**
 * Synthetic samples with known truth: a FIB-SEM block of LLZO with spallation cracks, an XCT pellet
 * over three plating steps, an operando movie of dendrites, and a movie of a drifting lithium
 * inclusion.
 *
 * <p>Each generator first describes a continuous scene in micrometres (x right, y down from the top
 * of the image, z along the slices), then images it. Grey levels are averages over the pixel; truth
 * labels are the phase at the voxel's centre. Every draw comes from a stream of its own, made from
 * the seed, the purpose and the slice, so the same seed gives the same bits on any number of
 * threads, and switching one nuisance off does not change another.
 */
package org.garnetj.phantom;
