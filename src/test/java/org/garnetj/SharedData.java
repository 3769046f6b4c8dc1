package org.garnetj;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data beside the project, for tests only. A test that needs a file which is not there is
 * skipped, visibly.
 */
public final class SharedData {

    private SharedData() {}

    /** The file or folder {@code name} of the shared data, or a skipped test. */
    public static Path path(final String name) {
        final Path root =
                Path.of(
                        System.getProperty(
                                "garnetj.shared", Path.of("..", "shared", "data").toString()));
        final Path path = root.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no real data at " + path);
        return path;
    }
}
