package org.garnetj.pore;

import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * The pores of a sample.
 *
 * @param pores the largest first
 * @param porosity all of them together
 * @param sizes their distribution by size
 * @param depths their distribution below the surface
 * @param labels their numbers as an image, 0 elsewhere
 */
public record PoreResult(
        List<Pore> pores,
        Porosity porosity,
        List<SizeClass> sizes,
        List<DepthClass> depths,
        Volume<IntType> labels) {}
