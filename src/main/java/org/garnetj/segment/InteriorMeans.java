package org.garnetj.segment;

/** Means over 27 voxels in one slice of a scene, where all voxels around are dark. */
final class InteriorMeans {

    private static final float DARK = 0.6f;

    private final Scene scene;
    private final int slice;
    private final float[][] denoised;

    InteriorMeans(final Scene scene, final int slice) {
        this.scene = scene;
        this.slice = slice;
        denoised = new float[3][];
        for (int z = Math.max(0, slice - 1); z <= Math.min(scene.depth - 1, slice + 1); z++) {
            denoised[z - slice + 1] = scene.denoised(z);
        }
    }

    /**
     * The mean of pixel {@code i} and its 26 neighbours if all lie in the sample and are darker
     * than LLZO after denoising; NaN otherwise, and at the edge of the stack. A stack of one or two
     * slices is looked at in the plane alone.
     */
    float at(final int i) {

        final int x = i % scene.width;
        final int y = i / scene.width;
        final int along = scene.depth > 2 ? 1 : 0;
        if (x < 1
                || y < 1
                || x >= scene.width - 1
                || y >= scene.height - 1
                || slice < along
                || slice >= scene.depth - along) {
            return Float.NaN;
        }
        return allDark(i, along) ? mean(i, along) : Float.NaN;
    }

    private boolean allDark(final int i, final int along) {
        for (int z = slice - along; z <= slice + along; z++) {
            final float[] plane = denoised[z - slice + 1];
            final byte[] labels = scene.labels(z);
            for (int v = -1; v <= 1; v++) {
                for (int u = -1; u <= 1; u++) {
                    final int j = i + v * scene.width + u;
                    if (plane[j] >= DARK || labels[j] == Scene.OUTSIDE) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private float mean(final int i, final int along) {
        float sum = 0;
        for (int z = slice - along; z <= slice + along; z++) {
            final float[] plane = scene.grey(z);
            for (int v = -1; v <= 1; v++) {
                for (int u = -1; u <= 1; u++) {
                    sum += plane[i + v * scene.width + u];
                }
            }
        }
        return sum / (9 * (2 * along + 1));
    }
}
