package org.garnetj;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be told from the text of the sources: silent packages, notes of unfinished work. */
final class SourceRules {

    private static final Pattern LEFTOVER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    private static final Pattern TEXT =
            Pattern.compile(
                    ".*\\.(java|md|xml|ya?ml|cff|ijm|groovy|sh|py|json|config|properties|csv|txt)"
                            + "|[^.]+");

    /** Tests may quote what they look for; the others are not ours or not text. */
    private static final Set<String> SKIPPED = Set.of("target", "test", ".git", "results");

    private SourceRules() {}

    /** Folders under {@code sources} that hold classes but no {@code package-info.java}. */
    static List<Path> packagesWithoutInfo(final Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .sorted()
                    .toList();
        }
    }

    /** Lines, as {@code file:line}, of sources and docs under {@code root} with a leftover note. */
    static List<String> leftovers(final Path root) throws IOException {
        final Path home = root.toAbsolutePath().normalize();
        final List<String> found = new ArrayList<>();
        for (final Path file : texts(home)) {
            final String[] lines =
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (LEFTOVER.matcher(lines[i]).find()) {
                    found.add(home.relativize(file) + ":" + (i + 1));
                }
            }
        }
        return found;
    }

    private static List<Path> texts(final Path root) throws IOException {
        final List<Path> texts = new ArrayList<>();
        try (Stream<Path> children = Files.list(root)) {
            for (final Path child : children.sorted().toList()) {
                final String name = child.getFileName().toString();
                if (Files.isDirectory(child)) {
                    texts.addAll(SKIPPED.contains(name) ? List.of() : texts(child));
                } else if (TEXT.matcher(name).matches()) {
                    texts.add(child);
                }
            }
        }
        return texts;
    }
}
