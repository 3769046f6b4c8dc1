package org.garnetj.segment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells sheets from small pores by how their sections hang together in a slice: a sheet has far
 * more sections than each of them has pixels, a pore about as many.
 */
final class SheetParts {

    /** Least number of sections of a sheet over their mean length. */
    private static final double ELONGATION = 2;

    /** And at least so many. */
    private static final int FEWEST = 6;

    private final List<SheetSection> sections;
    private final int width;

    /** Which section each pixel is in, from 1; 0 for none. */
    private final int[] owner;

    private final boolean[] isSheet;

    SheetParts(final List<SheetSection> sections, final int pixels, final int width) {
        this.sections = sections;
        this.width = width;
        owner = new int[pixels];
        isSheet = new boolean[sections.size()];
        for (int k = 0; k < isSheet.length; k++) {
            final SheetSection own = sections.get(k);
            for (int place = own.from(); place <= own.to(); place++) {
                owner[own.pixel(place, width)] = k + 1;
            }
        }
    }

    /** The sections that are part of sheets, in their order. */
    List<SheetSection> elongated() {
        final boolean[] seen = new boolean[owner.length];
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] > 0 && !seen[i]) {
                judge(part(i, seen));
            }
        }
        return IntStream.range(0, isSheet.length)
                .filter(k -> isSheet[k])
                .mapToObj(sections::get)
                .toList();
    }

    /** The pixels that hang together with one, over edges and corners. */
    private int[] part(final int first, final boolean[] seen) {
        final IntStream.Builder part = IntStream.builder();
        final Deque<Integer> open = new ArrayDeque<>();
        seen[first] = true;
        open.add(first);
        while (!open.isEmpty()) {
            final int i = open.remove();
            part.add(i);
            final int x = i % width;
            for (int row = i - width; row <= i + width; row += width) {
                for (int side = Math.max(-x, -1); side <= Math.min(width - 1 - x, 1); side++) {
                    final int j = row + side;
                    if (j >= 0 && j < owner.length && owner[j] > 0 && !seen[j]) {
                        seen[j] = true;
                        open.add(j);
                    }
                }
            }
        }
        return part.build().toArray();
    }

    private void judge(final int... part) {
        final int[] own = IntStream.of(part).map(i -> owner[i] - 1).distinct().toArray();
        final double lengths =
                IntStream.of(own)
                        .mapToObj(sections::get)
                        .mapToInt(section -> section.to() - section.from() + 1)
                        .sum();
        final boolean sheet =
                own.length >= FEWEST && own.length * (double) own.length >= ELONGATION * lengths;
        for (final int k : own) {
            isSheet[k] = sheet;
        }
    }
}
