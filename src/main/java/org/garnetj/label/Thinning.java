package org.garnetj.label;

import org.garnetj.image.VoxelSize;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Burns simple voxels off one object until its {@link Skeleton} is left. Of the voxels that are due
 * at one time those bare on one side and covered on the opposite one burn together, side after
 * side, in raster order; so nothing that is thin is eaten up from one end.
 */
final class Thinning {

    /** Steps of the fire's clock for the smallest edge of a voxel. */
    private static final int CLOCK = 64;

    /** How much faster fire runs on along what could not burn at first. */
    private static final int RUN = 2;

    /** Not waiting. */
    private static final int IDLE = Integer.MAX_VALUE;

    private static final int BURNT = -2;

    /** States of a voxel: the fire has not come to it, it could not burn, or is skeleton. */
    private static final byte NEW = 0;

    private static final byte SEEN = 1;
    private static final byte KEPT = 2;

    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int strideY;
    private final int strideZ;
    private final boolean surfaces;
    private final double clockPerUm;
    private final int[] neighbours = new int[26];
    private final int[] delays = new int[26];
    private final int[] faces;

    /** 1 in the object, within a margin of one voxel all round. */
    private final byte[] alive;

    private final byte[] state;

    /** When a voxel is to be looked at. */
    private final int[] due;

    /** The voxels of the object in raster order. */
    private int[] voxels = new int[16];

    private int count;
    private Buckets queue;

    /**
     * @param box where the object is
     * @param surfaces whether surfaces stay, or only curves
     */
    Thinning(final Box box, final VoxelSize voxel, final boolean surfaces) {
        this.surfaces = surfaces;
        strideY = box.size(0) + 2;
        strideZ = Math.multiplyExact(strideY, box.size(1) + 2);
        final int length = Math.multiplyExact(strideZ, box.size(2) + 2);
        alive = new byte[Math.addExact(length, Integer.BYTES)];
        state = new byte[length];
        due = new int[length];
        faces = new int[] {-1, 1, -strideY, strideY, -strideZ, strideZ};
        clockPerUm = CLOCK / Math.min(voxel.x_um(), Math.min(voxel.y_um(), voxel.z_um()));
        final StepWeights weights = StepWeights.of(voxel);
        for (int i = 0, n = 0; i < 27; i++) {
            if (i != 13) {
                final int dx = i % 3 - 1;
                final int dy = i / 3 % 3 - 1;
                final int dz = i / 9 - 1;
                final double step_um = Math.sqrt(weights.squared(dx, dy, dz) * weights.unit_um2());
                delays[n] = (int) Math.round(step_um * clockPerUm / RUN);
                neighbours[n++] = dz * strideZ + dy * strideY + dx;
            }
        }
    }

    /** Position of the first voxel of a row of the box. */
    int row(final int y, final int z) {
        return (z + 1) * strideZ + (y + 1) * strideY + 1;
    }

    /**
     * Adds a voxel of the object; they come in raster order.
     *
     * @param distance_um from the background; infinite if there is none
     */
    void add(final int at, final double distance_um) {
        alive[at] = 1;
        due[at] = Double.isInfinite(distance_um) ? 0 : (int) Math.round(distance_um * clockPerUm);
        if (count == voxels.length) {
            voxels = Arrays.copyOf(voxels, 2 * count);
        }
        voxels[count++] = at;
    }

    boolean isAlive(final int at) {
        return alive[at] != 0;
    }

    void run() {
        fillQueue();
        for (int now = 0; now < queue.end(); now++) {
            while (queue.size(now) > 0) {
                final int length = queue.size(now);
                burn(queue.take(now), length, now);
            }
        }
        for (boolean all = surfaces; !all; ) {
            all = !takeOffCorners();
        }
    }

    // -- Helper methods --

    private void fillQueue() {
        int last = 0;
        for (int i = 0; i < count; i++) {
            last = Math.max(last, due[voxels[i]]);
        }
        final int[] sizes = new int[last + 1];
        for (int i = 0; i < count; i++) {
            sizes[due[voxels[i]]]++;
        }
        queue = new Buckets(sizes);
        for (int i = 0; i < count; i++) {
            queue.add(due[voxels[i]], voxels[i]);
        }
    }

    private void burn(final int[] list, final int length, final int now) {
        int left = 0;
        for (int i = 0; i < length; i++) {
            final int at = list[i];
            if (alive[at] != 0 && due[at] == now) {
                due[at] = -1;
                list[left++] = at;
            }
        }
        for (final int face : faces) {
            left = burnOneSide(list, left, face, now);
        }
        burnRest(list, left, now);
    }

    /** Returns how many of the list are left for the other sides: those that come first then. */
    private int burnOneSide(final int[] list, final int length, final int face, final int now) {
        final int[] burning = new int[length];
        int left = 0;
        int candidates = 0;
        for (int i = 0; i < length; i++) {
            final int at = list[i];
            if (alive[at + face] != 0 || alive[at - face] == 0) {
                list[left++] = at;
            } else if (mayBurn(at)) {
                burning[candidates++] = at;
            } else {
                park(at);
            }
        }
        for (int i = 0; i < candidates; i++) {
            if (mayBurn(burning[i])) {
                alive[burning[i]] = 0;
                spread(burning[i], now);
            } else {
                park(burning[i]);
            }
        }
        return left;
    }

    /** What has no depth burns here and there, never beside what has just burnt. */
    private void burnRest(final int[] list, final int length, final int now) {
        final int[] burnt = new int[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            final int at = list[i];
            park(at);
            if (isBare(at) && mayBurn(at)) {
                if (hasDepth(at) || hasJustBurnt(at)) {
                    wait(at, now + CLOCK / RUN);
                } else {
                    alive[at] = 0;
                    due[at] = BURNT;
                    burnt[count++] = at;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            due[burnt[i]] = -1;
            spread(burnt[i], now);
        }
    }

    /** Whether it is covered on the side opposite to one where it is bare. */
    private boolean hasDepth(final int at) {
        for (final int face : faces) {
            if (alive[at + face] == 0 && alive[at - face] != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasJustBurnt(final int at) {
        for (final int neighbour : neighbours) {
            if (due[at + neighbour] == BURNT) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBurn(final int at) {
        if (state[at] == KEPT) {
            return false;
        }
        final int around = around(at);
        final int background = Neighbourhood.backgroundParts(around);
        final int object = Neighbourhood.objectParts(around);
        if (object > 1 || surfaces && background > 1) {
            state[at] = KEPT;
        }
        return object == 1 && background == 1;
    }

    private boolean isBare(final int at) {
        for (final int face : faces) {
            if (alive[at + face] == 0) {
                return true;
            }
        }
        return false;
    }

    private void park(final int at) {
        due[at] = IDLE;
        if (state[at] == NEW) {
            state[at] = SEEN;
        }
    }

    /** What could not burn before may now that a neighbour has burnt. */
    private void spread(final int at, final int now) {
        for (int i = 0; i < neighbours.length; i++) {
            final int neighbour = at + neighbours[i];
            if (state[neighbour] == SEEN && alive[neighbour] != 0) {
                wait(neighbour, now + delays[i]);
            }
        }
    }

    private void wait(final int at, final int time) {
        if (time < due[at]) {
            due[at] = time;
            queue.add(time, at);
        }
    }

    /** Corners became skeleton before what they joined grew together. Returns whether any did. */
    private boolean takeOffCorners() {
        boolean some = false;
        for (int i = 0; i < count; i++) {
            final int at = voxels[i];
            if (alive[at] != 0) {
                final int around = around(at);
                if (Neighbourhood.neighbours(around) > 1 && Neighbourhood.isSimple(around)) {
                    alive[at] = 0;
                    some = true;
                }
            }
        }
        return some;
    }

    private int around(final int at) {
        return slice(at - strideZ) | slice(at) << 9 | slice(at + strideZ) << 18;
    }

    private int slice(final int at) {
        return three(at - strideY) | three(at) << 3 | three(at + strideY) << 6;
    }

    /** The voxel and its neighbours along x as bits. */
    private int three(final int at) {
        final int bytes = (int) FOUR.get(alive, at - 1);
        return (bytes | bytes >> 7 | bytes >> 14) & 7;
    }
}
