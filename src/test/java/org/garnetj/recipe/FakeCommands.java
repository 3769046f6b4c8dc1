package org.garnetj.recipe;

import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.NearestName;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.Table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Three small commands: {@code letters} counts the letters of a file into a table, {@code scale}
 * multiplies a table's numbers, {@code sum} returns their sum.
 */
final class FakeCommands implements StepRunner {

    /** The commands run so far. */
    final List<String> calls = new ArrayList<>();

    /** The command that fails half-way, or empty. */
    String failing = "";

    private static final Map<String, Map<String, String>> KEYS =
            Map.of(
                    "letters", ordered("input", null, "seed", "1", "output", null),
                    "scale", ordered("table", null, "factor", "2", "note", "", "output", null),
                    "sum", ordered("table", null));

    @Override
    public StepCommand describe(final String command) {
        if (!KEYS.containsKey(command)) {
            throw new ParameterException(
                    "command", command, NearestName.remedy(command, KEYS.keySet()));
        }
        return new StepCommand(
                command,
                "Title of " + command,
                Set.of("input", "table"),
                KEYS.get(command).containsKey("output"));
    }

    @Override
    public Map<String, String> resolve(final String command, final Map<String, String> given) {
        final Map<String, String> keys = KEYS.get(command);
        given.forEach(
                (key, value) -> {
                    if (!keys.containsKey(key)) {
                        throw new ParameterException(
                                key, value, NearestName.remedy(key, keys.keySet()));
                    }
                });
        final Map<String, String> resolved = new LinkedHashMap<>();
        keys.forEach(
                (key, value) -> {
                    final String used = given.getOrDefault(key, value);
                    if (used == null) {
                        throw new ParameterException(key, "", "it is required");
                    }
                    resolved.put(key, used);
                });
        return resolved;
    }

    @Override
    public Outcome run(
            final String command, final Map<String, String> parameters, final Progress progress) {
        calls.add(command);
        try {
            return switch (command) {
                case "letters" -> letters(parameters);
                case "scale" -> scale(parameters);
                default -> sum(parameters);
            };
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome letters(final Map<String, String> with) throws IOException {
        final String text = Files.readString(Path.of(with.get("input")));
        final Table.Builder table = Table.with("letter", "count");
        text.chars()
                .filter(c -> c > ' ')
                .distinct()
                .sorted()
                .forEach(
                        c ->
                                table.row(
                                        Character.toString(c),
                                        text.chars().filter(d -> d == c).count()));
        return write("letters", with, "letters.csv", table.build());
    }

    private Outcome scale(final Map<String, String> with) throws IOException {
        final Table given = Table.read(Path.of(with.get("table")));
        final double factor = Double.parseDouble(with.get("factor"));
        final Table.Builder table = Table.with("letter", "count");
        for (int row = 0; row < given.rows(); row++) {
            table.row(given.text(row, "letter"), factor * given.number(row, "count"));
        }
        return write("scale", with, "scaled.csv", table.build());
    }

    private static Outcome sum(final Map<String, String> with) {
        double sum = 0;
        for (final double number : Table.read(Path.of(with.get("table"))).numbers("count")) {
            sum += number;
        }
        return new Outcome(Map.of("total", Double.toString(sum)));
    }

    private Outcome write(
            final String command,
            final Map<String, String> with,
            final String name,
            final Table table)
            throws IOException {
        try (ResultFolder results = ResultFolder.open(Path.of(with.get("output")))) {
            results.write(name, table);
            if (command.equals(failing)) {
                throw new IllegalStateException("power cut");
            }
            results.commit();
        }
        return Outcome.FILES_ONLY;
    }

    private static Map<String, String> ordered(final String... pairs) {
        final Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
