package org.garnetj.command;

import org.garnetj.block.Progress;
import org.garnetj.recipe.Outcome;
import org.garnetj.recipe.StepCommand;
import org.garnetj.recipe.StepRunner;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Runs the steps of a recipe as SciJava commands. */
final class Steps implements StepRunner {

    /** Attribute of a key whose values are files, but for these words. */
    static final String WORDS = "words";

    private final Commands commands;

    Steps(final Context context) {
        commands = new Commands(context);
    }

    @Override
    public StepCommand describe(final String command) {
        return describe(commands.find(command));
    }

    static StepCommand describe(final CommandInfo info) {
        final Set<String> files = new LinkedHashSet<>();
        final Map<String, Set<String>> words = new LinkedHashMap<>();
        for (final ModuleItem<?> key : Commands.keys(info)) {
            if (key.getType() == File.class
                    && !FileWidget.SAVE_STYLE.equals(key.getWidgetStyle())) {
                files.add(key.getName());
                if (key.get(WORDS) != null) {
                    words.put(key.getName(), Set.of(key.get(WORDS).split(",")));
                }
            }
        }
        final boolean writes = files.remove(StepCommand.OUTPUT);
        return new StepCommand(info.getName(), Commands.title(info), files, words, writes);
    }

    @Override
    public Map<String, String> resolve(final String command, final Map<String, String> given) {
        return Commands.resolve(commands.find(command), given);
    }

    @Override
    public Outcome run(
            final String command, final Map<String, String> parameters, final Progress progress) {
        final Map<String, String> values = new LinkedHashMap<>();
        commands.runStep(commands.find(command), parameters, progress)
                .getOutputs()
                .forEach(
                        (name, value) -> {
                            if (value instanceof Number
                                    || value instanceof String text && !text.isEmpty()) {
                                values.put(name, Words.of(value));
                            }
                        });
        return new Outcome(values);
    }
}
