/**
 * Which phase is each voxel? Grey stacks in, phase stacks and phase volumes out; element maps in,
 * deposits with and without magnesium out.
 *
 * <p>FIB-SEM: the LLZO is the reference that shading, curtains and slice brightness are measured by
 * and corrected. Lithium is told from the back of a pore by what follows behind it: lines along z
 * are decoded by a hidden Markov model whose void states count the slices to the next solid, on a
 * Potts field in the slice. XCT: the same field without pore backs, after cupping and rings are
 * taken out.
 *
 * <p>Magnesium: counts over a connected deposit against the background of the LLZO, with Currie's
 * limits (Anal. Chem. 1968, 40, 586, doi:10.1021/ac60259a007) and the false discovery rate of
 * Benjamini and Hochberg (J. R. Stat. Soc. B 1995, 57, 289). A deposit is parted into lithium with
 * and without magnesium where two levels of Poisson counts are more likely than one beyond chance.
 */
package org.garnetj.segment;
