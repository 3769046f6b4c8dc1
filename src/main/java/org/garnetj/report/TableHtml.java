package org.garnetj.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as people read it: units in the header, four significant digits, a 95 % interval below
 * its value, long tables cut.
 */
final class TableHtml {

    /** Rows of a table that is shown whole. */
    static final int MOST_ROWS = 20;

    /** Rows shown of a longer one. */
    static final int FIRST_ROWS = 8;

    /** A table with more columns is set in smaller type. */
    private static final int WIDE = 12;

    private static final int DIGITS = 4;
    private static final String LOW = "_ci_low";
    private static final String HIGH = "_ci_high";

    private final Table table;
    private final List<Column> shown = new ArrayList<>();

    private TableHtml(final Table table) {
        this.table = table;
        for (final Column column : table.columns()) {
            if (!isIntervalOfAnother(column.name())) {
                shown.add(column);
            }
        }
    }

    static String of(final Table table) {
        return new TableHtml(table).html();
    }

    private String html() {
        final StringBuilder html = new StringBuilder("<div class=\"table\">");
        html.append(shown.size() > WIDE ? "<table class=\"wide\">" : "<table>")
                .append("<thead><tr>");
        shown.forEach(column -> html.append(header(column)));
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rowsShown(); row++) {
            html.append("<tr>");
            for (final Column column : shown) {
                html.append(cell(row, column.name()));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").append(remark()).toString();
    }

    private int rowsShown() {
        return table.rows() <= MOST_ROWS ? table.rows() : FIRST_ROWS;
    }

    private String header(final Column column) {
        final boolean numbers = table.rows() > 0 && table.cell(0, column.name()) instanceof Number;
        final String interval =
                hasInterval(column.name()) ? "<br><small>95 % interval</small>" : "";
        return "<th"
                + (numbers ? " class=\"number\"" : "")
                + ">"
                + Html.escape(column.title())
                + interval
                + "</th>";
    }

    private String cell(final int row, final String column) {
        final Object cell = table.cell(row, column);
        if (cell == null) {
            return "<td class=\"absent\">–</td>";
        }
        if (cell instanceof Boolean truth) {
            return truth ? "<td>yes</td>" : "<td>no</td>";
        }
        if (cell instanceof Number number) {
            return "<td class=\"number\">" + number(number) + interval(row, column) + "</td>";
        }
        return Html.text("td", cell.toString());
    }

    private String interval(final int row, final String column) {
        if (!hasInterval(column)
                || table.cell(row, column + LOW) == null
                || table.cell(row, column + HIGH) == null) {
            return "";
        }
        return "<small>"
                + number(table.number(row, column + LOW))
                + " – "
                + number(table.number(row, column + HIGH))
                + "</small>";
    }

    private boolean hasInterval(final String column) {
        return table.has(column + LOW) && table.has(column + HIGH);
    }

    private boolean isIntervalOfAnother(final String column) {
        return ownerOf(column, LOW) || ownerOf(column, HIGH);
    }

    private boolean ownerOf(final String column, final String end) {
        if (!column.endsWith(end)) {
            return false;
        }
        final String owner = column.substring(0, column.length() - end.length());
        return table.has(owner) && hasInterval(owner);
    }

    /** With a true minus sign, and thin spaces between thousands from five digits on. */
    static String number(final Number number) {
        final String text =
                number instanceof Double value
                        ? NumberText.rounded(value, DIGITS)
                        : number.toString();
        return grouped(text).replace("-", "−").replace("Infinity", "∞");
    }

    private static String grouped(final String text) {
        final int point = text.indexOf('.');
        final String whole = point < 0 ? text : text.substring(0, point);
        if (!whole.matches("-?\\d{5,}")) {
            return text;
        }
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202F")
                + (point < 0 ? "" : text.substring(point));
    }

    private String remark() {
        if (table.rows() == 0) {
            return "<p class=\"remark\">Nothing was found: the table has no rows.</p>\n";
        }
        return table.rows() <= MOST_ROWS
                ? ""
                : "<p class=\"remark\">The first "
                        + FIRST_ROWS
                        + " of "
                        + grouped(Integer.toString(table.rows()))
                        + " rows; the file holds all.</p>\n";
    }
}
