package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.Block;
import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.Arrays;
import java.util.List;

/** Merges components that were labelled slab by slab and touch across slabs or around the image. */
final class Seams {

    private final PlanarImg<IntType, ?> labels;
    private final int slabDepth;
    private final List<SlabLabels> slabs;
    private final Connectivity connectivity;
    private final int[] size = new int[3];

    /** Number of components in the slabs before each one, and in all as the last entry. */
    private final int[] offsets;

    private final DisjointSets sets;

    /**
     * @param labels provisional labels of each slab
     * @param slabDepth slices in a slab; the last may have fewer
     */
    Seams(
            final PlanarImg<IntType, ?> labels,
            final int slabDepth,
            final List<SlabLabels> slabs,
            final Connectivity connectivity) {
        this.labels = labels;
        this.slabDepth = slabDepth;
        this.slabs = slabs;
        this.connectivity = connectivity;
        Arrays.setAll(size, d -> Math.toIntExact(labels.dimension(d)));
        offsets = new int[slabs.size() + 1];
        for (int slab = 0; slab < slabs.size(); slab++) {
            offsets[slab + 1] = Math.addExact(offsets[slab], slabs.get(slab).count());
        }
        sets = DisjointSets.singletons(Math.addExact(offsets[slabs.size()], 1));
    }

    /** Merges across slabs and, along periodic axes, around the image. */
    void merge(final Periodic periodic) {
        for (int z = slabDepth; z < size[2]; z += slabDepth) {
            mergePlanes(z, z - 1);
        }
        if (periodic.alongAny()) {
            for (int z = 0; z < size[2]; z++) {
                mergeAround(z, periodic);
            }
        }
    }

    /** Replaces the provisional labels of the image by final ones, numbered in raster order. */
    LabelImage renumber(final BlockPlan plan, final Execution execution) {
        final int[] number = new int[sets.size()];
        int count = 0;
        for (int label = 1; label < number.length; label++) {
            final int root = sets.find(label);
            number[label] = root == label ? ++count : number[root];
        }
        final long[] voxels = new long[count];
        for (int slab = 0; slab < slabs.size(); slab++) {
            final long[] part = slabs.get(slab).voxels();
            for (int i = 0; i < part.length; i++) {
                voxels[number[offsets[slab] + i + 1] - 1] += part[i];
            }
        }
        execution.forEach("renumber labels", plan, slab -> renumber(slab, number));
        return new LabelImage(labels, voxels);
    }

    private void renumber(final Block slab, final int[] number) {
        final int[] component = slabs.get(slab.index()).component();
        for (int label = 1; label < component.length; label++) {
            component[label] = number[component[label] + offsets[slab.index()]];
        }
        for (int i = 0; i < slab.size()[2]; i++) {
            final int[] plane = Planes.array(labels, (int) slab.min()[2] + i);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] != 0) {
                    plane[at] = component[plane[at]];
                }
            }
        }
    }

    // -- Helper methods --

    private void mergePlanes(final int z, final int otherZ) {
        final int[] plane = Planes.array(labels, z);
        for (int at = 0; at < plane.length; at++) {
            if (plane[at] != 0) {
                final int x = at % size[0];
                final int y = at / size[0];
                for (int dy = -1; dy <= 1; dy++) {
                    final int reach = connectivity.reachAlongX(dy, 1);
                    for (int dx = -reach; dx <= reach; dx++) {
                        if (inside(x + dx, 0) && inside(y + dy, 1)) {
                            merge(at, z, at + dy * size[0] + dx, otherZ);
                        }
                    }
                }
            }
        }
    }

    private boolean inside(final int position, final int d) {
        return position >= 0 && position < size[d];
    }

    private void mergeAround(final int z, final Periodic periodic) {
        final int[] plane = Planes.array(labels, z);
        final boolean all = periodic.z() && z == 0;
        for (int y = 0; y < size[1]; y++) {
            final boolean row = all || periodic.y() && y == 0 || periodic.y() && y == size[1] - 1;
            final int step = row || size[0] == 1 ? 1 : size[0] - 1;
            for (int x = 0; x < size[0]; x += step) {
                if (plane[y * size[0] + x] != 0) {
                    mergeAround(x, y, z, periodic);
                }
            }
        }
    }

    private void mergeAround(final int x, final int y, final int z, final Periodic periodic) {
        for (int i = 0; i < 27; i++) {
            final int u = x + i % 3 - 1;
            final int v = y + i / 3 % 3 - 1;
            final int w = z + i / 9 - 1;
            if (connectivity.joins(u - x, v - y, w - z)
                    && !(inside(u, 0) && inside(v, 1) && inside(w, 2))
                    && (inside(u, 0) || periodic.x())
                    && (inside(v, 1) || periodic.y())
                    && (inside(w, 2) || periodic.z())) {
                final int other = Math.floorMod(v, size[1]) * size[0] + Math.floorMod(u, size[0]);
                merge(y * size[0] + x, z, other, Math.floorMod(w, size[2]));
            }
        }
    }

    private void merge(final int at, final int z, final int other, final int otherZ) {
        final int neighbour = component(other, otherZ);
        if (neighbour != 0) {
            sets.union(component(at, z), neighbour);
        }
    }

    private int component(final int at, final int z) {
        final int slab = z / slabDepth;
        final int component = slabs.get(slab).component()[Planes.<int[]>array(labels, z)[at]];
        return component == 0 ? 0 : component + offsets[slab];
    }
}
