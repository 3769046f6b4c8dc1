package org.garnetj.report;

import org.garnetj.image.Phase;

/** What the colours of a figure stand for, as HTML. */
final class Legend {

    private Legend() {}

    /** The phases: as tints over grey values, or as opaque colours. */
    static String phases(final boolean overGrey) {
        final StringBuilder html = new StringBuilder();
        for (final Phase phase : Phase.values()) {
            final int colour = overGrey ? Palette.tint(phase) : phase.rgb();
            if (colour >= 0) {
                html.append(entry(colour, phase.title()));
            }
        }
        return html.append(overGrey ? "LLZO is left grey. " : "").toString();
    }

    static String stages() {
        return entry(Palette.stage("I"), "stage I")
                + entry(Palette.stage("II"), "stage II")
                + entry(Palette.stage("III"), "stage III");
    }

    static String entry(final int rgb, final String name) {
        return "<span class=\"key\"><i style=\"background:"
                + Palette.css(rgb)
                + "\"></i>"
                + Html.escape(name)
                + "</span> ";
    }
}
