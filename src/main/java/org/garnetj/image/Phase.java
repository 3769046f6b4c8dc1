package org.garnetj.image;

import java.util.Optional;

/**
 * The phases of a cycled LLZO block, with the label that stands for each in a uint8 phase stack and
 * the colour it is shown in.
 *
 * <p>{@link #NOT_ANALYSED} marks voxels outside the sample: the Pt–C cap, the vacuum above it,
 * anything beyond the block.
 */
public enum Phase {
    VOID(0, "void", 0x000000),
    LLZO(1, "LLZO", 0xB9B9A8),
    LI(2, "Li", 0x2F7FE0),
    LI_MG(3, "Li-Mg", 0xF2A33A),
    NOT_ANALYSED(255, "not analysed", 0x402048);

    private final int label;
    private final String title;
    private final int rgb;

    Phase(final int label, final String title, final int rgb) {
        this.label = label;
        this.title = title;
        this.rgb = rgb;
    }

    /** The value of this phase's voxels in a phase stack. */
    public int label() {
        return label;
    }

    /** The name in tables, e.g. {@code Li-Mg}. */
    public String title() {
        return title;
    }

    /** Display colour, 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }

    /** The phase with this label, if there is one. */
    public static Optional<Phase> ofLabel(final int label) {
        for (final Phase phase : values()) {
            if (phase.label == label) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
