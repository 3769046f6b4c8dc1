package org.garnetj;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shape of the house as rules on compiled classes: what each package may know.
 *
 * <p>{@link ArchitectureTest} holds the program to them, {@link ArchitectureRulesTest} shows that
 * each of them fails when it is broken.
 */
final class ArchitectureRules {

    private static final String ROOT = "org.garnetj";

    /** From the ground up. A package may use its own layer and those below it. */
    private static final List<List<String>> LAYERS =
            List.of(
                    List.of("electro"),
                    List.of("image"),
                    List.of("block"),
                    List.of("label", "filter", "mesh", "shape"),
                    List.of("learn"),
                    List.of(
                            "restore",
                            "segment",
                            "magnesium",
                            "edit",
                            "crack",
                            "lithium",
                            "pore",
                            "field",
                            "track",
                            "kinetics"),
                    List.of("validation"),
                    List.of("report"),
                    List.of("recipe"),
                    List.of("command", "cli", "spark", "demo"));

    /** All that is neither a command, nor a command line, nor a distributed engine. */
    private static final String[] CORE = core();

    private ArchitectureRules() {}

    /** No package knows one of a higher layer. */
    static List<ArchRule> noUpwardArrow() {
        final List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < LAYERS.size() - 1; i++) {
            final List<String> above =
                    LAYERS.subList(i + 1, LAYERS.size()).stream().flatMap(List::stream).toList();
            rules.add(
                    noClasses()
                            .that(resideInAnyPackage(packages(LAYERS.get(i))))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(packages(above)))
                            .allowEmptyShould(true));
        }
        return rules;
    }

    /** Every class lies in a package whose layer is known. */
    static ArchRule everyPackageHasALayer() {
        final List<String> known =
                Stream.concat(LAYERS.stream().flatMap(List::stream), Stream.of("phantom")).toList();
        return classes()
                .that(resideInAPackage(ROOT + ".."))
                .should()
                .resideInAnyPackage(packages(known))
                .allowEmptyShould(true);
    }

    /** Phantoms are made of images, blocks, formulas and filters. */
    static ArchRule phantomsStandOnImagesAndFilters() {
        final DescribedPredicate<JavaClass> other =
                resideInAPackage(ROOT + "..")
                        .and(
                                not(
                                        resideInAnyPackage(
                                                packages(
                                                        List.of(
                                                                "phantom", "electro", "image",
                                                                "block", "filter")))));
        return noClasses()
                .that(resideInAnyPackage(packages(List.of("phantom"))))
                .should()
                .dependOnClassesThat(other)
                .allowEmptyShould(true);
    }

    /** No measurement knows that its sample is a phantom; what validates them all does. */
    static ArchRule onlyCommandsMakePhantoms() {
        return noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .and(
                        not(
                                resideInAnyPackage(
                                        packages(
                                                List.of(
                                                        "phantom",
                                                        "validation",
                                                        "command",
                                                        "demo")))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(List.of("phantom"))))
                .allowEmptyShould(true);
    }

    /** Packages do not know each other in a circle. */
    static ArchRule noCycle() {
        return slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** No window, dialog, mouse or screen in the core. */
    static ArchRule noGuiInTheCore() {
        return noClasses()
                .that(resideInAnyPackage(CORE))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "ij.gui..",
                                        "javax.swing..",
                                        "java.awt.event..",
                                        "java.awt.dnd..",
                                        "java.awt.datatransfer..")
                                .or(assignableTo(java.awt.Component.class))
                                .or(assignableTo(java.awt.MenuComponent.class))
                                .or(assignableTo(java.awt.Toolkit.class)))
                .allowEmptyShould(true);
    }

    /** Drawing belongs to the report; {@code image} may decode files into a BufferedImage. */
    static List<ArchRule> onlyTheReportDraws() {
        final DescribedPredicate<JavaClass> drawing = resideInAPackage("java.awt..");
        final DescribedPredicate<JavaClass> pixels = resideInAPackage("java.awt.image..");
        return List.of(
                noClasses()
                        .that(resideInAnyPackage(CORE))
                        .and(not(resideInAnyPackage(packages(List.of("report", "image")))))
                        .should()
                        .dependOnClassesThat(drawing)
                        .allowEmptyShould(true),
                noClasses()
                        .that(resideInAnyPackage(packages(List.of("image"))))
                        .should()
                        .dependOnClassesThat(drawing.and(not(pixels)))
                        .allowEmptyShould(true));
    }

    /** Neither Spark nor a SciJava context in the core. */
    static ArchRule noFrameworkInTheCore() {
        return noClasses()
                .that(resideInAnyPackage(CORE))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.scijava..", "org.apache.spark.."))
                .allowEmptyShould(true);
    }

    /** ImageJ's containers are wrapped in {@code image} and met again in {@code command} only. */
    static ArchRule imageJOnlyInImagesAndCommands() {
        return noClasses()
                .that(resideInAPackage(ROOT + ".."))
                .and(not(resideInAnyPackage(packages(List.of("image", "command")))))
                .should()
                .dependOnClassesThat(resideInAPackage("ij.."))
                .allowEmptyShould(true);
    }

    /** Nothing remembers anything between two calls. */
    static List<ArchRule> noStaticState() {
        return List.of(
                fields().that().areStatic().should(beFinal()).allowEmptyShould(true),
                noFields()
                        .that()
                        .areStatic()
                        .should()
                        .haveRawType(resideInAPackage("java.util.concurrent.atomic.."))
                        .allowEmptyShould(true));
    }

    // -- Helper methods --

    private static String[] core() {
        final List<String> edges = LAYERS.get(LAYERS.size() - 1);
        final Stream<String> layered =
                LAYERS.stream().flatMap(List::stream).filter(name -> !edges.contains(name));
        return packages(Stream.concat(layered, Stream.of("phantom")).toList());
    }

    private static String[] packages(final List<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
