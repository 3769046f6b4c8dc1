package org.garnetj.magnesium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * Lithium told apart by its magnesium.
 *
 * @param phases the phase stack with deposits that hold magnesium as 3 and all others as 2
 * @param deposits one entry for each connected deposit
 * @param profiles the counts along each deposit
 * @param notes what was assumed, one sentence each
 */
public record MagnesiumTagging(
        Volume<UnsignedByteType> phases,
        List<Deposit> deposits,
        List<ProfilePoint> profiles,
        List<String> notes) {

    public MagnesiumTagging {
        deposits = List.copyOf(deposits);
        profiles = List.copyOf(profiles);
        notes = List.copyOf(notes);
    }

    /** Number of voxels of deposits whose magnesium is undecidable; all are labelled 2. */
    public long undecidableVoxels() {
        final double voxel_um3 = phases.voxelSize().volume_um3();
        return deposits.stream()
                .filter(deposit -> deposit.verdict() == Verdict.UNDECIDABLE)
                .mapToLong(deposit -> Math.round(deposit.volume_um3() / voxel_um3))
                .sum();
    }
}
