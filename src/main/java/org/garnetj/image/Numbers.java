package org.garnetj.image;

import java.util.Optional;

/** Numbers written as text by other programs. */
final class Numbers {

    private Numbers() {}

    /** The finite number that {@code text} spells, if it spells one. */
    static Optional<Double> parse(final String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(text.strip())).filter(Double::isFinite);
        } catch (final NumberFormatException e) {
            return Optional.empty();
        }
    }
}
