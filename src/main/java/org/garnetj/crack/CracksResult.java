package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Volume;
import org.garnetj.mesh.Mesh;

import java.util.List;

/**
 * The cracks of a stack.
 *
 * @param cracks one for each crack, ids 1, 2, …; empty if there is none
 * @param orientations how their area is spread over orientations
 * @param branches of all cracks
 * @param ids each crack's number in its voxels, 0 elsewhere
 * @param apertures the opening in µm in each voxel of a crack, as in {@link CrackGeometry}; 0
 *     elsewhere
 * @param midSurface of all cracks, in µm from the corner of the stack
 * @param leftOut number of cracks beyond the {@value Cracks#MOST} that ids are enough for
 */
public record CracksResult(
        List<CrackGeometry> cracks,
        List<OrientationBin> orientations,
        List<CrackBranch> branches,
        Volume<UnsignedShortType> ids,
        Volume<FloatType> apertures,
        Mesh midSurface,
        int leftOut) {

    public CracksResult {
        cracks = List.copyOf(cracks);
        orientations = List.copyOf(orientations);
        branches = List.copyOf(branches);
    }
}
