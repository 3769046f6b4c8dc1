package org.garnetj.field;

import org.garnetj.block.Crew;

/**
 * Where a surface passes between the middles of two voxels that share a face: its crossings, and
 * how they hang together. Of four voxels around an edge, those with crossings between them join
 * their crossings in pairs; where the two sides lie crosswise, the negative ones stay connected, so
 * that a sheet of one voxel is not pierced.
 *
 * <p>A crossing is counted to the voxel before it along its axis.
 */
final class SurfaceCrossings {

    /** How many crossings are joined to one. */
    static final int JOINED = 4;

    static final int NONE = -1;

    private final Lattice lattice;
    private final byte[][] classes;

    /** For each plane its first crossing. */
    private final int[] firsts;

    private final int[] voxels;
    private final byte[] axes;
    private final int[] joined;

    private SurfaceCrossings(final Lattice lattice, final byte[][] classes, final int[] firsts) {
        this.lattice = lattice;
        this.classes = classes;
        this.firsts = firsts;
        voxels = new int[firsts[lattice.nz()]];
        axes = new byte[voxels.length];
        joined = new int[Math.multiplyExact(JOINED, voxels.length)];
    }

    /**
     * Finds them.
     *
     * @param classes of the voxels by planes, {@link LevelSet#POSITIVE} on one side
     */
    static SurfaceCrossings of(final Lattice lattice, final byte[][] classes, final Crew crew) {
        final int[] firsts = new int[lattice.nz() + 1];
        final SurfaceCrossings counting =
                new SurfaceCrossings(lattice, classes, new int[lattice.nz() + 1]);
        crew.forEach(lattice.nz(), z -> firsts[z + 1] = counting.find(z, false));
        for (int z = 0; z < lattice.nz(); z++) {
            firsts[z + 1] += firsts[z];
        }
        final SurfaceCrossings found = new SurfaceCrossings(lattice, classes, firsts);
        crew.forEach(lattice.nz(), z -> found.find(z, true));
        crew.forEach(lattice.nz(), found::join);
        return found;
    }

    /** The crossings of a plane's voxels with those after them; their number. */
    private int find(final int z, final boolean isKept) {
        int count = 0;
        for (int y = 0; y < lattice.ny(); y++) {
            for (int x = 0; x < lattice.nx(); x++) {
                for (int axis = 0; axis < 3; axis++) {
                    if (isCrossed(x, y, z, axis)) {
                        if (isKept) {
                            voxels[firsts[z] + count] = lattice.index(x, y, z);
                            axes[firsts[z] + count] = (byte) axis;
                        }
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private void join(final int plane) {
        for (int crossing = firsts[plane]; crossing < firsts[plane + 1]; crossing++) {
            int to = JOINED * crossing;
            for (int across = 0; across < 3; across++) {
                for (int step = -1; step <= 1 && across != axis(crossing); step += 2) {
                    joined[to++] = next(crossing, across, step);
                }
            }
        }
    }

    /** The crossing that one is joined to across an edge of its face. */
    private int next(final int crossing, final int across, final int step) {
        final int axis = axis(crossing);
        final int x = x(crossing) + (across == 0 ? step : 0);
        final int y = y(crossing) + (across == 1 ? step : 0);
        final int z = z(crossing) + (across == 2 ? step : 0);
        if (!isInside(x, y, z)) {
            return NONE;
        }
        final int sideX = Math.min(x, x(crossing));
        final int sideY = Math.min(y, y(crossing));
        final int sideZ = Math.min(z, z(crossing));
        final boolean isBefore = isCrossed(sideX, sideY, sideZ, across);
        final int afterX = sideX + (axis == 0 ? 1 : 0);
        final int afterY = sideY + (axis == 1 ? 1 : 0);
        final int afterZ = sideZ + (axis == 2 ? 1 : 0);
        final boolean isAfter = isCrossed(afterX, afterY, afterZ, across);
        if (isBefore && isAfter ? isRising(crossing) : !isBefore && !isAfter) {
            return isBefore ? number(afterX, afterY, afterZ, across) : number(x, y, z, axis);
        }
        return isBefore
                ? number(sideX, sideY, sideZ, across)
                : number(afterX, afterY, afterZ, across);
    }

    private boolean isInside(final int x, final int y, final int z) {
        return x >= 0
                && y >= 0
                && z >= 0
                && x < lattice.nx()
                && y < lattice.ny()
                && z < lattice.nz();
    }

    private boolean isCrossed(final int x, final int y, final int z, final int axis) {
        final int nextX = x + (axis == 0 ? 1 : 0);
        final int nextY = y + (axis == 1 ? 1 : 0);
        final int nextZ = z + (axis == 2 ? 1 : 0);
        return isInside(nextX, nextY, nextZ)
                && isPositive(x, y, z) != isPositive(nextX, nextY, nextZ);
    }

    private int number(final int x, final int y, final int z, final int axis) {
        final int voxel = lattice.index(x, y, z);
        int low = firsts[z];
        int high = firsts[z + 1] - 1;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (voxels[middle] < voxel || voxels[middle] == voxel && axes[middle] < axis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Lattice lattice() {
        return lattice;
    }

    int count() {
        return voxels.length;
    }

    /** The first crossing of a plane, and for the number of planes how many there are. */
    int first(final int z) {
        return firsts[z];
    }

    int axis(final int crossing) {
        return axes[crossing];
    }

    int x(final int crossing) {
        return voxels[crossing] % lattice.nx();
    }

    int y(final int crossing) {
        return voxels[crossing] / lattice.nx() % lattice.ny();
    }

    int z(final int crossing) {
        return voxels[crossing] / (lattice.nx() * lattice.ny());
    }

    /** Whether the positive side is the one after it. */
    boolean isRising(final int crossing) {
        return !isPositive(x(crossing), y(crossing), z(crossing));
    }

    boolean isPositive(final int x, final int y, final int z) {
        return classes[z][y * lattice.nx() + x] == LevelSet.POSITIVE;
    }

    /**
     * One of up to four crossings that one is joined to; {@link #NONE} where the stack ends.
     *
     * @param i 0 to 3
     */
    int joined(final int crossing, final int i) {
        return joined[JOINED * crossing + i];
    }
}
