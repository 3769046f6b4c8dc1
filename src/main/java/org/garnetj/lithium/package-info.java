/**
 * Lithium in the ceramic: which deposits there are, to which electrode each is connected and
 * through what neck, and the charge that plated it; and how far lithium fills cracks from one
 * plating step to the next.
 *
 * <p>A deposit is lithium, with or without magnesium, whose voxels touch (26 neighbours), below the
 * original LLZO surface ({@link org.garnetj.crack.ReferenceSurface}), on which the working
 * electrode lies. Lithium that is isolated was plated without electronic contact or has lost it
 * (Energy Environ. Sci. 17 (2024) 2431, DOI 10.1039/d3ee03916a; ACS Energy Lett. 10 (2025) 2061,
 * DOI 10.1021/acsenergylett.5c00101). The papers judge that by eye or by magnesium; here a verdict
 * is given only where necks and gaps are wider than {@link org.garnetj.lithium.Resolution} says
 * must have been seen.
 */
package org.garnetj.lithium;
