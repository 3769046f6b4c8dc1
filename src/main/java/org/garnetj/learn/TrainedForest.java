package org.garnetj.learn;

/**
 * A forest and what its training says about it.
 *
 * @param forest the forest
 * @param outOfBag how wrong it is, by samples that a tree has not seen
 * @param importance of each feature: the mean decrease in Gini impurity that decisions on it bring
 *     (Breiman's and scikit-learn's), normalised to a sum of 1
 */
public record TrainedForest(Forest forest, OutOfBag outOfBag, double[] importance) {}
