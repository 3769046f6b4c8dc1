package org.garnetj.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * One picture of a figure.
 *
 * @param label what it shows, e.g. {@code slice 12 of 40}
 * @param width its width in proportion to those beside it
 * @param height its height in the same unit
 * @param html the picture, with all its pixels in it
 */
record Panel(String label, int width, int height, String html) {

    static final int MOST_COLUMNS = 620;
    static final int MOST_ROWS = 520;

    /** How far it may shrink to stand beside others: three to a row, low ones two. */
    double leastShare() {
        return width > 1.6 * height ? 0.7 : 0.45;
    }

    /** An overlay. */
    static Panel of(final String id, final String label, final Overlay overlay) {
        final Frame frame = Frame.of(overlay.cut(), MOST_COLUMNS, MOST_ROWS);
        return of(
                id,
                label,
                frame,
                OverlayPixels.of(overlay, frame),
                graphics -> OverlayMarks.draw(overlay, frame, graphics));
    }

    /** Pixels as JPEG, lines and letters above them as SVG, sharp in print. */
    static Panel of(
            final String id,
            final String label,
            final Frame frame,
            final BufferedImage pixels,
            final Consumer<Graphics2D> drawing) {
        final String marks = Svg.of(id, frame.width(), frame.height(), drawing);
        final String html =
                "<div class=\"picture\"><img src=\""
                        + Jpeg.dataUri(pixels)
                        + "\" width=\""
                        + frame.width()
                        + "\" height=\""
                        + frame.height()
                        + "\" alt=\""
                        + Html.escape(label)
                        + "\">"
                        + marks
                        + "</div>";
        return new Panel(label, frame.width(), frame.height(), html);
    }
}
