package org.garnetj.learn;

import static org.garnetj.learn.DamagedModelException.require;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A forest as little-endian arrays. Nodes stand in breadth-first order, tree after tree, so the
 * children of the k-th decision of a tree are its nodes 1 + 2k and 2 + 2k, and no index needs to be
 * written or trusted.
 */
final class ModelArrays {

    private static final String EDGE_COUNTS = "edge_counts.u16";
    private static final String EDGES = "edges.f32";
    private static final String TREE_NODES = "tree_nodes.i32";
    private static final String NODE_FEATURES = "node_features.u16";
    private static final String NODE_CUTS = "node_cuts.u8";
    private static final String LEAF_VOTES = "leaf_votes.u8";

    private ModelArrays() {}

    static Map<String, byte[]> of(final ForestModel model) {
        final float[][] edges = model.trained().forest().edges().edges();
        final Trees trees = model.trained().forest().trees();
        final Map<String, byte[]> arrays = new LinkedHashMap<>();
        final ByteBuffer counts = buffer(2 * edges.length);
        int sum = 0;
        for (final float[] own : edges) {
            counts.putShort((short) own.length);
            sum += own.length;
        }
        final ByteBuffer values = buffer(4 * sum);
        for (final float[] own : edges) {
            for (final float edge : own) {
                values.putFloat(edge);
            }
        }
        final ByteBuffer nodes = buffer(4 * trees.count());
        for (int t = 0; t < trees.count(); t++) {
            nodes.putInt(trees.roots()[t + 1] - trees.roots()[t]);
        }
        final ByteBuffer features = buffer(2 * trees.feature().length);
        features.asCharBuffer().put(trees.feature());
        arrays.put(EDGE_COUNTS, counts.array());
        arrays.put(EDGES, values.array());
        arrays.put(TREE_NODES, nodes.array());
        arrays.put(NODE_FEATURES, features.array());
        arrays.put(NODE_CUTS, trees.cut());
        arrays.put(LEAF_VOTES, trees.votes());
        return arrays;
    }

    /** Edges of {@code featureCount} features, each rising strictly. */
    static BinEdges edges(final ModelZip zip, final int featureCount) throws DamagedModelException {
        final ByteBuffer counts = sized(zip, EDGE_COUNTS, 2L * featureCount);
        final ByteBuffer values = ByteBuffer.wrap(zip.array(EDGES)).order(ByteOrder.LITTLE_ENDIAN);
        final float[][] edges = new float[featureCount][];
        for (int f = 0; f < featureCount; f++) {
            final int count = counts.getChar();
            require(count < BinEdges.MOST_BINS, "feature " + f + " has too many edges");
            require(values.remaining() >= 4 * count, EDGES + " ends too early");
            edges[f] = new float[count];
            for (int k = 0; k < count; k++) {
                edges[f][k] = values.getFloat();
                require(
                        Float.isFinite(edges[f][k]) && (k == 0 || edges[f][k] > edges[f][k - 1]),
                        "the edges of feature " + f + " do not rise");
            }
        }
        require(!values.hasRemaining(), EDGES + " goes on too long");
        return new BinEdges(edges);
    }

    /** Trees over these features. */
    static Trees trees(
            final ModelZip zip,
            final BinEdges edges,
            final int treeCount,
            final int classCount,
            final int quantum)
            throws DamagedModelException {
        final ByteBuffer nodes = sized(zip, TREE_NODES, 4L * treeCount);
        final int[] roots = new int[treeCount + 1];
        for (int t = 0; t < treeCount; t++) {
            final int count = nodes.getInt();
            require(
                    count > 0 && count < Integer.MAX_VALUE - roots[t],
                    "tree " + t + " has " + count + " nodes");
            roots[t + 1] = roots[t] + count;
        }
        final int all = roots[treeCount];
        final char[] feature = new char[zip.array(NODE_FEATURES).length / 2];
        sized(zip, NODE_FEATURES, 2L * all).asCharBuffer().get(feature);
        final byte[] cut = sized(zip, NODE_CUTS, all).array();
        final int leaves = (all + treeCount) / 2;
        final byte[] votes = sized(zip, LEAF_VOTES, (long) leaves * classCount).array();
        final int[] next = TreeShape.children(roots, feature);
        final Trees trees = new Trees(roots, feature, cut, next, votes, classCount, quantum);
        TreeShape.check(trees, edges);
        return trees;
    }

    private static ByteBuffer sized(final ModelZip zip, final String name, final long bytes)
            throws DamagedModelException {
        final byte[] array = zip.array(name);
        require(
                array.length == bytes,
                name + " has " + array.length + " bytes and should have " + bytes);
        return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer buffer(final int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
