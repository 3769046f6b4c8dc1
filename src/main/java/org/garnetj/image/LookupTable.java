package org.garnetj.image;

import java.util.Map;
import java.util.TreeMap;

/**
 * The colours a stack is shown in, for values 0 to 255, and, for labels, what they are called. The
 * pixel values stay labels: colours are for display only.
 *
 * @param rgb 256 colours, 0xRRGGBB, one for each value
 * @param names what values stand for; empty if they stand for nothing
 */
public record LookupTable(int[] rgb, Map<Integer, String> names) {

    private static final int SIZE = 256;
    private static final double GOLDEN_RATIO = 0.6180339887498949;
    private static final double BRIGHTNESS = 0.95;

    /** Five colours of viridis, which grows evenly lighter and suits the colour-blind. */
    private static final int[] VIRIDIS_COLOURS = {0x440154, 0x3B528B, 0x21918C, 0x5EC962, 0xFDE725};

    /** Grey from black to white, without names. */
    public static final LookupTable GREY = grey();

    /** The colours and names of {@link Phase}. */
    public static final LookupTable PHASES = phases();

    /** Black for 0, then from dark to light through viridis, without names. */
    public static final LookupTable VIRIDIS = viridis();

    public LookupTable {
        if (rgb.length != SIZE) {
            throw new IllegalArgumentException("a lookup table has 256 colours");
        }
        rgb = rgb.clone();
        names = Map.copyOf(names);
    }

    @Override
    public int[] rgb() {
        return rgb.clone();
    }

    /**
     * Colours for numbered objects, 0 being black: neighbouring numbers get far-apart hues (steps
     * of the golden angle), and numbers above 255 share the last one.
     */
    public static LookupTable objects() {
        final int[] rgb = new int[SIZE];
        for (int i = 1; i < SIZE; i++) {
            rgb[i] = colour(i * GOLDEN_RATIO % 1, i % 2 == 0 ? 0.55 : 0.85);
        }
        return new LookupTable(rgb, Map.of());
    }

    /** Colours for classes that are no phases: far-apart hues in the order of their labels. */
    public static LookupTable classes(final Map<Integer, String> names) {
        final int[] rgb = new int[SIZE];
        final int[] objects = objects().rgb();
        int next = 1;
        for (final int label : new TreeMap<>(names).keySet()) {
            rgb[label] = objects[next++];
        }
        return new LookupTable(rgb, names);
    }

    /**
     * Colours for labels of which a file says these names: those of {@link Phase} if all are
     * phases, else of classes; those of objects if it names none.
     */
    public static LookupTable named(final Map<Integer, String> names) {
        if (names.isEmpty()) {
            return objects();
        }
        return PHASES.names.entrySet().containsAll(names.entrySet()) ? PHASES : classes(names);
    }

    boolean isGrey() {
        return java.util.Arrays.equals(rgb, GREY.rgb);
    }

    /** A bright colour of a hue in turns from red: HSV to RGB, Smith 1978. */
    private static int colour(final double hue, final double saturation) {
        int rgb = 0;
        for (int n = 5; n >= 1; n -= 2) {
            final double k = (n + 6 * hue) % 6;
            final double away = Math.max(0, Math.min(1, Math.min(k, 4 - k)));
            final double value = BRIGHTNESS * (1 - saturation * away);
            rgb = rgb << 8 | (int) Math.round(255 * value);
        }
        return rgb;
    }

    /**
     * The colour of viridis at a part of its way from dark to light, as 0xRRGGBB.
     *
     * @param part 0 to 1; what lies beyond has the colour of the end
     */
    public static int viridis(final double part) {
        final double at = Math.max(0, Math.min(1, part)) * (VIRIDIS_COLOURS.length - 1);
        final int first = Math.min(VIRIDIS_COLOURS.length - 2, (int) at);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            final int a = VIRIDIS_COLOURS[first] >> shift & 0xff;
            final int b = VIRIDIS_COLOURS[first + 1] >> shift & 0xff;
            mixed |= (int) Math.round(a + (at - first) * (b - a)) << shift;
        }
        return mixed;
    }

    private static LookupTable viridis() {
        final int[] rgb = new int[SIZE];
        for (int i = 1; i < SIZE; i++) {
            rgb[i] = viridis((i - 1.0) / (SIZE - 2));
        }
        return new LookupTable(rgb, Map.of());
    }

    private static LookupTable grey() {
        final int[] rgb = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            rgb[i] = i * 0x010101;
        }
        return new LookupTable(rgb, Map.of());
    }

    private static LookupTable phases() {
        final int[] rgb = new int[SIZE];
        final Map<Integer, String> names = new TreeMap<>();
        for (final Phase phase : Phase.values()) {
            rgb[phase.label()] = phase.rgb();
            names.put(phase.label(), phase.title());
        }
        return new LookupTable(rgb, names);
    }
}
