package org.garnetj.learn;

import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;

import org.garnetj.electro.ParameterException;
import org.garnetj.filter.FloatBox;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.Map;

/**
 * Computes the features of all voxels of a block.
 *
 * <p>A feature depends on the voxels within the {@linkplain FeatureSet#halo halo} and on nothing
 * else, by the same sums in the same order wherever the voxel lies in a block: the same
 * surroundings give the same bits on a slice, a crop or the stack, in any block and on any thread,
 * alone or with other features. Beyond the image the nearest voxel is repeated.
 *
 * <p>Beside its result, 4 bytes for each feature and voxel, a call holds at most ten floats for
 * each voxel of the block and its halo: for 64³ voxels with a halo of 14, 30 MiB. Blocks much
 * smaller than their halo mostly compute what they throw away.
 *
 * <p>A bank never changes and serves many threads at once.
 */
public final class FeatureBank {

    private final FeatureSet set;
    private final VoxelSize voxelSize;
    private final FeatureNormalisation normalisation;
    private final int[] halo;
    private final List<FeatureScale> scales;
    private final Map<Double, FeatureScale> backs;

    private FeatureBank(
            final FeatureSet set,
            final VoxelSize voxelSize,
            final FeatureNormalisation normalisation) {
        this.set = set;
        this.voxelSize = voxelSize;
        this.normalisation = normalisation;
        halo = set.halo(voxelSize);
        scales = FeatureScales.of(set, voxelSize);
        backs = FeatureBacks.smoothing(set, voxelSize);
    }

    /** The bank of a set of features for stacks of one voxel size and one range of greys. */
    public static FeatureBank of(
            final FeatureSet set,
            final VoxelSize voxelSize,
            final FeatureNormalisation normalisation) {
        return new FeatureBank(set, voxelSize, normalisation);
    }

    /** The features, in the order of the arrays. */
    public FeatureSet set() {
        return set;
    }

    /** Voxels read beyond a block, along x, y, z. */
    public int[] halo() {
        return halo.clone();
    }

    /**
     * Computes the features of {@code interval}.
     *
     * @param source greys, three dimensions x, y, z
     * @param interval a block of voxels in {@code source}
     * @param depth where the surface lies; null unless {@link FeatureSet#needsDepth}
     * @return one array for each feature, in it one number for each voxel, x fastest
     */
    public <T extends RealType<T>> float[][] compute(
            final RandomAccessibleInterval<T> source,
            final Interval interval,
            final FeatureDepth depth) {
        final int voxels = Math.toIntExact(Intervals.numElements(interval));
        final float[][] values = new float[set.size()][voxels];
        compute(source, interval, depth, values);
        return values;
    }

    /**
     * The same into arrays of the caller, which may be longer than the block has voxels.
     *
     * @param values one array for each feature, overwritten
     */
    public <T extends RealType<T>> void compute(
            final RandomAccessibleInterval<T> source,
            final Interval interval,
            final FeatureDepth depth,
            final float[][] values) {
        if (set.needsDepth() && depth == null) {
            throw new ParameterException(
                    "features", "depth", "say where the surface lies, or leave the depth out");
        }
        final FloatBox grey = FeatureGreys.read(source, interval, halo, normalisation);
        final FeatureColumns columns = new FeatureColumns(set, values);
        FeatureScales.copyTo(columns.of(FeatureKind.GREY, 0), grey);
        final FeatureScales smoothed = new FeatureScales(grey, columns);
        scales.forEach(smoothed::compute);
        FeatureBacks.compute(grey, voxelSize, backs, columns);
        FeatureRanks.compute(grey, voxelSize, columns);
        if (depth != null) {
            FeatureDepths.compute(interval, depth, columns);
        }
    }
}
