package org.garnetj.report;

import org.garnetj.image.LookupTable;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Numbers as colours that grow evenly lighter and can be told apart by the colour-blind: viridis,
 * between five of its colours.
 *
 * @param high the number that the last colour stands for; the first stands for 0
 */
record ColourScale(double high) {

    /** Parts of the scale whose colours the legend shows. */
    private static final double[] PARTS = {0, 0.25, 0.5, 0.75, 1};

    /** 0xRRGGBB of a number; those beyond the ends have the colours of the ends. */
    int rgb(final double number) {
        return LookupTable.viridis(number / high);
    }

    /** A bar of the colours with the numbers at its ends, as HTML. */
    String legend(final String unit) {
        return "<span class=\"key\">0&nbsp;<i style=\"width:8em;background:linear-gradient(to right,"
                + Arrays.stream(PARTS)
                        .mapToInt(LookupTable::viridis)
                        .mapToObj(Palette::css)
                        .collect(Collectors.joining(","))
                + ")\"></i>"
                + Html.escape(NumberText.rounded(high, 3) + " " + unit)
                + "</span> ";
    }
}
