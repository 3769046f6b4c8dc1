package org.garnetj.shape;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Block;
import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Intrinsic volumes of a phase in a sample that goes on beyond the stack, for each unit of volume:
 * from all 2 × 2 × 2 configurations that lie in the stack, so that its border adds nothing.
 *
 * @param volume_fraction share of the voxels
 * @param surface_per_um surface area over volume, in µm²/µm³, by lines in 13 directions: right
 *     where all orientations are alike
 * @param mean_breadth_per_um2 in µm/µm³
 * @param euler_6_per_um3 Euler number, voxels being joined across faces
 * @param euler_26_per_um3 the same, joined across corners too
 */
public record Densities(
        double volume_fraction,
        double surface_per_um,
        double mean_breadth_per_um2,
        double euler_6_per_um3,
        double euler_26_per_um3) {

    private static final int CONFIGURATIONS = 256;
    private static final int UNKNOWN = 2;

    /**
     * Those of all voxels whose value (0 … 255) satisfies {@code inside}.
     *
     * @param image three dimensions; with fewer than two voxels along one of them all but the
     *     volume fraction are NaN
     * @param known which values belong to the sample at all
     */
    public static Densities of(
            final RandomAccessibleInterval<UnsignedByteType> image,
            final IntPredicate inside,
            final IntPredicate known,
            final VoxelSize voxel,
            final Execution execution) {
        final LabelRows rows =
                LabelRows.of(
                        image, value -> !known.test(value) ? UNKNOWN : inside.test(value) ? 1 : 0);
        final List<long[]> blocks =
                execution.map(
                        "count configurations",
                        execution.plan(image),
                        block -> count(PaddedBlock.of(image, rows, block), block));
        final long[] counts = new long[CONFIGURATIONS + 2];
        for (final long[] ofBlock : blocks) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += ofBlock[i];
            }
        }
        final double voxels = counts[CONFIGURATIONS] + counts[CONFIGURATIONS + 1];
        return of(counts, counts[CONFIGURATIONS + 1] / voxels, voxel);
    }

    /** How often each configuration occurs; last, the numbers of voxels not inside, and inside. */
    private static long[] count(final PaddedBlock padded, final Block block) {
        final long[] counts = new long[CONFIGURATIONS + 2];
        for (int z = 0; z < block.size()[2]; z++) {
            for (int y = 0; y < block.size()[1]; y++) {
                for (int x = 0; x < block.size()[0]; x++) {
                    final int at = padded.index(x, y, z);
                    if (padded.labels[at] != UNKNOWN) {
                        counts[CONFIGURATIONS + padded.labels[at]]++;
                    }
                    final int configuration = configuration(padded, at);
                    if (configuration >= 0) {
                        counts[configuration]++;
                    }
                }
            }
        }
        return counts;
    }

    /** Negative where the sample ends. */
    private static int configuration(final PaddedBlock padded, final int at) {
        int configuration = 0;
        for (int corner = 0; corner < 8; corner++) {
            final int label =
                    padded.labels[
                            at
                                    + (corner & 1)
                                    + (corner >> 1 & 1) * padded.stride[1]
                                    + (corner >> 2) * padded.stride[2]];
            if (label == PaddedBlock.OUTSIDE || label == UNKNOWN) {
                return -1;
            }
            configuration |= label << corner;
        }
        return configuration;
    }

    private static Densities of(final long[] counts, final double fraction, final VoxelSize voxel) {
        final Configurations each = new Configurations(voxel);
        long surface = 0;
        long breadth = 0;
        long euler6 = 0;
        long euler26 = 0;
        long total = 0;
        for (int c = 0; c < CONFIGURATIONS; c++) {
            surface += counts[c] * each.surface[c];
            breadth += counts[c] * each.meanBreadth[c];
            euler6 += counts[c] * each.euler6[c];
            euler26 += counts[c] * each.euler26[c];
            total += counts[c];
        }
        final Units units = Units.of(voxel);
        final double volume_um3 = total * voxel.volume_um3();
        return new Densities(
                fraction,
                units.area_um2(surface) / volume_um3,
                units.length_um(breadth) / volume_um3,
                euler6 / 8.0 / volume_um3,
                euler26 / 8.0 / volume_um3);
    }
}
