package org.garnetj.electro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evaluates every row of {@code docs/formulas.md}, so that the page cannot drift from the code. */
class FormulasPageTest {

    private static final Pattern ROW =
            Pattern.compile("\\|[^|]*\\|[^|]*\\| `(\\w+)\\.(\\w+)\\(([^)]*)\\)` \\| (\\S+) \\|.*");

    private record Row(String type, String method, String[] arguments, BigDecimal value) {

        /** Calls the method of the row and rounds to the digits that the page shows. */
        BigDecimal evaluate() throws ReflectiveOperationException {
            final Method formula = formula(type, method);
            final Class<?>[] types = formula.getParameterTypes();
            assertEquals(types.length, arguments.length, "arguments of " + this);
            final Object[] values = new Object[types.length];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        types[i] == int.class
                                ? (Object) Integer.valueOf(arguments[i])
                                : (Object) Double.valueOf(arguments[i]);
            }
            final double result = (double) formula.invoke(null, values);
            return new BigDecimal(result).round(new MathContext(value.precision()));
        }

        @Override
        public String toString() {
            return type + "." + method + "(" + String.join(", ", arguments) + ")";
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsTrue() throws IOException {
        return rows().stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row + " = " + row.value(),
                                        () -> assertRounded(row.value(), row.evaluate())));
    }

    @Test
    void everyTableLineIsRead() throws IOException {
        final long lines = page().filter(line -> line.startsWith("|")).count();
        assertEquals(lines - 2, rows().size(), "rows under the header");
    }

    @Test
    void aWrongDigitWouldBeNoticed() throws ReflectiveOperationException {
        final String[] arguments = {"8.6", "13.148", "1"};
        final BigDecimal wrong = new BigDecimal("6.32");
        final Row row = new Row("TipCurrent", "tipCurrentDensity_A_per_cm2", arguments, wrong);
        assertFalse(row.evaluate().compareTo(wrong) == 0);
    }

    @Test
    void everyFormulaWithUnitsOrRatioStandsOnThePage() throws IOException {
        final Set<String> onPage =
                rows().stream()
                        .map(row -> row.type() + "." + row.method())
                        .collect(Collectors.toCollection(TreeSet::new));
        final Set<String> classes =
                rows().stream().map(Row::type).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(formulaClasses(), classes);
        final Set<String> inCode = new TreeSet<>();
        for (final String type : classes) {
            Arrays.stream(load(type).getDeclaredMethods())
                    .filter(FormulasPageTest::isForPeople)
                    .forEach(method -> inCode.add(type + "." + method.getName()));
        }
        assertEquals(inCode, onPage);
    }

    private static void assertRounded(final BigDecimal page, final BigDecimal code) {
        assertEquals(0, page.compareTo(code), () -> "page says " + page + ", code says " + code);
    }

    /** A formula in the units of the page: its SI twin, if there is one, is not listed. */
    private static boolean isForPeople(final Method method) {
        if (!Modifier.isPublic(method.getModifiers())) {
            return false;
        }
        final String name = method.getName();
        return Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
                .noneMatch(other -> other.getName().startsWith(name + "_"));
    }

    /** The public classes of the package whose public methods are all static and give a double. */
    private static Set<String> formulaClasses() throws IOException {
        final Path sources = Path.of("src/main/java/org/garnetj/electro");
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .map(name -> name.replace(".java", ""))
                    .filter(FormulasPageTest::isFormulaClass)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isFormulaClass(final String type) {
        final Class<?> loaded = load(type);
        final List<Method> methods =
                Arrays.stream(loaded.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .toList();
        return Modifier.isPublic(loaded.getModifiers())
                && !methods.isEmpty()
                && methods.stream().allMatch(FormulasPageTest::isFormula);
    }

    private static boolean isFormula(final Method method) {
        return Modifier.isStatic(method.getModifiers()) && method.getReturnType() == double.class;
    }

    private static Method formula(final String type, final String name) {
        return Arrays.stream(load(type).getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .min(Comparator.comparing(Method::getParameterCount))
                .orElseThrow(() -> new AssertionError("no method " + type + "." + name));
    }

    private static Class<?> load(final String type) {
        try {
            return Class.forName("org.garnetj.electro." + type);
        } catch (final ClassNotFoundException e) {
            throw new AssertionError("the page names a class that is not there: " + type, e);
        }
    }

    private static List<Row> rows() throws IOException {
        return page().map(ROW::matcher)
                .filter(Matcher::matches)
                .map(
                        m ->
                                new Row(
                                        m.group(1),
                                        m.group(2),
                                        m.group(3).split(", "),
                                        new BigDecimal(m.group(4))))
                .toList();
    }

    private static Stream<String> page() throws IOException {
        return Files.readAllLines(Path.of("docs/formulas.md")).stream();
    }
}
