package org.garnetj.command;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.NearestName;
import org.scijava.module.ModuleItem;

import java.io.File;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * Values of command keys to and from the words in which macros, recipes and terminals write them.
 */
final class Words {

    private static final int SIGNIFICANT = 9;

    private Words() {}

    /** The value of {@code key} that a user wrote as {@code word}. */
    static Object parse(final ModuleItem<?> key, final String word) {
        final Class<?> type = key.getType();
        if (type == File.class) {
            return new File(word);
        }
        if (type == boolean.class || type == Boolean.class) {
            return parseBoolean(key.getName(), word);
        }
        if (type == String.class) {
            return requireChoice(key, word);
        }
        return requireInRange(key, parseNumber(key.getName(), type, word));
    }

    /** How a value is written: numbers without needless zeros, files by their path. */
    static String of(final Object value) {
        if (value instanceof Double number
                && number == Math.rint(number)
                && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value.toString();
    }

    /** A number to nine significant digits, as tables write it. */
    static String rounded(final double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value, new MathContext(SIGNIFICANT))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }

    private static boolean parseBoolean(final String key, final String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default -> throw new ParameterException(key, word, "give true or false");
        };
    }

    private static String requireChoice(final ModuleItem<?> key, final String word) {
        if (key.getChoices() == null || key.getChoices().isEmpty()) {
            return word;
        }
        for (final Object choice : key.getChoices()) {
            if (choice.toString().equalsIgnoreCase(word)) {
                return choice.toString();
            }
        }
        final List<String> choices = key.getChoices().stream().map(Object::toString).toList();
        throw new ParameterException(
                key.getName(),
                word,
                "give one of "
                        + choices
                        + NearestName.of(word, choices)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(""));
    }

    private static Number parseNumber(final String key, final Class<?> type, final String word) {
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(word.strip());
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(word.strip());
            }
            return Double.valueOf(word.strip());
        } catch (final NumberFormatException e) {
            throw new ParameterException(key, word, "give a number, such as 0.05");
        }
    }

    private static Number requireInRange(final ModuleItem<?> key, final Number number) {
        final Object low = key.getMinimumValue();
        final Object high = key.getMaximumValue();
        final boolean tooLow =
                low instanceof Number min && number.doubleValue() < min.doubleValue();
        final boolean tooHigh =
                high instanceof Number max && number.doubleValue() > max.doubleValue();
        if (Double.isNaN(number.doubleValue()) || tooLow || tooHigh) {
            throw new ParameterException(key.getName(), of(number), "give " + range(low, high));
        }
        return number;
    }

    /** How a range reads: "0 to 90", "at least 0". */
    static String range(final Object low, final Object high) {
        if (low instanceof Number && high instanceof Number) {
            return of(low) + " to " + of(high);
        }
        if (low instanceof Number) {
            return "at least " + of(low);
        }
        return high instanceof Number ? "at most " + of(high) : "a number";
    }
}
