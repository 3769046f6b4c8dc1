/**
 * Steady conduction on segmented stacks: potential, current, effective conductivity, tortuosity.
 *
 * <p>∇·(σ∇Φ) = 0 with a conductivity for each phase, by finite volumes: one potential in the middle
 * of each voxel, the current through each face from the two conductivities in series; phase
 * surfaces run along voxel faces, or cut through voxels where a level set says so. Solved by
 * conjugate gradients with multigrid ({@link org.garnetj.field.LaplaceSolver}). Potentials in
 * volts, lengths in µm, conductivities in any unit of their own.
 */
package org.garnetj.field;
