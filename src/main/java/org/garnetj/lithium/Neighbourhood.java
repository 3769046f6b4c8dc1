package org.garnetj.lithium;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which deposits lie so near each other, or what was not analysed, that the gap may be chance.
 *
 * @param links for each deposit the others, ascending
 * @param nearUnknown for each deposit whether voxels that were not analysed lie so near
 */
record Neighbourhood(List<Set<Integer>> links, boolean[] nearUnknown) {

    /** What stands for voxels that were not analysed among the labels. */
    private static final int UNKNOWN = -1;

    static Neighbourhood of(
            final Deposits deposits,
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final Shores shores,
            final Resolution resolution,
            final Execution execution) {
        final Finder finder =
                new Finder(
                        deposits.objects().labels(),
                        Planes.copy(phases),
                        shores,
                        unseen(resolution));
        final List<Set<Long>> slices =
                execution.mapItems(
                        "look for gaps",
                        IntStream.range(0, Math.toIntExact(phases.dimension(2))).boxed().toList(),
                        finder::pairs);
        final List<Set<Integer>> links = new ArrayList<>();
        final boolean[] nearUnknown = new boolean[deposits.objects().count() + 1];
        for (int deposit = 0; deposit < nearUnknown.length; deposit++) {
            links.add(new TreeSet<>());
        }
        for (final Set<Long> slice : slices) {
            for (final long pair : slice) {
                final int deposit = (int) (pair >>> Integer.SIZE);
                final int other = (int) pair;
                if (other == UNKNOWN) {
                    nearUnknown[deposit] = true;
                } else {
                    links.get(deposit).add(other);
                    links.get(other).add(deposit);
                }
            }
        }
        return new Neighbourhood(links, nearUnknown);
    }

    /** Steps to voxels from which a gap may have gone unseen. */
    private static List<int[]> unseen(final Resolution resolution) {
        final int[] reach = new int[3];
        for (int d = 0; d < 3; d++) {
            while (resolution.isUnseen(
                    d == 0 ? reach[0] + 1 : 0,
                    d == 1 ? reach[1] + 1 : 0,
                    d == 2 ? reach[2] + 1 : 0)) {
                reach[d]++;
            }
        }
        final List<int[]> steps = new ArrayList<>();
        for (int z = -reach[2]; z <= reach[2]; z++) {
            for (int y = -reach[1]; y <= reach[1]; y++) {
                for (int x = -reach[0]; x <= reach[0]; x++) {
                    if (resolution.isUnseen(x, y, z)) {
                        steps.add(new int[] {x, y, z});
                    }
                }
            }
        }
        return steps;
    }

    /** Looks about the voxels of one slice that lie on the rim of a deposit. */
    private record Finder(
            PlanarImg<IntType, ?> labels,
            PlanarImg<UnsignedByteType, ?> phases,
            Shores shores,
            List<int[]> steps) {

        /** Deposit in the high, what is near it in the low half. */
        Set<Long> pairs(final int z) {
            final Set<Long> pairs = new HashSet<>();
            final int width = Math.toIntExact(labels.dimension(0));
            final int[] plane = Planes.array(labels, z);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] > 0 && isRim(at % width, at / width, z)) {
                    look(at % width, at / width, z, plane[at], pairs);
                }
            }
            return pairs;
        }

        private boolean isRim(final int x, final int y, final int z) {
            final int own = at(x, y, z);
            return at(x - 1, y, z) != own
                    || at(x + 1, y, z) != own
                    || at(x, y - 1, z) != own
                    || at(x, y + 1, z) != own
                    || at(x, y, z - 1) != own
                    || at(x, y, z + 1) != own;
        }

        private void look(
                final int x, final int y, final int z, final int own, final Set<Long> pairs) {
            for (final int[] step : steps) {
                final int other = at(x + step[0], y + step[1], z + step[2]);
                if (other != 0 && other != own) {
                    pairs.add((long) own << Integer.SIZE | other & 0xFFFFFFFFL);
                }
            }
        }

        /** A deposit's number, 0 for none, or that it is unknown; 0 beyond the block. */
        private int at(final int x, final int y, final int z) {
            if (x < 0
                    || y < 0
                    || z < 0
                    || x >= labels.dimension(0)
                    || y >= labels.dimension(1)
                    || z >= labels.dimension(2)) {
                return 0;
            }
            final int label = Planes.<int[]>array(labels, z)[y * (int) labels.dimension(0) + x];
            return label > 0 || shores.isOpen(x, y, z) || !isUnknown(x, y, z) ? label : UNKNOWN;
        }

        private boolean isUnknown(final int x, final int y, final int z) {
            return Planes.<byte[]>array(phases, z)[y * (int) labels.dimension(0) + x]
                    == (byte) Phase.NOT_ANALYSED.label();
        }
    }
}
