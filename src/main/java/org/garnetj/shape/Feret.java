package org.garnetj.shape;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far apart two parallel planes are that hold an object between them, as far and as near as
 * they come: the Feret diameters of the convex hull of the corners of its voxels, less what corners
 * stand out where the object is round. Exact for a box along the axes.
 *
 * @param max_um the greatest distance of two points of the object, in µm
 * @param min_um its least width, in µm
 */
public record Feret(double max_um, double min_um) {

    /**
     * The diameters of each object.
     *
     * @param shapes the objects, by label, as {@link Shapes} found them
     */
    public static SortedMap<Integer, Feret> of(
            final PlanarImg<IntType, ?> labels,
            final SortedMap<Integer, Shape> shapes,
            final VoxelSize voxel,
            final Execution execution) {
        final List<Map.Entry<Integer, Shape>> objects = new ArrayList<>(shapes.entrySet());
        final List<Feret> ferets =
                execution.mapItems(
                        "measure diameters",
                        objects,
                        object -> of(labels, object.getKey(), object.getValue(), voxel));
        final SortedMap<Integer, Feret> byLabel = new TreeMap<>();
        for (int i = 0; i < ferets.size(); i++) {
            byLabel.put(objects.get(i).getKey(), ferets.get(i));
        }
        return byLabel;
    }

    /** The hull may be narrowest where it chances to be; so the shortest axis is tried, too. */
    private static Feret of(
            final PlanarImg<IntType, ?> labels,
            final int label,
            final Shape shape,
            final VoxelSize voxel) {
        final HullWidths hull = hull(Outline.of(labels, label, shape.box()), voxel);
        final RoundEnds ends = new RoundEnds(labels, label, shape, voxel);
        final double[] shortest = shape.inertia().directions()[2];
        return new Feret(
                ends.width_um(hull.longest()),
                Math.min(ends.width_um(hull.narrowest()), ends.width_um(hull.across(shortest))));
    }

    private static HullWidths hull(final int[][] corners, final VoxelSize voxel) {
        return new HullWidths(corners, ConvexHull.triangles(corners), voxel);
    }

    /** The diameters of the hull of points between voxels. */
    static Feret of(final int[][] corners, final VoxelSize voxel) {
        final HullWidths hull = hull(corners, voxel);
        return new Feret(hull.longest().um(), hull.narrowest().um());
    }
}
