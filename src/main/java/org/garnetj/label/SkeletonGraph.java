package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.VoxelSize;

import java.util.List;

/**
 * The branches of curve skeletons and the nodes between which they run: tips, and junctions, which
 * are connected voxels of three and more neighbours. A ring without a junction has a node at its
 * first voxel; a skeleton of one voxel is a node.
 *
 * @param nodes in raster order of their first voxels
 * @param branches in the order of their nodes
 */
public record SkeletonGraph(List<SkeletonNode> nodes, List<SkeletonBranch> branches) {

    public SkeletonGraph {
        nodes = List.copyOf(nodes);
        branches = List.copyOf(branches);
    }

    /**
     * Reads a skeleton.
     *
     * @param skeleton 1 on curves, as {@link Skeleton#curves} makes them
     * @param squared_um2 squared distance from the background, {@link DistanceTransform}
     */
    public static SkeletonGraph of(
            final RandomAccessibleInterval<UnsignedByteType> skeleton,
            final PlanarImg<FloatType, ?> squared_um2,
            final VoxelSize voxel) {
        return new SkeletonTracer(SkeletonVoxels.of(skeleton, squared_um2, voxel)).trace();
    }

    /** How many branches end at a node; one that comes back to it ends there twice. */
    public int degree(final int node) {
        int degree = 0;
        for (final SkeletonBranch branch : branches) {
            degree += (branch.from() == node ? 1 : 0) + (branch.to() == node ? 1 : 0);
        }
        return degree;
    }

    /** Number of free ends. */
    public int tips() {
        return count(1, 1);
    }

    /** Number of places where three or more branches meet. */
    public int junctions() {
        return count(3, Integer.MAX_VALUE);
    }

    /** Number of connected parts. */
    public int parts() {
        final DisjointSets sets = DisjointSets.singletons(nodes.size());
        branches.forEach(branch -> sets.union(branch.from(), branch.to()));
        int parts = 0;
        for (int node = 0; node < nodes.size(); node++) {
            parts += sets.find(node) == node ? 1 : 0;
        }
        return parts;
    }

    /**
     * Number of independent ways round: branches less nodes, plus parts. Within a junction, of a
     * few voxels, none are looked for.
     */
    public int loops() {
        return branches.size() - nodes.size() + parts();
    }

    /** Length of all branches in µm. */
    public double length_um() {
        return branches.stream().mapToDouble(SkeletonBranch::length_um).sum();
    }

    /**
     * The graph without spurs: branches from a tip to a junction that reach no farther from it than
     * some radii of the ball there. The shortest go first; branches left over in pairs become one.
     *
     * @param radii 1 for what ends within the ball of the junction; 0 takes nothing away
     */
    public SkeletonGraph pruned(final double radii) {
        return new SpurPruning(this, radii).run();
    }

    private int count(final int least, final int most) {
        final int[] degrees = new int[nodes.size()];
        for (final SkeletonBranch branch : branches) {
            degrees[branch.from()]++;
            degrees[branch.to()]++;
        }
        int count = 0;
        for (final int degree : degrees) {
            count += degree >= least && degree <= most ? 1 : 0;
        }
        return count;
    }
}
