/**
 * Which phase is each voxel? Grey stacks in, phase stacks and phase volumes out.
 *
 * <p>FIB-SEM: the LLZO is the reference that shading, curtains and slice brightness are measured by
 * and corrected. Lithium is told from the back of a pore by what follows behind it: lines along z
 * are decoded by a hidden Markov model whose void states count the slices to the next solid, on a
 * Potts field in the slice. XCT: the same field without pore backs, after cupping and rings are
 * taken out; then the walls are placed by the labels blurred as the tomograph blurs, and void is
 * told from lithium by what LLZO leaves of the grey, on a field whose coupling grows. How often
 * that errs is found by trials on simulated tomograms of the result.
 */
package org.garnetj.segment;
