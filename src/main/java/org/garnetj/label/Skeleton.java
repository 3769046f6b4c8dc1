package org.garnetj.label;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The middle of objects, one voxel thin: homotopic thinning in the order of the exact distance from
 * the background in µm (Pudney 1998, DOI 10.1006/cviu.1998.0680), so that it lies in the middle in
 * anisotropic voxels too.
 *
 * <p>Fire enters from the background everywhere at one speed. A voxel burns when the fire has come
 * as far as its distance, if its object's topology is the same without it (objects have 26
 * neighbours, background 6); else it may burn later, when a neighbour has burnt and the fire has
 * run on from there. What at some time joins parts of the object, and for surfaces parts of the
 * background too, has become skeleton and stays (isthmuses, Bertrand and Couprie 2015, DOI
 * 10.1016/j.gmod.2015.05.001). So every object, hole and cavity stays, and what has none of these
 * and is as long as wide burns down to a point; a curve ends up to two radii before its object
 * does. Times are steps of 1/64 of the shortest edge.
 *
 * <p>Objects are thinned one by one, whatever the threads. Beyond the stack there is background,
 * but no fire comes from there: what is cut by the border is followed to within about two voxels of
 * it. A stack of one slice is two-dimensional (8 neighbours against 4). 8 bytes a voxel, and for
 * each object on a thread 6 a voxel of its box and 8 a voxel of its own.
 */
public final class Skeleton {

    private Skeleton() {}

    /**
     * The curve in the middle; a cavity inside an object keeps a surface around it.
     *
     * @param image three dimensions
     * @param object which values (0 … 255) belong to objects
     * @param voxel edge lengths
     * @return 1 on the skeleton, 0 elsewhere
     */
    public static PlanarImg<UnsignedByteType, ?> curves(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final VoxelSize voxel,
            final Execution execution) {
        return thin(image, object, voxel, false, execution);
    }

    /**
     * The surface in the middle, and curves where the object is as thin both ways; see {@link
     * #curves}. Of a single slice all that is two voxels wide stays.
     */
    public static PlanarImg<UnsignedByteType, ?> surfaces(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final VoxelSize voxel,
            final Execution execution) {
        return thin(image, object, voxel, true, execution);
    }

    private static PlanarImg<UnsignedByteType, ?> thin(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate object,
            final VoxelSize voxel,
            final boolean surfaces,
            final Execution execution) {
        final LabelImage objects =
                ConnectedComponents.label(image, object, Connectivity.VERTICES_26, execution);
        final PlanarImg<FloatType, ?> squared =
                DistanceTransform.squared_um2(image, object, voxel, execution);
        final List<Box> boxes = Boxes.of(objects, execution);
        final PlanarImg<UnsignedByteType, ?> skeleton = Planes.bytes(image);
        final List<Integer> largestFirst =
                IntStream.range(0, boxes.size())
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> -objects.voxels(i + 1)))
                        .toList();
        execution.mapItems(
                "thin objects",
                largestFirst,
                i -> {
                    final Thinning thinning = new Thinning(boxes.get(i), voxel, surfaces);
                    load(thinning, boxes.get(i), objects, i + 1, squared);
                    thinning.run();
                    copy(thinning, boxes.get(i), skeleton);
                    return null;
                });
        return skeleton;
    }

    private static void load(
            final Thinning thinning,
            final Box box,
            final LabelImage objects,
            final int label,
            final PlanarImg<FloatType, ?> squared) {
        final int width = Math.toIntExact(squared.dimension(0));
        for (int z = 0; z < box.size(2); z++) {
            final int[] labels = Planes.array(objects.labels(), box.min()[2] + z);
            final float[] distances = Planes.array(squared, box.min()[2] + z);
            for (int y = 0; y < box.size(1); y++) {
                final int from = (box.min()[1] + y) * width + box.min()[0];
                final int to = thinning.row(y, z);
                for (int x = 0; x < box.size(0); x++) {
                    if (labels[from + x] == label) {
                        thinning.add(to + x, Math.sqrt(distances[from + x]));
                    }
                }
            }
        }
    }

    private static void copy(
            final Thinning thinning, final Box box, final PlanarImg<UnsignedByteType, ?> skeleton) {
        final int width = Math.toIntExact(skeleton.dimension(0));
        for (int z = 0; z < box.size(2); z++) {
            final byte[] plane = Planes.array(skeleton, box.min()[2] + z);
            for (int y = 0; y < box.size(1); y++) {
                final int to = (box.min()[1] + y) * width + box.min()[0];
                final int from = thinning.row(y, z);
                for (int x = 0; x < box.size(0); x++) {
                    if (thinning.isAlive(from + x)) {
                        plane[to + x] = 1;
                    }
                }
            }
        }
    }
}
