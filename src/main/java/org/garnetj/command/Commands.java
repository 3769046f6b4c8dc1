package org.garnetj.command;

import org.garnetj.block.CancelledException;
import org.garnetj.block.Progress;
import org.garnetj.image.NearestName;
import org.scijava.Context;
import org.scijava.InstantiableException;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The registry of GarnetJ's commands, as SciJava discovered them: by name, with their keys; and the
 * one way to run them from words.
 */
public final class Commands {

    private final CommandService service;
    private final Map<String, CommandInfo> byName = new LinkedHashMap<>();

    public Commands(final Context context) {
        service = context.service(CommandService.class);
        service.getCommands().stream()
                .filter(info -> info.getDelegateClassName().startsWith(getClass().getPackageName()))
                .sorted(Comparator.comparing(CommandInfo::getName))
                .forEach(info -> byName.put(info.getName(), info));
    }

    /** All commands, by name. */
    public List<CommandInfo> all() {
        return List.copyOf(byName.values());
    }

    /** The command a user named. */
    public CommandInfo find(final String name) {
        final CommandInfo info = byName.get(name);
        if (info == null) {
            throw new UsageException(
                    "no command '" + name + "': " + NearestName.remedy(name, byName.keySet()));
        }
        return info;
    }

    /** The keys of a command: its inputs less the services, in the order they are declared. */
    public static List<ModuleItem<?>> keys(final CommandInfo info) {
        final List<ModuleItem<?>> keys = new ArrayList<>();
        for (final ModuleItem<?> item : info.inputs()) {
            if (!Service.class.isAssignableFrom(item.getType())
                    && item.getType() != Context.class) {
                keys.add(item);
            }
        }
        return keys;
    }

    /** Whether a command can be run without a word: then nobody is asked for one. */
    static boolean asksNothing(final CommandInfo info) {
        return keys(info).stream().noneMatch(ModuleItem::isRequired);
    }

    /** What people call a command: the last word of its menu path. */
    static String title(final CommandInfo info) {
        return info.getMenuPath().getLeaf().getName().replace("...", "");
    }

    /**
     * Every key with the word given for it, or its default; unknown keys, missing ones and
     * unreadable values are refused.
     */
    public static Map<String, String> resolve(
            final CommandInfo info, final Map<String, String> words) {
        final Map<String, String> resolved = new LinkedHashMap<>();
        typed(info, words)
                .forEach((key, value) -> resolved.put(key, value == null ? "" : Words.of(value)));
        return resolved;
    }

    /** The values of all keys of a command from the words a user typed. */
    public static Map<String, Object> typed(
            final CommandInfo info, final Map<String, String> given) {
        final Map<String, String> words = KeyValues.gathered(info, given);
        final List<ModuleItem<?>> keys = keys(info);
        requireKnown(info, words, keys.stream().map(ModuleItem::getName).toList());
        final Map<String, Object> values = new LinkedHashMap<>();
        final Module untouched = fresh(info);
        for (final ModuleItem<?> key : keys) {
            final String word = words.getOrDefault(key.getName(), "");
            values.put(
                    key.getName(),
                    word.isEmpty() ? untouched.getInput(key.getName()) : Words.parse(key, word));
        }
        requireComplete(info, keys, values);
        return values;
    }

    private static void requireComplete(
            final CommandInfo info,
            final List<ModuleItem<?>> keys,
            final Map<String, Object> values) {
        for (final ModuleItem<?> key : keys) {
            if (key.isRequired() && values.get(key.getName()) == null) {
                throw new UsageException(
                        info.getName() + " needs " + key.getName() + "=… (" + key.getLabel() + ")");
            }
        }
    }

    private static void requireKnown(
            final CommandInfo info, final Map<String, String> words, final List<String> names) {
        for (final String word : words.keySet()) {
            if (!names.contains(word)) {
                throw new UsageException(
                        info.getName()
                                + " has no key '"
                                + word
                                + "': "
                                + NearestName.remedy(word, names));
            }
        }
    }

    /**
     * What a key is when nobody sets it: the value its field begins with; {@code null} if it has
     * none.
     */
    public static Object defaultOf(final CommandInfo info, final ModuleItem<?> key) {
        return fresh(info).getInput(key.getName());
    }

    /** The default of a key as it would be typed; empty if it has none. */
    public static String defaultText(final CommandInfo info, final ModuleItem<?> key) {
        final Object value = defaultOf(info, key);
        return value == null ? "" : Words.of(value);
    }

    /** What values a key takes, e.g. "one of [fibsem, xct]" or "0 to 90"; empty if any. */
    public static String constraint(final ModuleItem<?> key) {
        if (key.getChoices() != null && !key.getChoices().isEmpty()) {
            return "one of " + key.getChoices();
        }
        final boolean bounded = key.getMinimumValue() != null || key.getMaximumValue() != null;
        return bounded ? Words.range(key.getMinimumValue(), key.getMaximumValue()) : "";
    }

    private static Module fresh(final CommandInfo info) {
        try {
            return info.createModule();
        } catch (final ModuleException e) {
            throw new IllegalStateException(info.getName() + " cannot be made", e);
        }
    }

    /**
     * Runs a command with the words a user typed and returns it with its outputs; a failure is
     * thrown as it came.
     */
    public CommandModule run(final CommandInfo info, final Map<String, String> words) {
        return done(service.run(info, true, typed(info, words)));
    }

    /** Runs a command so that no window shows what it returns. */
    CommandModule runSilently(final CommandInfo info, final Map<String, String> words) {
        return done(service.run(info, false, typed(info, words)));
    }

    /** Runs a command as one step of a larger run, which is told the progress. */
    CommandModule runStep(
            final CommandInfo info, final Map<String, String> words, final Progress progress) {
        try {
            final GarnetCommand command = (GarnetCommand) info.createInstance();
            final CommandModule module =
                    (CommandModule) info.createModule(command.asStep(progress));
            return done(service.moduleService().run(module, true, typed(info, words)));
        } catch (final InstantiableException e) {
            throw new IllegalStateException(info.getName() + " cannot be made", e);
        }
    }

    private static CommandModule done(final Future<CommandModule> run) {
        try {
            return run.get();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (final ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(final ExecutionException e) {
        Throwable cause = e;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException
                        || cause.getClass() == RuntimeException.class)) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(cause);
    }
}
