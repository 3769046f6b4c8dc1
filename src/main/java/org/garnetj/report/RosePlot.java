package org.garnetj.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Roses of {@code orientations.csv}: the area of cracks by strike, a full circle in which each
 * strike stands twice, and by dip, a quarter of one from the surface downwards. A petal's area, not
 * its length, stands for the area of the cracks.
 */
final class RosePlot {

    private static final int SIZE = 360;
    private static final int MARGIN = 34;
    private static final Color INK = new Color(0x33383D);
    private static final Color GRID = new Color(0xDDE1E4);
    private static final Color PETAL = new Color(Palette.series(1));
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    private RosePlot() {}

    static Figure of(final Table orientations, final String id) {
        final Map<Double, Double> strikes = sums(orientations, "strike");
        final Map<Double, Double> dips = sums(orientations, "dip");
        return new Figure(
                List.of(
                        panel("strike", id + "-strike", graphics -> drawStrikes(strikes, graphics)),
                        panel("dip", id + "-dip", graphics -> drawDips(dips, graphics))),
                "Orientation of the cracks, by the area of their mid-surfaces: strike, the"
                        + " direction in which they cut the surface, from x towards z; and dip,"
                        + " 0° parallel to the surface, 90° across. The areas of the petals stand"
                        + " for the areas of the cracks.");
    }

    private static Panel panel(
            final String label,
            final String id,
            final java.util.function.Consumer<Graphics2D> draw) {
        return new Panel(label, SIZE, SIZE, Svg.of(id, SIZE, SIZE, draw));
    }

    /** Area by the first angle of each bin, as a part of the largest. */
    private static Map<Double, Double> sums(final Table table, final String angle) {
        final Map<Double, Double> sums = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            sums.merge(
                    table.number(row, angle + "_from_deg"),
                    table.number(row, "area_um2"),
                    Double::sum);
        }
        final double most = sums.values().stream().mapToDouble(v -> v).max().orElse(0);
        sums.replaceAll((from, area) -> most > 0 ? area / most : 0);
        return sums;
    }

    private static void drawStrikes(final Map<Double, Double> shares, final Graphics2D graphics) {
        prepare(graphics);
        final double middle = SIZE / 2.0;
        final double radius = middle - MARGIN;
        circle(graphics, middle, middle, radius, 0, 360);
        final double width = 180.0 / shares.size();
        shares.forEach(
                (from, share) -> {
                    petal(graphics, middle, middle, radius, share, from, width);
                    petal(graphics, middle, middle, radius, share, from + 180, width);
                });
        graphics.setColor(INK);
        graphics.drawString("x", (float) (middle + radius + 8), (float) middle + 4);
        graphics.drawString("z", (float) middle - 3, (float) (middle - radius - 10));
    }

    private static void drawDips(final Map<Double, Double> shares, final Graphics2D graphics) {
        prepare(graphics);
        final double radius = SIZE - 2.0 * MARGIN;
        circle(graphics, MARGIN, MARGIN, radius, -90, 90);
        final double width = 90.0 / shares.size();
        shares.forEach(
                (from, share) ->
                        petal(graphics, MARGIN, MARGIN, radius, share, -from - width, width));
        graphics.setColor(INK);
        graphics.drawString("0°", (float) (MARGIN + radius + 4), MARGIN + 4f);
        graphics.drawString("90°", MARGIN - 8f, (float) (MARGIN + radius + 18));
    }

    private static void prepare(final Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(FONT);
        graphics.setStroke(new BasicStroke(0.9f));
    }

    /** Rings at a half and the whole of the largest petal. */
    private static void circle(
            final Graphics2D graphics,
            final double x,
            final double y,
            final double radius,
            final double from,
            final double turn) {
        graphics.setColor(GRID);
        for (final double part : new double[] {Math.sqrt(0.5), 1}) {
            final double r = radius * part;
            if (turn == 360) {
                graphics.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
            } else {
                graphics.draw(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, from, turn, Arc2D.OPEN));
            }
        }
        graphics.draw(new Line2D.Double(turn == 360 ? x - radius : x, y, x + radius, y));
        graphics.draw(new Line2D.Double(x, turn == 360 ? y - radius : y, x, y + radius));
    }

    private static void petal(
            final Graphics2D graphics,
            final double x,
            final double y,
            final double radius,
            final double share,
            final double from,
            final double width) {
        final double r = radius * Math.sqrt(share);
        final Arc2D petal = new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, from, width, Arc2D.PIE);
        if (r > 0) {
            graphics.setColor(PETAL);
            graphics.fill(petal);
            graphics.setColor(Color.WHITE);
            graphics.draw(petal);
        }
    }
}
