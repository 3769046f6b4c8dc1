package org.garnetj.report;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.TreeMap;

/** The edges of numbered objects in a picture, and where to write their numbers. */
final class Outlines {

    private final int[] objects;
    private final int width;
    private final int height;

    Outlines(final int[] objects, final int width, final int height) {
        this.objects = objects;
        this.width = width;
        this.height = height;
    }

    /** The pixel edges between each object and what is not it, by number. */
    Map<Integer, Path2D> edges() {
        final Map<Integer, Path2D> edges = new TreeMap<>();
        for (int y = 0; y <= height; y++) {
            addRow(edges, y, -1);
            addRow(edges, y, 0);
        }
        for (int x = 0; x <= width; x++) {
            addColumn(edges, x, -1);
            addColumn(edges, x, 0);
        }
        return edges;
    }

    /** Area, and the middle of the topmost row, of each object. */
    Map<Integer, Anchor> anchors() {
        final Map<Integer, Anchor> anchors = new TreeMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                final int object = objects[y * width + x];
                if (object != 0) {
                    anchors.computeIfAbsent(object, n -> new Anchor()).add(x, y);
                }
            }
        }
        return anchors;
    }

    /** Edges along the line above row {@code y}, of the objects on one side (−1 above) of it. */
    private void addRow(final Map<Integer, Path2D> edges, final int y, final int side) {
        int start = 0;
        int current = 0;
        for (int x = 0; x <= width; x++) {
            final int object = x < width ? edge(x, y + side, x, y - 1 - side) : 0;
            if (object != current) {
                addLine(edges, current, start, y, x, y);
                start = x;
                current = object;
            }
        }
    }

    private void addColumn(final Map<Integer, Path2D> edges, final int x, final int side) {
        int start = 0;
        int current = 0;
        for (int y = 0; y <= height; y++) {
            final int object = y < height ? edge(x + side, y, x - 1 - side, y) : 0;
            if (object != current) {
                addLine(edges, current, x, start, x, y);
                start = y;
                current = object;
            }
        }
    }

    private static void addLine(
            final Map<Integer, Path2D> edges,
            final int object,
            final int x0,
            final int y0,
            final int x1,
            final int y1) {
        if (object != 0) {
            final Path2D path = edges.computeIfAbsent(object, n -> new Path2D.Float());
            path.moveTo(x0, y0);
            path.lineTo(x1, y1);
        }
    }

    /** The object at (x, y) if the neighbour is not it, else 0. */
    private int edge(final int x, final int y, final int neighbourX, final int neighbourY) {
        final int object = at(x, y);
        return object != at(neighbourX, neighbourY) ? object : 0;
    }

    private int at(final int x, final int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : objects[y * width + x];
    }

    /** Where an object's number belongs. */
    static final class Anchor {

        private long area;
        private long sumX;
        private int top = Integer.MAX_VALUE;

        private void add(final int x, final int y) {
            area++;
            sumX += x;
            top = Math.min(top, y);
        }

        long area() {
            return area;
        }

        double x() {
            return (double) sumX / area + 0.5;
        }

        double y() {
            return top;
        }
    }
}
