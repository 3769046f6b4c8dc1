package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much room there is around each point of an object: the radius of the largest ball there, in
 * anisotropic voxels.
 *
 * <p>Points are the voxel centres and those half-way between them along each axis, as for {@link
 * LocalThickness}, so that a channel of n voxels has the width n for even n too. Where that would
 * be more than {@value #MOST_POINTS} points, voxel centres alone: channels of even width then come
 * out one voxel narrower. What lies beyond the image's border is no wall.
 *
 * <p>Points are counted x fastest, then y, then z. 4 bytes a point, and 4 a voxel while computing.
 */
public final class Clearance {

    /** A voxel where nothing is: a wall to all balls. */
    public static final byte WALL = 0;

    /** A voxel of the object. */
    public static final byte OBJECT = 1;

    /** A voxel that neither belongs to the object nor stands in the way of a ball. */
    public static final byte OPEN = 2;

    /** A point and its neighbours. */
    static final int DIRECTIONS = 27;

    /** 2 GiB, that of a box of 400³ voxels. */
    private static final long MOST_POINTS = 1L << 29;

    private final int parts;
    private final int[] size;
    private final float[] radii;

    private Clearance(final int parts, final int[] voxels) {
        this.parts = parts;
        size = Arrays.stream(voxels).map(n -> parts * (n - 1) + 1).toArray();
        radii = new float[Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2])];
    }

    /**
     * The clearance in an object.
     *
     * @param mask {@link #WALL}, {@link #OBJECT} or {@link #OPEN}; three dimensions
     * @param voxel edge lengths
     */
    public static Clearance of(final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel) {
        return of(mask, voxel, MOST_POINTS);
    }

    /** The same with another limit to the number of points. */
    static Clearance of(
            final PlanarImg<UnsignedByteType, ?> mask, final VoxelSize voxel, final long most) {
        final BallLattice lattice = BallLattice.over(mask, voxel);
        final long fine = (long) lattice.size(0) * lattice.size(1) * lattice.size(2);
        final Clearance clearance = new Clearance(fine > most ? 1 : 2, lattice.voxels());
        clearance.fill(mask, lattice, voxel);
        return clearance;
    }

    private void fill(
            final PlanarImg<UnsignedByteType, ?> mask,
            final BallLattice lattice,
            final VoxelSize voxel) {
        final int width = lattice.voxels()[0];
        final StepWeights weights = StepWeights.of(voxel);
        final PixelPacking packing = PixelPacking.of(width, lattice.voxels()[1]);
        final BallRadii balls =
                new BallRadii(lattice, weights, packing, nearestWalls(mask, packing, weights));
        final BallRadii.Plane plane = balls.newPlane();
        for (int y = 0; y < size[1]; y++) {
            balls.fill(plane, y * 2 / parts);
            for (int z = 0; z < size[2]; z++) {
                for (int x = 0; x < size[0]; x++) {
                    if (isInside(mask, x, y, z)) {
                        radii[index(x, y, z)] =
                                plane.radii()[plane.index(x * 2 / parts, z * 2 / parts)];
                    }
                }
            }
        }
    }

    private static List<int[]> nearestWalls(
            final PlanarImg<UnsignedByteType, ?> mask,
            final PixelPacking packing,
            final StepWeights weights) {
        final int width = Math.toIntExact(mask.dimension(0));
        final int height = Math.toIntExact(mask.dimension(1));
        final NearestInSlice nearest =
                new NearestInSlice(
                        new RunFinder(value -> value == WALL), packing, width, height, weights);
        final List<int[]> slices = new ArrayList<>();
        for (int z = 0; z < mask.dimension(2); z++) {
            final int[] found = new int[width * height];
            nearest.find(Planes.array(mask, z), found);
            slices.add(found);
        }
        return slices;
    }

    /** Whether all voxels about a point belong to the object. */
    private boolean isInside(
            final PlanarImg<UnsignedByteType, ?> mask, final int x, final int y, final int z) {
        final int width = Math.toIntExact(mask.dimension(0));
        for (int w = z / parts; w <= (z + parts - 1) / parts; w++) {
            final byte[] plane = Planes.array(mask, w);
            for (int v = y / parts; v <= (y + parts - 1) / parts; v++) {
                for (int u = x / parts; u <= (x + parts - 1) / parts; u++) {
                    if (plane[v * width + u] != OBJECT) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Number of points along dimension {@code d}. */
    int size(final int d) {
        return size[d];
    }

    /** Is told a neighbour and in which of {@link #DIRECTIONS} it lies. */
    interface Visit {
        void to(int point, int direction);
    }

    /** Visits the neighbours of a point, up to 26, in raster order. */
    void forEachNeighbour(final int point, final Visit visit) {
        final int x = point % size[0];
        final int y = point / size[0] % size[1];
        final int z = point / size[0] / size[1];
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            final int u = x + direction % 3 - 1;
            final int v = y + direction / 3 % 3 - 1;
            final int w = z + direction / 9 - 1;
            final boolean inside =
                    u >= 0 && v >= 0 && w >= 0 && u < size[0] && v < size[1] && w < size[2];
            if (inside && direction != DIRECTIONS / 2) {
                visit.to(index(u, v, w), direction);
            }
        }
    }

    /** From which point one comes to {@code point} in a direction. */
    int before(final int point, final int direction) {
        return point
                - ((direction / 9 - 1) * size[1] + direction / 3 % 3 - 1) * size[0]
                - direction % 3
                + 1;
    }

    /** Number of points. */
    public int points() {
        return radii.length;
    }

    private int index(final int x, final int y, final int z) {
        return (z * size[1] + y) * size[0] + x;
    }

    /** The point at the centre of a voxel. */
    public int atVoxel(final int x, final int y, final int z) {
        return index(parts * x, parts * y, parts * z);
    }

    /** Where a point lies, in voxels from the centre of the first along x, y and z. */
    public double[] position(final int point) {
        return new double[] {
            (double) (point % size[0]) / parts,
            (double) (point / size[0] % size[1]) / parts,
            (double) (point / size[0] / size[1]) / parts
        };
    }

    /** Radius of the largest ball around a point, in µm: 0 outside the object, +∞ without walls. */
    public float radius_um(final int point) {
        return radii[point];
    }

    /** The point with the most room, of several the first. */
    public int widest() {
        int widest = 0;
        for (int point = 1; point < radii.length; point++) {
            if (radii[point] > radii[widest]) {
                widest = point;
            }
        }
        return widest;
    }
}
