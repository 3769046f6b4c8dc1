package org.garnetj.restore;

/**
 * What was evened in one slice.
 *
 * @param slice its number, from 1
 * @param gain its brightness over that of the stack
 * @param offset its grey of black above that of the stack, in grey levels
 * @param squares squares of 8 × 8 pixels of the bright phase that this was measured on; without
 *     enough of them gain and offset are those of the slices around
 * @param level_before median grey of the bright phase before
 * @param level_after and after
 * @param unevenness_before root mean square by which the bright phase differs from its level, in
 *     blocks of 5 × 5 squares, over the level above black, before
 * @param unevenness_after and after
 */
public record SliceShading(
        int slice,
        double gain,
        double offset,
        int squares,
        double level_before,
        double level_after,
        double unevenness_before,
        double unevenness_after) {}
