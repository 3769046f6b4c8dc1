package org.garnetj.shape;

import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Distances of parallel planes that touch a convex hull from both sides. */
final class HullWidths {

    /** What makes two faces one: the sine of the angle between them. */
    private static final double FLAT = 1e-9;

    private final double[][] places_um;
    private final int[] vertices;
    private final List<int[]> triangles;
    private final double[][] normals;
    private final List<Edge> edges = new ArrayList<>();

    /** An edge, the normals on both sides of it, and a vector along it. */
    private record Edge(int at, double[] left, double[] right, double[] along) {}

    HullWidths(final int[][] corners, final List<int[]> triangles, final VoxelSize voxel) {
        this.triangles = triangles;
        places_um = new double[corners.length][3];
        for (int i = 0; i < corners.length; i++) {
            for (int d = 0; d < 3; d++) {
                places_um[i][d] = corners[i][d] * voxel.um(d);
            }
        }
        vertices = triangles.stream().flatMapToInt(IntStream::of).distinct().sorted().toArray();
        normals = new double[triangles.size()][];
        findEdges();
    }

    private void findEdges() {
        final Map<Long, Integer> faceOfEdge = new HashMap<>();
        for (int face = 0; face < normals.length; face++) {
            normals[face] = normal(triangles.get(face));
            for (int i = 0; i < 3; i++) {
                faceOfEdge.put(key(triangles.get(face), i, i + 1), face);
            }
        }
        for (int face = 0; face < normals.length; face++) {
            final int[] corners = triangles.get(face);
            for (int i = 0; i < 3; i++) {
                final int other = faceOfEdge.get(key(corners, i + 1, i));
                final double[] along = Vectors.cross(normals[face], normals[other]);
                if (other > face && Vectors.length(along) > FLAT) {
                    edges.add(new Edge(corners[i], normals[face], normals[other], along));
                }
            }
        }
    }

    private static long key(final int[] corners, final int from, final int to) {
        return (long) corners[from % 3] << 32 | corners[to % 3];
    }

    private double[] normal(final int[] triangle) {
        return Vectors.unit(
                Vectors.normal(
                        places_um[triangle[0]], places_um[triangle[1]], places_um[triangle[2]]));
    }

    /**
     * A distance of parallel planes.
     *
     * @param um how far apart they are
     * @param normal to them, of length 1
     * @param first how far along it from the origin the nearer one lies
     */
    record Width(double um, double[] normal, double first) {}

    /** The greatest distance of two vertices. */
    Width longest() {
        double longest = 0;
        double[] along = null;
        for (int i = 0; i < vertices.length; i++) {
            for (int j = 0; j < i; j++) {
                final double[] apart =
                        Vectors.difference(places_um[vertices[i]], places_um[vertices[j]]);
                final double squared = Vectors.dot(apart, apart);
                if (squared > longest) {
                    longest = squared;
                    along = apart;
                }
            }
        }
        return across(along);
    }

    /** The least width: between a face and a vertex, or between two edges. */
    Width narrowest() {
        Width narrowest = new Width(Double.POSITIVE_INFINITY, null, 0);
        for (final double[] normal : normals) {
            final Width width = across(normal);
            narrowest = width.um() < narrowest.um() ? width : narrowest;
        }
        for (int i = 0; i < edges.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (areOpposite(edges.get(i), edges.get(j))
                        && distance(edges.get(i), edges.get(j)) < narrowest.um()) {
                    final Width width =
                            across(Vectors.cross(edges.get(i).along, edges.get(j).along));
                    narrowest = width.um() < narrowest.um() ? width : narrowest;
                }
            }
        }
        return narrowest;
    }

    /** The width across a direction; +∞ if it is none, as that across two parallel edges. */
    Width across(final double[] direction) {
        final double length = Vectors.length(direction);
        final double[] normal = {
            direction[0] / length, direction[1] / length, direction[2] / length
        };
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (final int vertex : vertices) {
            final double height = Vectors.dot(normal, places_um[vertex]);
            first = Math.min(first, height);
            last = Math.max(last, height);
        }
        return new Width(length > 0 ? last - first : Double.POSITIVE_INFINITY, normal, first);
    }

    /**
     * Whether parallel planes touch the hull at these two edges: whether the arc between the
     * normals of one meets that between the opposite normals of the other.
     */
    private static boolean areOpposite(final Edge one, final Edge other) {
        final double a = -Vectors.dot(other.left, one.along);
        final double b = -Vectors.dot(other.right, one.along);
        if (a * b >= 0) {
            return false;
        }
        final double c = Vectors.dot(one.left, other.along);
        final double d = Vectors.dot(one.right, other.along);
        if (c * d >= 0) {
            return false;
        }
        final double[] meeting = Vectors.cross(one.along, other.along);
        final double toOne = Vectors.dot(meeting, Vectors.sum(one.left, one.right));
        final double toOther = Vectors.dot(meeting, Vectors.sum(other.left, other.right));
        return toOne * toOther < 0;
    }

    private double distance(final Edge one, final Edge other) {
        final double[] across = Vectors.cross(one.along, other.along);
        final double[] apart = Vectors.difference(places_um[one.at], places_um[other.at]);
        return Math.abs(Vectors.dot(across, apart)) / Vectors.length(across);
    }
}
