package org.garnetj.segment;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;

import java.util.Arrays;

/**
 * Puts the walls of cavities in a blurred tomogram where its grey, denoised, is what the labels,
 * blurred alike, have at their own walls near by. At a flat wall that is half way between the
 * phases; at the wall of a pore whose radius R is a few times the point spread σ it is brighter,
 * and walls at half way would make the pore too small by σ² / R, and a thin crack too thin or gone.
 */
final class BlurredWalls {

    private static final int ROUNDS = 2;

    /** Standard deviation in pixels of the window over which walls are alike. */
    private static final double NEAR_PX = 1.5;

    private static final float FAR = 1e-3f;

    /** The blur of {@link Scene#denoised}, the mean over the axes. */
    private static final double DENOISED_PX = 0.9;

    private final Scene scene;
    private final float[] greys = new float[256];

    /** How much brighter than walls near by each voxel is; NaN away from walls. */
    private final float[][] excess;

    private BlurredWalls(final Scene scene, final GreyModel model) {
        this.scene = scene;
        Arrays.fill(greys, (float) model.voidGrey());
        greys[Scene.LLZO] = 1;
        greys[Scene.LI] = (float) (model.hasLithium() ? model.lithiumGrey() : model.voidGrey());
        excess = new float[scene.depth][];
    }

    /**
     * Moves walls by a few voxels at most.
     *
     * @param sigma_px the point spread in pixels
     */
    static void place(
            final Scene scene,
            final GreyModel model,
            final double sigma_px,
            final Execution execution) {
        final BlurredWalls walls = new BlurredWalls(scene, model);
        final LabelBlur blur = new LabelBlur(scene, Math.hypot(sigma_px, DENOISED_PX));
        for (int round = 0; round < ROUNDS; round++) {
            scene.forEachSlice(
                    "blur walls", execution, z -> walls.excess[z] = walls.excess(blur, z));
            for (int half = 0; half < 2; half++) {
                final int colour = half;
                scene.forEachSlice("place walls", execution, z -> walls.place(z, colour));
            }
        }
    }

    private float[] excess(final LabelBlur blur, final int z) {
        final float[] blurred = blur.of(z, greys);
        final float[] sums = new float[blurred.length];
        final float[] faces = new float[blurred.length];
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < labels.length; i++) {
            final int x = i % scene.width;
            if (x + 1 < scene.width) {
                add(labels, blurred, sums, faces, i, i + 1);
            }
            if (i + scene.width < labels.length) {
                add(labels, blurred, sums, faces, i, i + scene.width);
            }
        }
        final float[] near = Gauss.smoothPlane(faces, scene.width, NEAR_PX, NEAR_PX);
        final float[] level = Gauss.smoothPlane(sums, scene.width, NEAR_PX, NEAR_PX);
        final float[] excess = scene.denoised(z);
        for (int i = 0; i < level.length; i++) {
            excess[i] = near[i] > FAR ? excess[i] - level[i] / near[i] : Float.NaN;
        }
        return excess;
    }

    private static void add(
            final byte[] labels,
            final float[] blurred,
            final float[] sums,
            final float[] faces,
            final int i,
            final int j) {
        final boolean wall =
                labels[i] == Scene.LLZO && CavityPhases.isDark(labels[j])
                        || labels[j] == Scene.LLZO && CavityPhases.isDark(labels[i]);
        if (wall) {
            final float middle = 0.5f * (blurred[i] + blurred[j]);
            sums[i] += middle;
            sums[j] += middle;
            faces[i]++;
            faces[j]++;
        }
    }

    private void place(final int z, final int colour) {
        final byte[] labels = scene.labels(z);
        for (int i = 0; i < labels.length; i++) {
            final int x = i % scene.width;
            final int y = i / scene.width;
            if ((x + y + z) % 2 != colour) {
                continue;
            }
            if (labels[i] == Scene.LLZO && excess[z][i] < 0) {
                labels[i] = CavityWalls.darkNeighbour(scene, x, y, z);
            } else if (CavityPhases.isDark(labels[i])
                    && excess[z][i] > 0
                    && CavityWalls.neighbours(scene, x, y, z, Scene.LLZO) > 0) {
                labels[i] = Scene.LLZO;
            }
        }
    }
}
