/**
 * Tips of lithium dendrites in operando movies of a transparent electrolyte: where each tip is in
 * each frame, how fast it runs, and the current density that its speed stands for.
 *
 * <p>Input is a calibrated movie in which lithium grows dark from the working electrode (or from a
 * body that is there in the first frame) and stays dark; output is in micrometres, seconds and
 * A/cm². Frames are registered to the first one, freed of flicker and compared with it; a dendrite
 * is a region that darkens progressively; the front of its darkness along the region's centre line
 * is laid over the frames, its tip is where that shape ends, and its velocity the slope of arc
 * length on time (Avadanii et al., ACS Energy Lett. 2025, 10, 2061: j_tip = zF/V_m · dx/dt). Unlike
 * that paper, which followed tips by hand, every velocity carries a 95 % interval.
 *
 * <p>Positions are those of the first frame, from the image's top left corner. What this package
 * does not know: lithium brighter than the electrolyte, dendrites that cross (the second to arrive
 * ends at the first, and goes on beyond it as another), growth in a picture whose fixed structures
 * bend. A dendrite that splits is several, each with a speed of its own; branches name their
 * parent.
 */
package org.garnetj.track;
