package org.garnetj.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One command typed at a terminal, run in this process.
 *
 * @param exitCode what the shell would see
 * @param out what was printed
 * @param err what was said about problems and progress
 */
public record Shell(int exitCode, String out, String err) {

    /** Types {@code garnetj words…}. */
    public static Shell garnetj(final String... words) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final ByteArrayOutputStream err = new ByteArrayOutputStream();
        final int exitCode = Main.run(stream(out), stream(err), words);
        return new Shell(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    /** The last line on the error stream: the one that says what went wrong. */
    public String problem() {
        return err.lines().reduce("", (earlier, line) -> line);
    }

    private static PrintStream stream(final ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
