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
 * they come: the Feret diameters of the convex hull of the corners of its voxels. Exact for a box;
 * a smooth object comes out too long by up to the diagonal of a voxel, for corners stand out.
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
                        object ->
                                of(
                                        Outline.of(
                                                labels, object.getKey(), object.getValue().box()),
                                        voxel));
        final SortedMap<Integer, Feret> byLabel = new TreeMap<>();
        for (int i = 0; i < ferets.size(); i++) {
            byLabel.put(objects.get(i).getKey(), ferets.get(i));
        }
        return byLabel;
    }

    /** The diameters of the hull of points between voxels. */
    static Feret of(final int[][] corners, final VoxelSize voxel) {
        final HullWidths hull = new HullWidths(corners, ConvexHull.triangles(corners), voxel);
        return new Feret(hull.longest_um(), hull.narrowest_um());
    }
}
