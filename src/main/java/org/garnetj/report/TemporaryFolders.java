package org.garnetj.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hidden folders results are made in. Their names carry the host and the process, so that those
 * of a killed process can be told from those in use, also on a shared disk.
 */
final class TemporaryFolders {

    private static final Pattern NAME = Pattern.compile("\\.garnetj-(.*)-(\\d+)-\\d+");

    private TemporaryFolders() {}

    /** Makes a new temporary folder in {@code parent}. */
    static Path make(final Path parent) throws IOException {
        final String stem = ".garnetj-" + host() + "-" + ProcessHandle.current().pid() + "-";
        return Files.createTempDirectory(parent, stem);
    }

    /** Removes the temporary folders that processes of this host left when they were killed. */
    static void removeAbandoned(final Path parent) throws IOException {
        final List<Path> abandoned;
        try (Stream<Path> children = Files.list(parent)) {
            abandoned = children.filter(TemporaryFolders::isAbandoned).toList();
        }
        abandoned.forEach(FileTrees::delete);
    }

    private static boolean isAbandoned(final Path folder) {
        final Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && name.group(1).equals(host())
                && ProcessHandle.of(Long.parseLong(name.group(2)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static String host() {
        final String name = System.getenv().getOrDefault("HOSTNAME", localHost());
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String localHost() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (final java.net.UnknownHostException e) {
            return "local";
        }
    }
}
