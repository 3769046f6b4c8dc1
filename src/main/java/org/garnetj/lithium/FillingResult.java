package org.garnetj.lithium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * How cracks grew and were filled.
 *
 * @param steps one for each plating step, in order
 * @param crackGrowth the first step at which a voxel was crack, 0 for never
 * @param lithiumGrowth the first step at which a voxel was lithium in a crack, 0 for never
 */
public record FillingResult(
        List<FillingStep> steps,
        Volume<UnsignedByteType> crackGrowth,
        Volume<UnsignedByteType> lithiumGrowth) {

    public FillingResult {
        steps = List.copyOf(steps);
    }
}
