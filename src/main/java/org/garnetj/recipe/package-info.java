/**
 * A whole analysis as data: named inputs, steps with their parameters, and what became of them.
 *
 * <p>A {@link org.garnetj.recipe.Recipe} is read from YAML and run by a {@link
 * org.garnetj.recipe.RecipeRunner}, which knows commands only through a {@link
 * org.garnetj.recipe.StepRunner}. Beside the results of each step stands a {@code provenance.json};
 * it says how they came about, and lets a second run skip what is finished.
 */
package org.garnetj.recipe;
