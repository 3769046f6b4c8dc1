package org.garnetj.cli;

import picocli.CommandLine;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts {@code garnetj} from a terminal. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(final String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs one command, talking to the given streams, and returns the exit code: 0 done, 1 failure,
     * 2 wrong usage.
     */
    public static int run(final PrintStream out, final PrintStream err, final String... arguments) {
        final Terminal terminal = new Terminal(out, err);
        final Problems problems = new Problems(err, terminal);
        return new CommandLine(terminal)
                .setOut(new java.io.PrintWriter(out, true))
                .setErr(new java.io.PrintWriter(err, true))
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems)
                .setStopAtPositional(false)
                .execute(arguments);
    }
}
