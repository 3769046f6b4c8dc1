package org.garnetj.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every machine and in every locale: {@code .} as the decimal sign, no
 * grouping, no trailing zeros.
 */
final class NumberText {

    /** Significant digits in tables: far beyond any measurement, short of binary noise. */
    static final int TABLE_DIGITS = 9;

    private NumberText() {}

    /**
     * {@code value} with {@link #TABLE_DIGITS} significant digits; empty for NaN, {@code Infinity}
     * for infinity. Magnitudes below 1e-5 or from 1e15 on are written as {@code 1.5E-7}.
     */
    static String table(final double value) {
        return rounded(value, TABLE_DIGITS);
    }

    /** {@code value} with at most {@code digits} significant digits. */
    static String rounded(final double value, final int digits) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return "0";
        }
        final BigDecimal decimal =
                new BigDecimal(value)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
        final int exponent = decimal.precision() - decimal.scale() - 1;
        return exponent < -5 || exponent >= 15
                ? scientific(decimal, exponent)
                : decimal.toPlainString();
    }

    private static String scientific(final BigDecimal decimal, final int exponent) {
        return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                + "E"
                + exponent;
    }
}
