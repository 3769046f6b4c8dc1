/**
 * Objects of a labelled stack in numbers: volume, place and extent, inertia ellipsoid, surface,
 * intrinsic volumes, Feret diameters, and how much of a surface lies between two phases.
 *
 * <p>Voxels may be anisotropic throughout; lengths are in µm, places from the corner of the stack.
 * All sums are whole numbers, areas in parts of 2^-32 of a voxel's face, so that neither block size
 * nor thread count changes a bit of a result.
 */
package org.garnetj.shape;
