package org.garnetj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return NearestName.of(
                    wanted, files.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (final IOException e) {
            return Optional.empty();
        }
    }
}
