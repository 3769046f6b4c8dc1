package org.garnetj.label;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bounding boxes of all objects of a label image, in one pass. */
public final class Boxes {

    private Boxes() {}

    /** The bounding box of object {@code i + 1} at index {@code i}. */
    public static List<Box> of(final LabelImage objects, final Execution execution) {
        final int width = Math.toIntExact(objects.labels().dimension(0));
        final List<Map<Integer, Box>> slices =
                execution.map(
                        "bounding boxes",
                        BlockPlan.slices(objects.labels()),
                        block ->
                                ofSlice(
                                        Planes.array(objects.labels(), block.index()),
                                        width,
                                        block.index()));
        final Box[] boxes = new Box[objects.count()];
        for (final Map<Integer, Box> slice : slices) {
            slice.forEach((label, box) -> boxes[label - 1] = union(boxes[label - 1], box));
        }
        return List.of(boxes);
    }

    private static Map<Integer, Box> ofSlice(final int[] labels, final int width, final int z) {
        final Map<Integer, Box> boxes = new HashMap<>();
        for (int at = 0; at < labels.length; at++) {
            final int label = labels[at];
            if (label != 0) {
                final int y = at / width;
                final int from = at % width;
                while ((at + 1) % width != 0 && labels[at + 1] == label) {
                    at++;
                }
                final Box run = new Box(new int[] {from, y, z}, new int[] {at % width, y, z});
                boxes.merge(label, run, Boxes::union);
            }
        }
        return boxes;
    }

    private static Box union(final Box a, final Box b) {
        if (a == null) {
            return b;
        }
        final List<int[]> corners = new ArrayList<>();
        corners.add(a.min().clone());
        corners.add(a.max().clone());
        for (int d = 0; d < 3; d++) {
            corners.get(0)[d] = Math.min(a.min()[d], b.min()[d]);
            corners.get(1)[d] = Math.max(a.max()[d], b.max()[d]);
        }
        return new Box(corners.get(0), corners.get(1));
    }
}
