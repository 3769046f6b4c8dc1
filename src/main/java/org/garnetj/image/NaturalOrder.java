package org.garnetj.image;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders names as people number them: {@code slice2} before {@code slice10}. Letters compare
 * without regard to case; names that differ only in case or in leading zeros keep a fixed order.
 */
final class NaturalOrder implements Comparator<String> {

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(final String a, final String b) {
        final Matcher left = PART.matcher(a);
        final Matcher right = PART.matcher(b);
        while (true) {
            final boolean moreLeft = left.find();
            final boolean moreRight = right.find();
            if (!moreLeft || !moreRight) {
                return moreLeft ? 1 : moreRight ? -1 : a.compareTo(b);
            }
            final int order = compareParts(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int compareParts(final String a, final String b) {
        return isNumber(a) && isNumber(b)
                ? new BigInteger(a).compareTo(new BigInteger(b))
                : a.compareToIgnoreCase(b);
    }

    private static boolean isNumber(final String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
