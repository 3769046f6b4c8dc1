/**
 * Work on large images in blocks: the plan, the threads, progress and cancel.
 *
 * <p>A block function fills its block from a source it may read beyond the block's edge (its halo).
 * Block size and thread count never change a result, to the bit: blocks are independent, and
 * partial results are merged in the order of the plan.
 */
package org.garnetj.block;
