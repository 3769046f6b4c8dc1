package org.garnetj.label;

/** Labels the components of a slab of slices by runs of foreground, in raster order. */
final class SlabLabeller {

    private final RunFinder finder;
    private final Connectivity connectivity;
    private final int width;
    private final int height;
    private final DisjointSets sets = new DisjointSets(1024);
    private final RunSlice.Sizes sizes = new RunSlice.Sizes();
    private RunSlice above;
    private RunSlice here;

    SlabLabeller(
            final RunFinder finder,
            final Connectivity connectivity,
            final int width,
            final int height) {
        this.finder = finder;
        this.connectivity = connectivity;
        this.width = width;
        this.height = height;
        above = new RunSlice(height);
        here = new RunSlice(height);
        sets.add();
    }

    /**
     * Gives the next slice of the slab provisional labels.
     *
     * @param pixels x fastest
     * @param labels receives them; zeros before
     */
    void scan(final byte[] pixels, final int[] labels) {
        final RunSlice last = above;
        above = here;
        here = last;
        here.clear();
        for (int y = 0; y < height; y++) {
            here.find(finder, pixels, y, width);
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                join(y, above, v, connectivity.reachAlongX(v - y, -1));
            }
            if (y > 0) {
                join(y, here, y - 1, connectivity.reachAlongX(-1, 0));
            }
            here.write(y, sets, sizes, labels);
        }
    }

    private void join(final int y, final RunSlice other, final int v, final int reach) {
        if (reach >= 0) {
            here.join(y, other, v, reach, sets);
        }
    }

    /** What the provisional labels stand for. */
    SlabLabels finish() {
        final int[] component = new int[sets.size()];
        int count = 0;
        for (int label = 1; label < component.length; label++) {
            final int root = sets.find(label);
            component[label] = root == label ? ++count : component[root];
        }
        final long[] voxels = new long[count];
        for (int label = 1; label < component.length; label++) {
            voxels[component[label] - 1] += sizes.of(label);
        }
        return new SlabLabels(component, voxels);
    }
}
