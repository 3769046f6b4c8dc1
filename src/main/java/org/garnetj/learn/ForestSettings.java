package org.garnetj.learn;

import org.garnetj.electro.ParameterException;

/**
 * How a forest is grown.
 *
 * @param trees number of trees, 1 to 1000; key {@code trees}
 * @param depth most decisions on the way from a root to a leaf, 1 to 64; key {@code depth}
 * @param minLeaf fewest draws that a leaf may hold, at least 1; key {@code minleaf}
 * @param featuresPerSplit features tried at each decision; 0 for the square root of their number,
 *     rounded
 * @param balanced whether each class has the same weight while a tree grows, however few samples it
 *     has: scribbles are unbalanced, and rare phases are those that one looks for. The calibrated
 *     probabilities speak of the samples as they are weighted, balanced or not
 * @param seed of the random draws; key {@code seed}
 */
public record ForestSettings(
        int trees, int depth, int minLeaf, int featuresPerSplit, boolean balanced, long seed) {

    public ForestSettings {
        requireWithin("trees", trees, 1, 1000);
        requireWithin("depth", depth, 1, 64);
        requireWithin("minleaf", minLeaf, 1, Integer.MAX_VALUE);
        if (featuresPerSplit < 0) {
            throw new IllegalArgumentException(featuresPerSplit + " features for each split");
        }
    }

    /** A hundred trees, balanced, as recommended. */
    public static ForestSettings standard() {
        return new ForestSettings(100, 20, 2, 0, true, 1);
    }

    /**
     * The same with two features at each decision, drawn at random. Scribbles show a few places of
     * an image: trees that are as unlike as can be then agree on what holds elsewhere too.
     */
    public static ForestSettings forScribbles() {
        final ForestSettings all = standard();
        return new ForestSettings(all.trees, all.depth, all.minLeaf, 2, all.balanced, all.seed);
    }

    /** The same with another number of trees. */
    public ForestSettings withTrees(final int number) {
        return new ForestSettings(number, depth, minLeaf, featuresPerSplit, balanced, seed);
    }

    /** The same with deeper or shallower trees. */
    public ForestSettings withDepth(final int most) {
        return new ForestSettings(trees, most, minLeaf, featuresPerSplit, balanced, seed);
    }

    /** The same with larger or smaller leaves. */
    public ForestSettings withMinLeaf(final int fewest) {
        return new ForestSettings(trees, depth, fewest, featuresPerSplit, balanced, seed);
    }

    /** The same with classes balanced or not. */
    public ForestSettings withBalanced(final boolean wished) {
        return new ForestSettings(trees, depth, minLeaf, featuresPerSplit, wished, seed);
    }

    /** The same with other draws. */
    public ForestSettings withSeed(final long other) {
        return new ForestSettings(trees, depth, minLeaf, featuresPerSplit, balanced, other);
    }

    /** Features tried at each decision when there are so many. */
    int featuresTried(final int featureCount) {
        if (featuresPerSplit > 0) {
            return Math.min(featuresPerSplit, featureCount);
        }
        return (int) Math.max(1, Math.round(Math.sqrt(featureCount)));
    }

    private static void requireWithin(
            final String key, final int value, final int low, final int high) {
        if (value < low || value > high) {
            throw new ParameterException(
                    key, value, "give a whole number from " + low + " to " + high);
        }
    }
}
