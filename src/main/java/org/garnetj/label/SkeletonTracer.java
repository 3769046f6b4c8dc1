package org.garnetj.label;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the branches of a skeleton from node to node. */
final class SkeletonTracer {

    private static final int NONE = -1;

    private final SkeletonVoxels voxels;
    private final List<SkeletonNode> nodes = new ArrayList<>();
    private final List<SkeletonBranch> branches = new ArrayList<>();

    /** Node of each voxel, or {@link #NONE} on branches. */
    private final int[] nodeOf;

    private final boolean[] followed;

    SkeletonTracer(final SkeletonVoxels voxels) {
        this.voxels = voxels;
        nodeOf = new int[voxels.count()];
        Arrays.fill(nodeOf, NONE);
        followed = new boolean[voxels.count()];
    }

    SkeletonGraph trace() {
        for (int voxel = 0; voxel < voxels.count(); voxel++) {
            if (voxels.degree(voxel) != 2 && nodeOf[voxel] == NONE) {
                addNode(voxel);
            }
        }
        for (int voxel = 0; voxel < voxels.count(); voxel++) {
            if (nodeOf[voxel] != NONE) {
                followAll(voxel);
            }
        }
        for (int voxel = 0; voxel < voxels.count(); voxel++) {
            if (nodeOf[voxel] == NONE && !followed[voxel]) {
                followRing(voxel);
            }
        }
        return new SkeletonGraph(nodes, branches);
    }

    // -- Helper methods --

    private void addNode(final int first) {
        final ArrayDeque<Integer> front = new ArrayDeque<>(List.of(first));
        final boolean junction = voxels.degree(first) > 2;
        nodeOf[first] = nodes.size();
        final double[] place = new double[3];
        double radius = 0;
        int count = 0;
        while (!front.isEmpty()) {
            final int voxel = front.poll();
            count++;
            radius = Math.max(radius, voxels.radii_um()[voxel]);
            for (int d = 0; d < 3; d++) {
                place[d] += voxels.places_um()[voxel][d];
            }
            for (final int next : voxels.neighbours()[voxel]) {
                if (junction && voxels.degree(next) > 2 && nodeOf[next] == NONE) {
                    nodeOf[next] = nodes.size();
                    front.add(next);
                }
            }
        }
        for (int d = 0; d < 3; d++) {
            place[d] /= count;
        }
        nodes.add(new SkeletonNode(place, radius));
    }

    private void followAll(final int voxel) {
        for (final int next : voxels.neighbours()[voxel]) {
            if (nodeOf[next] == NONE && !followed[next]) {
                follow(voxel, next);
            } else if (nodeOf[next] > nodeOf[voxel]) {
                addBranch(nodeOf[voxel], nodeOf[next], List.of());
            }
        }
    }

    private void follow(final int start, final int first) {
        final List<Integer> way = new ArrayList<>();
        int last = start;
        int voxel = first;
        while (nodeOf[voxel] == NONE) {
            followed[voxel] = true;
            way.add(voxel);
            final int next = onward(voxel, last);
            last = voxel;
            voxel = next;
        }
        addBranch(nodeOf[start], nodeOf[voxel], way);
    }

    private int onward(final int voxel, final int last) {
        final int[] both = voxels.neighbours()[voxel];
        return both[0] == last ? both[1] : both[0];
    }

    private void followRing(final int first) {
        nodeOf[first] = nodes.size();
        nodes.add(new SkeletonNode(voxels.places_um()[first], voxels.radii_um()[first]));
        final List<double[]> path = new ArrayList<>(List.of(voxels.places_um()[first]));
        double radii = voxels.radii_um()[first];
        int last = first;
        int voxel = voxels.neighbours()[first][0];
        while (voxel != first) {
            followed[voxel] = true;
            path.add(voxels.places_um()[voxel]);
            radii += voxels.radii_um()[voxel];
            final int next = onward(voxel, last);
            last = voxel;
            voxel = next;
        }
        branches.add(
                SkeletonBranch.of(
                        nodeOf[first],
                        nodeOf[first],
                        path.toArray(double[][]::new),
                        radii / path.size()));
    }

    private void addBranch(final int from, final int to, final List<Integer> way) {
        final double[][] path = new double[way.size() + 2][];
        double radii = 0;
        path[0] = nodes.get(from).place_um();
        for (int i = 0; i < way.size(); i++) {
            path[i + 1] = voxels.places_um()[way.get(i)];
            radii += voxels.radii_um()[way.get(i)];
        }
        path[path.length - 1] = nodes.get(to).place_um();
        final double ends = (nodes.get(from).radius_um() + nodes.get(to).radius_um()) / 2;
        branches.add(SkeletonBranch.of(from, to, path, way.isEmpty() ? ends : radii / way.size()));
    }
}
