package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;
import java.util.Arrays;

class SmallPartsTest {

    /** 0.0003175 µm³ a voxel. */
    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);

    private static final int W = 14;
    private static final int H = 12;
    private static final int D = 10;

    /** The largest limit that is tried; parts are followed no further. */
    private static final int LARGEST = 30;

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void equalsAFloodOfEachVoxelsPart(final Connectivity connectivity) {
        final Execution blocks = new Execution(2, 8, Progress.SILENT);
        long seed = 3;
        for (final double density : new double[] {0.1, 0.25, 0.5, 0.8, 0.93}) {
            final var mask = Masks.noise(W, H, D, density, seed++);
            final int[][] parts = new int[W * H * D][];
            Arrays.setAll(parts, at -> part(mask, at, connectivity));
            for (final int voxels : new int[] {1, 2, 5, LARGEST}) {
                check(mask, parts, voxels, connectivity, blocks);
            }
        }
    }

    private static void check(
            final PlanarImg<UnsignedByteType, ?> mask,
            final int[][] parts,
            final int voxels,
            final Connectivity connectivity,
            final Execution blocks) {
        final double below_um3 = voxels * VOXEL.volume_um3();
        final var kept =
                SmallParts.islandsRemoved(mask, v -> v > 0, below_um3, connectivity, VOXEL, blocks);
        final var filled =
                SmallParts.holesFilled(mask, v -> v > 0, below_um3, connectivity, VOXEL, blocks);
        for (int at = 0; at < parts.length; at++) {
            final int value = value(mask, at);
            final boolean island = value == 1 && parts[at][0] < voxels;
            assertEquals(island ? 0 : value, value(kept, at));
            final boolean hole = value == 0 && parts[at][0] < voxels && parts[at][1] == 0;
            assertEquals(hole ? 1 : value, value(filled, at));
        }
    }

    private static int value(final PlanarImg<UnsignedByteType, ?> image, final int at) {
        return Planes.<byte[]>array(image, at / (W * H))[at % (W * H)];
    }

    /**
     * Voxels of the part around a voxel, to the largest limit, and how many of them are at the
     * border.
     */
    private static int[] part(
            final PlanarImg<UnsignedByteType, ?> mask,
            final int start,
            final Connectivity connectivity) {
        final boolean[] seen = new boolean[W * H * D];
        final ArrayDeque<Integer> queue = new ArrayDeque<>();
        final int[] part = new int[2];
        queue.add(start);
        seen[start] = true;
        while (!queue.isEmpty() && part[0] < LARGEST) {
            final int at = queue.remove();
            part[0]++;
            for (int i = 0; i < 27; i++) {
                final int x = at % W + i % 3 - 1;
                final int y = at / W % H + i / 3 % 3 - 1;
                final int z = at / W / H + i / 9 - 1;
                final boolean inside = x >= 0 && y >= 0 && z >= 0 && x < W && y < H && z < D;
                part[1] += inside ? 0 : 1;
                final int next = (z * H + y) * W + x;
                if (connectivity.joins(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1)
                        && inside
                        && !seen[next]
                        && value(mask, next) == value(mask, start)) {
                    seen[next] = true;
                    queue.add(next);
                }
            }
        }
        return part;
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void withoutALimitEveryHoleIsFilled(final Connectivity connectivity) {
        final var shell =
                Masks.draw(
                        W,
                        H,
                        D,
                        (x, y, z) ->
                                Math.abs(Math.hypot(x - 7, Math.hypot(y - 6, z - 5)) - 3.5) < 1);
        final var ball =
                SmallParts.holesFilled(
                        shell, v -> v > 0, 0, connectivity, VOXEL, Execution.serial());
        final var solid =
                Masks.draw(W, H, D, (x, y, z) -> Math.hypot(x - 7, Math.hypot(y - 6, z - 5)) < 4.5);
        assertTrue(Planes.equal(solid, ball));
    }
}
