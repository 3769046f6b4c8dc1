package org.garnetj.segment;

import java.util.Optional;

/**
 * How the dark of a tomogram, or of sections without lithium to be seen, was split into void and
 * lithium, and how sure that is. What is dark is not in question here, only which of the two it is:
 * the number of dark voxels is the same at both ends of the interval, so void and lithium are wrong
 * together, one high where the other is low. Where a wall lies is another uncertainty, to be added
 * to this one.
 *
 * @param voidVoxels voxels labelled void
 * @param lithiumVoxels voxels labelled lithium
 * @param lithiumLow lower end of the 95 % interval for the lithium among the dark voxels, 0 to
 *     {@code lithiumVoxels}
 * @param lithiumHigh upper end, {@code lithiumVoxels} to {@link #dark()}. Where nothing in the
 *     greys tells the two apart, the interval is 0 to {@link #dark()}; where the user said that
 *     there is no lithium, 0 to 0
 * @param seen whether lithium and void were both seen as greys of their own
 * @param separation d', how far the greys of void and lithium lie apart, in standard deviations of
 *     one voxel; if both were not seen, the least d' at which they would have been, NaN if unknown
 * @param mistaken expected share of the dark voxels that carry the wrong one of the two labels, by
 *     noise and with the help of their neighbours, 0 to 1; NaN if both were not seen
 */
public record DarkSplit(
        long voidVoxels,
        long lithiumVoxels,
        long lithiumLow,
        long lithiumHigh,
        boolean seen,
        double separation,
        double mistaken) {

    public DarkSplit {
        if (lithiumLow < 0
                || lithiumLow > lithiumVoxels
                || lithiumHigh < lithiumVoxels
                || lithiumHigh > voidVoxels + lithiumVoxels) {
            throw new IllegalArgumentException(
                    "lithium " + lithiumLow + " to " + lithiumHigh + " of " + lithiumVoxels);
        }
    }

    /** Nothing can be told: any part of the dark may be lithium. */
    static DarkSplit unknown(
            final long voidVoxels, final long lithiumVoxels, final double detectable) {
        return new DarkSplit(
                voidVoxels,
                lithiumVoxels,
                0,
                voidVoxels + lithiumVoxels,
                false,
                detectable,
                Double.NaN);
    }

    /**
     * A share of the dark, 0 to 1, could be either.
     *
     * @return empty if that is none
     */
    static Optional<DarkSplit> doubtful(
            final long voidVoxels, final long lithiumVoxels, final double share) {
        if (share == 0) {
            return Optional.empty();
        }
        final long either = Math.round(share * (voidVoxels + lithiumVoxels));
        return Optional.of(
                new DarkSplit(
                        voidVoxels,
                        lithiumVoxels,
                        Math.max(0, lithiumVoxels - either),
                        Math.min(voidVoxels + lithiumVoxels, lithiumVoxels + either),
                        false,
                        Double.NaN,
                        Double.NaN));
    }

    /** It is known that there is no lithium. */
    static DarkSplit withoutLithium(final long voidVoxels, final double detectable) {
        return new DarkSplit(voidVoxels, 0, 0, 0, false, detectable, Double.NaN);
    }

    /** Voxels that are void or lithium. */
    public long dark() {
        return voidVoxels + lithiumVoxels;
    }

    /** Lower end of the 95 % interval for the void among the dark voxels. */
    public long voidLow() {
        return dark() - lithiumHigh;
    }

    /** Upper end of the 95 % interval for the void among the dark voxels. */
    public long voidHigh() {
        return dark() - lithiumLow;
    }
}
