package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Volume;
import org.garnetj.mesh.Mesh;

import java.util.List;

/**
 * The spallation cracks of a stack. Stacks are in its own orientation and on its grid.
 *
 * @param spallations one for each crack, ids 1, 2, …; empty if there is none
 * @param transverse the transverse cracks that leave them
 * @param cracks ids, 0 outside cracks
 * @param lids ids in the LLZO of each crack's lid, 0 elsewhere
 * @param apertures aperture in µm in the voxels of each crack's sheet, 0 elsewhere
 * @param midSurface mid-surfaces of all sheets, in µm from the corner of the stack
 * @param surface the rebuilt original surface
 * @param deep how many cavities of a crack's size and form lie too deep to count
 */
public record SpallationResult(
        List<Spallation> spallations,
        List<TransverseCrack> transverse,
        Volume<UnsignedShortType> cracks,
        Volume<UnsignedShortType> lids,
        Volume<FloatType> apertures,
        Mesh midSurface,
        ReferenceSurface surface,
        int deep) {

    public SpallationResult {
        spallations = List.copyOf(spallations);
        transverse = List.copyOf(transverse);
    }
}
