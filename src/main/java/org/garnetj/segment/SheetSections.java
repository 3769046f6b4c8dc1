package org.garnetj.segment;

import java.util.Arrays;
import java.util.List;

/** The sections of thin sheets in one slice, by line and place. */
final class SheetSections {

    /** Lines to each side by which the slope of a sheet is told. */
    private static final int LINES = 3;

    private static final double STEEPEST = 1.5;

    private final SheetSection[] sections;

    /**
     * @param found by line and place
     */
    SheetSections(final List<SheetSection> found) {
        sections = found.toArray(SheetSection[]::new);
    }

    List<SheetSection> all() {
        return Arrays.asList(sections);
    }

    /** How far the middle of a sheet moves from one line to the next, in pixels; at most 1.5. */
    double slope(final SheetSection own) {
        final SheetSection before = next(own, -1);
        final SheetSection after = next(own, 1);
        final double lines = 0.5 * (after.line() - before.line());
        final double slope = lines == 0 ? 0 : (after.middle() - before.middle()) / lines;
        return Math.max(-STEEPEST, Math.min(STEEPEST, slope));
    }

    /** The farthest section of the same sheet on a side, at most so many lines off. */
    private SheetSection next(final SheetSection own, final int side) {
        SheetSection last = own;
        for (int k = 1; k <= LINES; k++) {
            final SheetSection other =
                    near(own.line() + 2 * side * k, (int) Math.rint(last.middle()), 1);
            if (other == null) {
                return last;
            }
            last = other;
        }
        return last;
    }

    /**
     * The section of a line nearest to a place.
     *
     * @param reach how far from it at most, in pixels
     * @return null if there is none
     */
    SheetSection near(final int line, final int place, final int reach) {
        SheetSection nearest = null;
        int least = reach + 1;
        for (int k = first(line); k < sections.length && sections[k].line() == line; k++) {
            final int distance = sections[k].distance(place);
            if (distance < least) {
                least = distance;
                nearest = sections[k];
            }
        }
        return nearest;
    }

    /** The first section of a line or, if it has none, of a later one. */
    private int first(final int line) {
        int low = 0;
        int high = sections.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (sections[middle].line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
