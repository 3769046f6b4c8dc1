package org.garnetj.report;

import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.report.Table.field;

import org.garnetj.validation.Reference;

import java.util.List;

/** Cases with known results as a table and as a page. */
public final class ValidationTables {

    private static final int DIGITS = 5;

    private ValidationTables() {}

    /** {@code validation.csv}: what each case should give and what it gave. */
    public static Table references(final List<Reference> references) {
        return Table.of(
                references,
                field("topic", NONE, Reference::topic),
                field("case", NONE, Reference::name),
                field("unit", NONE, Reference::unit),
                field("exact", NONE, Reference::exact),
                field("found", NONE, Reference::found),
                field("allowed", NONE, Reference::allowed),
                field("holds", NONE, Reference::holds),
                field("source", NONE, Reference::source));
    }

    /** {@code validation.md}: the same to read, topic by topic. */
    public static String page(final List<Reference> references) {
        final StringBuilder page = new StringBuilder();
        page.append("# Validation\n\n")
                .append("Made by `garnetj validate`, never by hand: cases whose result is known, ")
                .append("measured by the operations that users run.\n")
                .append("*Allowed* is how far *found* may be from *exact*; ")
                .append(
                        "a test holds every row to it, and this page to what the command writes.\n");
        String topic = "";
        for (final Reference reference : references) {
            if (!reference.topic().equals(topic)) {
                topic = reference.topic();
                page.append("\n## ").append(topic).append("\n\n");
                page.append("| case | exact | found | allowed | source |\n|---|---|---|---|---|\n");
            }
            page.append("| ")
                    .append(reference.name())
                    .append(" | ")
                    .append(number(reference.exact(), reference.unit()))
                    .append(" | ")
                    .append(number(reference.found(), reference.unit()))
                    .append(reference.holds() ? "" : " **fails**")
                    .append(" | ")
                    .append(NumberText.rounded(reference.allowed(), 2))
                    .append(" | ")
                    .append(reference.source())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String number(final double value, final String unit) {
        final int digits = value == Math.rint(value) ? NumberText.TABLE_DIGITS : DIGITS;
        return NumberText.rounded(value, digits) + (unit.isEmpty() ? "" : " " + unit);
    }
}
