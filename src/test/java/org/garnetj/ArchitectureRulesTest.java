package org.garnetj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows that each of the {@link ArchitectureRules} fails on a small program that breaks it. */
class ArchitectureRulesTest {

    private static Snippets snippets;

    @TempDir Path folder;

    @BeforeAll
    static void startTheCompiler() {
        snippets = new Snippets();
    }

    @AfterAll
    static void stopTheCompiler() throws IOException {
        snippets.close();
    }

    @ParameterizedTest
    @CsvSource({
        "electro, image",
        "image, block",
        "block, filter",
        "filter, crack",
        "label, segment",
        "track, report",
        "report, recipe",
        "recipe, command",
        "electro, cli"
    })
    void anUpwardArrowIsFound(final String lower, final String upper) throws IOException {
        final JavaClasses program = arrow(lower, upper);
        assertTrue(isBroken(ArchitectureRules.noUpwardArrow(), program));
    }

    @ParameterizedTest
    @CsvSource({
        "image, electro",
        "crack, label",
        "command, recipe",
        "cli, command",
        "report, track",
        "recipe, crack"
    })
    void aDownwardOrLevelArrowIsFine(final String upper, final String lower) throws IOException {
        final JavaClasses program = arrow(upper, lower);
        assertFalse(isBroken(ArchitectureRules.noUpwardArrow(), program));
    }

    @Test
    void aPackageNobodyPlacedIsFound() throws IOException {
        final JavaClasses program = compile("package org.garnetj.util; public class Helper {}");
        assertTrue(isBroken(ArchitectureRules.everyPackageHasALayer(), program));
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "crack", "report", "command"})
    void aPhantomThatStandsOnMoreThanImagesIsFound(final String other) throws IOException {
        final JavaClasses program = arrow("phantom", other);
        assertTrue(isBroken(ArchitectureRules.phantomsStandOnImagesAndFilters(), program));
    }

    @ParameterizedTest
    @CsvSource({"crack, true", "filter, true", "report, true", "command, false", "demo, false"})
    void aMeasurementThatKnowsPhantomsIsFound(final String user, final boolean broken)
            throws IOException {
        final JavaClasses program = arrow(user, "phantom");
        assertEquals(broken, isBroken(ArchitectureRules.onlyCommandsMakePhantoms(), program));
    }

    @Test
    void aCircleOfPackagesIsFound() throws IOException {
        final JavaClasses program =
                compile(
                        "package org.garnetj.label; public class A { org.garnetj.filter.B b; }",
                        "package org.garnetj.filter; public class B { org.garnetj.label.A a; }");
        assertTrue(isBroken(ArchitectureRules.noCycle(), program));
        assertFalse(isBroken(ArchitectureRules.noUpwardArrow(), program));
    }

    @ParameterizedTest
    @CsvSource({
        "crack, ij.gui.Roi",
        "image, ij.gui.ImageWindow",
        "segment, javax.swing.JPanel",
        "track, java.awt.event.ActionListener",
        "report, java.awt.Component",
        "report, java.awt.Frame",
        "report, org.jfree.chart.ChartPanel",
        "phantom, ij.gui.GenericDialog"
    })
    void aWindowInTheCoreIsFound(final String where, final String type) throws IOException {
        assertTrue(isBroken(ArchitectureRules.noGuiInTheCore(), user(where, type)));
    }

    @ParameterizedTest
    @CsvSource({
        "command, ij.gui.GenericDialog",
        "report, java.awt.Graphics2D",
        "report, java.awt.Color",
        "report, java.awt.geom.Path2D",
        "image, ij.ImageStack"
    })
    void aDialogInACommandAndAPictureInAReportAreFine(final String where, final String type)
            throws IOException {
        final JavaClasses program = user(where, type);
        assertFalse(isBroken(ArchitectureRules.noGuiInTheCore(), program));
        assertFalse(isBroken(ArchitectureRules.onlyTheReportDraws(), program));
    }

    @ParameterizedTest
    @CsvSource({
        "crack, java.awt.Color, true",
        "track, java.awt.image.BufferedImage, true",
        "image, java.awt.Graphics2D, true",
        "image, java.awt.image.BufferedImage, false",
        "report, java.awt.image.BufferedImage, false"
    })
    void drawingOutsideTheReportIsFound(final String where, final String type, final boolean broken)
            throws IOException {
        assertEquals(broken, isBroken(ArchitectureRules.onlyTheReportDraws(), user(where, type)));
    }

    @ParameterizedTest
    @CsvSource({
        "image, org.scijava.Context, true",
        "recipe, org.scijava.command.CommandService, true",
        "report, org.scijava.log.LogService, true",
        "command, org.scijava.command.Command, false"
    })
    void sciJavaInTheCoreIsFound(final String where, final String type, final boolean broken)
            throws IOException {
        assertEquals(broken, isBroken(ArchitectureRules.noFrameworkInTheCore(), user(where, type)));
    }

    @Test
    void sparkInTheCoreIsFound() throws IOException {
        final JavaClasses program =
                compile(
                        "package org.apache.spark; public class SparkContext {}",
                        "package org.garnetj.block;"
                                + " class Cluster { org.apache.spark.SparkContext context; }");
        assertTrue(isBroken(ArchitectureRules.noFrameworkInTheCore(), program));
    }

    @ParameterizedTest
    @CsvSource({
        "report, ij.ImagePlus, true",
        "crack, ij.process.ByteProcessor, true",
        "cli, ij.IJ, true",
        "image, ij.ImageStack, false",
        "command, ij.ImagePlus, false"
    })
    void imageJElsewhereIsFound(final String where, final String type, final boolean broken)
            throws IOException {
        assertEquals(
                broken,
                isBroken(ArchitectureRules.imageJOnlyInImagesAndCommands(), user(where, type)));
    }

    @ParameterizedTest
    @CsvSource({
        "static int last, true",
        "private static String name = \"\", true",
        "static final java.util.concurrent.atomic.AtomicInteger COUNT = null, true",
        "static final int COUNT = 3, false",
        "int count, false"
    })
    void aMemoryBetweenCallsIsFound(final String field, final boolean broken) throws IOException {
        final JavaClasses program =
                compile("package org.garnetj.command; class Memory { " + field + "; }");
        assertEquals(broken, isBroken(ArchitectureRules.noStaticState(), program));
    }

    @Test
    void anEnumAndASwitchOverItAreNoMemory() throws IOException {
        final JavaClasses program =
                compile(
                        "package org.garnetj.image; enum Side { TOP, LEFT;"
                                + " int axis() { switch (this) {"
                                + " case TOP: return 1; default: return 0; } } }");
        assertFalse(isBroken(ArchitectureRules.noStaticState(), program));
    }

    @Test
    void aSilentPackageIsFound() throws IOException {
        final Path silent = Files.createDirectories(folder.resolve("org/garnetj/silent"));
        final Path told = Files.createDirectories(folder.resolve("org/garnetj/told"));
        Files.writeString(silent.resolve("A.java"), "package org.garnetj.silent; class A {}");
        Files.writeString(told.resolve("B.java"), "package org.garnetj.told; class B {}");
        Files.writeString(told.resolve("package-info.java"), "package org.garnetj.told;");
        assertEquals(List.of(silent), SourceRules.packagesWithoutInfo(folder));
    }

    @Test
    void aNoteOfUnfinishedWorkIsFound() throws IOException {
        Files.writeString(folder.resolve("guide.md"), "first\n<!-- TODO: say how -->\n");
        Files.writeString(folder.resolve("launch"), "# FIXME\n");
        final Path code = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(code.resolve("A.java"), "class A {} // XXX\n");
        Files.writeString(code.resolve("Fine.java"), "class Fine { String MAXXXL; }\n");
        final Path tests = Files.createDirectories(folder.resolve("src/test/java"));
        Files.writeString(tests.resolve("ATest.java"), "// TODO quoted in a test\n");
        assertEquals(
                List.of("guide.md:2", "launch:1", "src/main/java/A.java:1"),
                SourceRules.leftovers(folder));
    }

    // -- Helper methods --

    /** A program in which a class of package {@code from} has a field of a class of {@code to}. */
    private JavaClasses arrow(final String from, final String to) throws IOException {
        return compile(
                "package org.garnetj." + to + "; public class Used {}",
                "package org.garnetj." + from + "; class User { org.garnetj." + to + ".Used u; }");
    }

    /** A program with one class, in package {@code where}, that has a field of {@code type}. */
    private JavaClasses user(final String where, final String type) throws IOException {
        return compile("package org.garnetj." + where + "; class User { " + type + " used; }");
    }

    private JavaClasses compile(final String... sources) throws IOException {
        return snippets.compile(folder, sources);
    }

    private static boolean isBroken(final ArchRule rule, final JavaClasses program) {
        return rule.evaluate(program).hasViolation();
    }

    private static boolean isBroken(final List<ArchRule> rules, final JavaClasses program) {
        return rules.stream().anyMatch(rule -> isBroken(rule, program));
    }
}
