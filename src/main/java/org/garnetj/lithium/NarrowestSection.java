package org.garnetj.lithium;

import org.garnetj.label.Clearance;
import org.garnetj.label.WidestPath;
import org.garnetj.shape.Directions;
import org.garnetj.shape.Vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The narrowest plane section across a way through a deposit. Sections are tried through the
 * narrowest points of the way, first across the axes, then in directions all round up to 60° from
 * that of the way, then in small turns about the best.
 */
final class NarrowestSection {

    private static final int PLACES = 24;
    private static final List<double[]> DIRECTIONS = Directions.spread(120);
    private static final double MOST_OBLIQUE = 0.5;
    private static final double[] SHIFTS = {-0.4, -0.2, 0, 0.2, 0.4};

    /** Turns of the sections that are averaged, and how far their rims may move, in voxels. */
    private static final double TURN_RAD = 0.1;

    private static final double TURN_VOXELS = 0.1;
    private static final double[] TURNS_RAD = {0.1, 0.05, 0.025};

    private final DepositRoom room;
    private final Clearance clearance;
    private final PlaneSection section;
    private final WidestPath way;
    private double least = Double.POSITIVE_INFINITY;
    private double[] bestNormal;
    private double[] bestAt;
    private double bestRadius;

    private NarrowestSection(
            final DepositRoom room, final Clearance clearance, final WidestPath way) {
        this.room = room;
        this.clearance = clearance;
        section = new PlaneSection(room);
        this.way = way;
    }

    /** Its area in µm²; +∞ where every section meets the electrode. */
    static double area_um2(
            final DepositRoom room, final Clearance clearance, final WidestPath way) {
        final NarrowestSection narrowest = new NarrowestSection(room, clearance, way);
        narrowest.places().forEach(narrowest::tryAt);
        return narrowest.least < Double.POSITIVE_INFINITY ? narrowest.smoothed() : narrowest.least;
    }

    /**
     * Median area of sections within the thickness of a voxel and turned a little: which of them
     * meets fewest voxels is chance.
     */
    private double smoothed() {
        double edge = Double.POSITIVE_INFINITY;
        for (int d = 0; d < 3; d++) {
            edge = Math.min(edge, room.voxel().um(d) / Math.abs(bestNormal[d]));
        }
        final double turn = Math.min(TURN_RAD, TURN_VOXELS * edge / bestRadius);
        final List<double[]> normals = Directions.around(bestNormal, turn);
        final double[] areas = new double[SHIFTS.length * normals.size()];
        for (int i = 0; i < areas.length; i++) {
            final double shift = SHIFTS[i % SHIFTS.length] * edge;
            final double[] normal = normals.get(i / SHIFTS.length);
            final double[] moved = new double[3];
            for (int d = 0; d < 3; d++) {
                moved[d] = bestAt[d] + shift * bestNormal[d] / room.voxel().um(d);
            }
            areas[i] = section.area_um2(moved, normal, bestRadius, Double.POSITIVE_INFINITY);
        }
        Arrays.sort(areas);
        final double median = areas[areas.length / 2];
        return median < Double.POSITIVE_INFINITY ? Math.max(least, median) : least;
    }

    /** The narrowest points of the way, some distance apart. */
    private List<Integer> places() {
        final List<Integer> byWidth =
                IntStream.range(0, way.points().length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(this::radius))
                        .toList();
        final List<Integer> places = new ArrayList<>();
        for (final int i : byWidth) {
            if (places.size() < PLACES && places.stream().noneMatch(j -> isNear(i, j))) {
                places.add(i);
            }
        }
        return places;
    }

    private double radius(final int i) {
        return clearance.radius_um(way.points()[i]);
    }

    private boolean isNear(final int i, final int j) {
        return distance(i, j) < Math.max(radius(j) / 2, smallestEdge());
    }

    private double smallestEdge() {
        return Math.min(room.voxel().x_um(), Math.min(room.voxel().y_um(), room.voxel().z_um()));
    }

    private double distance(final int i, final int j) {
        final double[] along = between(i, j);
        return Vectors.length(along);
    }

    private double[] between(final int i, final int j) {
        final double[] a = clearance.position(way.points()[i]);
        final double[] b = clearance.position(way.points()[j]);
        final double[] along = new double[3];
        for (int d = 0; d < 3; d++) {
            along[d] = (b[d] - a[d]) * room.voxel().um(d);
        }
        return along;
    }

    private void tryAt(final int i) {
        final double radius = radius(i);
        if (Math.PI * radius * radius >= least) {
            return;
        }
        final double[] at = clearance.position(way.points()[i]);
        final double[] along = along(i);
        final double before = least;
        for (int axis = 0; axis < 3; axis++) {
            final double[] normal = new double[3];
            normal[axis] = 1;
            if (isAcross(along, normal)) {
                final double[] centre = PlaneSection.voxelCentre(at);
                take(section.across(centre, axis, least), centre, normal, radius);
            }
        }
        for (final double[] normal : DIRECTIONS) {
            if (isAcross(along, normal)) {
                take(section.area_um2(at, normal, radius, least), at, normal, radius);
            }
        }
        if (least < before) {
            for (final double turn : TURNS_RAD) {
                for (final double[] normal : Directions.around(bestNormal, turn)) {
                    take(section.area_um2(at, normal, radius, least), at, normal, radius);
                }
            }
        }
    }

    private void take(
            final double area, final double[] at, final double[] normal, final double radius) {
        if (area < least) {
            least = area;
            bestAt = at;
            bestNormal = normal;
            bestRadius = radius;
        }
    }

    /** Where the way goes at a point, over a stretch as long as it is wide. */
    private double[] along(final int i) {
        final double reach = 2 * Math.max(radius(i), smallestEdge());
        int from = i;
        while (from > 0 && distance(i, from) < reach) {
            from--;
        }
        int to = i;
        while (to < way.points().length - 1 && distance(i, to) < reach) {
            to++;
        }
        return between(from, to);
    }

    /** Whether a plane crosses the way and does not run along it. */
    private static boolean isAcross(final double[] along, final double[] normal) {
        final double length = Vectors.length(along);
        return length == 0 || Math.abs(Vectors.dot(along, normal)) >= MOST_OBLIQUE * length;
    }
}
