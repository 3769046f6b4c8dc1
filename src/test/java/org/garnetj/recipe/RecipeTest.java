package org.garnetj.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.InputException;
import org.garnetj.report.StepRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RecipeTest {

    private static final String WHOLE =
            """
            garnetj: 1
            name: spallation
            description: Phases, then cracks
            inputs:
              stack: FIB-SEM stack
              eds:
                description: Mg counts
                default: ../eds.tif
              note:
                default:
            steps:
              - id: phases
                command: segment
                with:
                  input: ${stack}
                  slice: 0.020
                  modality: fibsem
              - id: cracks
                command: spallations
                with:
                  input: ${phases}/phases.tif
            outputs:
              cracks: ${cracks}/spallations.csv
            """;

    @TempDir private Path folder;

    @Test
    void aWholeRecipeIsUnderstood() throws IOException {
        final Recipe recipe = Recipe.read(file(WHOLE));

        assertEquals("spallation", recipe.name());
        assertEquals(
                List.of(
                        new RecipeInput("stack", "FIB-SEM stack", Optional.empty()),
                        new RecipeInput("eds", "Mg counts", Optional.of("../eds.tif")),
                        new RecipeInput("note", "", Optional.of(""))),
                recipe.inputs());
        assertEquals(List.of("phases", "cracks"), ids(recipe));
        assertEquals("0.020", recipe.steps().get(0).with().get("slice"), "numbers stay as written");
        assertEquals(Map.of("cracks", "${cracks}/spallations.csv"), recipe.outputs());
        assertEquals(folder, recipe.folder());
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        final Recipe recipe = Recipe.read(file(WHOLE));

        assertEquals(recipe, Recipe.read(file(recipe.toYaml())));
    }

    @Test
    void difficultValuesAreWrittenSoThatTheyComeBack() throws IOException {
        final Map<String, String> with =
                Map.of(
                        "a",
                        "true",
                        "b",
                        "007",
                        "c",
                        "1e3",
                        "d",
                        "# no comment",
                        "e",
                        "a: b",
                        "f",
                        "C:\\data\\x.tif",
                        "g",
                        " spaces ",
                        "h",
                        "",
                        "i",
                        "µm 'quoted'",
                        "j",
                        "$${x}");
        final Recipe recipe =
                new Recipe(
                        "n: m",
                        "two\nlines",
                        List.of(),
                        List.of(new RecipeStep("s", "c", with)),
                        Map.of(),
                        folder);

        assertEquals(recipe, Recipe.read(file(recipe.toYaml())));
    }

    @Test
    void anUnknownFieldIsRefusedWithLineAndNearest() {
        refused("comand: segment", "command: segment", "line 13", "did you mean 'command'?");
        refused("descripton:", "description: Mg", "line 7", "did you mean 'description'?");
        refused("output:\n  c: d\nx", "outputs:\n  c", "line 23", "did you mean 'outputs'?");
    }

    @Test
    void anUnknownReferenceIsRefusedWithLineAndNearest() {
        refused("${stak}", "${stack}", "line 15", "neither an input nor", "mean 'stack'?");
        refused("${crack}/s", "${cracks}/s", "line 23", "did you mean 'cracks'?");
        refused("${stack.size}", "${stack}", "line 15", "asks an input for a value");
        refused("${stack", "${stack}", "line 15", "closing brace");
        refused("${}", "${stack}", "line 15", "names nothing");
    }

    @Test
    void stepsThatNeedEachOtherAreRefused() {
        refused("${cracks}/x", "${stack}", "line 15", "comes later", "cannot need each other");
        refused("${phases}/x", "${stack}", "line 15", "refers to itself");
    }

    @Test
    void namesAreUniqueAndPlain() {
        refused("id: phases", "id: cracks", "line 18", "names two things");
        refused("id: stack", "id: cracks", "line 18", "names two things");
        refused("id: ../up", "id: cracks", "line 18", "cannot be a name");
    }

    @Test
    void whatIsMissingIsNamed() {
        refused("", "garnetj: 1\n", "line 1", "garnetj: 1");
        refused("garnetj: 2", "garnetj: 1", "line 1", "another format");
        refused("", "name: spallation\n", "lacks 'name:'");
        refused("- id: phases", "- id: phases\n    command: segment", "lacks 'command:'");
        refused("output: here", "slice: 0.020", "line 16", "sets 'output'");
        refused("slice: 1\n      slice: 2", "slice: 0.020", "line 17", "twice");
        refused("slice: [1, 2]", "slice: 0.020", "line 16", "not a single value");
        refused(
                "name: &n spallation\ndescription: *n",
                "name: spallation\ndescription: Phases",
                "alias");
    }

    @Test
    void textThatIsNotYamlIsRefusedWithItsLine() throws IOException {
        final Path file = file("garnetj: 1\nname: [unclosed\nsteps:\n");

        final Exception e = assertThrows(InputException.class, () -> Recipe.read(file));

        assertTrue(e.getMessage().contains("is not YAML"), e.getMessage());
        assertTrue(e.getMessage().contains("line "), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        assertThrows(InputException.class, () -> Recipe.read(file("")));
        assertThrows(InputException.class, () -> Recipe.read(folder.resolve("missing.yaml")));
    }

    @Test
    void finishedStepsBecomeARecipeThatRefersToTheirFiles() throws IOException {
        final Path data = folder.resolve("sample$1.tif");
        final Path one = folder.resolve("one");
        final Recipe recipe =
                Recipe.of(
                        "what I did",
                        List.of(
                                record("", "segment", Map.of("input", data), one),
                                record(
                                        "",
                                        "spallations",
                                        Map.of("input", one.resolve("phases.tif")),
                                        folder.resolve("two")),
                                record("", "segment", Map.of("input", data), one)));

        assertEquals(List.of("segment", "spallations", "segment2"), ids(recipe));
        assertEquals(1, recipe.inputs().size());
        assertEquals(Optional.of(data.toString()), recipe.inputs().get(0).defaultValue());
        assertEquals("${input}", recipe.steps().get(0).with().get("input"));
        assertEquals("${segment}/phases.tif", recipe.steps().get(1).with().get("input"));
        assertEquals(recipe.steps(), Recipe.read(file(recipe.toYaml())).steps());
    }

    private static StepRecord record(
            final String id, final String command, final Map<String, Path> inputs, final Path to) {
        return new StepRecord(
                id, command, "Title", Map.of("surface", "top"), inputs, Optional.of(to), Map.of());
    }

    private void refused(final String wrong, final String right, final String... parts) {
        final String text = WHOLE.replace(right, wrong);
        assertFalse(text.equals(WHOLE), right);
        final Exception e = assertThrows(InputException.class, () -> Recipe.read(file(text)));
        assertTrue(e.getMessage().contains("recipe.yaml"), e.getMessage());
        for (final String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    private static List<String> ids(final Recipe recipe) {
        return recipe.steps().stream().map(RecipeStep::id).toList();
    }

    private Path file(final String text) throws IOException {
        return Files.writeString(folder.resolve("recipe.yaml"), text);
    }
}
