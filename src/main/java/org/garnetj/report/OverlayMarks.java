package org.garnetj.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The lines and letters of an overlay. */
final class OverlayMarks {

    /** Objects whose number is written; in a slice with more, the largest ones. */
    private static final int MOST_NUMBERS = 40;

    private static final Color SHADE = new Color(0, 0, 0, 150);

    private OverlayMarks() {}

    static void draw(final Overlay overlay, final Frame frame, final Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, frame.letters()));
        overlay.objects().ifPresent(cut -> drawObjects(overlay, cut, frame, graphics));
        overlay.trails().forEach(trail -> drawTrail(trail, frame, graphics));
        drawScaleBar(frame, graphics);
    }

    private static void drawObjects(
            final Overlay overlay, final Cut cut, final Frame frame, final Graphics2D graphics) {
        final int[] objects = Resampling.objects(cut, frame.width(), frame.height());
        final Outlines outlines = new Outlines(objects, frame.width(), frame.height());
        graphics.setStroke(new BasicStroke(1.6f));
        final boolean filled = overlay.grey().isEmpty() && overlay.phases().isEmpty();
        outlines.edges()
                .forEach(
                        (object, edge) -> {
                            final int colour =
                                    overlay.colours().getOrDefault(object, Palette.OUTLINE);
                            final Color shown = new Color(colour);
                            graphics.setColor(filled ? shown.darker() : shown);
                            graphics.draw(edge);
                        });
        largest(outlines.anchors()).forEach(entry -> drawNumber(entry, frame, graphics));
    }

    private static List<Map.Entry<Integer, Outlines.Anchor>> largest(
            final Map<Integer, Outlines.Anchor> anchors) {
        final Comparator<Map.Entry<Integer, Outlines.Anchor>> byArea =
                Comparator.comparingLong(entry -> -entry.getValue().area());
        return anchors.entrySet().stream().sorted(byArea).limit(MOST_NUMBERS).toList();
    }

    private static void drawNumber(
            final Map.Entry<Integer, Outlines.Anchor> object,
            final Frame frame,
            final Graphics2D graphics) {
        final Outlines.Anchor anchor = object.getValue();
        final double above = anchor.y() - 4;
        final int letters = frame.letters();
        drawText(
                object.getKey().toString(),
                anchor.x(),
                above < letters ? anchor.y() + letters + 3 : above,
                frame,
                graphics);
    }

    private static void drawTrail(final Trail trail, final Frame frame, final Graphics2D graphics) {
        if (trail.points_um().isEmpty()) {
            return;
        }
        final Path2D path = new Path2D.Double();
        double x = 0;
        double y = 0;
        for (final double[] point : trail.points_um()) {
            x = point[0] / frame.um();
            y = point[1] / frame.um();
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        graphics.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(Palette.series(trail.number())));
        graphics.draw(path);
        final double radius = 0.3 * frame.letters();
        final Ellipse2D tip = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.fill(tip);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.draw(tip);
        final String number = Integer.toString(trail.number());
        drawText(number, x + frame.letters(), y + 0.35 * frame.letters(), frame, graphics);
    }

    static void drawScaleBar(final Frame frame, final Graphics2D graphics) {
        final double length_um = ScaleBar.length_um(frame.width() * frame.um());
        final double length = length_um / frame.um();
        final String text = ScaleBar.text(length_um);
        final double textWidth = graphics.getFontMetrics().stringWidth(text);
        final double width = Math.max(length, textWidth) + 16;
        final int letters = frame.letters();
        final double height = 2.1 * letters;
        final double left = 0.6 * letters;
        final double top = frame.height() - left - height;
        graphics.setColor(SHADE);
        graphics.fill(new Rectangle2D.Double(left, top, width, height));
        graphics.setColor(Color.WHITE);
        final double start = left + (width - length) / 2;
        graphics.fill(new Rectangle2D.Double(start, top + 1.55 * letters, length, 0.28 * letters));
        graphics.drawString(
                text, (float) (left + (width - textWidth) / 2), (float) (top + 1.15 * letters));
    }

    /** White on a dark rim, readable on any grey, inside the picture. */
    private static void drawText(
            final String text,
            final double centreX,
            final double baseline,
            final Frame frame,
            final Graphics2D graphics) {
        final double width = graphics.getFontMetrics().stringWidth(text);
        final double left = Math.max(2, Math.min(frame.width() - width - 2, centreX - width / 2));
        final double base = Math.max(frame.letters(), Math.min(frame.height() - 4.0, baseline));
        graphics.setColor(Color.BLACK);
        for (final int[] shift : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {1, 1}, {-1, -1}}) {
            graphics.drawString(text, (float) left + shift[0], (float) base + shift[1]);
        }
        graphics.setColor(Color.WHITE);
        graphics.drawString(text, (float) left, (float) base);
    }
}
