package org.garnetj.edit;

import org.garnetj.electro.ParameterException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slices that follow each other, counted from 1 as ImageJ counts them: written {@code 5}, {@code
 * 3-7} or {@code all}.
 *
 * @param first first slice, at least 1
 * @param last last slice, not before the first
 */
public record SliceRange(int first, int last) {

    /** Every slice of any stack. */
    public static final SliceRange ALL = new SliceRange(1, Integer.MAX_VALUE);

    private static final Pattern FORM =
            Pattern.compile("\\s*(\\d{1,9})\\s*(?:-\\s*(\\d{1,9})\\s*)?");

    public SliceRange {
        if (first < 1 || last < first) {
            throw complaint(first + "-" + last);
        }
    }

    /** Slice {@code slice} alone. */
    public static SliceRange of(final int slice) {
        return new SliceRange(slice, slice);
    }

    /**
     * Reads the written form.
     *
     * @throws ParameterException of {@code slices} if it is another
     */
    public static SliceRange parse(final String text) {
        if (text.strip().equalsIgnoreCase("all")) {
            return ALL;
        }
        final Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw complaint(text);
        }
        final int first = Integer.parseInt(form.group(1));
        return new SliceRange(
                first, form.group(2) == null ? first : Integer.parseInt(form.group(2)));
    }

    /** Whether slice {@code z}, counted from 0, is one of them. */
    public boolean contains(final int z) {
        return z + 1 >= first && z + 1 <= last;
    }

    /**
     * Complains if a stack of this many slices does not have them all.
     *
     * @throws ParameterException of {@code slices}
     */
    public SliceRange requireWithin(final long depth) {
        if (first > depth || last > depth && last != Integer.MAX_VALUE) {
            throw new ParameterException("slices", this, "the stack has slices 1 to " + depth);
        }
        return this;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        if (equals(ALL)) {
            return "all";
        }
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static ParameterException complaint(final String text) {
        return new ParameterException(
                "slices", text, "give a slice from 1 on such as 5, a range such as 3-7, or all");
    }
}
