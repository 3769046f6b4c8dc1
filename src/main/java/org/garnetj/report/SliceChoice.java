package org.garnetj.report;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which slices of a stack are worth a picture. */
final class SliceChoice {

    private static final int MOST = 3;

    private SliceChoice() {}

    /** Up to three slices, evenly spread. */
    static List<Long> spread(final long depth) {
        final TreeSet<Long> slices = new TreeSet<>();
        for (int i = 0; i < MOST; i++) {
            slices.add(depth * (2L * i + 1) / (2L * MOST));
        }
        return List.copyOf(slices);
    }

    /** The slices in which the three largest objects are largest; spread ones if there is none. */
    static <T extends RealType<T>> List<Long> ofObjects(final Volume<T> objects) {
        final Map<Integer, Extent> extents = new TreeMap<>();
        for (long z = 0; z < objects.depth(); z++) {
            final Map<Integer, Long> areas = areas(Planes.floatPlane(objects.pixels(), z));
            for (final Map.Entry<Integer, Long> area : areas.entrySet()) {
                extents.computeIfAbsent(area.getKey(), n -> new Extent()).add(z, area.getValue());
            }
        }
        if (extents.isEmpty()) {
            return spread(objects.depth());
        }
        final List<Extent> largest = new ArrayList<>(extents.values());
        largest.sort(Comparator.comparingLong(extent -> -extent.volume));
        final TreeSet<Long> slices = new TreeSet<>();
        largest.stream().limit(MOST).forEach(extent -> slices.add(extent.slice));
        return List.copyOf(slices);
    }

    private static Map<Integer, Long> areas(final float[] plane) {
        final Map<Integer, Long> areas = new TreeMap<>();
        int start = 0;
        for (int i = 1; i <= plane.length; i++) {
            if (i == plane.length || plane[i] != plane[start]) {
                if (plane[start] != 0) {
                    areas.merge((int) plane[start], (long) (i - start), Long::sum);
                }
                start = i;
            }
        }
        return areas;
    }

    /** How large an object is, and in which slice it is largest. */
    private static final class Extent {

        private long volume;
        private long greatestArea;
        private long slice;

        void add(final long z, final long area) {
            volume += area;
            if (area > greatestArea) {
                greatestArea = area;
                slice = z;
            }
        }
    }
}
