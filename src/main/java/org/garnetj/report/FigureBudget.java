package org.garnetj.report;

/** Numbers the figures of a page and keeps it small enough to be sent by mail. */
final class FigureBudget {

    private static final int MOST_CHARACTERS = 6_000_000;

    private int figures;
    private int characters;

    /** The figure's HTML, or a remark in its place once the page is full. */
    String html(final Figure figure) {
        if (characters + figure.size() > MOST_CHARACTERS) {
            return "<p class=\"remark\">A figure was left out to keep this page small.</p>\n";
        }
        characters += figure.size();
        figures += figure.panels().isEmpty() ? 0 : 1;
        return figure.html(figures);
    }
}
