package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * The cracks of a stack.
 *
 * @param cracks one for each crack, ids 1, 2, …; empty if there is none
 * @param orientations how their area is spread over orientations
 * @param ids each crack's number in its voxels, 0 elsewhere
 * @param leftOut number of cracks beyond the {@value Cracks#MOST} that ids are enough for
 */
public record CracksResult(
        List<CrackGeometry> cracks,
        List<OrientationBin> orientations,
        Volume<UnsignedShortType> ids,
        int leftOut) {

    public CracksResult {
        cracks = List.copyOf(cracks);
        orientations = List.copyOf(orientations);
    }
}
