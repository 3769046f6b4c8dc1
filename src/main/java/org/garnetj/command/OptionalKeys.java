package org.garnetj.command;

import org.scijava.Priority;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

import java.util.List;

/**
 * Lets a macro or script that names some keys of a command leave the optional ones out: they keep
 * their defaults. Without this Fiji would open a dialog and ask for them. Comes after the values of
 * a macro line and before any question; a command picked from the menu has no key named yet, and is
 * asked for its keys unless all are optional.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.VERY_HIGH)
public final class OptionalKeys extends AbstractPreprocessorPlugin {

    @Override
    public void process(final Module module) {
        if (module instanceof CommandModule
                && module.getDelegateObject() instanceof GarnetCommand
                && module.getInfo() instanceof CommandInfo info) {
            final List<ModuleItem<?>> keys = Commands.keys(info);
            if (Commands.asksNothing(info)
                    || keys.stream().anyMatch(key -> module.isInputResolved(key.getName()))) {
                keys.stream()
                        .filter(key -> !key.isRequired())
                        .forEach(key -> module.resolveInput(key.getName()));
            }
        }
    }
}
