package org.garnetj.cli;

import org.garnetj.command.Commands;
import org.garnetj.command.ExecutionOptions;
import org.garnetj.command.UsageException;
import org.garnetj.image.InputException;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.event.EventService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.File;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The words of one command line: options of the program, a command, and its {@code key=value}
 * pairs.
 */
@Command(
        name = "garnetj",
        version = "garnetj",
        description =
                "Turns image stacks of solid-electrolyte cells into numbers with units and uncertainties.")
final class Terminal implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--debug", description = "print the trace of a failure")
    private boolean debug;

    @Option(names = "--threads", description = "number of threads; results do not depend on it")
    private Integer threads;

    @Option(
            names = "--block-size",
            description = "edge of a block in pixels; results do not depend on it")
    private Integer blockSize;

    @Option(
            names = {"-h", "--help"},
            description = "list the commands")
    private boolean help;

    @Option(names = "--version", description = "print the version")
    private boolean version;

    @Parameters(arity = "0..*", description = "COMMAND key=value ...")
    private List<String> words = List.of();

    Terminal(final PrintStream out, final PrintStream err) {
        this.out = out;
        this.err = err;
    }

    boolean isDebug() {
        return debug;
    }

    @Override
    public Integer call() {
        setExecution();
        try (Context context = new Context()) {
            context.service(LogService.class).setLevel(debug ? LogLevel.DEBUG : LogLevel.NONE);
            act(context);
        } catch (final OutOfMemoryError e) {
            throw new InputException(
                    String.join(" ", words),
                    "needs more than the "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB that Java may use",
                    "set GARNETJ_HEAP, e.g. GARNETJ_HEAP=16g, or crop the stack",
                    e);
        }
        return ExitCode.DONE;
    }

    private void act(final Context context) {
        final Commands commands = new Commands(context);
        final HelpText help = new HelpText(commands, out);
        final boolean asksForKeys =
                words.size() == 2 && words.get(1).equals("help") || this.help && words.size() == 1;
        final String command = words.isEmpty() ? "help" : words.get(0);
        if (version) {
            help.version();
        } else if (asksForKeys && !command.equals("list") && !command.equals("help")) {
            help.describe(commands.find(command));
        } else if (command.equals("help") && words.size() > 1) {
            help.describe(commands.find(words.get(1)));
        } else if (command.equals("help") || command.equals("list")) {
            help.list();
        } else {
            run(context, commands, commands.find(command));
        }
    }

    private void run(final Context context, final Commands commands, final CommandInfo info) {
        final ConsoleProgress progress = new ConsoleProgress(err, System.console() != null);
        context.service(EventService.class).subscribe(progress);
        final Thread worker = Thread.currentThread();
        final Thread onInterrupt = new Thread(() -> stop(progress, worker));
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            print(commands.run(info, pairs(info)));
        } finally {
            progress.close();
            removeHook(onInterrupt);
        }
    }

    private Map<String, String> pairs(final CommandInfo info) {
        final List<String> pairs = words.subList(1, words.size());
        return info.getName().equals("run") ? Pairs.ofRun(pairs) : Pairs.of(pairs);
    }

    private void print(final CommandModule done) {
        new LinkedHashMap<>(done.getOutputs())
                .forEach(
                        (name, value) -> {
                            if (value instanceof String text) {
                                text.lines().forEach(line -> out.println(name + ": " + line));
                            } else if (value instanceof Number || value instanceof File) {
                                out.println(name + " = " + value);
                            }
                        });
    }

    private void setExecution() {
        if (threads != null) {
            System.setProperty(ExecutionOptions.THREADS, requirePositive("--threads", threads, 1));
        }
        if (blockSize != null) {
            System.setProperty(
                    ExecutionOptions.BLOCK_SIZE, requirePositive("--block-size", blockSize, 8));
        }
    }

    private static String requirePositive(final String option, final int value, final int least) {
        if (value < least) {
            throw new UsageException(
                    option + " " + value + " is not valid: give at least " + least);
        }
        return Integer.toString(value);
    }

    private static void stop(final ConsoleProgress progress, final Thread worker) {
        progress.cancel();
        try {
            worker.join(10_000);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(final Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (final IllegalStateException exiting) {
            return; // Ctrl-C: the hook is running and waits for this thread
        }
    }
}
