package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class WatershedTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);

    private static LabelImage split(
            final PlanarImg<UnsignedByteType, ?> mask, final double h_um, final VoxelSize voxel) {
        return Watershed.split(
                mask, v -> v > 0, h_um, Connectivity.FACES_6, voxel, Execution.serial());
    }

    /** Two balls of radius 8 whose centres are 12 apart; their neck has radius √28. */
    private static PlanarImg<UnsignedByteType, ?> twoBalls(final int squeeze) {
        return Masks.draw(
                34,
                20,
                20 / squeeze,
                (x, y, z) ->
                        sq(x - 10) + sq(y - 10) + sq(squeeze * (z + 0.5) - 10) < 64
                                || sq(x - 22) + sq(y - 10) + sq(squeeze * (z + 0.5) - 10) < 64);
    }

    private static double sq(final double v) {
        return v * v;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void twoBallsThatTouchAreTwoUntilHIsTheDepthOfTheirNeck(final int squeeze) {
        final var balls = twoBalls(squeeze);
        final VoxelSize voxel = VoxelSize.um(1, 1, squeeze);
        final LabelImage two = split(balls, 1, voxel);
        assertEquals(2, two.count());
        assertEquals(1, two.voxels(1) / (double) two.voxels(2), 0.15);
        assertEquals(1, two.labels().getAt(10, 10, 10 / squeeze).get());
        assertEquals(2, two.labels().getAt(22, 10, 10 / squeeze).get());
        assertEquals(1, split(balls, 4, voxel).count());
    }

    @ParameterizedTest
    @EnumSource(Connectivity.class)
    void equalsTheDefinitionWordForWord(final Connectivity connectivity) {
        long seed = 20;
        for (final double h_um : new double[] {0, 0.02, 0.06, 0.2}) {
            for (final double density : new double[] {0.6, 0.9, 0.97}) {
                final var mask = Masks.noise(13, 11, 10, density, seed++);
                final LabelImage fast =
                        Watershed.split(
                                mask,
                                v -> v > 0,
                                h_um,
                                connectivity,
                                VOXEL,
                                new Execution(2, 8, Progress.SILENT));
                final int[] expected = new Plain(mask, h_um, connectivity).labels();
                for (int at = 0; at < expected.length; at++) {
                    assertEquals(
                            expected[at], Planes.<int[]>array(fast.labels(), at / 143)[at % 143]);
                }
            }
        }
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final var mask = Masks.noise(40, 30, 35, 0.97, 3);
        final LabelImage one = split(mask, 0.03, VOXEL);
        assertTrue(one.count() > 5);
        for (final int block : new int[] {8, 11}) {
            final LabelImage other =
                    Watershed.split(
                            mask,
                            v -> v > 0,
                            0.03,
                            Connectivity.FACES_6,
                            VOXEL,
                            new Execution(3, block, Progress.SILENT));
            assertTrue(Planes.equal(one.labels(), other.labels()));
            assertArrayEquals(one.voxels(), other.voxels());
        }
    }

    @Test
    void everyVoxelOfAnObjectIsInAPartAndNoOther() {
        final var mask = Masks.noise(20, 20, 20, 0.8, 9);
        final LabelImage parts = split(mask, 0.05, VOXEL);
        long voxels = 0;
        for (int z = 0; z < 20; z++) {
            final byte[] inside = Planes.array(mask, z);
            final int[] labels = Planes.array(parts.labels(), z);
            for (int at = 0; at < inside.length; at++) {
                assertEquals(inside[at] != 0, labels[at] > 0);
                voxels += inside[at];
            }
        }
        assertEquals(voxels, Arrays.stream(parts.voxels()).sum());
    }

    @Test
    void withoutBackgroundThereIsOnePart() {
        assertEquals(1, split(Masks.draw(5, 6, 7, (x, y, z) -> true), 0, VOXEL).count());
        assertEquals(0, split(Masks.draw(5, 6, 7, (x, y, z) -> false), 0, VOXEL).count());
    }

    @Test
    void aStackOfOneSliceWillDo() {
        final var mask = Masks.noise(13, 11, 1, 0.85, 12);
        final LabelImage parts = split(mask, 0.02, VOXEL);
        final int[] expected = new Plain(mask, 0.02, Connectivity.FACES_6).labels();
        assertArrayEquals(expected, Planes.<int[]>array(parts.labels(), 0));
    }

    @Test
    void refusesANegativeHeight() {
        final var mask = twoBalls(2);
        assertThrows(ParameterException.class, () -> split(mask, -0.1, VOXEL));
        assertThrows(ParameterException.class, () -> split(mask, Double.NaN, VOXEL));
    }

    /** The definition with a list of voxels for each basin. */
    private static final class Plain {

        private final PlanarImg<UnsignedByteType, ?> mask;
        private final Connectivity connectivity;
        private final double h_um;
        private final float[] squared;
        private final int[] basin;
        private final Map<Integer, List<Integer>> members = new HashMap<>();
        private final Map<Integer, Float> peaks = new HashMap<>();
        private final int w;
        private final int h;

        Plain(
                final PlanarImg<UnsignedByteType, ?> mask,
                final double h_um,
                final Connectivity connectivity) {
            this.mask = mask;
            this.h_um = h_um;
            this.connectivity = connectivity;
            w = (int) mask.dimension(0);
            h = (int) mask.dimension(1);
            final var image =
                    DistanceTransform.squared_um2(mask, v -> v > 0, VOXEL, Execution.serial());
            squared = new float[w * h * (int) mask.dimension(2)];
            for (int at = 0; at < squared.length; at++) {
                squared[at] = image.getAt(at % w, at / w % h, at / w / h).get();
            }
            basin = new int[squared.length];
        }

        int[] labels() {
            IntStream.range(0, squared.length)
                    .boxed()
                    .filter(at -> squared[at] > 0)
                    .sorted(
                            Comparator.comparingDouble((Integer at) -> -squared[at])
                                    .thenComparing(at -> at))
                    .forEach(this::take);
            final Map<Integer, Integer> numbers = new HashMap<>();
            return IntStream.of(basin)
                    .map(b -> b == 0 ? 0 : numbers.computeIfAbsent(b, k -> numbers.size() + 1))
                    .toArray();
        }

        private void take(final int at) {
            final List<Integer> taken = neighbours(at).stream().filter(n -> basin[n] > 0).toList();
            if (taken.isEmpty()) {
                final int begun = peaks.size() + 1;
                peaks.put(begun, squared[at]);
                members.put(begun, new ArrayList<>());
                put(at, begun);
                return;
            }
            final int highestNeighbour =
                    taken.stream()
                            .min(
                                    Comparator.comparingDouble((Integer n) -> -squared[n])
                                            .thenComparing(n -> n))
                            .orElseThrow();
            put(at, basin[highestNeighbour]);
            final List<Integer> meeting =
                    taken.stream()
                            .map(n -> basin[n])
                            .distinct()
                            .sorted(
                                    Comparator.comparingDouble((Integer b) -> -peaks.get(b))
                                            .thenComparing(b -> b))
                            .toList();
            for (final int other : meeting.subList(1, meeting.size())) {
                final double fall = Math.sqrt(peaks.get(other)) - Math.sqrt(squared[at]);
                if (fall <= 0 || fall < h_um) {
                    members.remove(other).forEach(member -> put(member, meeting.get(0)));
                }
            }
        }

        private void put(final int at, final int into) {
            basin[at] = into;
            members.get(into).add(at);
        }

        private List<Integer> neighbours(final int at) {
            final List<Integer> neighbours = new ArrayList<>();
            for (int i = 0; i < 27; i++) {
                final int x = at % w + i % 3 - 1;
                final int y = at / w % h + i / 3 % 3 - 1;
                final int z = at / w / h + i / 9 - 1;
                if (connectivity.joins(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1)
                        && x >= 0
                        && y >= 0
                        && z >= 0
                        && x < w
                        && y < h
                        && z < mask.dimension(2)) {
                    neighbours.add((z * h + y) * w + x);
                }
            }
            return neighbours;
        }
    }
}
