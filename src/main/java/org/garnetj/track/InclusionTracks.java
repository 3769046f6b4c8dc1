package org.garnetj.track;

import java.util.List;

/**
 * What became of the isolated lithium in a movie.
 *
 * @param states each inclusion in each frame, by inclusion and frame
 * @param migrations how each moved, by inclusion and time
 * @param redepositions where lithium came back after each change of polarity, where it did
 * @param shifts how each frame lies against the first, one for each frame
 * @param atTheEdge most dark bodies seen in a frame that touch the picture's edge, and so are not
 *     followed: they may go on beyond it, as an electrode does
 */
public record InclusionTracks(
        List<InclusionState> states,
        List<Migration> migrations,
        List<Redeposition> redepositions,
        List<FrameShift> shifts,
        int atTheEdge) {

    public InclusionTracks {
        states = List.copyOf(states);
        migrations = List.copyOf(migrations);
        redepositions = List.copyOf(redepositions);
        shifts = List.copyOf(shifts);
    }
}
