package org.garnetj.track;

import java.util.List;

/**
 * What {@link TipTracker} found in a movie. All lists are empty but {@code shifts} when nothing
 * grows.
 *
 * @param tips one row for each dendrite and frame, by dendrite and then by frame
 * @param dendrites one row for each dendrite, in the order of their numbers
 * @param paths the centre lines, in the order of the dendrites
 * @param shifts one row for each frame
 * @param pieces stretches of constant velocity, by dendrite and then by time
 * @param shapes what each dendrite looks like at the end, in the order of their numbers
 * @param widths how wide they are along their paths
 * @param growth which pixel belongs to which dendrite from which frame on
 */
public record TipTracks(
        List<Tip> tips,
        List<Dendrite> dendrites,
        List<TipPath> paths,
        List<FrameShift> shifts,
        List<Piece> pieces,
        List<BodyShape> shapes,
        List<WidthPoint> widths,
        GrowthMap growth) {

    public TipTracks {
        tips = List.copyOf(tips);
        dendrites = List.copyOf(dendrites);
        paths = List.copyOf(paths);
        shifts = List.copyOf(shifts);
        pieces = List.copyOf(pieces);
        shapes = List.copyOf(shapes);
        widths = List.copyOf(widths);
    }
}
