package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;

/**
 * Histograms of the greys of dark voxels, of those alone that tell a phase from what merely passes
 * through its grey.
 *
 * <p>On flat ground the denoised neighbours at two pixels (and one slice) are equally dark within
 * the noise: at the rim of a pore every grey between void and LLZO occurs without any phase of that
 * grey. In thin sheets their {@link SheetFloors} stand for it, as means along the sheet. There the
 * backs of voids are left out by asking only those floors that lie some slices before the next
 * LLZO, where light from a back has faded. In a tomogram, where slices may be averaged, the ground
 * is flat where all 26 neighbours are dark, and their mean is asked.
 *
 * @param all greys of all dark voxels
 * @param flat those on flat ground
 * @param sheets those of floors and flat ground, the more slices before the next LLZO the later in
 *     the list; empty for a tomogram
 */
record DarkGreys(GreyHistogram all, GreyHistogram flat, List<GreyHistogram> sheets) {

    static final double BRIGHTEST = 1.3;
    static final double DARK = 0.8;
    static final double DARKEST = -0.5;

    private static final double FLAT_SIGMA = 4.5;

    /** Greys along a sheet that differ by less are equal. */
    private static final double EQUAL = 0.05;

    /** Least numbers of slices that floors lie before the next LLZO. */
    private static final int[] BEHIND = {2, 6};

    /** Of a shallow stack no more than this part is given away for that. */
    private static final int PART = 4;

    private static final int MARGIN = 3;

    private static DarkGreys empty(final boolean tomogram) {
        return new DarkGreys(
                histogram(), histogram(), tomogram ? List.of() : List.of(histogram(), histogram()));
    }

    private static GreyHistogram histogram() {
        return new GreyHistogram(DARKEST, BRIGHTEST);
    }

    /** The greys of a scene. */
    static DarkGreys of(final Scene scene, final Noise noise, final Execution execution) {
        final DarkGreys sum = empty(scene.isIsotropic());
        if (scene.isIsotropic()) {
            scene.mapSlices("find dark classes", execution, z -> interiors(scene, z))
                    .forEach(sum::add);
        } else {
            final float[][] denoised = scene.denoised(execution);
            final byte[][] behind = slicesBefore(scene, denoised);
            scene.mapSlices(
                            "find dark classes",
                            execution,
                            z -> inSlice(scene, denoised, behind[z], z, noise))
                    .forEach(sum::add);
        }
        return sum;
    }

    private void add(final DarkGreys other) {
        all.add(other.all);
        flat.add(other.flat);
        for (int k = 0; k < sheets.size(); k++) {
            sheets.get(k).add(other.sheets.get(k));
        }
    }

    private static DarkGreys interiors(final Scene scene, final int z) {
        final DarkGreys greys = empty(true);
        final InteriorMeans means = new InteriorMeans(scene, z);
        for (int i = 0; i < scene.width * scene.height; i++) {
            final float mean = means.at(i);
            if (!Float.isNaN(mean)) {
                greys.all.add(mean);
                greys.flat.add(mean);
            }
        }
        return greys;
    }

    /** How many dark voxels there are along +z from each, itself included; 127 if more. */
    private static byte[][] slicesBefore(final Scene scene, final float[][] denoised) {
        final byte[][] behind = new byte[scene.depth][scene.width * scene.height];
        for (int z = scene.depth - 1; z >= 0; z--) {
            final byte[] labels = scene.labels(z);
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == Scene.OPEN && denoised[z][i] < DARK) {
                    final int next = z == scene.depth - 1 ? 0 : behind[z + 1][i];
                    behind[z][i] = (byte) Math.min(Byte.MAX_VALUE, next + 1);
                }
            }
        }
        return behind;
    }

    private static DarkGreys inSlice(
            final Scene scene,
            final float[][] denoised,
            final byte[] behind,
            final int z,
            final Noise noise) {
        final DarkGreys greys = empty(false);
        final float[] plane = denoised[z];
        final float limit = (float) (FLAT_SIGMA * noise.denoised());
        final SheetFloors floors = new SheetFloors(scene, denoised, z, Math.max(limit, EQUAL));
        final int[] least =
                Arrays.stream(BEHIND).map(k -> Math.min(k, scene.depth / PART)).toArray();
        for (int y = MARGIN; y < scene.height - MARGIN; y++) {
            for (int x = MARGIN; x < scene.width - MARGIN; x++) {
                final int i = y * scene.width + x;
                if (scene.labels(z)[i] != Scene.OPEN || plane[i] >= BRIGHTEST) {
                    continue;
                }
                greys.all.add(plane[i]);
                final boolean flat = isFlat(scene, denoised, z, i, limit);
                if (flat) {
                    greys.flat.add(plane[i]);
                }
                if (behind[i] > least[0]) {
                    final float floor = flat ? plane[i] : floors.at(i);
                    for (int k = 0; k < least.length; k++) {
                        if (!Float.isNaN(floor) && behind[i] > least[k]) {
                            greys.sheets.get(k).add(floor);
                        }
                    }
                }
            }
        }
        return greys;
    }

    private static boolean isFlat(
            final Scene scene,
            final float[][] denoised,
            final int z,
            final int i,
            final float limit) {
        final float[] plane = denoised[z];
        final float own = plane[i];
        final float[] before = denoised[Math.max(0, z - 1)];
        final float[] after = denoised[Math.min(scene.depth - 1, z + 1)];
        return Math.abs(plane[i - 2] - own) < limit
                && Math.abs(plane[i + 2] - own) < limit
                && Math.abs(plane[i - 2 * scene.width] - own) < limit
                && Math.abs(plane[i + 2 * scene.width] - own) < limit
                && Math.abs(before[i] - own) < limit
                && Math.abs(after[i] - own) < limit;
    }
}
