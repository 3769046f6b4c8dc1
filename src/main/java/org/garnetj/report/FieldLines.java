package org.garnetj.report;

import org.garnetj.image.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of the field in a slice: ways down the potential from the side opposite the electrode, by
 * the part of the field that lies in the slice.
 */
final class FieldLines {

    /** Lines along the side that they begin at. */
    private static final int LINES = 28;

    /** Step in pixels. */
    private static final double STEP = 0.4;

    private final Cut potential;
    private final Cut field;

    private FieldLines(final Cut potential, final Cut field) {
        this.potential = potential;
        this.field = field;
    }

    /**
     * Follows the lines.
     *
     * @param potential in V
     * @param field strength, 0 where there is no electrolyte
     * @param surface the electrode's side; lines end there
     * @return points of each line in µm; none if the field runs across the slice
     */
    static List<List<double[]>> of(final Cut potential, final Cut field, final Side surface) {
        final List<List<double[]>> lines = new ArrayList<>();
        if (surface.axis() == 2) {
            return lines;
        }
        final FieldLines ways = new FieldLines(potential, field);
        final boolean isAcross = surface.axis() == 1;
        final int along = isAcross ? field.width() : field.height();
        final double end =
                surface.isFar() ? 0.01 : (isAcross ? field.height() : field.width()) - 0.01;
        for (int i = 0; i < LINES; i++) {
            final double place = (i + 0.5) * along / LINES;
            lines.add(isAcross ? ways.follow(place, end) : ways.follow(end, place));
        }
        return lines;
    }

    /** Follows the line from a place in pixels to where the electrolyte or the slice ends. */
    private List<double[]> follow(final double fromX, final double fromY) {
        final List<double[]> line = new ArrayList<>();
        double x = fromX;
        double y = fromY;
        final int most = (int) (4 / STEP * (field.width() + field.height()));
        for (int i = 0; i < most && isInside(x, y); i++) {
            line.add(new double[] {x * field.dx_um(), y * field.dy_um()});
            final double[] first = direction(x, y);
            final double[] half = direction(x + STEP / 2 * first[0], y + STEP / 2 * first[1]);
            if (half[0] == 0 && half[1] == 0) {
                break;
            }
            x += STEP * half[0];
            y += STEP * half[1];
        }
        return line;
    }

    /** Down the potential, of length 1 in pixels; 0 where nothing is known. */
    private double[] direction(final double x, final double y) {
        final int left = (int) Math.floor(x - 0.5);
        final int top = (int) Math.floor(y - 0.5);
        double down = 0;
        double right = 0;
        for (int corner = 0; corner < 4; corner++) {
            final int column = left + (corner & 1);
            final int row = top + (corner >> 1);
            final double weight = (1 - Math.abs(x - 0.5 - column)) * (1 - Math.abs(y - 0.5 - row));
            if (isElectrolyte(column, row)) {
                right -= weight * slope(column, row, 1, 0) / field.dx_um();
                down -= weight * slope(column, row, 0, 1) / field.dy_um();
            }
        }
        final double stepX = right / field.dx_um();
        final double stepY = down / field.dy_um();
        final double length = Math.hypot(stepX, stepY);
        return length == 0 ? new double[2] : new double[] {stepX / length, stepY / length};
    }

    /** Change of the potential by pixel, between neighbours in the electrolyte. */
    private double slope(final int x, final int y, final int stepX, final int stepY) {
        final int next = isElectrolyte(x + stepX, y + stepY) ? 1 : 0;
        final int before = isElectrolyte(x - stepX, y - stepY) ? 1 : 0;
        return next + before == 0
                ? 0
                : (volts(x + next * stepX, y + next * stepY)
                                - volts(x - before * stepX, y - before * stepY))
                        / (next + before);
    }

    private boolean isInside(final double x, final double y) {
        return isElectrolyte((int) Math.floor(x), (int) Math.floor(y));
    }

    private boolean isElectrolyte(final int x, final int y) {
        return x >= 0
                && y >= 0
                && x < field.width()
                && y < field.height()
                && field.values()[y * field.width() + x] > 0;
    }

    private double volts(final int x, final int y) {
        return potential.values()[y * field.width() + x];
    }
}
