package org.garnetj.phantom;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * A pellet after each plating step.
 *
 * @param stacks grey stacks, uint8 or uint16
 * @param phases phase at each voxel's centre, one stack for each step
 * @param truth numbers
 */
public record XctSample(
        List<Volume<?>> stacks, List<Volume<UnsignedByteType>> phases, XctTruth truth) {}
