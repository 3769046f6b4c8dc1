package org.garnetj.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.report.ValidationTables;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ValidationTest {

    private static final int FOUND = 3;

    /**
     * The page is what {@code garnetj validate output=…} writes; copy it to docs when this fails.
     */
    @Test
    void everyCaseHoldsAndStandsOnThePage() throws IOException {
        final List<Reference> references = Validation.run(Execution.on(2));
        references.forEach(reference -> assertTrue(reference.holds(), reference::toString));
        final String[] page = Files.readString(Path.of("docs/validation.md")).split("\n");
        final String[] now = ValidationTables.page(references).split("\n");
        assertEquals(now.length, page.length);
        for (int i = 0; i < now.length; i++) {
            assertEquals(withoutFound(now[i]), withoutFound(page[i]));
            assertEquals(found(now[i]), found(page[i]), 1e-3 * Math.abs(found(now[i])) + 1e-9);
        }
    }

    @Test
    void whatIsFartherOffThanAllowedFails() {
        assertFalse(new Reference("a", "b", "µm", 1, 1.2, 0.1, "c").holds());
        assertFalse(new Reference("a", "b", "µm", 1, Double.NaN, 0.1, "c").holds());
        assertFalse(new Reference("a", "b", "", Double.POSITIVE_INFINITY, 5, 0, "c").holds());
        assertTrue(new Reference("a", "b", "µm", 1, 0.95, 0.1, "c").holds());
        assertTrue(
                ValidationTables.page(List.of(new Reference("a", "b", "µm", 1, 1.2, 0.1, "c")))
                        .contains("| b | 1 µm | 1.2 µm **fails** | 0.1 | c |"));
    }

    private static String withoutFound(final String line) {
        final String[] cells = line.split("\\|");
        if (cells.length > FOUND) {
            cells[FOUND] = "";
        }
        return String.join("|", cells);
    }

    /** The number in the third column; 0 where a line has none. */
    private static double found(final String line) {
        final String[] cells = line.split("\\|");
        final String text = cells.length > FOUND ? cells[FOUND].strip().split(" ")[0] : "";
        return text.matches("-?\\d[\\d.]*(E-?\\d+)?") ? Double.parseDouble(text) : 0;
    }
}
