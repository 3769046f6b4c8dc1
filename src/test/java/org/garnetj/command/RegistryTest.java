package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.menu.MenuService;
import org.scijava.menu.ShadowMenu;
import org.scijava.module.ModuleItem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What SciJava, and so Fiji, finds: each command in the menu, each key explained. */
class RegistryTest {

    private static final Context CONTEXT = new Context();
    private static final Commands COMMANDS = new Commands(CONTEXT);

    private static final String UNIT =
            "(mAh/cm²|mm²|µm|µm²|µm³|µm/s|at%|s|°|px|voxels|frames|σ|cm³/mol|mA/cm²|mS/cm|Ω cm²|V|mV|MPa√m|%)";

    @AfterAll
    static void end() {
        CONTEXT.dispose();
    }

    static List<CommandInfo> commands() {
        return COMMANDS.all();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void standsInFijisMenuUnderGarnetJ(final CommandInfo command) {
        final List<String> path =
                command.getMenuPath().stream().map(entry -> entry.getName()).toList();
        assertEquals(List.of("Plugins", "GarnetJ"), path.subList(0, 2));
        assertTrue(path.size() == 3 || path.size() == 4, path.toString());
        final ShadowMenu menu =
                CONTEXT.service(MenuService.class)
                        .getMenu()
                        .getMenu(String.join(">", path.subList(0, path.size() - 1)));
        assertEquals(
                1,
                menu.getChildren().stream()
                        .filter(entry -> entry.getModuleInfo() == command)
                        .count());
        assertTrue(command.getMenuPath().getLeaf().getName().matches("[A-Z].*\\w\\.\\.\\."));
        assertFalse(command.getDescription().isBlank());
        assertTrue(command.getName().matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsItsKeysAndForgetsTheirLastValues(final CommandInfo command) {
        for (final ModuleItem<?> key : Commands.keys(command)) {
            final String name = command.getName() + " " + key.getName();
            assertAll(
                    () -> assertTrue(key.getName().matches("[a-z]+"), name),
                    () -> assertFalse(key.getLabel().isBlank(), name),
                    () -> assertNotNull(key.getDescription(), name),
                    () -> assertFalse(key.getDescription().isBlank(), name),
                    () -> assertFalse(key.isPersisted(), name + " must have persist=false"));
        }
    }

    /** Keys that are counts, ratios and names have no unit; all other numbers state theirs. */
    @ParameterizedTest
    @MethodSource("commands")
    void statesTheUnitOfEachNumber(final CommandInfo command) {
        final List<String> bare = lines("keys-without-unit.txt");
        for (final ModuleItem<?> key : Commands.keys(command)) {
            final boolean number =
                    Number.class.isAssignableFrom(boxed(key.getType()))
                            && !bare.contains(command.getName() + " " + key.getName());
            assertTrue(
                    !number || key.getLabel().matches(".* \\(" + UNIT + "(; [^()]+)?\\)"),
                    () -> command.getName() + " " + key.getName() + ": " + key.getLabel());
        }
    }

    /**
     * Keys stand in macros, scripts and recipes of others: a key may be added to {@code keys.txt},
     * never changed or taken away.
     */
    @Test
    void keysAreThoseEverPublished() {
        final List<String> now =
                COMMANDS.all().stream()
                        .flatMap(
                                command ->
                                        Commands.keys(command).stream()
                                                .map(k -> command.getName() + " " + k.getName()))
                        .sorted()
                        .toList();
        assertEquals(
                String.join("\n", lines("keys.txt").stream().sorted().toList()),
                String.join("\n", now));
    }

    @Test
    void theMenuJarNamesEachCommandOnce() {
        final List<String> entries = MenuEntries.text(COMMANDS).lines().toList();
        assertEquals(COMMANDS.all().size(), entries.size());
        assertTrue(
                entries.contains(
                        "Plugins>GarnetJ, \"Tip Current...\","
                                + " org.garnetj.command.GarnetPlugIn(\"tip-current\")"));
        assertTrue(
                entries.contains(
                        "Plugins>GarnetJ>Proofread, \"Undo Edit...\","
                                + " org.garnetj.command.GarnetPlugIn(\"undo-edit\")"));
    }

    private static Class<?> boxed(final Class<?> type) {
        return type.isPrimitive() ? java.lang.reflect.Array.get(array(type), 0).getClass() : type;
    }

    private static Object array(final Class<?> type) {
        return java.lang.reflect.Array.newInstance(type, 1);
    }

    private static List<String> lines(final String resource) {
        try (InputStream text = RegistryTest.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (final IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
