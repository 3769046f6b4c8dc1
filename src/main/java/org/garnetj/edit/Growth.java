package org.garnetj.edit;

import org.garnetj.electro.ParameterException;
import org.garnetj.label.Connectivity;

import java.util.List;

/**
 * How a region grows.
 *
 * @param seeds where it begins, one or more
 * @param reach how far from its seed a voxel may lie, centre to centre, in µm; 0: any distance
 * @param tolerance how far a voxel's grey value may lie from the mean around the seed, in grey
 *     levels; not used without a grey stack
 * @param connectivity which voxels are neighbours
 */
public record Growth(List<Seed> seeds, double reach, double tolerance, Connectivity connectivity) {

    public Growth {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new ParameterException("seed", "", "give x,y,slice");
        }
        ParameterException.requireNotNegative("reach", reach);
        ParameterException.requireNotNegative("tolerance", tolerance);
    }
}
