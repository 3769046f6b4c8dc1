package org.garnetj.recipe;

import org.garnetj.block.Progress;
import org.garnetj.image.InputException;
import org.garnetj.image.MissingFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of files and folders. */
final class ContentHash {

    private static final int BUFFER = 1 << 20;

    private final Progress progress;

    ContentHash(final Progress progress) {
        this.progress = progress;
    }

    /**
     * The SHA-256 of a file's content; of a folder, that of the lines {@code sha256 name} of all
     * files below it, sorted by name, hidden ones aside.
     *
     * @throws InputException if it is missing or cannot be read
     */
    String of(final Path path) {
        if (!Files.exists(path)) {
            throw MissingFile.at(path);
        }
        try {
            return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
        } catch (final IOException e) {
            throw new InputException(
                    path.toString(), "cannot be read", "check that you may read it", e);
        }
    }

    /** The SHA-256 of text in UTF-8. */
    static String ofText(final String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String ofFolder(final Path folder) throws IOException {
        final StringBuilder lines = new StringBuilder();
        for (final Path file : files(folder)) {
            lines.append(ofFile(file)).append("  ").append(name(folder, file)).append('\n');
        }
        return ofText(lines.toString());
    }

    /** All files below a folder, hidden ones aside, sorted by {@link #name}. */
    static List<Path> files(final Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted((a, b) -> name(folder, a).compareTo(name(folder, b)))
                    .toList();
        }
    }

    /** The name of a file below a folder, with {@code /} on every system. */
    static String name(final Path folder, final Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isHidden(final Path relative) {
        for (final Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private String ofFile(final Path file) throws IOException {
        final MessageDigest digest = sha256();
        final byte[] buffer = new byte[BUFFER];
        final long total = Math.max(1, Files.size(file));
        long done = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
                progress.checkCancelled();
                digest.update(buffer, 0, n);
                done += n;
                progress.step("checking " + file.getFileName(), done, total);
            }
        }
        return hex(digest.digest());
    }

    private static String hex(final byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
