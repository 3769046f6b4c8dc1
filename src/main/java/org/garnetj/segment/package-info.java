/**
 * Which phase is each voxel? Grey stacks in, phase stacks and phase volumes out.
 *
 * <p>FIB-SEM: the LLZO is the reference that shading, curtains and slice brightness are measured by
 * and corrected. Lithium is told from the back of a pore by what follows behind it: lines along z
 * are decoded by a hidden Markov model whose void states count the slices to the next solid, on a
 * Potts field in the slice. XCT: the same field without pore backs, after cupping and rings are
 * taken out.
 */
package org.garnetj.segment;
