package org.garnetj.lithium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class GapsTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0637, 0.113);
    private static final int[] SIZE = {14, 12, 10};

    /** Every pair of voxels tried. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theGapIsThatOfTheNearestVoxels(final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final PlanarImg<IntType, ?> labels =
                Planes.ints(FinalDimensions.wrap(new long[] {SIZE[0], SIZE[1], SIZE[2]}));
        final List<int[]> voxels = new ArrayList<>();
        final int count = 11;
        final Box[] boxes = new Box[count];
        for (int n = 0; n < 60; n++) {
            final int[] at = {
                random.nextInt(SIZE[0]),
                random.nextInt(SIZE[1]),
                random.nextInt(SIZE[2]),
                n < count ? n + 1 : 1 + random.nextInt(count)
            };
            final int[] plane = Planes.array(labels, at[2]);
            if (plane[at[1] * SIZE[0] + at[0]] != 0) {
                n -= n < count ? 1 : 0;
            } else {
                boxes[at[3] - 1] = around(boxes[at[3] - 1], at);
                plane[at[1] * SIZE[0] + at[0]] = at[3];
                voxels.add(at);
            }
        }
        final double[] expected = new double[count + 1];
        final double[] nearest = new double[count + 1];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        Arrays.fill(expected, Double.POSITIVE_INFINITY);
        for (final int[] a : voxels) {
            for (final int[] b : voxels) {
                final int[] d = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
                final double squared =
                        0.0025 * d[0] * d[0] + 0.00405769 * d[1] * d[1] + 0.012769 * d[2] * d[2];
                if (a[3] != b[3] && squared < nearest[a[3]] - 1e-12) {
                    nearest[a[3]] = squared;
                    expected[a[3]] = Resolution.gap_um(d[0], d[1], d[2], VOXEL);
                }
            }
        }
        final double[] found = Gaps.um(labels, List.of(boxes), VOXEL, Execution.on(2));
        for (final int[] voxel : voxels) {
            assertEquals(expected[voxel[3]], found[voxel[3]], 1e-9);
        }
    }

    private static Box around(final Box box, final int[] voxel) {
        final int[] min = Arrays.copyOf(voxel, 3);
        final int[] max = Arrays.copyOf(voxel, 3);
        for (int d = 0; d < 3 && box != null; d++) {
            min[d] = Math.min(min[d], box.min()[d]);
            max[d] = Math.max(max[d], box.max()[d]);
        }
        return new Box(min, max);
    }
}
