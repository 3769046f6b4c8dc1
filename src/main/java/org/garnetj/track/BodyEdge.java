package org.garnetj.track;

import java.util.Arrays;

/**
 * The furthest point of a body along or against the field: where its coverage falls through half in
 * each column, and of that the top of the parabola through the columns about the furthest one, so
 * that the noise of single columns does not carry it on. Blur of standard deviation σ draws an edge
 * of radius R in by σ²/2R, which is given back: σ is seen from how steeply the coverage falls, R
 * from the parabola.
 */
final class BodyEdge {

    /** Part of a body's breadth, on either side of its furthest column, under the parabola. */
    private static final double WINDOW = 0.15;

    private static final int LEAST_WINDOW = 2;
    private static final int FEWEST = 4;
    private static final double HALF = 0.5;

    /** Blur wider, and edges sharper, than this in pixels are not believed. */
    private static final double WIDEST_BLUR = 2.5;

    private static final double SHARPEST = 0.25;

    private final double[] coverage;
    private final int width;
    private final int[] labels;
    private final int label;

    /**
     * @param coverage how far the body covers each pixel, x fastest, the field along y
     * @param labels whose each pixel is; the body touches neither end of a column
     */
    BodyEdge(final double[] coverage, final int width, final int[] labels, final int label) {
        this.coverage = coverage;
        this.width = width;
        this.labels = labels;
        this.label = label;
    }

    /** The furthest point along the field with sign 1, against it with −1; a row. */
    double furthest(final int sign) {
        final double[] edge = new double[width];
        Arrays.fill(edge, Double.NEGATIVE_INFINITY);
        int breadth = 0;
        for (int p = 0; p < labels.length; p++) {
            if (labels[p] == label) {
                edge[p % width] = Math.max(edge[p % width], sign * (double) (p / width));
            }
        }
        final double[] fall = new double[width];
        for (int column = 0; column < width; column++) {
            if (edge[column] > Double.NEGATIVE_INFINITY) {
                final int inside = (int) (sign * edge[column]) * width + column;
                fall[column] = coverage[inside] - coverage[inside + sign * width];
                edge[column] += Math.min(1, (coverage[inside] - HALF) / fall[column]);
                breadth++;
            }
        }
        return sign * top(edge, fall, breadth);
    }

    private static double top(final double[] edge, final double[] fall, final int breadth) {
        int furthest = 0;
        for (int i = 0; i < edge.length; i++) {
            furthest = edge[i] > edge[furthest] ? i : furthest;
        }
        final int reach = Math.max(LEAST_WINDOW, (int) Math.round(WINDOW * breadth));
        final int from = Math.max(0, furthest - reach);
        final int to = Math.min(edge.length - 1, furthest + reach);
        final Parabola parabola = new Parabola();
        double steepness = 0;
        for (int i = from; i <= to; i++) {
            if (edge[i] > edge[furthest] - reach) {
                parabola.add(i - furthest, edge[i]);
                steepness += fall[i];
            }
        }
        if (parabola.points() < FEWEST) {
            return edge[furthest];
        }
        final double blur = parabola.points() / (steepness * Math.sqrt(2 * Math.PI));
        final double bend = Math.max(0, Math.min(SHARPEST, -parabola.bend()));
        final double drawnIn = Math.pow(Math.min(WIDEST_BLUR, blur), 2) * bend;
        return parabola.greatest(reach) + drawnIn;
    }
}
