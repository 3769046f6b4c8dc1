package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.electro.ParameterException;
import org.garnetj.phantom.DendriteSettings;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.InclusionSettings;
import org.garnetj.phantom.XctSettings;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class PhantomKeysTest {

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (\\S+) \\|.*");

    @Test
    void thePageOfPhantomsNamesEveryKeyWithItsDefault() throws IOException {
        assertEquals(numbers(PhantomKeys.FIBSEM.values(FibSemSettings.defaults())), page("fibsem"));
        assertEquals(numbers(PhantomKeys.XCT.values(XctSettings.defaults())), page("xct"));
        assertEquals(
                numbers(PhantomKeys.DENDRITES.values(DendriteSettings.defaults())), page("movie"));
        assertEquals(
                numbers(PhantomKeys.INCLUSION.values(InclusionSettings.defaults())),
                page("inclusion"));
    }

    @Test
    void aChangedValueArrivesInTheSettings() {
        final FibSemSettings settings =
                PhantomKeys.FIBSEM.with(
                        FibSemSettings.defaults(),
                        Map.of("curtaining", "0", "tilt", "54", "slices", "40"),
                        FibSemSettings.class);
        assertEquals(0, settings.nuisances().curtaining());
        assertEquals(54, settings.grid().tilt_deg());
        assertEquals(40, settings.grid().slices());
        assertEquals(FibSemSettings.defaults().cracks(), settings.cracks());
    }

    @Test
    void anUnknownSettingIsRefusedWithTheNearest() {
        final UsageException e =
                assertThrows(
                        UsageException.class,
                        () ->
                                PhantomKeys.FIBSEM.with(
                                        FibSemSettings.defaults(),
                                        Map.of("curtainng", "0"),
                                        FibSemSettings.class));
        assertTrue(e.getMessage().contains("did you mean 'curtaining'"), e.getMessage());
    }

    @Test
    void aSettingWithoutMeaningIsRefusedUnderItsKey() {
        final ParameterException e =
                assertThrows(
                        ParameterException.class,
                        () ->
                                PhantomKeys.FIBSEM.with(
                                        FibSemSettings.defaults(),
                                        Map.of("curtaining", "7"),
                                        FibSemSettings.class));
        assertTrue(e.getMessage().startsWith("curtaining=7"), e.getMessage());
    }

    private static Map<String, String> numbers(final Map<String, String> values) {
        final Map<String, String> shortened = new LinkedHashMap<>();
        values.forEach((key, value) -> shortened.put(key, value.replaceFirst("\\.0$", "")));
        return shortened;
    }

    private static Map<String, String> page(final String kind) throws IOException {
        final String text = Files.readString(Path.of("docs/phantoms.md"));
        final int start = text.indexOf("## " + kind + ":");
        final int next = text.indexOf("\n## ", start + 1);
        final Map<String, String> keys = new LinkedHashMap<>();
        for (final String line :
                text.substring(start, next < 0 ? text.length() : next).split("\n")) {
            final Matcher row = ROW.matcher(line);
            if (row.matches()) {
                keys.put(row.group(1), row.group(2));
            }
        }
        return keys;
    }
}
