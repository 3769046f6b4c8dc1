package org.garnetj.track;

import org.garnetj.electro.ParameterException;

import java.util.Arrays;

/**
 * How inclusions are found and followed.
 *
 * @param field direction along which displacement counts
 * @param darkness a pixel may be lithium if it is darker than the crystal around by this part of
 *     the crystal's grey, above 0 and below 1
 * @param minimumArea_um2 smaller dark bodies are none; 0 for 20 pixels
 * @param smoothing_px standard deviation of the Gaussian applied to each frame, 0.7 to 5 pixels
 * @param errors how well the scales are known
 * @param reversals_s times at which the current changes its sign, in seconds, rising
 */
public record InclusionTrackSettings(
        FieldDirection field,
        double darkness,
        double minimumArea_um2,
        double smoothing_px,
        ScaleErrors errors,
        double[] reversals_s) {

    private static final double LEAST_PIXELS = 20;

    public InclusionTrackSettings {
        ParameterException.requireWithin("darkness", darkness, 0.02, 0.98);
        ParameterException.requireWithin("minarea", minimumArea_um2, 0, 1e12);
        ParameterException.requireWithin("smoothing", smoothing_px, 0.7, 5);
        reversals_s = reversals_s.clone();
        for (int i = 1; i < reversals_s.length; i++) {
            if (!(reversals_s[i] > reversals_s[i - 1])) {
                throw new ParameterException(
                        "reversals", Arrays.toString(reversals_s), "give times that rise");
            }
        }
    }

    /** Drift to the right, bodies a third darker than the crystal, no reversal. */
    public static final InclusionTrackSettings DEFAULT =
            new InclusionTrackSettings(
                    FieldDirection.PLUS_X, 0.35, 0, 1, ScaleErrors.NONE, new double[0]);

    /** The same along another field. */
    public InclusionTrackSettings along(final FieldDirection other) {
        return new InclusionTrackSettings(
                other, darkness, minimumArea_um2, smoothing_px, errors, reversals_s);
    }

    /** The same with other times of reversal. */
    public InclusionTrackSettings reversedAt(final double... times_s) {
        return new InclusionTrackSettings(
                field, darkness, minimumArea_um2, smoothing_px, errors, times_s);
    }

    int leastPixels(final double pixel_um) {
        final double given = minimumArea_um2 / (pixel_um * pixel_um);
        return (int) Math.ceil(given > 0 ? given : LEAST_PIXELS);
    }
}
