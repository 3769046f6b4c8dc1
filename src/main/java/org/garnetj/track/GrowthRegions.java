package org.garnetj.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Connected regions of the arrival map, one for each origin.
 *
 * <p>Pixels are taken in by frame of arrival. Those that touch a region join it, layer by layer;
 * the rest found new regions. Where two regions touch, the lesser one is absorbed unless both have
 * already grown on their own like dendrites, longer than wide: two dendrites that meet stay two,
 * specks that a dendrite runs over become part of it, and so do patches of one slow, broad front.
 * Pixels count as touching across a gap of one.
 */
final class GrowthRegions {

    private static final int REACH = 2;

    private final ArrivalMap map;
    private final int width;
    private final int height;
    private final double minimumLength_px;
    private final TipDetection detection;
    private final int[] label;
    private final List<Basin> basins = new ArrayList<>();

    private GrowthRegions(
            final ArrivalMap map, final TipDetection detection, final double minimumLength_px) {
        this.map = map;
        this.detection = detection;
        this.minimumLength_px = minimumLength_px;
        width = map.width;
        height = map.height;
        label = new int[map.arrival.length];
        basins.add(new Basin(0, 0));
    }

    /**
     * Finds the regions that are strong and long enough to be dendrites.
     *
     * @param label receives the regions' labels; zeros elsewhere
     */
    static List<Region> find(
            final ArrivalMap map,
            final TipDetection detection,
            final double minimumLength_px,
            final int[] label) {
        final GrowthRegions regions = new GrowthRegions(map, detection, minimumLength_px);
        final int[] order = byArrival(map.arrival);
        for (int from = 0; from < order.length; ) {
            final int frame = map.arrival[order[from]];
            int to = from;
            while (to < order.length && map.arrival[order[to]] == frame) {
                to++;
            }
            regions.takeIn(Arrays.copyOfRange(order, from, to), frame);
            from = to;
        }
        return regions.worthy(order, label);
    }

    private static int[] byArrival(final int[] arrival) {
        int last = -1;
        for (final int frame : arrival) {
            last = Math.max(last, frame);
        }
        final int[] start = new int[last + 2];
        for (final int frame : arrival) {
            if (frame >= 0) {
                start[frame + 1]++;
            }
        }
        for (int frame = 0; frame <= last; frame++) {
            start[frame + 1] += start[frame];
        }
        final int[] order = new int[start[last + 1]];
        for (int p = 0; p < arrival.length; p++) {
            if (arrival[p] >= 0) {
                order[start[arrival[p]]++] = p;
            }
        }
        return order;
    }

    private void takeIn(final int[] pixels, final int frame) {
        final int[] queue = new int[pixels.length];
        final int joined = joinNeighbours(pixels, queue);
        spread(queue, joined, frame);
        for (final int p : pixels) {
            if (label[p] == 0) {
                basins.add(new Basin(basins.size(), frame));
                label[p] = basins.size() - 1;
                queue[0] = p;
                spread(queue, 1, frame);
            }
        }
        for (final int p : pixels) {
            root(label[p]).include(p % width, p / width, map.peak[p], frame);
        }
        for (final int p : pixels) {
            mergeAround(p, frame);
        }
    }

    /** Labels the pixels next to older regions; returns their number, listed in the queue. */
    private int joinNeighbours(final int[] pixels, final int[] queue) {
        final int[] joining = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            joining[i] = nearestLabel(pixels[i]);
        }
        int count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (joining[i] != 0) {
                label[pixels[i]] = joining[i];
                queue[count++] = pixels[i];
            }
        }
        return count;
    }

    private int nearestLabel(final int p) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                final int q = neighbour(p, dx, dy);
                if (q >= 0 && label[q] != 0 && dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    best = label[q];
                }
            }
        }
        return best;
    }

    /** Floods pixels of the same frame from the first {@code count} of the queue. */
    private void spread(final int[] queue, final int count, final int frame) {
        int end = count;
        for (int i = 0; i < end; i++) {
            for (int dy = -REACH; dy <= REACH; dy++) {
                for (int dx = -REACH; dx <= REACH; dx++) {
                    final int q = neighbour(queue[i], dx, dy);
                    if (q >= 0 && label[q] == 0 && map.arrival[q] == frame) {
                        label[q] = label[queue[i]];
                        queue[end++] = q;
                    }
                }
            }
        }
    }

    private void mergeAround(final int p, final int frame) {
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                final int q = neighbour(p, dx, dy);
                if (q >= 0 && label[q] != 0) {
                    merge(root(label[p]), root(label[q]), frame);
                }
            }
        }
    }

    private void merge(final Basin a, final Basin b, final int frame) {
        if (a == b || isGrown(a, frame) && isGrown(b, frame)) {
            return;
        }
        final boolean first = a.size > b.size || a.size == b.size && a.label < b.label;
        (first ? a : b).absorb(first ? b : a, frame);
    }

    /** Whether a region has already lengthened on its own like a dendrite. */
    private boolean isGrown(final Basin basin, final int frame) {
        return frame - basin.birth >= detection.minimumFrames()
                && basin.extent() - basin.extentAtBirth >= 0.5 * minimumLength_px
                && basin.extent() >= minimumLength_px
                && basin.isLong();
    }

    private Basin root(final int of) {
        Basin basin = basins.get(of);
        while (basin.host != null) {
            basin = basin.host;
        }
        return basin;
    }

    private int neighbour(final int p, final int dx, final int dy) {
        final int x = p % width + dx;
        final int y = p / width + dy;
        return x >= 0 && y >= 0 && x < width && y < height ? y * width + x : -1;
    }

    /** Regions that pass, numbered in the order of their first pixels; moves late absorptions. */
    private List<Region> worthy(final int[] order, final int[] target) {
        final List<List<Integer>> members = new ArrayList<>();
        final int[] position = new int[basins.size()];
        Arrays.fill(position, -1);
        final List<Basin> kept = new ArrayList<>();
        for (final int p : order) {
            final Basin own = basins.get(label[p]);
            final Basin root = root(label[p]);
            if (root.peak < detection.core() || root.extent() < minimumLength_px) {
                continue;
            }
            if (position[root.label] < 0) {
                position[root.label] = kept.size();
                kept.add(root);
                members.add(new ArrayList<>());
            }
            map.arrival[p] = Math.max(map.arrival[p], joinedAt(own));
            members.get(position[root.label]).add(p);
        }
        final List<Region> regions = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            regions.add(region(i + 1, members.get(i), target));
        }
        return regions;
    }

    /** Frame in which a basin became part of the region it ended in. */
    private static int joinedAt(final Basin basin) {
        int frame = 0;
        for (Basin b = basin; b.host != null; b = b.host) {
            frame = Math.max(frame, b.absorbed);
        }
        return frame;
    }

    private Region region(final int number, final List<Integer> members, final int[] target) {
        final int[] pixels =
                members.stream()
                        .sorted(
                                (p, q) ->
                                        map.arrival[p] != map.arrival[q]
                                                ? Integer.compare(map.arrival[p], map.arrival[q])
                                                : Integer.compare(p, q))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (final int p : pixels) {
            target[p] = number;
        }
        return new Region(number, pixels, map.arrival[pixels[0]]);
    }

    /** A region in the making. */
    private static final class Basin {

        private static final double LONG = 3;
        private static final double ALONG = 0.5;
        private final int label;
        private final int birth;
        private Basin host;
        private int absorbed;
        private int size;
        private double peak;
        private double extentAtBirth;
        private int left = Integer.MAX_VALUE;
        private int right = -1;
        private int top = Integer.MAX_VALUE;
        private int bottom = -1;

        Basin(final int label, final int birth) {
            this.label = label;
            this.birth = birth;
        }

        void include(final int x, final int y, final double significance, final int frame) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            peak = Math.max(peak, significance);
            size++;
            if (frame == birth) {
                extentAtBirth = extent();
            }
        }

        double extent() {
            return right < 0 ? 0 : Math.hypot(right - left, bottom - top);
        }

        /** Whether it is longer than wide, and not across the growth: no part of a broad front. */
        boolean isLong() {
            return extent() * extent() >= LONG * size && bottom - top >= ALONG * (right - left);
        }

        void absorb(final Basin other, final int frame) {
            other.host = this;
            other.absorbed = frame;
            left = Math.min(left, other.left);
            right = Math.max(right, other.right);
            top = Math.min(top, other.top);
            bottom = Math.max(bottom, other.bottom);
            peak = Math.max(peak, other.peak);
            size += other.size;
        }
    }
}
