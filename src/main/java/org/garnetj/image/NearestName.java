package org.garnetj.image;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses which known name a user meant by an unknown one: the nearest by edit distance (insert,
 * delete, replace a letter, swap two neighbours), letter case aside.
 */
public final class NearestName {

    private NearestName() {}

    /**
     * The known name nearest to {@code given}, or empty when none is near: more than a third of its
     * letters (at least two) would have to change. Of equally near names the first one wins. A name
     * that is the beginning of one single known name is near, however short.
     */
    public static Optional<String> of(final String given, final Collection<String> known) {
        final int allowed = Math.max(2, given.length() / 3);
        String nearest = null;
        int least = allowed + 1;
        for (final String name : known) {
            final int edits = distance(fold(given), fold(name));
            if (edits < least && edits < name.length()) {
                nearest = name;
                least = edits;
            }
        }
        return nearest == null ? onlyOneBeginningWith(given, known) : Optional.of(nearest);
    }

    /**
     * A remedy for a message: {@code did you mean 'surface'?}, or, when nothing is near, {@code
     * known are: a, b, c}.
     */
    public static String remedy(final String given, final Collection<String> known) {
        return of(given, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse(
                        known.isEmpty()
                                ? "there is none"
                                : "known are: " + String.join(", ", known));
    }

    private static Optional<String> onlyOneBeginningWith(
            final String given, final Collection<String> known) {
        final var candidates =
                known.stream().filter(name -> fold(name).startsWith(fold(given))).toList();
        return candidates.size() == 1 && !given.isEmpty()
                ? Optional.of(candidates.get(0))
                : Optional.empty();
    }

    private static String fold(final String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Damerau–Levenshtein distance (optimal string alignment). */
    static int distance(final String a, final String b) {
        final int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(
            final int[][] edits, final String a, final String b, final int i, final int j) {
        final int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1)) {
            least = Math.min(least, edits[i - 2][j - 2] + 1);
        }
        return least;
    }
}
