package org.garnetj.track;

/**
 * How one frame lies and shines against the first: what is at (x, y) in the first frame is at (x +
 * dx, y + dy) in this one, and a grey value g there is gain · g + offset here.
 *
 * @param frame number of the frame, from 0
 * @param dx_px shift to the right in pixels
 * @param dy_px shift down in pixels
 * @param gain brightness factor; NaN for a frame without a picture
 * @param offset brightness offset in grey values
 */
public record FrameShift(int frame, double dx_px, double dy_px, double gain, double offset) {

    /** That of a frame that shows nothing of the first. */
    static FrameShift unseen(final int frame) {
        return new FrameShift(frame, 0, 0, Double.NaN, 0);
    }

    /** Whether the frame has a picture. */
    public boolean isSeen() {
        return !Double.isNaN(gain);
    }
}
