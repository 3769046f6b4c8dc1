package org.garnetj.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README and the pages beside it promise is there. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern FENCE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("\\./garnetj (\\S+)((?: \\S+=\\S+)*)");

    @Test
    void theFiveLineMacroIsTheOneThatATestRuns() throws IOException {
        assertEquals(
                List.of(Files.readString(Path.of("plugins/macros/Five_Lines.ijm"))),
                fences("java"));
    }

    @Test
    void theRecipeIsTakenFromOneThatATestRuns() throws IOException {
        final String recipe = Files.readString(Path.of("plugins/recipes/tip-velocity.yaml"));
        final List<String> snippets = fences("yaml");
        assertEquals(1, snippets.size());
        assertTrue(recipe.contains(snippets.get(0)), recipe);
    }

    @Test
    void everyCommandAndKeyOfTheReadmeExists() throws IOException {
        int checked = 0;
        for (final String snippet : fences("sh")) {
            final Matcher command = COMMAND.matcher(snippet);
            while (command.find()) {
                checked += assertKnown(command.group(1), command.group(2).strip());
            }
        }
        assertTrue(checked >= 6, checked + " commands were found");
    }

    private static int assertKnown(final String command, final String pairs) {
        if (command.equals("list") || command.equals("help") || command.equals("run")) {
            return 1;
        }
        final Shell help = Shell.garnetj("help", command);
        assertEquals(0, help.exitCode(), help.err());
        for (final String pair : pairs.isEmpty() ? new String[0] : pairs.split(" ")) {
            final String key = pair.substring(0, pair.indexOf('='));
            assertTrue(help.out().contains("\n  " + key + "="), command + " has no key " + key);
        }
        return 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "sample-stacks/README.md",
                "plugins/README.md",
                "CONTRIBUTING.md"
            })
    void everyLinkLeadsToAFile(final String page) throws IOException {
        final Path file = Path.of(page).toAbsolutePath();
        final Matcher link = LINK.matcher(Files.readString(file));
        while (link.find()) {
            if (!link.group(1).startsWith("http")) {
                assertTrue(
                        Files.exists(file.getParent().resolve(link.group(1))),
                        page + " links to " + link.group(1));
            }
        }
    }

    @Test
    void thePageOfPluginsNamesEveryFile() throws IOException {
        final String page = Files.readString(Path.of("plugins/README.md"));
        try (var files = Files.walk(Path.of("plugins"), 2)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                final String name = Path.of("plugins").relativize(file).toString();
                assertTrue(name.equals("README.md") || page.contains(name), name);
            }
        }
    }

    private static List<String> fences(final String language) throws IOException {
        return FENCE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map(fence -> fence.group(2))
                .toList();
    }
}
