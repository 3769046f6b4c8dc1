package org.garnetj.command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.gui.GenericDialog;
import ij.measure.ResultsTable;
import ij.plugin.PlugIn;

import org.garnetj.block.CancelledException;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.event.EventService;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * GarnetJ's commands in plain ImageJ 1.x, which knows nothing of SciJava: each menu entry names a
 * command, whose dialog, macro options and recorded line are made from its {@code CommandInfo}. In
 * Fiji SciJava itself does this, and the menu entries are not installed.
 */
public final class GarnetPlugIn implements PlugIn {

    /** Begins when the first command is used and lives as long as ImageJ. */
    private static final class Shared {

        static final Context CONTEXT = create();

        private static Context create() {
            final Thread thread = Thread.currentThread();
            final ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(GarnetPlugIn.class.getClassLoader());
            try {
                return new Context();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    @Override
    public void run(final String command) {
        final Commands commands = new Commands(Shared.CONTEXT);
        final CommandInfo info = commands.find(command);
        try {
            words(info).ifPresent(words -> show(runWatched(commands, info, words)));
        } catch (final CancelledException e) {
            IJ.showStatus(info.getName() + " " + e.getMessage());
            Macro.abort();
        } catch (final RuntimeException e) {
            IJ.error("GarnetJ", e.getMessage());
            if (IJ.isMacro()) {
                throw new RuntimeException(Macro.MACRO_CANCELED);
            }
        }
    }

    private static Optional<Map<String, String>> words(final CommandInfo info) {
        final String options = Macro.getOptions();
        return options == null
                ? new CommandDialog(info, new GenericDialog(Commands.title(info))).ask()
                : Optional.of(MacroOptions.words(info, options));
    }

    private static CommandModule runWatched(
            final Commands commands, final CommandInfo info, final Map<String, String> words) {
        final ImageJProgress progress = new ImageJProgress();
        final EventService events = Shared.CONTEXT.service(EventService.class);
        final var subscription = events.subscribe(progress);
        try {
            return commands.run(info, words);
        } finally {
            events.unsubscribe(subscription);
            IJ.showProgress(1.0);
        }
    }

    private static void show(final CommandModule done) {
        new LinkedHashMap<>(done.getOutputs())
                .forEach(
                        (name, value) -> {
                            if (value instanceof ImagePlus image) {
                                image.show();
                            } else if (value instanceof ResultsTable table) {
                                table.show(table.getTitle());
                            } else if (value != null) {
                                IJ.log(name + " = " + value);
                            }
                        });
    }
}
