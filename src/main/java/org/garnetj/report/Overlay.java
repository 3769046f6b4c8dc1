package org.garnetj.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture of a cut with what was found in it: grey values, phases as a transparent tint, objects
 * outlined with their numbers, trails of tips, and a scale bar. Lengths have their true ratio
 * whatever the voxels'.
 *
 * @param grey grey values
 * @param range what of them is shown as black and white; that of {@link GreyRange} if absent
 * @param phases labels of {@link org.garnetj.image.Phase}; without grey values they are opaque
 * @param objects numbered objects, 0 for none; without grey values and phases they are filled
 * @param colours colours of objects, 0xRRGGBB, by number; yellow for those not named
 * @param trails ways of tips
 */
public record Overlay(
        Optional<Cut> grey,
        Optional<GreyRange> range,
        Optional<Cut> phases,
        Optional<Cut> objects,
        Map<Integer, Integer> colours,
        List<Trail> trails) {

    /** Columns and rows a picture has at most unless the caller wishes another size. */
    public static final int MOST_COLUMNS = 760;

    /** See {@link #MOST_COLUMNS}. */
    public static final int MOST_ROWS = 560;

    public Overlay {
        range = range.or(() -> grey.map(cut -> GreyRange.of(List.of(cut))));
        colours = Map.copyOf(colours);
        trails = List.copyOf(trails);
        final Cut first = first(grey, phases, objects);
        for (final Optional<Cut> cut : List.of(grey, phases, objects)) {
            if (cut.isPresent() && !cut.get().fits(first)) {
                throw new IllegalArgumentException("the cuts of an overlay differ in size");
            }
        }
    }

    /** A grey cut and nothing else. */
    public static Overlay of(final Cut grey) {
        return of(Optional.of(grey), Optional.empty());
    }

    /** Phases over grey values, as far as they are known. */
    static Overlay of(final Optional<Cut> grey, final Optional<Cut> phases) {
        return new Overlay(grey, Optional.empty(), phases, Optional.empty(), Map.of(), List.of());
    }

    /** Numbered objects on white, in the given colours. */
    static Overlay objects(final Cut numbers, final Map<Integer, Integer> colours) {
        return new Overlay(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(numbers),
                colours,
                List.of());
    }

    /** The same with other grey values as black and white. */
    public Overlay withRange(final GreyRange shown) {
        return new Overlay(grey, Optional.of(shown), phases, objects, colours, trails);
    }

    /** The same with phases. */
    public Overlay withPhases(final Cut labels) {
        return new Overlay(grey, range, Optional.of(labels), objects, colours, trails);
    }

    /** The same with labels, or objects, in these colours; labels without one are not shown. */
    Overlay withColours(final Map<Integer, Integer> others) {
        return new Overlay(grey, range, phases, objects, others, trails);
    }

    /** The same with outlined objects. */
    public Overlay withObjects(final Cut numbers) {
        return new Overlay(grey, range, phases, Optional.of(numbers), colours, trails);
    }

    /** The same with trails. */
    public Overlay withTrails(final List<Trail> ways) {
        return new Overlay(grey, range, phases, objects, colours, ways);
    }

    /** The whole picture, at most as large as given. */
    public BufferedImage image(final int mostColumns, final int mostRows) {
        return image(Frame.of(cut(), mostColumns, mostRows));
    }

    /** The whole picture, laid out in a way of its own. */
    BufferedImage image(final Frame frame) {
        final BufferedImage image = OverlayPixels.of(this, frame);
        final Graphics2D graphics = image.createGraphics();
        try {
            OverlayMarks.draw(this, frame, graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** The cut that gives the picture its size: the one whose calibration counts. */
    Cut cut() {
        return first(phases, objects, grey);
    }

    private static Cut first(final Optional<Cut> a, final Optional<Cut> b, final Optional<Cut> c) {
        return a.or(() -> b)
                .or(() -> c)
                .orElseThrow(() -> new IllegalArgumentException("an overlay of nothing"));
    }
}
