package org.garnetj.cli;

import org.garnetj.block.CancelledException;
import org.garnetj.command.UsageException;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;

import picocli.CommandLine;

import java.io.PrintStream;

/**
 * One voice for problems: one line on the error stream and an exit code; the trace only with {@code
 * --debug}.
 */
final class Problems
        implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private final PrintStream err;
    private final Terminal terminal;

    Problems(final PrintStream err, final Terminal terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(
            final CommandLine.ParameterException problem, final String[] arguments) {
        err.println("garnetj: " + problem.getMessage() + "; see: garnetj help");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(
            final Exception problem,
            final CommandLine commandLine,
            final CommandLine.ParseResult parsed) {
        if (terminal.isDebug()) {
            problem.printStackTrace(err);
        }
        err.println("garnetj: " + oneLine(problem));
        final boolean usage =
                problem instanceof UsageException || problem instanceof ParameterException;
        return usage ? ExitCode.USAGE : ExitCode.FAILURE;
    }

    private String oneLine(final Exception problem) {
        final boolean expected =
                problem instanceof UsageException
                        || problem instanceof ParameterException
                        || problem instanceof InputException
                        || problem instanceof CancelledException;
        final String text =
                expected
                        ? problem.getMessage()
                        : "internal error: "
                                + problem
                                + "; run again with --debug and report the trace";
        return text.replace('\n', ' ');
    }
}
