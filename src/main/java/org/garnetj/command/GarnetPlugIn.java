package org.garnetj.command;

import ij.IJ;
import ij.Macro;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;

import org.garnetj.block.CancelledException;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;

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
            words(info).ifPresent(words -> log(ImageJProgress.watch(commands, info, words)));
        } catch (final CancelledException e) {
            IJ.showStatus(command + " " + e.getMessage());
            Macro.abort();
        } catch (final RuntimeException e) {
            tell(e);
        }
    }

    private static Optional<Map<String, String>> words(final CommandInfo info) {
        final String options = Macro.getOptions();
        return options == null
                ? new CommandDialog(info, new GenericDialog(Commands.title(info))).ask()
                : Optional.of(MacroOptions.words(info, options));
    }

    /** Images and tables show themselves; numbers go to the log, named as in tables. */
    private static void log(final CommandModule done) {
        GarnetMacro.values(done).forEach((name, value) -> IJ.log(name + " = " + value));
    }

    /** Shows the problem; a macro ends here. */
    private static void tell(final RuntimeException problem) {
        if (Macro.MACRO_CANCELED.equals(problem.getMessage())) {
            throw problem;
        }
        IJ.error("GarnetJ", problem.getMessage());
    }
}
