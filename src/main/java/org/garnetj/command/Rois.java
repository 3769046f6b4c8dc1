package org.garnetj.command;

import ij.gui.Arrow;
import ij.gui.ImageRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.FloatPolygon;
import ij.process.ImageProcessor;

import org.garnetj.edit.Outline;
import org.garnetj.edit.Seed;
import org.garnetj.edit.Selection;
import org.garnetj.edit.SliceRange;
import org.garnetj.electro.ParameterException;

import java.awt.Polygon;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** ImageJ's selections as outlines and seeds, pixel for pixel. */
final class Rois {

    private Rois() {}

    /**
     * An area, on its own slice if it has one. A line is the area under its width. What holds the
     * same pixels as the polygon of its corners becomes that; everything else, ovals and composites
     * with holes too, the outline of its pixels.
     *
     * @throws ParameterException for what is neither
     */
    static Selection area(final Roi roi) {
        final Roi area = requireArea(roi);
        final Rectangle bounds = area.getBounds();
        if (bounds.isEmpty()) {
            throw new ParameterException("roi", name(roi), "it is empty");
        }
        final BitSet pixels = pixels(area.getMask(), bounds);
        if (pixels.isEmpty()) {
            throw new ParameterException("roi", name(roi), "it holds the centre of no pixel");
        }
        final Outline outline =
                corners(area)
                        .filter(corners -> holds(corners, bounds, pixels))
                        .orElseGet(() -> traced(bounds, pixels));
        final Optional<SliceRange> slice =
                position(roi) > 0 ? Optional.of(SliceRange.of(position(roi))) : Optional.empty();
        return new Selection(List.of(new Selection.Part(outline, slice)));
    }

    /** Whether it is points, from which regions grow. */
    static boolean isPoints(final Roi roi) {
        return roi instanceof PointRoi;
    }

    /**
     * Points as seeds.
     *
     * @param slice the slice of points that have none of their own
     */
    static List<Seed> seeds(final Roi roi, final int slice) {
        final PointRoi points = (PointRoi) roi;
        final FloatPolygon places = points.getContainedFloatPoints();
        final List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < places.npoints; i++) {
            final int own = Math.max(points.getPointPosition(i), position(roi));
            seeds.add(
                    new Seed(
                            (int) Math.floor(places.xpoints[i]),
                            (int) Math.floor(places.ypoints[i]),
                            own > 0 ? own : slice));
        }
        return seeds;
    }

    private static int position(final Roi roi) {
        return roi.hasHyperStackPosition()
                ? Math.max(roi.getZPosition(), roi.getTPosition())
                : Math.max(0, roi.getPosition());
    }

    private static Roi requireArea(final Roi roi) {
        final boolean hasWidth =
                roi.isLine() && roi.getType() != Roi.ANGLE && !(roi instanceof Arrow);
        final Roi area = hasWidth ? ij.plugin.Selection.lineToArea(roi) : roi;
        if (area == null || !area.isArea() || area instanceof TextRoi || area instanceof ImageRoi) {
            throw new ParameterException(
                    "roi",
                    name(roi),
                    "give an area (rectangle, oval, polygon, freehand) or a line");
        }
        return area;
    }

    private static String name(final Roi roi) {
        final String kind = roi.getTypeAsString();
        return roi.getName() == null ? kind : kind + " '" + roi.getName() + "'";
    }

    /** The pixels of a mask, bit {@code y * width + x} from the corner of the bounds. */
    private static BitSet pixels(final ImageProcessor mask, final Rectangle bounds) {
        final BitSet pixels = new BitSet();
        for (int i = 0; i < bounds.width * bounds.height; i++) {
            pixels.set(i, mask == null || mask.get(i) != 0);
        }
        return pixels;
    }

    private static Optional<Outline> corners(final Roi area) {
        if (area instanceof ShapeRoi || area.getType() == Roi.OVAL) {
            return Optional.empty();
        }
        final Polygon corners = area.getPolygon();
        return corners == null || corners.npoints < 3
                ? Optional.empty()
                : Optional.of(new Outline(List.of(ring(corners, 0, 0))));
    }

    private static double[] ring(final Polygon corners, final int dx, final int dy) {
        final double[] ring = new double[2 * corners.npoints];
        for (int i = 0; i < corners.npoints; i++) {
            ring[2 * i] = corners.xpoints[i] + dx;
            ring[2 * i + 1] = corners.ypoints[i] + dy;
        }
        return ring;
    }

    private static boolean holds(
            final Outline outline, final Rectangle bounds, final BitSet pixels) {
        final List<double[]> shifted = new ArrayList<>();
        for (final double[] ring : outline.rings()) {
            final double[] from = ring.clone();
            for (int i = 0; i < from.length; i++) {
                from[i] -= i % 2 == 0 ? bounds.x : bounds.y;
            }
            shifted.add(from);
        }
        return new Outline(shifted).pixels(bounds.width, bounds.height).equals(pixels);
    }

    private static Outline traced(final Rectangle bounds, final BitSet pixels) {
        final ByteProcessor mask = new ByteProcessor(bounds.width, bounds.height);
        pixels.stream().forEach(i -> mask.set(i, 255));
        mask.setThreshold(255, 255, ImageProcessor.NO_LUT_UPDATE);
        final Roi trace = new ThresholdToSelection().convert(mask);
        final Roi[] rings = trace instanceof ShapeRoi shape ? shape.getRois() : new Roi[] {trace};
        final List<double[]> traced = new ArrayList<>();
        for (final Roi ring : rings) {
            traced.add(ring(ring.getPolygon(), bounds.x, bounds.y));
        }
        final Outline outline = new Outline(traced);
        if (!holds(outline, bounds, pixels)) {
            throw new IllegalStateException("the outline of a selection lost pixels");
        }
        return outline;
    }
}
