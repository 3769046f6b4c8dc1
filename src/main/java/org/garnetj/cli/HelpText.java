package org.garnetj.cli;

import org.garnetj.command.Commands;
import org.garnetj.report.Software;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

import java.io.PrintStream;

/**
 * What {@code list} and {@code help COMMAND} print; all of it is read from the commands themselves.
 */
final class HelpText {

    private final Commands commands;
    private final PrintStream out;

    HelpText(final Commands commands, final PrintStream out) {
        this.commands = commands;
        this.out = out;
    }

    /** One line for each command. */
    void list() {
        out.println("garnetj COMMAND key=value …   (garnetj help COMMAND tells the keys)\n");
        for (final CommandInfo info : commands.all()) {
            out.printf("  %-16s %s%n", info.getName(), info.getDescription());
        }
        out.printf("  %-16s %s%n", "list", "This list");
        out.printf("  %-16s %s%n", "help COMMAND", "The keys of a command");
        out.println("\nOptions: --threads N  --block-size PIXELS  --debug  --version");
    }

    /** A command's keys with units, ranges and defaults, and its outputs. */
    void describe(final CommandInfo info) {
        out.println("garnetj " + info.getName() + " key=value …\n");
        out.println("  " + info.getDescription());
        out.println("  Menu: " + info.getMenuPath().getMenuString().replace(" > ", " › ") + "\n");
        for (final ModuleItem<?> key : Commands.keys(info)) {
            out.printf("  %-16s %s%n", key.getName() + "=" + byDefault(info, key), key.getLabel());
            if (key.getDescription() != null) {
                out.printf("  %-16s   %s%n", "", key.getDescription());
            }
            if (!Commands.constraint(key).isEmpty()) {
                out.printf("  %-16s   %s%n", "", Commands.constraint(key));
            }
        }
        for (final ModuleItem<?> output : info.outputs()) {
            out.printf("  → %-14s %s%n", output.getName(), output.getLabel());
        }
    }

    void version() {
        out.println(Software.running());
    }

    private static String byDefault(final CommandInfo info, final ModuleItem<?> key) {
        final String value = Commands.defaultText(info, key);
        return value.isEmpty() && key.isRequired() ? "…" : value;
    }
}
