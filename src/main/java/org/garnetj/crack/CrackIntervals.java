package org.garnetj.crack;

import java.util.function.DoubleBinaryOperator;

/**
 * 95 % intervals by the probabilities of the phases, errors of all voxels of a crack taken to go
 * together, which is the widest they can make: the lower end counts what has a probability of 0.975
 * and more, the upper end what has 0.025 and more, among the voxels of the crack and those within
 * {@value #REACH} voxels of it. What the labels say is always within.
 *
 * @param volume_um3 of the crack's volume
 * @param fill_fraction of the part of it that is lithium
 * @param lithium_um3 of the volume of its lithium
 * @param aperture_median_um of its median aperture
 */
public record CrackIntervals(
        Interval volume_um3,
        Interval fill_fraction,
        Interval lithium_um3,
        Interval aperture_median_um) {

    private static final double SURE = 0.975;
    private static final double POSSIBLE = 0.025;
    static final int REACH = 2;

    /**
     * A 95 % interval; NaN where nothing is known of it.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double low, double high) {

        static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

        /** As wide as is needed to hold a value. */
        Interval around(final double value) {
            return new Interval(Math.min(low, value), Math.max(high, value));
        }

        /** Both ends times a positive number. */
        public Interval times(final double factor) {
            return new Interval(low * factor, high * factor);
        }
    }

    /** Where there are no probabilities. */
    static CrackIntervals unknown() {
        return new CrackIntervals(
                Interval.UNKNOWN, Interval.UNKNOWN, Interval.UNKNOWN, Interval.UNKNOWN);
    }

    /**
     * The intervals of a crack.
     *
     * @param medianAperture_um its median aperture by the voxels whose probability to be no LLZO is
     *     at least so much, and their volume in µm³
     */
    static CrackIntervals of(
            final UncertainVoxels voxels, final DoubleBinaryOperator medianAperture_um) {
        final Counts counts = new Counts();
        counts.add(voxels);
        final double um3 = voxels.voxel().volume_um3();
        return new CrackIntervals(
                new Interval(counts.sure * um3, counts.possible * um3),
                new Interval(counts.surelyFilled / counts.own, counts.possiblyFilled / counts.own),
                new Interval(counts.surelyLithium * um3, counts.possiblyLithium * um3),
                new Interval(
                        medianAperture_um.applyAsDouble(SURE, counts.sure * um3),
                        medianAperture_um.applyAsDouble(POSSIBLE, counts.possible * um3)));
    }

    /** Wide enough to hold what was measured. */
    CrackIntervals around(
            final double volume, final double fill, final double lithium, final double aperture) {
        return new CrackIntervals(
                volume_um3.around(volume),
                fill_fraction.around(fill),
                lithium_um3.around(lithium),
                aperture_median_um.around(aperture));
    }

    // -- Helper methods --

    /** Voxels that are surely, and possibly, of a kind. */
    private static final class Counts {

        private double own;
        private double sure;
        private double possible;
        private double surelyLithium;
        private double possiblyLithium;
        private double surelyFilled;
        private double possiblyFilled;

        void add(final UncertainVoxels around) {
            final int[] size = around.size();
            for (int z = 0; z < size[2]; z++) {
                for (int at = 0; at < size[0] * size[1]; at++) {
                    final boolean inside = around.isOwn(z, at);
                    final double cavity = 1 - around.ceramic(z, at);
                    if (inside || cavity >= POSSIBLE && isBeside(around, size, z, at)) {
                        add(inside, cavity, around.lithium(z, at));
                    }
                }
            }
        }

        private void add(final boolean inside, final double cavity, final double lithium) {
            sure += cavity >= SURE ? 1 : 0;
            possible += inside || cavity >= POSSIBLE ? 1 : 0;
            surelyLithium += lithium >= SURE ? 1 : 0;
            possiblyLithium += lithium >= POSSIBLE ? 1 : 0;
            if (inside) {
                own++;
                surelyFilled += lithium >= SURE * cavity ? 1 : 0;
                possiblyFilled += lithium >= POSSIBLE * cavity && lithium > 0 ? 1 : 0;
            }
        }

        /** Whether ceramic lies within reach of the crack. */
        private static boolean isBeside(
                final UncertainVoxels around, final int[] size, final int z, final int at) {
            if (!around.isCeramic(z, at)) {
                return false;
            }
            final int x = at % size[0];
            final int y = at / size[0];
            for (int w = Math.max(0, z - REACH); w <= Math.min(size[2] - 1, z + REACH); w++) {
                for (int v = Math.max(0, y - REACH); v <= Math.min(size[1] - 1, y + REACH); v++) {
                    for (int u = Math.max(0, x - REACH);
                            u <= Math.min(size[0] - 1, x + REACH);
                            u++) {
                        if (around.isOwn(w, v * size[0] + u)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
