package org.garnetj.report;

import java.util.List;

/** A table as people read it: units in the header, four significant digits, long ones cut. */
final class TableHtml {

    /** Rows shown before a table is cut. */
    static final int MOST_ROWS = 25;

    private static final int DIGITS = 4;

    private TableHtml() {}

    static String of(final Table table) {
        final StringBuilder html = new StringBuilder("<div class=\"table\"><table><thead><tr>");
        table.columns().forEach(column -> html.append(Html.text("th", column.title())));
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < Math.min(MOST_ROWS, table.rows()); row++) {
            html.append(row(table.row(row)));
        }
        return html.append("</tbody></table></div>\n").append(remark(table)).toString();
    }

    private static String row(final List<Object> cells) {
        final StringBuilder html = new StringBuilder("<tr>");
        cells.forEach(cell -> html.append(cell(cell)));
        return html.append("</tr>\n").toString();
    }

    private static String cell(final Object cell) {
        if (cell == null) {
            return "<td class=\"absent\">–</td>";
        }
        if (cell instanceof Boolean truth) {
            return truth ? "<td>yes</td>" : "<td>no</td>";
        }
        if (cell instanceof Number number) {
            return "<td class=\"number\">" + number(number) + "</td>";
        }
        return Html.text("td", cell.toString());
    }

    private static String number(final Number number) {
        final String text =
                number instanceof Double value
                        ? NumberText.rounded(value, DIGITS)
                        : number.toString();
        return text.replace("-", "−").replace("Infinity", "∞");
    }

    private static String remark(final Table table) {
        if (table.rows() == 0) {
            return "<p class=\"remark\">Nothing was found: the table has no rows.</p>\n";
        }
        return table.rows() <= MOST_ROWS
                ? ""
                : "<p class=\"remark\">The first "
                        + MOST_ROWS
                        + " of "
                        + table.rows()
                        + " rows; the file holds all.</p>\n";
    }
}
