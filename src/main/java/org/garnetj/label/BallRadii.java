package org.garnetj.label;

import java.util.Arrays;
import java.util.List;

/**
 * The radius of the largest ball around each point of a {@link BallLattice}, plane by plane along
 * y. Not for several threads at once.
 *
 * <p>At a voxel centre it is the distance to the nearest background centre (of several the first in
 * raster order) less half of what {@link SurfaceGap} says. Half-way between voxels along some axes
 * the faces of the background voxels along these axes count instead of their centres: the distance
 * is the smallest of those at the voxel centres around, and the gap the largest of those of the
 * centres around that have the smallest distance.
 */
final class BallRadii {

    private static final int TILE = 16;

    /**
     * The radii of a plane, rows of x along z, with a margin of two points all round where they are
     * 0. Reused.
     */
    static final class Plane {

        private static final int MARGIN = 2;

        private final int stride;
        private final int words;
        private final float[] radii;

        /** For each row a bit for each voxel in the middle of foreground. */
        private final long[] inside;

        private Plane(final int width, final int height, final int words) {
            stride = width + 2 * MARGIN;
            this.words = words;
            radii = new float[stride * (height + 2 * MARGIN)];
            inside = new long[words * height];
        }

        int index(final int x, final int z) {
            return (z + MARGIN) * stride + x + MARGIN;
        }

        private boolean isInside(final int x, final int z) {
            return (inside[z * words + (x >> 6)] >>> x & 1) != 0;
        }

        /** Distance in the array of points one step along z apart. */
        int stride() {
            return stride;
        }

        float[] radii() {
            return radii;
        }

        /** Voxels 64 · {@code word} to 64 · {@code word} + 63 of a row inside foreground. */
        long inside(final int z, final int word) {
            return inside[z * words + word];
        }
    }

    private final BallLattice lattice;
    private final StepWeights weights;
    private final PixelPacking packing;
    private final List<int[]> inSlices;
    private final SurfaceGap gap;
    private final NearestInColumn column;
    private final int[][] packed;
    private final double unit_um;
    private final int width;
    private final int words;

    /** The last two rows of voxels, by the parity of y. */
    private final Row[] rows = new Row[2];

    /** For voxels of a row of the lattice, the smallest squared distance, and what corrects it. */
    private final double[] least;

    private final double[] others;

    /**
     * @param inSlices what {@link NearestInSlice} found in each slice
     */
    BallRadii(
            final BallLattice lattice,
            final StepWeights weights,
            final PixelPacking packing,
            final List<int[]> inSlices) {
        this.lattice = lattice;
        this.weights = weights;
        gap = new SurfaceGap(weights);
        this.packing = packing;
        this.inSlices = inSlices;
        final int depth = lattice.voxels()[2];
        column = new NearestInColumn(packing, weights, depth);
        packed = new int[TILE][depth];
        unit_um = Math.sqrt(weights.unit_um2());
        width = lattice.voxels()[0];
        words = lattice.words();
        rows[0] = new Row(depth);
        rows[1] = new Row(depth);
        least = new double[width];
        others = new double[width];
    }

    Plane newPlane() {
        return new Plane(lattice.size(0), lattice.size(2), words);
    }

    /** Fills a plane with the radii in µm of the lattice plane {@code y}; 0 where no ball fits. */
    void fill(final Plane plane, final int y) {
        Arrays.fill(plane.radii, 0);
        final Row first = row(y / 2);
        final Row second = row((y + 1) / 2);
        for (int z = 0; z < lattice.size(2); z++) {
            final int start = plane.index(0, z);
            for (int word = 0; word < words; word++) {
                long bits = first.inside(z, word) & second.inside(z, word);
                plane.inside[z * words + word] = bits;
                for (; bits != 0; bits &= bits - 1) {
                    final int x = (word << 6) + Long.numberOfTrailingZeros(bits);
                    plane.radii[start + 2 * x] = radius(first, second, x, y, z);
                    if (x > 0 && plane.isInside(x - 1, z)) {
                        plane.radii[start + 2 * x - 1] = between(x - 1, x);
                    }
                }
            }
        }
    }

    // -- Helper methods --

    /** Radius at a voxel's column; remembers what {@link #between} needs of it. */
    private float radius(final Row first, final Row second, final int x, final int y, final int z) {
        final int between = (y & 1) << 1 | (z & 1) << 2;
        double squared = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            final Row row = (i & y & 1) == 0 ? first : second;
            squared = Math.min(squared, row.squared[(z + (i >> 1)) / 2 * width + x]);
        }
        double here = 0;
        double beside = 0;
        for (int i = 0; i < 4; i++) {
            final Row row = (i & y & 1) == 0 ? first : second;
            final int at = (z + (i >> 1)) / 2 * width + x;
            final boolean isNew = (i & 1) <= (y & 1) && i >> 1 <= (z & 1);
            if (isNew && row.squared[at] == squared && squared < Double.POSITIVE_INFINITY) {
                here = Math.max(here, row.gap(at, between));
                beside = Math.max(beside, row.gap(at, between | 1));
            }
        }
        least[x] = squared;
        others[x] = beside;
        return radius(squared, here);
    }

    private float between(final int a, final int b) {
        double across = 0;
        if (least[a] <= least[b]) {
            across = others[a];
        }
        if (least[b] <= least[a]) {
            across = Math.max(across, others[b]);
        }
        return radius(Math.min(least[a], least[b]), across);
    }

    private float radius(final double squared, final double across) {
        final double distance = Math.sqrt(squared);
        return (float) Math.max(0, (distance - across / (2 * distance)) * unit_um);
    }

    private Row row(final int y) {
        final Row row = rows[y & 1];
        if (row.y != y) {
            row.fill(y);
        }
        return row;
    }

    /** For a row of voxels in all slices what is nearest. */
    private final class Row {

        /** Set in the foreground only. */
        private final double[] squared;

        /** Voxels to the nearest background along each axis. */
        private final int[] stepsX;

        private final int[] stepsY;
        private final int[] stepsZ;

        /** For each slice a bit for each voxel of the foreground. */
        private final long[] foreground;

        private int y = -1;

        Row(final int depth) {
            squared = new double[width * depth];
            stepsX = new int[width * depth];
            stepsY = new int[width * depth];
            stepsZ = new int[width * depth];
            foreground = new long[words * depth];
        }

        /** Which voxels are foreground in the slices on both sides of a lattice row. */
        long inside(final int z, final int word) {
            return foreground[z / 2 * words + word] & foreground[(z + 1) / 2 * words + word];
        }

        void fill(final int row) {
            y = row;
            Arrays.fill(foreground, 0);
            for (int x = 0; x < width; x += TILE) {
                final int columns = Math.min(TILE, width - x);
                for (int z = 0; z < packed[0].length; z++) {
                    final int[] slice = inSlices.get(z);
                    for (int i = 0; i < columns; i++) {
                        packed[i][z] = slice[y * width + x + i];
                    }
                }
                for (int i = 0; i < columns; i++) {
                    fillColumn(x + i, packed[i]);
                }
            }
        }

        private void fillColumn(final int x, final int[] inSlice) {
            column.find(inSlice, x, y);
            final int own = packing.pack(x, y);
            for (int z = 0; z < inSlice.length; z++) {
                if (inSlice[z] != own) {
                    final int at = z * width + x;
                    squared[at] = column.squared(z);
                    foreground[z * words + (x >> 6)] |= 1L << x;
                    steps(at, x, z, column.slice(z), inSlice);
                }
            }
        }

        private void steps(
                final int at, final int x, final int z, final int slice, final int[] inSlice) {
            final boolean some = slice >= 0;
            final int pixel = some ? inSlice[slice] : 0;
            stepsX[at] = some ? Math.abs(packing.x(pixel) - x) : 0;
            stepsY[at] = some ? Math.abs(packing.y(pixel) - y) : 0;
            stepsZ[at] = some ? Math.abs(slice - z) : 0;
        }

        double gap(final int at, final int between) {
            return gap.times(stepsX[at], stepsY[at], stepsZ[at], between);
        }
    }
}
