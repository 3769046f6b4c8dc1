package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.Stream;

/**
 * Histograms of the greys of dark voxels, of those alone that tell a phase from what merely passes
 * through its grey.
 *
 * <p>On flat ground the denoised neighbours at two pixels in the slice are equally dark within the
 * noise: at the rim of a pore every grey between void and LLZO occurs without any phase of that
 * grey. In thin sheets their {@link SheetFloors} stand for it, as means along the sheet. Both are
 * kept by the number of slices to the next LLZO, where that is known; a void is the brighter the
 * nearer that is. In a tomogram, where slices may be averaged, the ground is flat where all 26
 * neighbours are dark, and their mean is asked.
 *
 * @param all greys of all dark voxels
 * @param flat those on flat ground, where slices say nothing of distances: in a tomogram, or where
 *     there are too few
 * @param flatBefore those on flat ground by distance, as {@link BackCurve#density} numbers them
 * @param floors those of floors and flat ground, by distances that are known; the last for all
 *     greater ones
 * @param isTomogram whether neighbouring slices were averaged
 */
record DarkGreys(
        GreyHistogram all,
        GreyHistogram flat,
        List<GreyHistogram> flatBefore,
        List<GreyHistogram> floors,
        boolean isTomogram) {

    static final double BRIGHTEST = 1.3;
    static final double DARK = 0.8;
    static final double DARKEST = -0.5;

    /** What is flat and brighter is neither void nor lithium but another solid. */
    private static final double BRIGHTEST_BACK = 0.7;

    private static final double FLAT_SIGMA = 4.5;

    /** Greys along a sheet that differ by less are equal. */
    private static final double EQUAL = 0.05;

    /** Distances that are told apart, and in a shallow stack the part of its slices. */
    private static final int DISTANCES = 20;

    private static final int PART = 2;
    private static final int SHALLOW = 6;
    private static final int BINS = 256;
    private static final int MARGIN = 3;

    private static DarkGreys empty(final Scene scene) {
        final int distances = scene.isIsotropic() ? 0 : distances(scene.depth);
        return new DarkGreys(
                histogram(),
                histogram(),
                byDistance(distances),
                histograms(distances),
                scene.isIsotropic());
    }

    /** How many distances to the next LLZO are told apart in so many slices; 0 in too few. */
    static int distances(final int slices) {
        return slices < SHALLOW ? 0 : Math.min(DISTANCES, slices / PART) + 1;
    }

    /** Empty histograms for so many distances that are known, and for those that are not. */
    static List<GreyHistogram> byDistance(final int distances) {
        return histograms(Math.max(0, 2 * distances - 1));
    }

    private static GreyHistogram histogram() {
        return new GreyHistogram(DARKEST, BRIGHTEST);
    }

    private static List<GreyHistogram> histograms(final int count) {
        return Stream.generate(() -> new GreyHistogram(DARKEST, BRIGHTEST, BINS))
                .limit(count)
                .toList();
    }

    /** The greys of a scene. */
    static DarkGreys of(final Scene scene, final Noise noise, final Execution execution) {
        final DarkGreys sum = empty(scene);
        if (scene.isIsotropic()) {
            scene.mapSlices("find dark classes", execution, z -> interiors(scene, z))
                    .forEach(sum::add);
        } else {
            final float[][] denoised = scene.denoised(execution);
            final byte[][] before = slicesBefore(scene, denoised);
            scene.mapSlices(
                            "find dark classes",
                            execution,
                            z -> inSlice(scene, denoised, before[z], z, noise))
                    .forEach(sum::add);
        }
        return sum;
    }

    private void add(final DarkGreys other) {
        all.add(other.all);
        flat.add(other.flat);
        for (int k = 0; k < flatBefore.size(); k++) {
            flatBefore.get(k).add(other.flatBefore.get(k));
        }
        for (int k = 0; k < floors.size(); k++) {
            floors.get(k).add(other.floors.get(k));
        }
    }

    /** Whether voids are told apart by what lies behind them. */
    boolean knowsDistances() {
        return !flatBefore.isEmpty();
    }

    private static DarkGreys interiors(final Scene scene, final int z) {
        final DarkGreys greys = empty(scene);
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

    /**
     * How many dark voxels there are along +z from each, itself included, to the next LLZO; at most
     * 127. Negative where the sample ends before it.
     */
    private static byte[][] slicesBefore(final Scene scene, final float[][] denoised) {
        final byte[][] before = new byte[scene.depth][scene.width * scene.height];
        for (int z = scene.depth - 1; z >= 0; z--) {
            final byte[] labels = scene.labels(z);
            final byte[] next = z == scene.depth - 1 ? null : before[z + 1];
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == Scene.OPEN && denoised[z][i] < DARK) {
                    final boolean ends = next == null || scene.labels(z + 1)[i] != Scene.OPEN;
                    before[z][i] = ends ? -1 : further(next[i]);
                }
            }
        }
        return before;
    }

    private static byte further(final byte count) {
        return (byte)
                (count < 0
                        ? Math.max(-Byte.MAX_VALUE, count - 1)
                        : Math.min(Byte.MAX_VALUE, count + 1));
    }

    private int distance(final byte before) {
        return distance(before, floors.size());
    }

    /**
     * The number of a distance among {@link #byDistance}.
     *
     * @param before dark voxels to the next LLZO, itself included; negative where the sample ends
     *     before it
     */
    static int distance(final int before, final int distances) {
        final int last = distances - 1;
        if (before < 0) {
            return -before > last ? last : last - before;
        }
        return Math.min(before - 1, last);
    }

    private static DarkGreys inSlice(
            final Scene scene,
            final float[][] denoised,
            final byte[] before,
            final int z,
            final Noise noise) {
        final DarkGreys greys = empty(scene);
        final float[] plane = denoised[z];
        final byte[] labels = scene.labels(z);
        final float limit = (float) (FLAT_SIGMA * noise.denoised());
        final SheetFloors floors = new SheetFloors(scene, denoised, z, Math.max(limit, EQUAL));
        for (int y = MARGIN; y < scene.height - MARGIN; y++) {
            for (int x = MARGIN; x < scene.width - MARGIN; x++) {
                final int i = y * scene.width + x;
                if (labels[i] != Scene.OPEN || plane[i] >= BRIGHTEST) {
                    continue;
                }
                greys.all.add(plane[i]);
                if (before[i] != 0) {
                    greys.addDark(plane[i], isFlat(scene, plane, i, limit), floors, before[i], i);
                }
            }
        }
        return greys;
    }

    private void addDark(
            final float grey,
            final boolean isFlat,
            final SheetFloors sheets,
            final byte before,
            final int i) {
        if (!knowsDistances()) {
            if (isFlat) {
                flat.add(grey);
            }
            return;
        }
        final int distance = distance(before);
        if (isFlat && grey < BRIGHTEST_BACK) {
            flatBefore.get(distance).add(grey);
        }
        final float floor = isFlat ? grey : sheets.at(i);
        if (!Float.isNaN(floor) && distance < floors.size()) {
            floors.get(distance).add(floor);
        }
    }

    private static boolean isFlat(
            final Scene scene, final float[] plane, final int i, final float limit) {
        final float own = plane[i];
        return Math.abs(plane[i - 2] - own) < limit
                && Math.abs(plane[i + 2] - own) < limit
                && Math.abs(plane[i - 2 * scene.width] - own) < limit
                && Math.abs(plane[i + 2 * scene.width] - own) < limit;
    }
}
