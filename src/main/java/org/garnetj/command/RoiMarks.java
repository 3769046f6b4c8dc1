package org.garnetj.command;

import ij.gui.ImageRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;

import org.garnetj.image.InputException;
import org.garnetj.learn.ClassNames;
import org.garnetj.learn.Scribbles;

import java.awt.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ROIs of ImageJ as scribbles. A ROI is named after its class, with a number that tells it from
 * others of that class: {@code void-1}, {@code LLZO 2}. It marks the pixels it contains; a line
 * marks those within its stroke width, at least one pixel wide; points mark one pixel each.
 */
final class RoiMarks {

    private final String source;
    private final long[] size;

    /**
     * @param source the file or list of the ROIs, for messages
     * @param size of the stack that the ROIs lie in
     */
    RoiMarks(final String source, final long... size) {
        this.source = source;
        this.size = size.clone();
    }

    /** The scribbles of all ROIs. */
    Scribbles scribbles(final List<Roi> rois) {
        final Map<String, List<long[]>> marks = new LinkedHashMap<>();
        for (final Roi roi : rois) {
            marks.computeIfAbsent(className(roi), name -> new ArrayList<>()).add(voxels(roi));
        }
        return Scribbles.ofNames(source, size, marks);
    }

    // -- Helper methods --

    private String className(final Roi roi) {
        final String own = roi.getName() == null ? "" : roi.getName();
        final String name = ClassNames.withoutNumber(own);
        if (!name.matches(".*\\p{L}.*")) {
            throw new InputException(
                    source,
                    "the ROI '" + own + "' does not say which class it marks",
                    "rename it after its class, such as void-1 or LLZO-2");
        }
        return name;
    }

    private long[] voxels(final Roi roi) {
        if (roi instanceof ImageRoi || roi instanceof TextRoi) {
            throw new InputException(
                    source,
                    "the ROI '" + roi.getName() + "' is a text or a picture, which marks nothing",
                    "draw an area, a line or points instead");
        }
        final Point[] points = roi.getContainedPoints();
        final PointRoi separate = roi instanceof PointRoi own ? own : null;
        final long[] voxels = new long[points.length];
        for (int i = 0; i < points.length; i++) {
            final int own = separate == null ? 0 : separate.getPointPosition(i);
            voxels[i] = voxel(roi, points[i], own > 0 ? own : slice(roi));
        }
        if (voxels.length == 0) {
            throw new InputException(
                    source, "the ROI '" + roi.getName() + "' contains no pixel", "draw it larger");
        }
        return voxels;
    }

    private long voxel(final Roi roi, final Point point, final int slice) {
        if (point.x < 0 || point.y < 0 || point.x >= size[0] || point.y >= size[1]) {
            throw outside(roi, "x=" + point.x + " y=" + point.y);
        }
        if (slice > size[2]) {
            throw outside(roi, "slice " + slice);
        }
        return point.x + size[0] * (point.y + size[1] * (slice - 1L));
    }

    private InputException outside(final Roi roi, final String place) {
        return new InputException(
                source,
                "the ROI '"
                        + roi.getName()
                        + "' lies outside the stack of "
                        + size[0]
                        + " x "
                        + size[1]
                        + " x "
                        + size[2]
                        + " voxels, at "
                        + place,
                "give the ROIs of this stack");
    }

    /** The slice of a ROI, from 1. */
    private int slice(final Roi roi) {
        final int[] positions =
                roi.hasHyperStackPosition()
                        ? new int[] {roi.getCPosition(), roi.getZPosition(), roi.getTPosition()}
                        : new int[] {roi.getPosition()};
        final int[] set = Arrays.stream(positions).filter(position -> position > 1).toArray();
        if (set.length > 1) {
            throw new InputException(
                    source,
                    "the ROI '" + roi.getName() + "' has a place along two of C, Z and T",
                    "give ROIs of a stack with slices only");
        }
        if (set.length == 1) {
            return set[0];
        }
        if (size[2] > 1 && Arrays.stream(positions).allMatch(position -> position == 0)) {
            throw new InputException(
                    source,
                    "the ROI '" + roi.getName() + "' does not say in which slice it lies",
                    "set its position (ROI Manager: Properties..., Position)");
        }
        return 1;
    }
}
