package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Locale;
import java.util.Optional;

/**
 * Which rings to remove.
 *
 * @param centre where they have their centre; empty to find it in the middle half of the slice
 * @param width_px widest ring in pixels, 2 to 200; what changes more slowly with the radius stays
 */
public record RingSettings(Optional<Centre> centre, double width_px) {

    public RingSettings {
        ParameterException.requireWithin("width", width_px, 2, 200);
    }

    /** The centre found, rings of up to 30 pixels. */
    public static RingSettings defaults() {
        return new RingSettings(Optional.empty(), 30);
    }

    /** The same about a known centre. */
    public RingSettings withCentre(final double x_px, final double y_px) {
        return new RingSettings(Optional.of(new Centre(x_px, y_px)), width_px);
    }

    /**
     * A centre in pixels from the slice's corner: the middle of a slice of 80 pixels is 40.
     *
     * @param x_px along x, may lie outside of the slice
     * @param y_px along y
     */
    public record Centre(double x_px, double y_px) {

        public Centre {
            ParameterException.requireFinite("centre", x_px);
            ParameterException.requireFinite("centre", y_px);
        }

        /** What a key says: {@code x,y}, or nothing or {@code auto} for none. */
        public static Optional<Centre> parse(final String key, final String text) {
            if (text.isBlank() || text.strip().equalsIgnoreCase("auto")) {
                return Optional.empty();
            }
            final String[] parts = text.split(",");
            try {
                if (parts.length == 2) {
                    return Optional.of(
                            new Centre(
                                    Double.parseDouble(parts[0].strip()),
                                    Double.parseDouble(parts[1].strip())));
                }
            } catch (final NumberFormatException e) {
                throw wrong(key, text);
            }
            throw wrong(key, text);
        }

        private static ParameterException wrong(final String key, final String text) {
            return new ParameterException(
                    key, text, "give auto, or x and y in pixels, e.g. 512.5,498");
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f, %.2f px", x_px, y_px);
        }
    }
}
