package org.garnetj.image;

import java.util.Map;
import java.util.TreeMap;

/**
 * The colours an 8-bit stack is shown in and, for labels, what they are called. The pixel values
 * stay labels: colours are for display only.
 *
 * @param rgb 256 colours, 0xRRGGBB, one for each value
 * @param names what values stand for; empty if they stand for nothing
 */
public record LookupTable(int[] rgb, Map<Integer, String> names) {

    private static final int SIZE = 256;

    /** Grey from black to white, without names. */
    public static final LookupTable GREY = grey();

    /** The colours and names of {@link Phase}. */
    public static final LookupTable PHASES = phases();

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
     * of the golden angle), and numbers above 255 begin again at 1.
     */
    public static LookupTable objects() {
        final int[] rgb = new int[SIZE];
        for (int i = 1; i < SIZE; i++) {
            final float hue = (float) (i * 0.6180339887498949 % 1);
            rgb[i] = java.awt.Color.HSBtoRGB(hue, i % 2 == 0 ? 0.55f : 0.85f, 0.95f) & 0xFFFFFF;
        }
        return new LookupTable(rgb, Map.of());
    }

    boolean isGrey() {
        return java.util.Arrays.equals(rgb, GREY.rgb);
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
