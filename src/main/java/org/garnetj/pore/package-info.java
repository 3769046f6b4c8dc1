/**
 * Pores of a ceramic: number, size, shape, depth below the original surface, neighbours, and what
 * they are connected to; porosity and relative density with 95 % intervals.
 *
 * <p>A pore is a connected part of the void (or of other phases) below the original LLZO surface,
 * which is rebuilt as for spallation cracks. Lengths are in µm. Pores finer than a voxel are
 * missed, so the relative density comes out high.
 */
package org.garnetj.pore;
