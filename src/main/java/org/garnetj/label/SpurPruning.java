package org.garnetj.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes spurs off a skeleton's graph, one by one. */
final class SpurPruning {

    private final List<SkeletonNode> nodes;
    private final List<SkeletonBranch> branches;
    private final double radii;
    private final int[] degrees;

    SpurPruning(final SkeletonGraph graph, final double radii) {
        nodes = graph.nodes();
        branches = new ArrayList<>(graph.branches());
        this.radii = radii;
        degrees = new int[nodes.size()];
        for (final SkeletonBranch branch : branches) {
            degrees[branch.from()]++;
            degrees[branch.to()]++;
        }
    }

    SkeletonGraph run() {
        final boolean[] gone = new boolean[nodes.size()];
        Optional<SkeletonBranch> spur = shortestSpur();
        while (spur.isPresent()) {
            final int tip = degrees[spur.get().from()] == 1 ? spur.get().from() : spur.get().to();
            final int junction = spur.get().other(tip);
            branches.remove(spur.get());
            degrees[tip]--;
            degrees[junction]--;
            gone[tip] = true;
            if (degrees[junction] == 2) {
                gone[junction] = joinAt(junction);
            }
            spur = shortestSpur();
        }
        return numberedAnew(gone);
    }

    private Optional<SkeletonBranch> shortestSpur() {
        return branches.stream()
                .filter(this::isSpur)
                .min(Comparator.comparingDouble(SkeletonBranch::length_um));
    }

    private boolean isSpur(final SkeletonBranch branch) {
        return endsFree(branch, branch.from(), branch.to())
                || endsFree(branch, branch.to(), branch.from());
    }

    private boolean endsFree(final SkeletonBranch branch, final int tip, final int junction) {
        return degrees[tip] == 1
                && degrees[junction] > 2
                && branch.length_um() <= radii * nodes.get(junction).radius_um();
    }

    /** Makes one of the two branches that are left at a node; a ring keeps its node. */
    private boolean joinAt(final int node) {
        final List<SkeletonBranch> both =
                branches.stream().filter(b -> b.from() == node || b.to() == node).toList();
        if (both.size() < 2) {
            return false;
        }
        final SkeletonBranch one = both.get(0);
        final SkeletonBranch other = both.get(1);
        final List<double[]> path = new ArrayList<>(Arrays.asList(towards(one, node)));
        final double[][] onward = awayFrom(other, node);
        path.addAll(Arrays.asList(onward).subList(1, onward.length));
        final double length = one.length_um() + other.length_um();
        final double radius =
                (one.radius_um() * one.length_um() + other.radius_um() * other.length_um())
                        / length;
        branches.set(
                branches.indexOf(one),
                SkeletonBranch.of(
                        one.other(node), other.other(node), path.toArray(double[][]::new), radius));
        branches.remove(other);
        degrees[node] = 0;
        return true;
    }

    private static double[][] towards(final SkeletonBranch branch, final int node) {
        return branch.to() == node ? branch.path_um() : reversed(branch.path_um());
    }

    private static double[][] awayFrom(final SkeletonBranch branch, final int node) {
        return branch.from() == node ? branch.path_um() : reversed(branch.path_um());
    }

    private static double[][] reversed(final double[][] path) {
        final double[][] reversed = new double[path.length][];
        Arrays.setAll(reversed, i -> path[path.length - 1 - i]);
        return reversed;
    }

    private SkeletonGraph numberedAnew(final boolean[] gone) {
        final int[] number = new int[nodes.size()];
        final List<SkeletonNode> left = new ArrayList<>();
        for (int node = 0; node < number.length; node++) {
            number[node] = left.size();
            if (!gone[node]) {
                left.add(nodes.get(node));
            }
        }
        return new SkeletonGraph(
                left,
                branches.stream()
                        .map(
                                b ->
                                        new SkeletonBranch(
                                                number[b.from()],
                                                number[b.to()],
                                                b.path_um(),
                                                b.length_um(),
                                                b.radius_um()))
                        .toList());
    }
}
