package org.garnetj.crack;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The area of a crack's mid-surface with its orientation, from the lines along the three axes that
 * run through the crack.
 *
 * <p>A surface of area A and normal n is met by A|n_a| over the area between lines along axis a. So
 * every passage of a line counts for that area times |n_a|; over the three axes this adds up to A,
 * for n has length 1, and an error in the normals counts by its square only. Where a line cuts
 * through the rim it passes through less of the crack than its opening: one counts that passes
 * through half or more of it, which puts the rim where it is. So the area is that of the sheet
 * itself, as for a disc πR², and does not depend on how many voxels wide the opening is. The
 * opening there is the local thickness, scaled so that over all the crack it is volume over area.
 */
final class SheetLines {

    /** Receives a piece of the mid-surface. */
    interface Pieces {
        /**
         * @param place number of its place in the {@link MedialSheet}
         */
        void add(double area_um2, int place);
    }

    /**
     * A line's passage through the mid-surface.
     *
     * @param axis of the line: 0 x, 1 y, 2 z
     * @param u where the line lies along the next axis, x after z, in voxels
     * @param v the same along the one after that
     * @param from its first voxel in the crack
     * @param to its last one
     * @param place number of its place in the {@link MedialSheet}
     */
    record Passage(int axis, int u, int v, int from, int to, int place) {

        /** Its first voxel in the crack, x, y, z. */
        int[] voxel() {
            final int[] voxel = new int[3];
            voxel[axis] = from;
            voxel[(axis + 1) % 3] = u;
            voxel[(axis + 2) % 3] = v;
            return voxel;
        }

        /** Its middle, x, y, z in voxels. */
        double[] middle() {
            final double[] middle = Arrays.stream(voxel()).asDoubleStream().toArray();
            middle[axis] = 0.5 * (from + to);
            return middle;
        }
    }

    /** Rounds until area and opening agree: more change the fourth figure. */
    private static final int ROUNDS = 3;

    private final CrackBody crack;
    private final MedialSheet surface;
    private double[] area_um2 = new double[256];
    private double[] through_um = new double[256];
    private int[] place = new int[256];
    private int[] columns = new int[256];
    private int[] rows = new int[256];
    private int[] firsts = new int[256];
    private int[] lasts = new int[256];
    private int count;

    /** Number of passages along x, and along x and y. */
    private final int[] ends = new int[3];

    private double scale;

    private SheetLines(final CrackBody crack, final MedialSheet surface) {
        this.crack = crack;
        this.surface = surface;
    }

    static SheetLines through(
            final CrackBody crack, final MedialSheet surface, final double volume_um3) {
        final SheetLines lines = new SheetLines(crack, surface);
        for (int axis = 0; axis < 3; axis++) {
            lines.along(axis);
            lines.ends[axis] = lines.count;
        }
        for (int round = 0; round < ROUNDS; round++) {
            lines.rescale(volume_um3);
        }
        return lines;
    }

    /** Opening over local thickness. */
    double scale() {
        return scale;
    }

    /** Hands out the pieces of the mid-surface. */
    void forEachPiece(final Pieces pieces) {
        for (int i = 0; i < count; i++) {
            if (counts(i)) {
                pieces.add(area_um2[i], place[i]);
            }
        }
    }

    /** Hands out where lines pass through the mid-surface, those along x first, then y and z. */
    void forEachPassage(final Consumer<Passage> passages) {
        int axis = 0;
        for (int i = 0; i < count; i++) {
            while (i >= ends[axis]) {
                axis++;
            }
            if (counts(i)) {
                passages.accept(
                        new Passage(axis, columns[i], rows[i], firsts[i], lasts[i], place[i]));
            }
        }
    }

    // -- Helper methods --

    private boolean counts(final int i) {
        return through_um[i] >= 0.5 * scale * surface.openings_um()[place[i]];
    }

    private void rescale(final double volume_um3) {
        double openings = 0;
        for (int i = 0; i < count; i++) {
            openings += counts(i) ? area_um2[i] * surface.openings_um()[place[i]] : 0;
        }
        scale = volume_um3 / openings;
    }

    private void along(final int axis) {
        final int u = (axis + 1) % 3;
        final int v = (axis + 2) % 3;
        final int[] at = new int[3];
        for (int j = crack.box().min()[v]; j <= crack.box().max()[v]; j++) {
            for (int i = crack.box().min()[u]; i <= crack.box().max()[u]; i++) {
                at[u] = i;
                at[v] = j;
                line(axis, at);
            }
        }
    }

    private void line(final int axis, final int[] at) {
        final int end = crack.box().max()[axis] + 1;
        int from = -1;
        for (int i = crack.box().min()[axis]; i <= end; i++) {
            at[axis] = i;
            final boolean inside = i < end && crack.holds(at);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                passage(axis, at, from, i - 1);
                from = -1;
            }
        }
    }

    private void passage(final int axis, final int[] line, final int from, final int to) {
        if (count == place.length) {
            area_um2 = Arrays.copyOf(area_um2, 2 * count);
            through_um = Arrays.copyOf(through_um, 2 * count);
            place = Arrays.copyOf(place, 2 * count);
            columns = Arrays.copyOf(columns, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
            firsts = Arrays.copyOf(firsts, 2 * count);
            lasts = Arrays.copyOf(lasts, 2 * count);
        }
        columns[count] = line[(axis + 1) % 3];
        rows[count] = line[(axis + 2) % 3];
        firsts[count] = from;
        lasts[count] = to;
        final double[] middle = {line[0], line[1], line[2]};
        middle[axis] = 0.5 * (from + to);
        place[count] = surface.nearest(crack.middle_um(middle[0], middle[1], middle[2]));
        final double across = Math.abs(surface.normals()[place[count]][axis]);
        final double edge_um = crack.voxel().um(axis);
        through_um[count] = (to - from + 1) * edge_um * across;
        area_um2[count++] = crack.voxel().volume_um3() / edge_um * across;
    }
}
