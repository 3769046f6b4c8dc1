package org.garnetj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.garnetj.electro.TipCurrent;
import org.garnetj.image.Volume;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Holds the program to its {@linkplain ArchitectureRules shape}, read from its imports. */
class ArchitectureTest {

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program =
                new ClassFileImporter()
                        .importUrl(
                                Volume.class.getProtectionDomain().getCodeSource().getLocation());
    }

    @Test
    void theProgramIsReadAndTheTestsAreNot() {
        assertTrue(program.contain(TipCurrent.class));
        assertTrue(program.contain(Volume.class));
        assertTrue(!program.contain(ArchitectureTest.class));
    }

    @Test
    void arrowsPointDown() {
        ArchitectureRules.noUpwardArrow().forEach(rule -> rule.check(program));
    }

    @Test
    void everyPackageHasALayer() {
        ArchitectureRules.everyPackageHasALayer().check(program);
    }

    @Test
    void phantomsStandOnImagesAndFilters() {
        ArchitectureRules.phantomsStandOnImagesAndFilters().check(program);
    }

    @Test
    void noMeasurementKnowsThatItsSampleIsAPhantom() {
        ArchitectureRules.onlyCommandsMakePhantoms().check(program);
    }

    @Test
    void packagesDoNotKnowEachOtherInACircle() {
        ArchitectureRules.noCycle().check(program);
    }

    @Test
    void noWindowInTheCore() {
        ArchitectureRules.noGuiInTheCore().check(program);
    }

    @Test
    void onlyTheReportDraws() {
        ArchitectureRules.onlyTheReportDraws().forEach(rule -> rule.check(program));
    }

    @Test
    void neitherSparkNorSciJavaInTheCore() {
        ArchitectureRules.noFrameworkInTheCore().check(program);
    }

    @Test
    void imageJIsMetInImagesAndCommandsOnly() {
        ArchitectureRules.imageJOnlyInImagesAndCommands().check(program);
    }

    @Test
    void nothingIsRememberedBetweenCalls() {
        ArchitectureRules.noStaticState().forEach(rule -> rule.check(program));
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        final List<Path> silent = SourceRules.packagesWithoutInfo(Path.of("src/main/java"));
        assertEquals(List.of(), silent);
    }

    @Test
    void nothingIsLeftToDoInSourcesAndDocs() throws IOException {
        assertEquals(List.of(), SourceRules.leftovers(Path.of("")));
    }
}
