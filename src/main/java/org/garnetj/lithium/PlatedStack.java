package org.garnetj.lithium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;
import org.garnetj.lithium.LithiumDeposit.Estimate;

import java.util.Optional;

/**
 * The phases after one plating step.
 *
 * @param phases labels of {@link org.garnetj.image.Phase}, on the grid of the other steps
 * @param lithium_um3 all lithium of the stack with the interval that its segmentation gives
 */
public record PlatedStack(Volume<UnsignedByteType> phases, Optional<Estimate> lithium_um3) {}
