package org.garnetj.crack;

import org.garnetj.image.Planes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The branches of a crack: its mid-surface falls apart into sheets where three or more of them
 * meet. Sheets too small for a crack of their own are roughness, and two that are left at a place
 * are one.
 *
 * @param branches the sheets, at least one
 * @param junctions number of places, mostly lines, where three or more meet
 * @param branchOf by voxel of the mid-surface the branch it belongs to, or is nearest to
 */
record SheetBranches(List<Branch> branches, int junctions, int[] branchOf) {

    /**
     * One of the sheets.
     *
     * @param junctions numbers, from 1, of those at which it ends
     * @param leaves a bit for each side of the stack, or of what is analysed, that it goes on to
     */
    record Branch(SortedSet<Integer> junctions, int leaves) {

        /** Whether it leads nowhere: has one junction, or one side that it goes on to, or none. */
        boolean isDeadEnd() {
            return junctions.size() + Integer.bitCount(leaves) < 2;
        }
    }

    /** Number of branches that lead nowhere. */
    int deadEnds() {
        return (int) branches.stream().filter(Branch::isDeadEnd).count();
    }

    /** What stands for the voxels where sheets meet. */
    private static final int JUNCTION = -1;

    /**
     * Finds them.
     *
     * @param areas_um2 area of the mid-surface by voxel, in raster order
     * @param leaves by voxel, a bit for each side on which the crack goes on there
     * @param least_um2 smallest area of a branch
     */
    static SheetBranches of(
            final CrackBody body,
            final double[] areas_um2,
            final int[] leaves,
            final double least_um2) {
        return new Finder(body, areas_um2, leaves).find(least_um2);
    }

    private static final class Finder {

        private final CrackBody body;
        private final double[] areas;
        private final int[] leaves;
        private final Map<Long, Integer> numbers = new HashMap<>();
        private final List<int[]> voxels = new ArrayList<>();

        /** Sheet of each voxel from 1, or {@link #JUNCTION}. */
        private final int[] sheets;

        private int count;

        Finder(final CrackBody body, final double[] areas, final int[] leaves) {
            this.body = body;
            this.areas = areas;
            this.leaves = leaves;
            body.forEach(
                    (x, y, z, at) -> {
                        if (Planes.<byte[]>array(body.skeleton(), z)[at] != 0) {
                            numbers.put(key(x, y, z), voxels.size());
                            voxels.add(new int[] {x, y, z});
                        }
                    });
            sheets = new int[voxels.size()];
        }

        SheetBranches find(final double least_um2) {
            final Sides sides = new Sides();
            for (int i = 0; i < sheets.length; i++) {
                final int[] v = voxels.get(i);
                if (sides.around(body::isMiddle, v[0], v[1], v[2]) > 2) {
                    markAround(v);
                }
            }
            for (int i = 0; i < sheets.length; i++) {
                if (sheets[i] == 0) {
                    flood(i, ++count);
                }
            }
            return joined(large(least_um2));
        }

        /** At the end of a junction, at a rim, there are no sides to count; so it reaches on. */
        private void markAround(final int[] junction) {
            final int reach = Sides.REACH + 2;
            for (int z = junction[2] - reach; z <= junction[2] + reach; z++) {
                for (int y = junction[1] - reach; y <= junction[1] + reach; y++) {
                    for (int x = junction[0] - reach; x <= junction[0] + reach; x++) {
                        if (body.isMiddle(x, y, z)) {
                            sheets[numbers.get(key(x, y, z))] = JUNCTION;
                        }
                    }
                }
            }
        }

        private void flood(final int first, final int sheet) {
            final ArrayDeque<Integer> front = new ArrayDeque<>(List.of(first));
            sheets[first] = sheet;
            while (!front.isEmpty()) {
                for (final int next : around(front.poll())) {
                    if (sheets[next] == 0) {
                        sheets[next] = sheet;
                        front.add(next);
                    }
                }
            }
        }

        private boolean[] large(final double least_um2) {
            final double[] sums = new double[count + 1];
            for (int i = 0; i < sheets.length; i++) {
                sums[Math.max(0, sheets[i])] += areas[i];
            }
            final boolean[] large = new boolean[count + 1];
            for (int sheet = 1; sheet <= count; sheet++) {
                large[sheet] = sums[sheet] >= least_um2;
            }
            return large;
        }

        private SheetBranches joined(final boolean[] large) {
            final int[] root = IntStream.rangeClosed(0, count).toArray();
            final List<TreeSet<Integer>> meetings = meetings(large);
            for (final TreeSet<Integer> meeting : meetings) {
                if (meeting.size() == 2) {
                    final int into = root[meeting.first()];
                    final int from = root[meeting.last()];
                    Arrays.setAll(root, sheet -> root[sheet] == from ? into : root[sheet]);
                }
            }
            final List<SortedSet<Integer>> ends = new ArrayList<>();
            for (int sheet = 0; sheet <= count; sheet++) {
                ends.add(new TreeSet<>());
            }
            int junctions = 0;
            for (final TreeSet<Integer> meeting : meetings) {
                if (meeting.size() > 2) {
                    junctions++;
                    for (final int sheet : meeting) {
                        ends.get(root[sheet]).add(junctions);
                    }
                }
            }
            return numbered(large, root, ends, junctions);
        }

        private SheetBranches numbered(
                final boolean[] large,
                final int[] root,
                final List<SortedSet<Integer>> ends,
                final int junctions) {
            final int[] ways = new int[count + 1];
            for (int i = 0; i < sheets.length; i++) {
                if (sheets[i] > 0) {
                    ways[root[sheets[i]]] |= leaves[i];
                }
            }
            final int[] number = new int[count + 1];
            Arrays.fill(number, -1);
            final List<Branch> branches = new ArrayList<>();
            for (int sheet = 1; sheet <= count; sheet++) {
                if (large[sheet] && root[sheet] == sheet) {
                    number[sheet] = branches.size();
                    branches.add(new Branch(ends.get(sheet), ways[sheet]));
                }
            }
            if (branches.isEmpty()) {
                final int all = Arrays.stream(leaves).reduce(0, (a, b) -> a | b);
                return new SheetBranches(
                        List.of(new Branch(new TreeSet<>(), all)), 0, new int[sheets.length]);
            }
            return new SheetBranches(
                    branches,
                    junctions,
                    spread(i -> sheets[i] > 0 && large[sheets[i]] ? number[root[sheets[i]]] : -1));
        }

        /** Gives what has no branch the nearest one. */
        private int[] spread(final IntUnaryOperator own) {
            final List<Integer> known =
                    IntStream.range(0, sheets.length)
                            .filter(i -> own.applyAsInt(i) >= 0)
                            .boxed()
                            .toList();
            final PointGrid grid =
                    new PointGrid(
                            known.stream().map(this::middle_um).toArray(double[][]::new),
                            2 * Sides.REACH * body.longestEdge_um());
            final int[] branchOf = new int[sheets.length];
            for (int i = 0; i < branchOf.length; i++) {
                final int mine = own.applyAsInt(i);
                branchOf[i] =
                        mine >= 0 ? mine : own.applyAsInt(known.get(grid.nearest(middle_um(i))));
            }
            return branchOf;
        }

        private double[] middle_um(final int voxel) {
            final int[] v = voxels.get(voxel);
            return body.middle_um(v[0], v[1], v[2]);
        }

        /** For each connected place of junction voxels the large sheets that touch it. */
        private List<TreeSet<Integer>> meetings(final boolean[] large) {
            final List<TreeSet<Integer>> meetings = new ArrayList<>();
            final boolean[] seen = new boolean[sheets.length];
            for (int i = 0; i < sheets.length; i++) {
                if (sheets[i] == JUNCTION && !seen[i]) {
                    meetings.add(meeting(i, seen, large));
                }
            }
            return meetings;
        }

        private TreeSet<Integer> meeting(
                final int first, final boolean[] seen, final boolean[] large) {
            final TreeSet<Integer> meeting = new TreeSet<>();
            final ArrayDeque<Integer> front = new ArrayDeque<>(List.of(first));
            seen[first] = true;
            while (!front.isEmpty()) {
                for (final int next : around(front.poll())) {
                    if (sheets[next] == JUNCTION && !seen[next]) {
                        seen[next] = true;
                        front.add(next);
                    } else if (sheets[next] > 0 && large[sheets[next]]) {
                        meeting.add(sheets[next]);
                    }
                }
            }
            return meeting;
        }

        private List<Integer> around(final int voxel) {
            final int[] v = voxels.get(voxel);
            final List<Integer> found = new ArrayList<>();
            for (int i = 0; i < 27; i++) {
                final Integer next =
                        numbers.get(key(v[0] + i % 3 - 1, v[1] + i / 3 % 3 - 1, v[2] + i / 9 - 1));
                if (i != 13 && next != null) {
                    found.add(next);
                }
            }
            return found;
        }

        /** A margin of two voxels keeps rows apart. */
        private long key(final int x, final int y, final int z) {
            final long height = body.objects().dimension(1) + 4;
            return ((z + 2) * height + y + 2) * (body.width() + 4L) + x + 2;
        }
    }
}
