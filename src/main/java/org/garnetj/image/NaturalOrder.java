package org.garnetj.image;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    /**
     * Where numbered names first leave numbers out, as a remark; empty if their last numbers rise
     * by one step throughout, or if they are not numbered.
     */
    static Optional<String> gap(final List<String> names) {
        BigInteger step = null;
        for (int i = 1; i < names.size(); i++) {
            final Optional<BigInteger> before = lastNumber(names.get(i - 1));
            final Optional<BigInteger> after = lastNumber(names.get(i));
            if (before.isEmpty() || after.isEmpty()) {
                return Optional.empty();
            }
            final BigInteger difference = after.get().subtract(before.get());
            if (step != null && !difference.equals(step)) {
                return Optional.of(
                        "the numbers of the files are not equally spaced: "
                                + names.get(i - 1)
                                + " is followed by "
                                + names.get(i));
            }
            step = difference;
        }
        return Optional.empty();
    }

    /**
     * Which of equally spaced things the numbered ones are, counting from 0, where numbers are left
     * out: the least step between two names is one, all steps are multiples of it, and more than
     * half of them it itself. Else empty.
     */
    static List<Long> steps(final List<String> names) {
        final List<BigInteger> numbers =
                names.stream().flatMap(name -> lastNumber(name).stream()).toList();
        if (numbers.size() != names.size() || gap(names).isEmpty()) {
            return List.of();
        }
        final List<BigInteger> differences =
                IntStream.range(1, numbers.size())
                        .mapToObj(i -> numbers.get(i).subtract(numbers.get(i - 1)))
                        .toList();
        final BigInteger unit = differences.stream().min(Comparator.naturalOrder()).orElseThrow();
        final boolean isCount =
                unit.signum() > 0
                        && differences.stream().allMatch(d -> d.mod(unit).signum() == 0)
                        && 2 * differences.stream().filter(unit::equals).count()
                                > differences.size();
        return isCount
                ? numbers.stream()
                        .map(n -> n.subtract(numbers.get(0)).divide(unit).longValueExact())
                        .toList()
                : List.of();
    }

    private static Optional<BigInteger> lastNumber(final String name) {
        return PART.matcher(name.replaceAll("\\.[A-Za-z]+$", ""))
                .results()
                .map(MatchResult::group)
                .filter(NaturalOrder::isNumber)
                .reduce((first, second) -> second)
                .map(BigInteger::new);
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
