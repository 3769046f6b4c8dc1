package org.garnetj.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds up what the slices of a stack tell of its bodies (26 neighbours), one slice after the other:
 * what is kept is the slice before and some numbers for each body, however many slices there are.
 */
final class BodyTally {

    private final double[] expected = new double[PhaseProbabilities.PHASES];
    private final List<Body> bodies = new ArrayList<>();
    private SliceBodies before;
    private int[] idsBefore = {};

    /** A body, or a part of one that turned out to be joined to another. */
    private static final class Body {

        private final boolean isVoid;
        private int joinedTo;
        private long voxels;
        private double empty;
        private double lithium;

        Body(final int own, final boolean isVoid) {
            joinedTo = own;
            this.isVoid = isVoid;
        }

        void add(final Body other) {
            voxels += other.voxels;
            empty += other.empty;
            lithium += other.lithium;
        }
    }

    /** Adds the next slice. */
    void add(final SliceBodies slice) {
        for (int phase = 0; phase < expected.length; phase++) {
            expected[phase] += slice.expected(phase);
        }
        final int rows = slice.rows();
        final int[] ids = new int[slice.first(rows)];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(ids, slice.first(row), slice.first(row + 1), -1);
            if (row > 0) {
                join(slice, row, ids, slice, row - 1, ids);
            }
            for (int near = Math.max(0, row - 1);
                    before != null && near <= Math.min(rows - 1, row + 1);
                    near++) {
                join(slice, row, ids, before, near, idsBefore);
            }
            for (int run = slice.first(row); run < slice.first(row + 1); run++) {
                count(slice, run, ids);
            }
        }
        before = slice;
        idsBefore = ids;
    }

    /** What the bodies leave open. */
    BodyDoubt doubt() {
        final BodyFlips gain = new BodyFlips();
        final BodyFlips loss = new BodyFlips();
        for (int id = 0; id < bodies.size(); id++) {
            final int root = root(id);
            if (root != id) {
                bodies.get(root).add(bodies.get(id));
            }
        }
        for (int id = 0; id < bodies.size(); id++) {
            final Body body = bodies.get(id);
            final double dark = body.empty + body.lithium;
            if (body.joinedTo == id && dark > 0) {
                final double share = body.lithium / dark;
                (body.isVoid ? gain : loss).add(body.voxels, body.isVoid ? share : 1 - share);
            }
        }
        return BodyDoubt.of(expected, gain, loss);
    }

    // -- Helper methods --

    /** Gives the runs of a row the bodies of those runs in another row that they touch. */
    private void join(
            final SliceBodies slice,
            final int row,
            final int[] ids,
            final SliceBodies other,
            final int otherRow,
            final int[] otherIds) {
        final int end = other.first(otherRow + 1);
        int near = other.first(otherRow);
        for (int run = slice.first(row); run < slice.first(row + 1); run++) {
            while (near < end && slice.isBeyond(run, other, near)) {
                near++;
            }
            for (int k = near; k < end && !other.isBeyond(k, slice, run); k++) {
                if (slice.isVoid(run) == other.isVoid(k)) {
                    ids[run] = joined(ids[run], otherIds[k]);
                }
            }
        }
    }

    private int joined(final int id, final int other) {
        final int root = root(other);
        if (id < 0) {
            return root;
        }
        final int own = root(id);
        final int first = Math.min(own, root);
        bodies.get(Math.max(own, root)).joinedTo = first;
        return first;
    }

    private int root(final int id) {
        int root = id;
        while (bodies.get(root).joinedTo != root) {
            final Body body = bodies.get(root);
            body.joinedTo = bodies.get(body.joinedTo).joinedTo;
            root = body.joinedTo;
        }
        return root;
    }

    private void count(final SliceBodies slice, final int run, final int[] ids) {
        if (ids[run] < 0) {
            ids[run] = bodies.size();
            bodies.add(new Body(ids[run], slice.isVoid(run)));
        }
        final Body body = bodies.get(ids[run]);
        body.voxels += slice.pixels(run);
        body.empty += slice.empty(run);
        body.lithium += slice.lithium(run);
    }
}
