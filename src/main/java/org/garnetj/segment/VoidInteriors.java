package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;

import java.util.List;

/**
 * The greys inside what was labelled void in a FIB-SEM stack, by the number of slices to the next
 * LLZO: the share of the LLZO around is taken off, so that far more of a thin crack or a small pore
 * can be asked than lies flat.
 *
 * @param greys histograms as {@link BackCurve#density} numbers them; one alone where the stack is
 *     too shallow to tell distances apart
 * @param asked voxels in them
 * @param voids all voxels labelled void
 */
record VoidInteriors(List<GreyHistogram> greys, long asked, long voids) {

    /** Point spread of a beam in pixels, and of denoising. */
    private static final double SIGMA_PX = Math.hypot(0.6, 1);

    /** With more LLZO in it than this, a grey says more of where the wall is. */
    private static final float MOST_LLZO = 0.15f;

    private static final float BRIGHTEST = 0.7f;

    static VoidInteriors of(final Scene scene, final Execution execution) {
        final int distances = Math.max(1, DarkGreys.distances(scene.depth));
        final List<GreyHistogram> sum = DarkGreys.byDistance(distances);
        long asked = 0;
        long voids = 0;
        for (final VoidInteriors own :
                scene.mapSlices("look into voids", execution, z -> inSlice(scene, z, distances))) {
            for (int k = 0; k < sum.size(); k++) {
                sum.get(k).add(own.greys.get(k));
            }
            asked += own.asked;
            voids += own.voids;
        }
        return new VoidInteriors(sum, asked, voids);
    }

    private static VoidInteriors inSlice(final Scene scene, final int z, final int distances) {
        final List<GreyHistogram> greys = DarkGreys.byDistance(distances);
        final byte[] labels = scene.labels(z);
        final float[] share = shareOfRest(scene, labels);
        final float[] denoised = scene.denoised(z);
        long asked = 0;
        long voids = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Scene.VOID) {
                voids++;
                final float own = (denoised[i] - share[i]) / (1 - share[i]);
                if (share[i] < MOST_LLZO && own < BRIGHTEST) {
                    asked++;
                    greys.get(DarkGreys.distance(before(scene, z, i, distances), distances))
                            .add(own);
                }
            }
        }
        return new VoidInteriors(greys, asked, voids);
    }

    /** Share of all that is not void in each pixel, after blur and denoising. */
    private static float[] shareOfRest(final Scene scene, final byte[] labels) {
        final float[] rest = new float[labels.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = labels[i] == Scene.VOID ? 0 : 1;
        }
        final double anisotropy = scene.voxelSize.x() / scene.voxelSize.y();
        return Gauss.smoothPlane(rest, scene.width, SIGMA_PX, SIGMA_PX * anisotropy);
    }

    /** Voids from a voxel to the next LLZO; negative where the sample ends before it. */
    private static int before(final Scene scene, final int z, final int i, final int distances) {
        int w = z + 1;
        while (w < scene.depth && w - z <= distances && scene.labels(w)[i] == Scene.VOID) {
            w++;
        }
        final boolean ends =
                w == scene.depth
                        || scene.labels(w)[i] != Scene.VOID && scene.labels(w)[i] != Scene.LLZO;
        return ends ? z - w : w - z;
    }
}
