package org.garnetj.command;

import org.scijava.Context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small stack with one crack and a small movie of two dendrites, with the tables that the
 * commands make of them: what every other way of running the commands must come to.
 */
final class Samples {

    private final Path folder;
    private final Commands commands;

    /** Draws the samples and measures them, into {@code folder}. */
    Samples(final Path folder, final Context context) {
        this.folder = folder;
        commands = new Commands(context);
        run("make-phantom", "kind=fibsem", "stages=I", "output=" + folder.resolve("block"));
        run("make-phantom", "kind=movie", "output=" + folder.resolve("movie"));
        run("segment", "input=" + stack(), "eds=" + map(), "output=" + folder.resolve("phases"));
        run(
                "spallations",
                "input=" + folder.resolve("phases").resolve("phases.tif"),
                "output=" + folder.resolve("spallations"));
        run("track-tips", "input=" + movie(), "current=0.47", "output=" + folder.resolve("tips"));
    }

    Path stack() {
        return folder.resolve("block").resolve("stack.tif");
    }

    /** The true phases of the stack. */
    Path truth() {
        return folder.resolve("block").resolve("truth-phases.tif");
    }

    Path map() {
        return folder.resolve("block").resolve("mg-counts.tif");
    }

    Path movie() {
        return folder.resolve("movie").resolve("movie.tif");
    }

    /** A table as the commands made it, e.g. {@code "tips/dendrites.csv"}. */
    List<String> table(final String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private void run(final String command, final String... pairs) {
        final Map<String, String> words = new HashMap<>();
        if (command.equals("make-phantom")) {
            words.put("settings", "width=120;height=90;" + size(List.of(pairs)));
        }
        for (final String pair : pairs) {
            words.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        commands.run(commands.find(command), words);
    }

    private static String size(final List<String> pairs) {
        return pairs.contains("kind=movie") ? "frames=30" : "slices=40";
    }
}
