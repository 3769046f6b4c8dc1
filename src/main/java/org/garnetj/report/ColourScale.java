package org.garnetj.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Numbers as colours that grow evenly lighter and can be told apart by the colour-blind: viridis,
 * between five of its colours.
 *
 * @param high the number that the last colour stands for; the first stands for 0
 */
record ColourScale(double high) {

    private static final int[] COLOURS = {0x440154, 0x3B528B, 0x21918C, 0x5EC962, 0xFDE725};

    /** 0xRRGGBB of a number; those beyond the ends have the colours of the ends. */
    int rgb(final double number) {
        final double at = Math.max(0, Math.min(1, number / high)) * (COLOURS.length - 1);
        final int first = Math.min(COLOURS.length - 2, (int) at);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            final int a = COLOURS[first] >> shift & 0xff;
            final int b = COLOURS[first + 1] >> shift & 0xff;
            mixed |= (int) Math.round(a + (at - first) * (b - a)) << shift;
        }
        return mixed;
    }

    /** A bar of the colours with the numbers at its ends, as HTML. */
    String legend(final String unit) {
        return "<span class=\"key\">0&nbsp;<i style=\"width:8em;background:linear-gradient(to right,"
                + Arrays.stream(COLOURS).mapToObj(Palette::css).collect(Collectors.joining(","))
                + ")\"></i>"
                + Html.escape(NumberText.rounded(high, 3) + " " + unit)
                + "</span> ";
    }
}
