package org.garnetj.track;

/**
 * Where the tip of one dendrite is in one frame, in the coordinates of the first frame.
 *
 * @param dendrite number of the dendrite, from 1
 * @param frame number of the frame, from 0
 * @param t_s time since the first frame in seconds
 * @param x_um distance of the tip from the left edge of the image, in micrometres: the centre of
 *     the left-most pixels is at half a pixel
 * @param y_um distance of the tip from the top edge of the image, in micrometres
 * @param length_um arc length along the dendrite's centre line from its root to the tip; the root
 *     is where the dendrite leaves the electrode or the body that stood there in the first frame
 * @param velocity how fast it runs at that time, by a straight line through its neighbours, with
 *     the 95 % interval; {@link Rate#UNKNOWN} at the root
 * @param flag what makes it doubtful, see {@code TipFlags}: words joined by spaces; empty if
 *     nothing does
 */
public record Tip(
        int dendrite,
        int frame,
        double t_s,
        double x_um,
        double y_um,
        double length_um,
        Rate velocity,
        String flag) {}
