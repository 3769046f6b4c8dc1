package org.garnetj.mesh;

import org.garnetj.image.Planes;

import java.util.Arrays;

/**
 * The faces of voxels between different parts, those of the border of the stack among them, and the
 * corners of voxels (nodes) that they join, numbered in raster order.
 *
 * <p>A face is two triangles along the diagonal from its least to its greatest corner.
 */
final class VoxelFaces {

    /** Voxels along x, y, z. */
    final int[] size = new int[3];

    /** x, y, z of each node, as numbers of voxels from the corner of the stack. */
    final int[] nodes;

    /** Number of nodes in the planes before each one, and in all as the last entry. */
    final int[] planes;

    /**
     * Four nodes of each face, from the least around it, counter-clockwise from the second part.
     */
    final int[] corners;

    /** The parts beside each face; the first has the smaller label. */
    final int[] first;

    final int[] second;

    private final int[] labels;
    private final Ints foundNodes = new Ints();
    private final Ints foundCorners = new Ints();
    private final Ints foundFirst = new Ints();
    private final Ints foundSecond = new Ints();

    VoxelFaces(final Parts parts) {
        labels = parts.labels();
        Arrays.setAll(size, d -> Math.toIntExact(parts.numbers().dimension(d)));
        planes = new int[size[2] + 2];
        int[] below = bordered(null);
        int[] idsBelow = null;
        for (int z = 0; z <= size[2]; z++) {
            final int[] above =
                    bordered(z < size[2] ? Planes.<int[]>array(parts.numbers(), z) : null);
            final int[] ids = number(below, above, z);
            if (z > 0) {
                findUpright(below, idsBelow, ids);
            }
            findFlat(below, above, ids);
            below = above;
            idsBelow = ids;
        }
        nodes = foundNodes.toArray();
        corners = foundCorners.toArray();
        first = foundFirst.toArray();
        second = foundSecond.toArray();
    }

    int nodeCount() {
        return nodes.length / 3;
    }

    int faceCount() {
        return first.length;
    }

    // -- Helper methods --

    /** A plane of parts with a margin of what lies outside, or, for null, nothing but that. */
    private int[] bordered(final int[] parts) {
        final int[] plane = new int[Math.multiplyExact(size[0] + 2, size[1] + 2)];
        for (int y = 0; y < size[1] && parts != null; y++) {
            System.arraycopy(parts, y * size[0], plane, (y + 1) * (size[0] + 2) + 1, size[0]);
        }
        return plane;
    }

    /** Numbers the nodes of a plane of corners; −1 where all eight voxels are of one part. */
    private int[] number(final int[] below, final int[] above, final int z) {
        final int width = size[0] + 2;
        final int[] ids = new int[(size[0] + 1) * (size[1] + 1)];
        for (int y = 0; y <= size[1]; y++) {
            for (int x = 0; x <= size[0]; x++) {
                final int at = y * width + x;
                final boolean isNode = !uniform(below, above, at, width);
                ids[y * (size[0] + 1) + x] = isNode ? foundNodes.size() / 3 : -1;
                if (isNode) {
                    foundNodes.add(x);
                    foundNodes.add(y);
                    foundNodes.add(z);
                }
            }
        }
        planes[z + 1] = foundNodes.size() / 3;
        return ids;
    }

    private static boolean uniform(
            final int[] below, final int[] above, final int at, final int width) {
        final int part = below[at];
        return part == below[at + 1]
                && part == below[at + width]
                && part == below[at + width + 1]
                && part == above[at]
                && part == above[at + 1]
                && part == above[at + width]
                && part == above[at + width + 1];
    }

    /** Faces across z, between two planes of voxels. */
    private void findFlat(final int[] below, final int[] above, final int[] ids) {
        final int width = size[0] + 2;
        final int row = size[0] + 1;
        for (int y = 0; y < size[1]; y++) {
            for (int x = 0; x < size[0]; x++) {
                final int at = (y + 1) * width + x + 1;
                final int node = y * row + x;
                add(
                        below[at],
                        above[at],
                        ids[node],
                        ids[node + 1],
                        ids[node + row + 1],
                        ids[node + row]);
            }
        }
    }

    /** Faces across x and y, of one plane of voxels between two of corners. */
    private void findUpright(final int[] parts, final int[] ids, final int[] next) {
        final int width = size[0] + 2;
        final int row = size[0] + 1;
        for (int y = 0; y <= size[1]; y++) {
            for (int x = 0; x <= size[0]; x++) {
                final int at = (y + 1) * width + x + 1;
                final int node = y * row + x;
                if (y < size[1]) {
                    final int end = node + row;
                    add(parts[at - 1], parts[at], ids[node], ids[end], next[end], next[node]);
                }
                if (x < size[0]) {
                    final int end = node + 1;
                    add(parts[at - width], parts[at], ids[node], next[node], next[end], ids[end]);
                }
            }
        }
    }

    /** Nodes run counter-clockwise seen from the upper part, from the least to the greatest. */
    private void add(
            final int lower,
            final int upper,
            final int least,
            final int right,
            final int greatest,
            final int left) {
        if (lower == upper) {
            return;
        }
        final boolean turned = labels[lower] > labels[upper];
        foundCorners.add(least);
        foundCorners.add(turned ? left : right);
        foundCorners.add(greatest);
        foundCorners.add(turned ? right : left);
        foundFirst.add(turned ? upper : lower);
        foundSecond.add(turned ? lower : upper);
    }
}
