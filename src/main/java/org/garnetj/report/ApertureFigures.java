package org.garnetj.report;

import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Maps of the aperture of each crack, seen from the surface, all in one scale of colours. */
final class ApertureFigures {

    private static final int MOST = 6;
    private static final int WHITE = 0xFFFFFF;

    /** Part of the map's columns whose apertures the scale of colours holds. */
    private static final double SHOWN = 0.99;

    private ApertureFigures() {}

    /**
     * One panel for each of the largest cracks, which have the lowest numbers; nothing without any.
     *
     * @param apertures µm in the voxels of sheets, 0 elsewhere
     * @param cracks numbers of the cracks
     * @param side from which they are looked at
     */
    static Optional<Figure> of(
            final Volume<?> apertures, final Volume<?> cracks, final Side side, final String id) {
        final Cut map = Cut.footprint(apertures, side);
        final Cut numbers = Cut.footprint(cracks, side);
        final float[] known = positive(map.values());
        if (known.length == 0) {
            return Optional.empty();
        }
        final ColourScale scale =
                new ColourScale(known[(int) Math.min(known.length - 1.0, SHOWN * known.length)]);
        final List<Panel> panels = new ArrayList<>();
        for (int crack = 1; crack <= MOST; crack++) {
            final int number = crack;
            crop(map, numbers, crack).ifPresent(cut -> panels.add(panel(cut, scale, number, id)));
        }
        return Optional.of(
                new Figure(
                        panels,
                        "Aperture of each crack, seen from the surface; pores on its way are left white. "
                                + scale.legend("µm")));
    }

    // -- Helper methods --

    private static float[] positive(final float[] values) {
        final float[] found = new float[values.length];
        int count = 0;
        for (final float value : values) {
            if (value > 0) {
                found[count++] = value;
            }
        }
        final float[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The part of the map where a crack is, with a rim; the others' apertures left out. */
    private static Optional<Cut> crop(final Cut map, final Cut numbers, final int crack) {
        int left = map.width();
        int right = -1;
        int top = map.height();
        int bottom = -1;
        for (int at = 0; at < map.values().length; at++) {
            if (numbers.values()[at] == crack) {
                left = Math.min(left, at % map.width());
                right = Math.max(right, at % map.width());
                top = Math.min(top, at / map.width());
                bottom = Math.max(bottom, at / map.width());
            }
        }
        if (right < 0) {
            return Optional.empty();
        }
        final int width = right - left + 3;
        final int height = bottom - top + 3;
        final float[] values = new float[width * height];
        for (int at = 0; at < values.length; at++) {
            final int x = left - 1 + at % width;
            final int y = top - 1 + at / width;
            if (x >= left && x <= right && y >= top && y <= bottom) {
                final int own = y * map.width() + x;
                values[at] = numbers.values()[own] == crack ? map.values()[own] : 0;
            }
        }
        return Optional.of(new Cut(width, height, map.dx_um(), map.dy_um(), values));
    }

    private static Panel panel(
            final Cut cut, final ColourScale scale, final int crack, final String id) {
        final Frame frame = Frame.of(cut, Panel.MOST_COLUMNS, Panel.MOST_ROWS);
        final BufferedImage image =
                new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < frame.height(); y++) {
            final int row =
                    Math.min(cut.height() - 1, (int) ((y + 0.5) * frame.um() / cut.dy_um()));
            for (int x = 0; x < frame.width(); x++) {
                final int column =
                        Math.min(cut.width() - 1, (int) ((x + 0.5) * frame.um() / cut.dx_um()));
                final float value = cut.values()[row * cut.width() + column];
                image.setRGB(x, y, value > 0 ? scale.rgb(value) : WHITE);
            }
        }
        return Panel.of(
                id + "-aperture-" + crack,
                "crack " + crack,
                frame,
                image,
                graphics -> OverlayMarks.drawScaleBar(frame, graphics));
    }
}
