package org.garnetj.segment;

/**
 * Where a thin dark sheet crosses a line of a slice.
 *
 * @param line the row or column it crosses, in numbers that grow by 2: the column x is 2x, the row
 *     y is 2y + 1
 * @param from first dark pixel of the line
 * @param to last of them
 * @param darkness what the sheet takes from the grey of the LLZO around, summed over the line, in
 *     units of that grey times pixels: the thickness of the sheet times its contrast
 * @param middle centre of mass of the darkness, in pixels along the line
 * @param voidGrey the grey the sheet has here if it is void
 * @param voids pixels labelled void
 * @param lithium pixels labelled lithium
 * @param odds log-likelihood of lithium over that of void: by the shape of the greys across, or, as
 *     long as that is not asked, by the labels
 */
record SheetSection(
        int line,
        int from,
        int to,
        double darkness,
        double middle,
        double voidGrey,
        int voids,
        int lithium,
        double odds) {

    static int column(final int x) {
        return 2 * x;
    }

    static int row(final int y) {
        return 2 * y + 1;
    }

    SheetSection withOdds(final double others) {
        return new SheetSection(line, from, to, darkness, middle, voidGrey, voids, lithium, others);
    }

    boolean isColumn() {
        return line % 2 == 0;
    }

    /** The pixel at a place of the line, in a slice of this width. */
    int pixel(final int place, final int width) {
        return pixel(line / 2, place, width);
    }

    /** The pixel at a place of another column, or row where this is one. */
    int pixel(final int columnOrRow, final int place, final int width) {
        return isColumn() ? place * width + columnOrRow : columnOrRow * width + place;
    }

    /** How far a place of the line lies from the dark pixels; 0 among them. */
    int distance(final int place) {
        return Math.max(0, Math.max(from - place, place - to));
    }
}
