package org.garnetj.window;

import org.junit.jupiter.api.Assumptions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A screen that exists only in memory (Xvfb). Where Xvfb is not installed, tests are skipped. */
final class VirtualScreen implements AutoCloseable {

    private static final String SIZE = "1280x900x24";

    private final Process server;
    private final String display;

    private VirtualScreen(final Process server, final String display) {
        this.server = server;
        this.display = display;
    }

    /** A screen under a free number, which the server picks itself. */
    static VirtualScreen open() throws IOException {
        Assumptions.assumeTrue(installed("Xvfb"), "skipped: no Xvfb here (apt-get install xvfb)");
        final Process server =
                new ProcessBuilder(
                                "Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        final BufferedReader answer =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        final String number = answer.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended with " + server.onExit().join().exitValue());
        }
        return new VirtualScreen(server, ":" + number.strip());
    }

    /** What programs on this screen need as DISPLAY. */
    String display() {
        return display;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }

    private static boolean installed(final String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
