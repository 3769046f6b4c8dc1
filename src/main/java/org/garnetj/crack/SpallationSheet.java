package org.garnetj.crack;

import java.util.List;

/**
 * The sheet of a spallation and the cracks that leave it, as they are needed to draw them.
 *
 * @param around the crack's parts
 * @param runs where columns pass through the sheet
 * @param planes its mid-surface
 * @param apertures its opening
 * @param lid what lies above it
 * @param geometry its numbers
 * @param transverse cracks that leave it, without its number
 */
record SpallationSheet(
        Surroundings around,
        SheetRuns runs,
        SheetPlanes planes,
        ApertureMap apertures,
        LidColumns lid,
        SpallationGeometry geometry,
        CrackIntervals intervals,
        List<TransverseCrack> transverse) {}
