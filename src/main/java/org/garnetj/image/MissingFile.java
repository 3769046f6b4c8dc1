package org.garnetj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what is wrong with a path that leads nowhere, and what may have been meant. */
public final class MissingFile {

    private MissingFile() {}

    /** The refusal of a file or folder that is not there, naming the nearest that is. */
    public static InputException at(final Path path) {
        final Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return new InputException(
                    path.toString(),
                    "there is no such file, and no folder " + folder,
                    "check the path");
        }
        final String remedy =
                nearest(path.getFileName().toString(), folder)
                        .map(name -> "did you mean " + name + "?")
                        .orElse("check the name");
        return new InputException(path.toString(), "there is no such file", remedy);
    }

    private static Optional<String> nearest(final String wanted, final Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            final List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
            return names.stream()
                    .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 4))
                    .min(Comparator.comparingInt(name -> distance(wanted, name)));
        } catch (final IOException e) {
            return Optional.empty();
        }
    }

    /** Number of letters to insert, drop or change to turn one name into the other. */
    static int distance(final String one, final String other) {
        final String a = one.toLowerCase(Locale.ROOT);
        final String b = other.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            final int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                final int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                previous[j - 1] + change,
                                1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
