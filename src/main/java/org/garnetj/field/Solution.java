package org.garnetj.field;

/**
 * The potentials of a network.
 *
 * @param network what was solved
 * @param potential of its cells
 * @param residual norm of what is missing in the equations over that of their right-hand side
 * @param iterations of conjugate gradients
 */
record Solution(Network network, Potential potential, double residual, int iterations) {}
