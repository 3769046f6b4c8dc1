package org.garnetj.report;

import org.garnetj.image.Phase;

import java.util.Locale;

/** The fractions of {@code phases.csv} as one bar. */
final class PhaseBar {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 34;

    /** A part at least this wide holds its label. */
    private static final double ROOM = 90;

    private PhaseBar() {}

    /** An SVG element. */
    static String of(final Table phases) {
        final StringBuilder svg =
                new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + (HEIGHT + 4) + "\">");
        double x = 0;
        for (int row = 0; row < phases.rows(); row++) {
            final double fraction = phases.number(row, "fraction");
            if (fraction > 0) {
                svg.append(part(phases.text(row, "phase"), x, fraction * WIDTH, fraction));
                x += fraction * WIDTH;
            }
        }
        return svg.append("</svg>").toString();
    }

    private static String part(
            final String phase, final double x, final double width, final double fraction) {
        final int rgb = colour(phase);
        final String percent = NumberText.rounded(100 * fraction, 3) + " %";
        final String title = Html.escape(phase + " " + percent);
        final String box =
                String.format(
                        Locale.ROOT,
                        "<rect x=\"%.2f\" y=\"1\" width=\"%.2f\" height=\"%d\" fill=\"%s\""
                                + " stroke=\"#33383d\" stroke-width=\"0.7\"><title>%s</title></rect>",
                        x,
                        width,
                        HEIGHT,
                        Palette.css(rgb),
                        title);
        return width < ROOM ? box : box + label(title, x + width / 2, rgb);
    }

    private static String label(final String text, final double x, final int rgb) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.2f\" y=\"23\" text-anchor=\"middle\" font-size=\"14\""
                        + " fill=\"%s\">%s</text>",
                x,
                isDark(rgb) ? "#ffffff" : "#111111",
                text);
    }

    private static int colour(final String title) {
        for (final Phase phase : Phase.values()) {
            if (phase.title().equals(title)) {
                return phase.rgb();
            }
        }
        return 0x888888;
    }

    private static boolean isDark(final int rgb) {
        return 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff) < 128_000;
    }
}
