package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How like slices are to each other: correlation coefficients of their pictures, at distances from
 * one slice on. Goes through the stack once.
 */
final class Likeness {

    private static final int TOGETHER = 8;

    private final PictureMaker pictures;
    private final int reach;
    private final Execution execution;
    private final Map<Integer, Picture> kept = new HashMap<>();

    private Likeness(final PictureMaker pictures, final int reach, final Execution execution) {
        this.pictures = pictures;
        this.reach = reach;
        this.execution = execution;
    }

    /** One slice is like another by so much. */
    record Pair(int from, int to, double likeness) {

        int distance() {
            return to - from;
        }
    }

    /** All pairs up to {@code reach} slices apart, in a fixed order. */
    static List<Pair> pairs(
            final PictureMaker pictures, final int reach, final Execution execution) {
        return new Likeness(pictures, reach, execution).measured();
    }

    private List<Pair> measured() {
        final int depth = Math.toIntExact(pictures.stack().depth());
        final List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < depth; first += TOGETHER) {
            final List<Integer> fresh =
                    IntStream.range(first, Math.min(depth, first + TOGETHER)).boxed().toList();
            final Execution part = execution.part(first, depth);
            final List<Picture> made = part.mapItems("compare slices", fresh, pictures::of);
            for (int i = 0; i < made.size(); i++) {
                kept.put(first + i, made.get(i));
            }
            part.mapItems("compare slices", fresh, this::withEarlier).forEach(pairs::addAll);
            final int needed = first + fresh.size() - reach;
            kept.keySet().removeIf(z -> z < needed);
        }
        return pairs;
    }

    private List<Pair> withEarlier(final int z) {
        return IntStream.range(Math.max(0, z - reach), z)
                .mapToObj(from -> new Pair(from, z, correlation(kept.get(from), kept.get(z))))
                .toList();
    }

    private static double correlation(final Picture a, final Picture b) {
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int i = 0; i < a.values().length; i++) {
            final double x = a.values()[i];
            final double y = b.values()[i];
            aa += x * x;
            ab += x * y;
            bb += y * y;
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
