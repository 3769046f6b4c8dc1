package org.garnetj.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.CancelledException;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RecipeRunnerTest {

    private static final String RECIPE =
            """
            garnetj: 1
            name: letters
            inputs:
              text: a text file
              factor:
                default: 3
              note:
                default: ""
            steps:
              - id: counted
                command: letters
                with: {input: "${text}"}
              - id: scaled
                command: scale
                with: {table: "${counted}/letters.csv", factor: "${factor}", note: "${note}"}
              - id: total
                command: sum
                with: {table: "${scaled}/scaled.csv"}
              - id: again
                command: scale
                with: {table: "${counted}/letters.csv", factor: "${total.total}"}
            outputs:
              total: ${total.total}
              table: ${again}/scaled.csv
            """;

    private static final List<String> ALL = List.of("letters", "scale", "sum", "scale");

    private final FakeCommands commands = new FakeCommands();

    @TempDir private Path folder;
    private Path text;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        text = Files.writeString(folder.resolve("text.txt"), "abca");
        output = folder.resolve("out");
        Files.writeString(folder.resolve("t.csv"), "letter,count\na,1\n");
    }

    @Test
    void stepsRunInOrderEachInItsFolder() throws IOException {
        final RecipeResult result = run();

        assertEquals(ALL, commands.calls);
        assertEquals("12.0", result.outputs().get("total"));
        assertEquals("letter,count\na,24\nb,12\nc,12\n", Files.readString(again()));
        assertEquals(again().toString(), result.outputs().get("table"));
        assertTrue(Files.exists(output.resolve("provenance.json")));
        assertEquals(output.resolve("report.html"), result.report());
        assertEquals(Set.of(), result.skipped());
    }

    @Test
    void aSecondRunDoesNothingAndLeavesTheSameBytes() throws IOException {
        final Path report = run().report();
        final byte[] page = Files.readAllBytes(report);
        final byte[] table = Files.readAllBytes(again());
        commands.calls.clear();

        final RecipeResult second = run();

        assertEquals(List.of(), commands.calls);
        assertEquals(Set.of("counted", "scaled", "total", "again"), second.skipped());
        assertEquals("12.0", second.outputs().get("total"));
        assertArrayEquals(table, Files.readAllBytes(again()));
        assertArrayEquals(page, Files.readAllBytes(report));
    }

    @Test
    void aRunInAnotherFolderMakesTheSameTables() throws IOException {
        run();
        final byte[] table = Files.readAllBytes(again());
        output = folder.resolve("other");
        run();

        assertArrayEquals(table, Files.readAllBytes(again()));
    }

    @Test
    void aRunThatWasCutOffGoesOnWhereItWas() throws IOException {
        commands.failing = "scale";
        assertThrows(IllegalStateException.class, this::run);
        assertEquals(List.of("letters", "scale"), commands.calls);
        assertFalse(Files.exists(output.resolve("scaled")));
        commands.calls.clear();
        commands.failing = "";

        final RecipeResult result = run();

        assertEquals(List.of("scale", "sum", "scale"), commands.calls);
        assertEquals(Set.of("counted"), result.skipped());
    }

    @Test
    void aChangedInputRunsAllThatDependsOnIt() throws IOException {
        run();
        commands.calls.clear();
        Files.writeString(text, "abcab");
        run();

        assertEquals(ALL, commands.calls);
        assertTrue(Files.readString(again()).contains("b,30"));
    }

    @Test
    void aChangedInputThatChangesNoResultStopsThere() throws IOException {
        run();
        commands.calls.clear();
        Files.writeString(text, "acba");
        run();

        assertEquals(List.of("letters"), commands.calls);
    }

    @Test
    void aChangedParameterRunsItsStepAndItsDependents() {
        run();
        commands.calls.clear();
        run(Map.of("text", text.toString(), "factor", "4"));

        assertEquals(List.of("scale", "sum", "scale"), commands.calls);
    }

    @Test
    void aResultThatWasChangedOrLostIsMadeAgain() throws IOException {
        run();
        commands.calls.clear();
        Files.writeString(output.resolve("counted/letters.csv"), "letter,count\nz,1\n");
        Files.delete(again());
        run();

        assertEquals(List.of("letters", "scale"), commands.calls);
        assertTrue(Files.exists(again()));
    }

    @Test
    void anUnreadableProvenanceMeansTheStepIsNotFinished() throws IOException {
        run();
        commands.calls.clear();
        Files.writeString(output.resolve("counted/provenance.json"), "{half");
        run();

        assertEquals(List.of("letters"), commands.calls);
    }

    @Test
    void dataMayMoveWithoutANewRun() throws IOException {
        run();
        commands.calls.clear();
        final Path moved = Files.createDirectory(folder.resolve("new")).resolve("text.txt");
        Files.move(text, moved);
        run(Map.of("text", moved.toString()));

        assertEquals(List.of(), commands.calls);
        assertTrue(Files.readString(output.resolve("provenance.json")).contains("new/text.txt"));
    }

    @Test
    void mistakesAreFoundBeforeTheFirstStepRuns() throws IOException {
        refused("command: sum", "command: smu", "step 'total'", "did you mean 'sum'?");
        refused("factor: \"${factor}\"", "facto: 2", "step 'scaled'", "did you mean 'factor'?");
        refused("\"${text}\"", "missing.txt", "missing.txt", "does not exist", "'counted'");
        assertEquals(List.of(), commands.calls);
        assertFalse(Files.exists(output));
    }

    @Test
    void outputThatIsAFileIsRefused() throws IOException {
        Files.writeString(output, "a file");

        final Exception first = assertThrows(InputException.class, this::run);
        final Exception values =
                assertThrows(
                        InputException.class,
                        () ->
                                RecipeRunner.run(
                                        recipe(
                                                """
                                                garnetj: 1
                                                name: sum only
                                                steps:
                                                  - id: total
                                                    command: sum
                                                    with: {table: t.csv}
                                                """),
                                        Map.of(),
                                        output,
                                        commands,
                                        Progress.SILENT));

        assertTrue(first.getMessage().contains("output="), first.getMessage());
        assertTrue(values.getMessage().contains("output="), values.getMessage());
        assertEquals("a file", Files.readString(output));
    }

    @Test
    void unknownAndMissingInputsAreUsageErrors() {
        final Exception unknown =
                assertThrows(
                        ParameterException.class,
                        () -> run(Map.of("text", text.toString(), "facto", "2")));
        final Exception missing = assertThrows(ParameterException.class, () -> run(Map.of()));

        assertTrue(unknown.getMessage().contains("mean 'factor'?"), unknown.getMessage());
        assertTrue(missing.getMessage().contains("a text file"), missing.getMessage());
    }

    @Test
    void anUnknownReturnedValueIsNamed() throws IOException {
        final Exception e =
                assertThrows(
                        InputException.class,
                        () -> run(RECIPE.replace("{total.total}\"", "{total.totl}\"")));

        assertTrue(e.getMessage().contains("step 'again'"), e.getMessage());
        assertTrue(e.getMessage().contains("did you mean 'total'?"), e.getMessage());
    }

    @Test
    void cancelStopsBetweenSteps() {
        final Progress cancelled =
                new Progress() {
                    @Override
                    public void step(final String stage, final long done, final long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };

        assertThrows(
                CancelledException.class,
                () ->
                        RecipeRunner.run(
                                recipe(RECIPE),
                                Map.of("text", text.toString()),
                                output,
                                commands,
                                cancelled));
        assertEquals(List.of(), commands.calls);
        assertFalse(Files.exists(output));
    }

    @Test
    void whatWasRunOnceRunsAgainFromItsRecord() throws IOException {
        final RecipeResult first = run();
        final byte[] table = Files.readAllBytes(again());
        final Recipe recorded = Recipe.of("again", first.steps());
        output = folder.resolve("other");

        RecipeRunner.run(recipe(recorded.toYaml()), Map.of(), output, commands, Progress.SILENT);

        assertArrayEquals(table, Files.readAllBytes(again()));
    }

    private void refused(final String right, final String wrong, final String... parts) {
        final Exception e =
                assertThrows(InputException.class, () -> run(RECIPE.replace(right, wrong)));
        for (final String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    private Path again() {
        return output.resolve("again/scaled.csv");
    }

    private RecipeResult run() {
        return run(Map.of("text", text.toString()));
    }

    private RecipeResult run(final Map<String, String> inputs) {
        return RecipeRunner.run(recipe(RECIPE), inputs, output, commands, Progress.SILENT);
    }

    private RecipeResult run(final String yaml) {
        final Map<String, String> inputs = Map.of("text", text.toString());
        return RecipeRunner.run(recipe(yaml), inputs, output, commands, Progress.SILENT);
    }

    private Recipe recipe(final String yaml) {
        try {
            return Recipe.read(Files.writeString(folder.resolve("recipe.yaml"), yaml));
        } catch (final IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
