package org.garnetj.command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;

import org.garnetj.block.CancelledException;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.log.LogLevel;
import org.scijava.log.LogListener;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;

import java.util.Map;
import java.util.Optional;

/**
 * GarnetJ's commands in plain ImageJ 1.x, which knows nothing of SciJava: each menu entry names a
 * command, whose dialog, macro options and recorded line are made from its {@code CommandInfo}. In
 * Fiji SciJava itself does this, and the menu entries are not installed.
 */
public final class GarnetPlugIn implements PlugIn {

    @Override
    public void run(final String command) {
        try {
            final Commands commands = new Commands(SharedContext.get());
            final CommandInfo info = commands.find(command);
            words(info).ifPresent(words -> finish(runTold(commands, info, words)));
        } catch (final CancelledException e) {
            IJ.showStatus(command + " " + e.getMessage());
            Macro.abort();
        } catch (final RuntimeException e) {
            tell(e);
        }
    }

    private static Optional<Map<String, String>> words(final CommandInfo info) {
        final String options = Macro.getOptions();
        if (options == null && Commands.asksNothing(info)) {
            return Optional.of(Map.of());
        }
        return options == null
                ? new CommandDialog(info, new GenericDialog(Commands.title(info))).ask()
                : Optional.of(MacroOptions.words(options));
    }

    private static CommandModule runTold(
            final Commands commands, final CommandInfo info, final Map<String, String> words) {
        final LogService log = SharedContext.get().service(LogService.class);
        final LogListener notes = GarnetPlugIn::note;
        log.addLogListener(notes);
        try {
            return ImageJProgress.watch(commands, info, words);
        } finally {
            log.removeLogListener(notes);
        }
    }

    /** What a command finds worth knowing; plain ImageJ has no SciJava console to tell it in. */
    private static void note(final LogMessage message) {
        if (message.level() == LogLevel.INFO || message.level() == LogLevel.WARN) {
            IJ.log(message.text());
        }
    }

    /** Images open, numbers go to the log, named as in tables. */
    private static void finish(final CommandModule done) {
        if (Recorder.record && Macro.getOptions() == null) {
            CommandDialog.record(done);
        }
        for (final Object output : done.getOutputs().values()) {
            if (output instanceof ImagePlus image) {
                image.show();
            }
        }
        GarnetMacro.values(done).forEach((name, value) -> IJ.log(name + " = " + value));
    }

    /** Shows the problem; a macro ends here. */
    private static void tell(final RuntimeException problem) {
        if (Macro.MACRO_CANCELED.equals(problem.getMessage())) {
            throw problem;
        }
        if (IJ.getInstance() == null) {
            IJ.log("GarnetJ: " + problem.getMessage()); // IJ.error ends the macro without a word
        }
        IJ.error("GarnetJ", problem.getMessage());
    }
}
