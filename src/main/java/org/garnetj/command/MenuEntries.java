package org.garnetj.command;

import org.scijava.Context;
import org.scijava.MenuPath;
import org.scijava.command.CommandInfo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the {@code plugins.config} of the thin jar that shows GarnetJ's commands in the menus of
 * plain ImageJ 1.x. The build calls it, so that the commands stay the only registry.
 */
public final class MenuEntries {

    private MenuEntries() {}

    /** Writes the file named by the first argument. */
    public static void main(final String[] arguments) throws IOException {
        final Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        try (Context context = new Context()) {
            Files.writeString(file, text(new Commands(context)));
        }
    }

    static String text(final Commands commands) {
        final StringBuilder text = new StringBuilder();
        for (final CommandInfo info : commands.all()) {
            final MenuPath path = info.getMenuPath();
            final String menu =
                    path.subList(0, path.size() - 1).stream()
                            .map(entry -> entry.getName())
                            .reduce((a, b) -> a + ">" + b)
                            .orElseThrow();
            text.append(menu).append(", \"").append(path.getLeaf().getName()).append("\", ");
            text.append(GarnetPlugIn.class.getName())
                    .append("(\"")
                    .append(info.getName())
                    .append("\")\n");
        }
        return text.toString();
    }
}
