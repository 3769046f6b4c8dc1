/**
 * Cracks in a phase stack: which cavities are spallations, which parts of cavities are cracks of
 * any kind, and their geometry.
 *
 * <p>A spallation is a pothole-shaped crack under the working electrode (Energy Environ. Sci. 17
 * (2024) 2431, DOI 10.1039/d3ee03916a). The original LLZO surface is rebuilt over its mouth from
 * the columns away from cracks; cavities are the connected void, Li and Li–Mg below it; a crack is
 * a cavity that is a sheet and reaches towards the surface. Depth is measured across the surface.
 * In columns across it the sheet is told from the pores on its way, from its lid, and from
 * transverse cracks that leave it; its opening is measured across its own middle, by the area of
 * the grey deficit where the greys are known.
 *
 * <p>Stages as in that paper: I closed to the electrode and without Mg; II connected; III
 * developed, open and mostly full of Li–Mg. The paper assigns stages by eye; {@link
 * org.garnetj.crack.Stage#of} puts numbers to it.
 *
 * <p>A crack of any kind ({@link org.garnetj.crack.Cracks}) is a connected sheet of void and
 * lithium wherever it lies, without the pores on its way.
 */
package org.garnetj.crack;
