package org.garnetj.crack;

import java.util.List;

/**
 * A crack.
 *
 * @param cavity its voxels
 * @param spallation its numbers
 * @param sheet its sheet
 */
record Crack(Cavity cavity, Spallation spallation, SpallationSheet sheet) {

    /** The cracks that leave it, with its number. */
    List<TransverseCrack> transverse() {
        return sheet.transverse().stream()
                .map(crack -> crack.withCrack(spallation.crack()))
                .toList();
    }
}
