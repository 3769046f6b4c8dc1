package org.garnetj.segment;

import org.garnetj.electro.ParameterException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The greys by which a trained model meets a stack, in the stack's own unit.
 *
 * @param black grey of black, in a tomogram of its darkest phase; becomes 0
 * @param white grey of LLZO, or of what is bright where there are no phases; becomes 1
 * @param above grey of what lies above the sample (cap, vacuum) or around it (air); NaN if nothing
 *     does
 */
public record GreyLevels(double black, double white, double above) {

    private static final String KEY = "levels";

    public GreyLevels {
        if (!Double.isFinite(black) || !Double.isFinite(white) || (float) black == (float) white) {
            throw new ParameterException(
                    KEY, black + "," + white, "give two different greys, black and LLZO");
        }
    }

    /**
     * The levels that a user wrote: {@code black,LLZO} or {@code black,LLZO,above}; key {@code
     * levels}.
     */
    public static GreyLevels parse(final String text) {
        final String[] words = text.split(",", -1);
        if (words.length != 2 && words.length != 3) {
            throw unreadable(text);
        }
        final double[] greys = {0, 0, Double.NaN};
        for (int i = 0; i < words.length; i++) {
            try {
                greys[i] = Double.parseDouble(words[i].strip());
            } catch (final NumberFormatException e) {
                throw unreadable(text);
            }
        }
        return new GreyLevels(greys[0], greys[1], greys[2]);
    }

    private static ParameterException unreadable(final String text) {
        return new ParameterException(
                KEY,
                text,
                "give the greys of black, LLZO and, if there is one, the cap: 20,175,230");
    }

    /** As {@link #parse} reads it, to seven digits. */
    public String text() {
        final String both = digits(black) + "," + digits(white);
        return hasAbove() ? both + "," + digits(above) : both;
    }

    /**
     * The mean levels of stacks that were taken alike; of what lies above, of those that have it.
     */
    static GreyLevels mean(final List<GreyLevels> all) {
        return new GreyLevels(
                        mean(all, GreyLevels::black),
                        mean(all, GreyLevels::white),
                        mean(all, GreyLevels::above))
                .rounded();
    }

    private static double mean(
            final List<GreyLevels> all, final ToDoubleFunction<GreyLevels> level) {
        return all.stream()
                .mapToDouble(level)
                .filter(grey -> !Double.isNaN(grey))
                .average()
                .orElse(Double.NaN);
    }

    /** The same to the digits of {@link #text}, so that stating them changes nothing. */
    GreyLevels rounded() {
        return parse(text());
    }

    /** Whether something lies above or around the sample. */
    boolean hasAbove() {
        return !Double.isNaN(above);
    }

    /** What lies above, in units of LLZO above black. */
    double relativeAbove() {
        return (above - black) / (white - black);
    }

    private static String digits(final double grey) {
        return new BigDecimal(grey, new MathContext(7)).stripTrailingZeros().toPlainString();
    }
}
