package org.garnetj.lithium;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.DistanceTransform;

import java.util.BitSet;

/**
 * What cracks were at the steps so far, in the turned stack: empty or filled at the last one, since
 * when, and where the first step had pores.
 */
final class CrackHistory {

    static final byte EMPTY = 1;
    static final byte FILLED = 2;

    private final PlanarImg<UnsignedByteType, ?> last;
    private final PlanarImg<UnsignedByteType, ?> firstCrack;
    private final PlanarImg<UnsignedByteType, ?> firstLithium;
    private final PlanarImg<UnsignedByteType, ?> nearFirst;
    private final PlanarImg<IntType, ?> pores;
    private int step;

    /** How many voxels the last step changed, and pores that cracks have reached by then. */
    record Change(long opened, long closed, long filled, long emptied, int poresCut) {}

    CrackHistory(final RandomAccessibleInterval<UnsignedByteType> phases) {
        last = Planes.bytes(phases);
        firstCrack = Planes.bytes(phases);
        firstLithium = Planes.bytes(phases);
        nearFirst = Planes.bytes(phases);
        pores = Planes.ints(phases);
    }

    /**
     * Remembers where the first step had cavities.
     *
     * @param tolerance_um what lies within this distance of them is near
     */
    void begin(
            final StepCavities cavities,
            final double tolerance_um,
            final VoxelSize voxel,
            final Execution execution) {
        for (int z = 0; z < last.dimension(2); z++) {
            final int[] labels = cavities.labels(z);
            final byte[] near = nearFirst(z);
            final int[] pore = Planes.array(pores, z);
            for (int at = 0; at < labels.length; at++) {
                near[at] = (byte) (labels[at] > 0 ? 1 : 0);
                pore[at] = cavities.isCrack(labels[at]) ? 0 : labels[at];
            }
        }
        final PlanarImg<FloatType, ?> squared =
                DistanceTransform.squared_um2(nearFirst, value -> value == 0, voxel, execution);
        for (int z = 0; z < last.dimension(2); z++) {
            final float[] distances = Planes.array(squared, z);
            final byte[] near = nearFirst(z);
            for (int at = 0; at < near.length; at++) {
                near[at] = (byte) (distances[at] <= tolerance_um * tolerance_um ? 1 : 0);
            }
        }
    }

    /** Adds a step by its cavities: a pore of the first step is none of a crack's while empty. */
    Change add(
            final RandomAccessibleInterval<UnsignedByteType> phases, final StepCavities cavities) {
        final BitSet cut = new BitSet();
        final Tally tally = new Tally(++step);
        for (int z = 0; z < last.dimension(2); z++) {
            final byte[] plane = Planes.bytePlane(phases, z);
            final int[] labels = cavities.labels(z);
            final int[] pore = Planes.array(pores, z);
            for (int at = 0; at < plane.length; at++) {
                byte now = 0;
                if (cavities.isCrack(labels[at])) {
                    cut.set(pore[at]);
                    now = Deposits.isLithium(plane[at]) ? FILLED : pore[at] > 0 ? 0 : EMPTY;
                }
                tally.change(z, at, now);
            }
        }
        cut.clear(0);
        return tally.change(cut.cardinality());
    }

    /** Adds a step by the region where the cracks are known to be. */
    Change addWithin(
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final RandomAccessibleInterval<UnsignedByteType> region) {
        final Tally tally = new Tally(++step);
        for (int z = 0; z < last.dimension(2); z++) {
            final byte[] plane = Planes.bytePlane(phases, z);
            final byte[] cracks = Planes.bytePlane(region, z);
            for (int at = 0; at < plane.length; at++) {
                final byte now =
                        cracks[at] == 0
                                ? 0
                                : Deposits.isLithium(plane[at])
                                        ? FILLED
                                        : plane[at] == 0 ? EMPTY : 0;
                tally.change(z, at, now);
            }
        }
        return tally.change(0);
    }

    /** {@link #EMPTY} or {@link #FILLED} in the cracks of a slice at the last step added. */
    byte[] before(final int z) {
        return Planes.array(last, z);
    }

    /** 1 where a cavity of the first step is near. */
    byte[] nearFirst(final int z) {
        return Planes.array(nearFirst, z);
    }

    PlanarImg<UnsignedByteType, ?> firstCrack() {
        return firstCrack;
    }

    PlanarImg<UnsignedByteType, ?> firstLithium() {
        return firstLithium;
    }

    /** Counts what changes and remembers since when. */
    private final class Tally {

        private final byte number;
        private long opened;
        private long closed;
        private long filled;
        private long emptied;

        Tally(final int step) {
            number = (byte) step;
        }

        void change(final int z, final int at, final byte now) {
            final byte[] lastPlane = before(z);
            final byte was = lastPlane[at];
            opened += now > 0 && was == 0 ? 1 : 0;
            closed += now == 0 && was > 0 ? 1 : 0;
            filled += now == FILLED && was != FILLED ? 1 : 0;
            emptied += now != FILLED && was == FILLED ? 1 : 0;
            lastPlane[at] = now;
            mark(firstCrack, z, at, now > 0);
            mark(firstLithium, z, at, now == FILLED);
        }

        private void mark(
                final PlanarImg<UnsignedByteType, ?> first,
                final int z,
                final int at,
                final boolean is) {
            final byte[] plane = Planes.array(first, z);
            if (is && plane[at] == 0) {
                plane[at] = number;
            }
        }

        Change change(final int poresCut) {
            return new Change(opened, closed, filled, emptied, poresCut);
        }
    }
}
