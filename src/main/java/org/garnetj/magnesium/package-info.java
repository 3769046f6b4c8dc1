/**
 * Which lithium has touched the LiMg electrode? Phase stacks and element maps in, deposits with and
 * without magnesium out.
 *
 * <p>Counts over a connected deposit against the background of the LLZO, with Currie's limits
 * (Anal. Chem. 1968, 40, 586, doi:10.1021/ac60259a007) and the false discovery rate of Benjamini
 * and Hochberg (J. R. Stat. Soc. B 1995, 57, 289). A deposit is parted into lithium with and
 * without magnesium where two levels of Poisson counts are more likely than one beyond chance.
 */
package org.garnetj.magnesium;
