package org.garnetj.report;

import org.garnetj.image.Phase;

import java.util.Map;

/** The colours of pictures and plots, told apart by the colour-blind (Okabe and Ito 2008). */
final class Palette {

    /** Outline of a crack. */
    static final int OUTLINE = 0xFFE34D;

    private static final int[] SERIES = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x7F7F7F, 0xA6761D
    };

    private static final Map<String, Integer> STAGES =
            Map.of("I", 0x56B4E9, "II", 0xE69F00, "III", 0xD55E00);

    private Palette() {}

    /** Colour of the {@code n}-th of several things, from 1. */
    static int series(final int n) {
        return SERIES[Math.floorMod(n - 1, SERIES.length)];
    }

    /** Colour of a spallation stage. */
    static int stage(final String stage) {
        return STAGES.getOrDefault(stage, 0xBBBBBB);
    }

    /**
     * Colour of a phase laid over a grey picture, or -1 where the grey shows through: LLZO does,
     * and void is crimson, because black on dark would hide what was taken for void.
     */
    static int tint(final Phase phase) {
        return switch (phase) {
            case VOID -> 0xD8174F;
            case LLZO -> -1;
            default -> phase.rgb();
        };
    }

    /** {@code #rrggbb}. */
    static String css(final int rgb) {
        return String.format(java.util.Locale.ROOT, "#%06x", rgb);
    }
}
