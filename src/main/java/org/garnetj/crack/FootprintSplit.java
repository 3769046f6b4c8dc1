package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.Connectivity;
import org.garnetj.label.DistanceTransform;
import org.garnetj.label.LabelImage;
import org.garnetj.label.Watershed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a cavity that several cracks have become, where its footprint has a neck: a watershed on
 * the distance to the edge of the footprint (breaks of up to two columns closed), whose parts are
 * joined again where the neck between them is wider than {@value #NECK} times the largest circle of
 * the narrower part, or a part is too small to be a crack.
 */
final class FootprintSplit {

    private static final double NECK = 0.7;

    private final Cavity cavity;
    private final PlanarImg<IntType, ?> labels;
    private final int width;
    private final int height;
    private final int[] parts;
    private final float[] squared;
    private final double least_um2;
    private final double column_um2;
    private final int count;

    private FootprintSplit(
            final Cavity cavity,
            final PlanarImg<IntType, ?> labels,
            final Footprint footprint,
            final VoxelSize voxel,
            final double mindiameter) {
        this.cavity = cavity;
        this.labels = labels;
        final VoxelSize flat = VoxelSize.um(voxel.x_um(), voxel.z_um(), 1);
        final PlanarImg<UnsignedByteType, ?> whole = footprint.closed().withoutHoles();
        final PlanarImg<FloatType, ?> distances =
                DistanceTransform.squared_um2(whole, value -> value != 0, flat, Execution.serial());
        final LabelImage split =
                Watershed.split(
                        whole,
                        value -> value != 0,
                        Math.max(voxel.x_um(), voxel.z_um()),
                        Connectivity.VERTICES_26,
                        flat,
                        Execution.serial());
        width = Math.toIntExact(whole.dimension(0));
        height = Math.toIntExact(whole.dimension(1));
        squared = Planes.array(distances, 0);
        parts = Planes.array(split.labels(), 0);
        count = split.count();
        least_um2 = Math.PI / 4 * mindiameter * mindiameter;
        column_um2 = voxel.x_um() * voxel.z_um();
    }

    /**
     * The parts of a cavity, which get labels of their own; the cavity itself if it is one.
     *
     * @param labels objects, in which the parts are drawn
     * @param free the first label that is not used yet
     * @param mindiameter smallest diameter of a crack in µm
     */
    static List<Cavity> of(
            final Cavity cavity,
            final PlanarImg<IntType, ?> labels,
            final int free,
            final Footprint footprint,
            final VoxelSize voxel,
            final double mindiameter) {
        final FootprintSplit split =
                new FootprintSplit(cavity, labels, footprint, voxel, mindiameter);
        split.join();
        final int[] kept = Arrays.stream(split.parts).filter(p -> p > 0).distinct().toArray();
        return kept.length < 2 ? List.of(cavity) : split.drawn(kept, free);
    }

    // -- Helper methods --

    /** Joins the two with the widest neck until all necks are narrow and all parts large. */
    private void join() {
        final FootprintNecks necks =
                FootprintNecks.of(parts, squared, width, height, count, column_um2);
        final int[] into = necks.joined(NECK, least_um2);
        for (int at = 0; at < parts.length; at++) {
            parts[at] = into[parts[at]];
        }
    }

    private List<Cavity> drawn(final int[] kept, final int free) {
        Arrays.sort(kept);
        final int[][] min = new int[kept.length][];
        final int[][] max = new int[kept.length][];
        final Box box = cavity.box();
        final int stackWidth = Math.toIntExact(labels.dimension(0));
        for (int z = box.min()[2]; z <= box.max()[2]; z++) {
            final int[] plane = Planes.array(labels, z);
            for (int y = box.min()[1]; y <= box.max()[1]; y++) {
                for (int x = box.min()[0]; x <= box.max()[0]; x++) {
                    final int at = y * stackWidth + x;
                    if (cavity.holds(plane[at])) {
                        final int column = (z - box.min()[2] + 1) * width + x - box.min()[0] + 1;
                        final int part = Arrays.binarySearch(kept, parts[column]);
                        plane[at] = free + part;
                        enclose(min, max, part, new int[] {x, y, z});
                    }
                }
            }
        }
        final List<Cavity> cavities = new ArrayList<>();
        for (int part = 0; part < kept.length; part++) {
            cavities.add(new Cavity(new int[] {free + part}, new Box(min[part], max[part])));
        }
        return cavities;
    }

    private static void enclose(
            final int[][] min, final int[][] max, final int part, final int[] at) {
        if (min[part] == null) {
            min[part] = at.clone();
            max[part] = at.clone();
        }
        for (int d = 0; d < 3; d++) {
            min[part][d] = Math.min(min[part][d], at[d]);
            max[part][d] = Math.max(max[part][d], at[d]);
        }
    }
}
