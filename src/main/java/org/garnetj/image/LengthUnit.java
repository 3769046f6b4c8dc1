package org.garnetj.image;

import java.util.Locale;
import java.util.Optional;

/** A unit of length as image files spell it. */
public enum LengthUnit {
    PICOMETRE("pm", 1e-6),
    NANOMETRE("nm", 1e-3),
    MICROMETRE("µm", 1),
    MILLIMETRE("mm", 1e3),
    CENTIMETRE("cm", 1e4),
    METRE("m", 1e6),
    INCH("inch", 25400);

    private final String symbol;
    private final double um;

    LengthUnit(final String symbol, final double um) {
        this.symbol = symbol;
        this.um = um;
    }

    /** The usual symbol, e.g. {@code µm}. */
    public String symbol() {
        return symbol;
    }

    /** Converts a length in this unit to micrometres. */
    public double toMicrometres(final double length) {
        return length * um;
    }

    /**
     * Reads the spellings met in image files: {@code um}, {@code µm} (both Unicode forms, or
     * escaped), {@code micron}, {@code microns}, {@code nm}, {@code nanometer} and so on. Empty for
     * anything that is not a length, such as {@code pixel}.
     */
    public static Optional<LengthUnit> parse(final String text) {
        if (text == null) {
            return Optional.empty();
        }
        final String word =
                text.strip()
                        .replace("\\u00B5", "u")
                        .replace('\u00B5', 'u')
                        .replace('\u03BC', 'u')
                        .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (word) {
                    case "pm", "picometer", "picometre", "picometers", "picometres" -> PICOMETRE;
                    case "nm", "nanometer", "nanometre", "nanometers", "nanometres" -> NANOMETRE;
                    case "um",
                            "micron",
                            "microns",
                            "micrometer",
                            "micrometre",
                            "micrometers",
                            "micrometres" ->
                            MICROMETRE;
                    case "mm", "millimeter", "millimetre", "millimeters", "millimetres" ->
                            MILLIMETRE;
                    case "cm", "centimeter", "centimetre", "centimeters", "centimetres" ->
                            CENTIMETRE;
                    case "m", "meter", "metre", "meters", "metres" -> METRE;
                    case "in", "inch", "inches", "\"" -> INCH;
                    default -> null;
                });
    }
}
