package org.garnetj.field;

/**
 * A coarse network while the next coarser one is made of it.
 *
 * @param graph nodes and links
 * @param cell the lattice cell that each node lies in
 * @param lattice the cells
 */
record CoarseLevel(Graph graph, int[] cell, Lattice lattice) {}
