package org.garnetj.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders: making, moving and removing them. */
final class FileTrees {

    private FileTrees() {}

    /** The absolute path with links followed as far as it exists. */
    static Path real(final Path path) {
        final Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (final IOException missing) {
            final Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    /** The highest folder on the way to {@code folder} that does not exist, or null if all do. */
    static Path topmostMissing(final Path folder) {
        Path topmost = null;
        for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
            topmost = path;
        }
        return topmost;
    }

    /** {@code file}, after making the folder it lies in. */
    static Path withParents(final Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Moves a file in one step where the file system can, replacing what is there. */
    static void moveInto(final Path from, final Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (final AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a folder with all that is in it, as far as the file system lets us. */
    static void delete(final Path folder) {
        final List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (final IOException | UncheckedIOException gone) {
            return;
        }
        paths.forEach(FileTrees::deleteOne);
    }

    /** Removes {@code folder} and its parents up to {@code topmost}, those that are empty. */
    static void deleteEmptyFolders(final Path folder, final Path topmost) {
        if (topmost == null) {
            return;
        }
        for (Path path = folder; path.startsWith(topmost); path = path.getParent()) {
            if (Files.exists(path) && !deleteOne(path)) {
                return;
            }
        }
    }

    private static boolean deleteOne(final Path path) {
        try {
            return Files.deleteIfExists(path);
        } catch (final IOException notEmptyOrNotOurs) {
            return false;
        }
    }
}
