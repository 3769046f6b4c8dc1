package org.garnetj.label;

/**
 * A branch of a skeleton between two nodes, or around from one to itself.
 *
 * @param from number of the node where it starts
 * @param to number of the node where it ends
 * @param path_um places from node to node, both included; around a ring the first is not repeated
 * @param length_um along the path, without the steps of its voxels; what is left of them makes a
 *     thin straight rod in anisotropic voxels up to 4 % long
 * @param radius_um mean distance from the background over its voxels
 */
public record SkeletonBranch(
        int from, int to, double[][] path_um, double length_um, double radius_um) {

    static SkeletonBranch of(
            final int from, final int to, final double[][] path_um, final double radius_um) {
        final boolean ring = path_um.length > 2 && from == to && path_um[0] != last(path_um);
        return new SkeletonBranch(
                from, to, path_um, SmoothPath.length_um(path_um, ring), radius_um);
    }

    /** Straight from end to end, in µm. */
    public double chord_um() {
        return from == to ? 0 : SmoothPath.distance(path_um[0], last(path_um));
    }

    /** Length over chord: 1 for a straight branch; infinite for one that comes back. */
    public double tortuosity() {
        return length_um / chord_um();
    }

    /** The node at its other end. */
    int other(final int node) {
        return node == from ? to : from;
    }

    private static double[] last(final double[][] path) {
        return path[path.length - 1];
    }
}
