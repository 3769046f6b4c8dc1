package org.garnetj.magnesium;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The voxels of an element map: the counts in each, the deposit that fills most of it, how much
 * that deposit and the second largest fill, and how much is LLZO.
 */
final class ElementVoxels {

    private static final double PURE = 0.9;

    /** Share of a map voxel that must lie in the stack for its counts to be used. */
    private static final double COVERED = 0.5;

    final int width;
    final int height;
    final int depth;
    private final float[][] counts;
    private final int[][] owner;
    private final float[][] share;
    private final int[][] second;
    private final float[][] secondShare;
    private final float[][] llzo;

    private ElementVoxels(final Volume<?> map) {
        width = Math.toIntExact(map.width());
        height = Math.toIntExact(map.height());
        depth = Math.toIntExact(map.depth());
        counts = new float[depth][];
        owner = new int[depth][width * height];
        share = new float[depth][width * height];
        second = new int[depth][width * height];
        secondShare = new float[depth][width * height];
        llzo = new float[depth][width * height];
    }

    static <T extends RealType<T>> ElementVoxels of(
            final Volume<T> map,
            final ElementGrid grid,
            final Volume<UnsignedByteType> phases,
            final LabelImage deposits,
            final Execution execution) {
        final ElementVoxels voxels = new ElementVoxels(map);
        execution.mapItems(
                "overlay element map",
                IntStream.range(0, voxels.depth).boxed().toList(),
                z -> {
                    voxels.counts[z] = Planes.floatPlane(map.pixels(), z);
                    voxels.overlay(z, grid, phases.pixels(), deposits);
                    return null;
                });
        return voxels;
    }

    /** Refuses a map that holds anything but counts. */
    static <T extends RealType<T>> void requireCounts(final Volume<T> map) {
        for (int z = 0; z < map.depth(); z++) {
            for (final float value : Planes.floatPlane(map.pixels(), z)) {
                if (!(value >= 0) || Float.isInfinite(value)) {
                    throw new InputException(
                            map.name(),
                            "the element map holds " + value + ", which is no count",
                            "give raw counts, 0 or more");
                }
            }
        }
    }

    private void overlay(
            final int z,
            final ElementGrid grid,
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final LabelImage deposits) {
        final int first = grid.first(2, z);
        final int end = Math.max(first, grid.end(2, z, phases.dimension(2)));
        final byte[][] labels = new byte[end - first][];
        final int[][] ids = new int[end - first][];
        for (int s = first; s < end; s++) {
            labels[s - first] = Planes.bytePlane(phases, s);
            ids[s - first] = Planes.array(deposits.labels(), s);
        }
        final Content content = new Content();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                content.clear();
                collect(content, grid, phases, new int[] {x, y, z}, labels, ids);
                content.clearBelow(COVERED * grid.mapVoxel_um3());
                owner[z][y * width + x] = content.owner();
                share[z][y * width + x] = (float) content.ownerShare();
                second[z][y * width + x] = content.second();
                secondShare[z][y * width + x] = (float) content.secondShare();
                llzo[z][y * width + x] = (float) content.llzoShare();
            }
        }
    }

    private static void collect(
            final Content content,
            final ElementGrid grid,
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final int[] at,
            final byte[][] labels,
            final int[][] ids) {
        final int columns = (int) phases.dimension(0);
        final int firstSlice = grid.first(2, at[2]);
        final int endY = grid.end(1, at[1], phases.dimension(1));
        final int endX = grid.end(0, at[0], columns);
        for (int s = 0; s < labels.length; s++) {
            final double alongZ = grid.overlap(2, at[2], firstSlice + s);
            for (int y = grid.first(1, at[1]); y < endY; y++) {
                final double area = alongZ * grid.overlap(1, at[1], y);
                for (int x = grid.first(0, at[0]); x < endX; x++) {
                    final int i = y * columns + x;
                    content.add(labels[s][i], ids[s][i], area * grid.overlap(0, at[0], x));
                }
            }
        }
    }

    /** What one map voxel holds, by volume. */
    private static final class Content {

        private int[] deposits = new int[8];
        private double[] volumes = new double[8];
        private int count;
        private double llzo;
        private double whole;

        void clear() {
            count = 0;
            llzo = 0;
            whole = 0;
        }

        /** Takes a map voxel for unknown if too little of it is known. */
        void clearBelow(final double volume) {
            if (whole < volume) {
                clear();
            }
        }

        void add(final byte label, final int deposit, final double volume) {
            whole += volume;
            llzo += label == Phase.LLZO.label() ? volume : 0;
            if (deposit > 0) {
                volumes[indexOf(deposit)] += volume;
            }
        }

        private int indexOf(final int deposit) {
            for (int i = 0; i < count; i++) {
                if (deposits[i] == deposit) {
                    return i;
                }
            }
            if (count == deposits.length) {
                deposits = Arrays.copyOf(deposits, 2 * count);
                volumes = Arrays.copyOf(volumes, 2 * count);
            }
            deposits[count] = deposit;
            volumes[count] = 0;
            return count++;
        }

        /** Index of the largest deposit but {@code except}, -1 if there is none. */
        private int largest(final int except) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                if (i != except && (best < 0 || volumes[i] > volumes[best])) {
                    best = i;
                }
            }
            return best;
        }

        private int deposit(final int index) {
            return index < 0 ? 0 : deposits[index];
        }

        private double share(final int index) {
            return index < 0 || whole == 0 ? 0 : volumes[index] / whole;
        }

        int owner() {
            return deposit(largest(-1));
        }

        double ownerShare() {
            return share(largest(-1));
        }

        int second() {
            return deposit(largest(largest(-1)));
        }

        double secondShare() {
            return share(largest(largest(-1)));
        }

        double llzoShare() {
            return whole == 0 ? 0 : llzo / whole;
        }
    }

    float counts(final int z, final int i) {
        return counts[z][i];
    }

    /** The deposit that fills most of a map voxel; 0 if none is in it. */
    int owner(final int z, final int i) {
        return owner[z][i];
    }

    /** The same for a whole slice, row by row; not to be changed. */
    int[] owners(final int z) {
        return owner[z];
    }

    /** How much of the map voxel its owner fills, 0 to 1. */
    float share(final int z, final int i) {
        return share[z][i];
    }

    /** The deposit that fills second most of a map voxel; 0 if there is no second. */
    int second(final int z, final int i) {
        return second[z][i];
    }

    /** How much of the map voxel the second deposit fills, 0 to 0.5. */
    float secondShare(final int z, final int i) {
        return secondShare[z][i];
    }

    /** Whether the map voxel is LLZO and nothing else. */
    boolean isReference(final int z, final int i) {
        return owner[z][i] == 0 && llzo[z][i] > PURE;
    }

    /** Whether all counts are whole numbers. */
    boolean areWhole() {
        for (final float[] plane : counts) {
            for (final float value : plane) {
                if (value != Math.rint(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Steps (through faces, edges and corners) from a map voxel to the nearest one whose owner is
     * {@code wanted} and is not {@code except}; {@code reach + 1} if there is none within reach.
     */
    int stepsTo(
            final boolean[] wanted, final int except, final int z, final int i, final int reach) {
        int nearest = reach + 1;
        final int x = i % width;
        final int y = i / width;
        for (int w = Math.max(0, z - reach); w <= Math.min(depth - 1, z + reach); w++) {
            final int[] owners = owner[w];
            for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
                final int away = Math.max(Math.abs(w - z), Math.abs(v - y));
                for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
                    final int id = owners[v * width + u];
                    if (id > 0 && id != except && wanted[id]) {
                        nearest = Math.min(nearest, Math.max(away, Math.abs(u - x)));
                    }
                }
            }
        }
        return nearest;
    }
}
