package org.garnetj.report;

import java.util.List;
import java.util.Locale;

/**
 * Pictures with one caption.
 *
 * @param panels one or more pictures, side by side; none if only the caption has something to say
 * @param caption HTML
 */
record Figure(List<Panel> panels, String caption) {

    Figure {
        panels = List.copyOf(panels);
    }

    /** In place of a picture that cannot be made. */
    static Figure missing(final String reason) {
        return new Figure(List.of(), Html.escape(reason));
    }

    /** Number of characters, which is what it adds to the page. */
    int size() {
        return panels.stream().mapToInt(panel -> panel.html().length()).sum();
    }

    String html(final int number) {
        if (panels.isEmpty()) {
            return "<p class=\"remark\">" + caption + "</p>\n";
        }
        final StringBuilder html = new StringBuilder("<figure>\n<div class=\"panels\">\n");
        for (final Panel panel : panels) {
            html.append(start(panel)).append(panel.html());
            html.append(Html.text("p", panel.label())).append("</div>\n");
        }
        html.append("</div>\n<figcaption><b>Figure ").append(number).append(".</b> ");
        return html.append(caption).append("</figcaption>\n</figure>\n").toString();
    }

    /** Panels side by side share the width in proportion, and so have one height. */
    private static String start(final Panel panel) {
        return String.format(
                Locale.ROOT,
                "<div class=\"panel\" style=\"flex:%d 1 %.0fpx\">",
                panel.width(),
                panel.leastShare() * panel.width());
    }
}
