package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * Grey levels of the phases before any nuisance, on the scale of 8 bits.
 *
 * @param empty void and vacuum, 0 to 255
 * @param lithium lithium with or without magnesium, 0 to 255
 * @param llzo the ceramic, 0 to 255
 * @param cap the Pt–C cap, 0 to 255
 * @param bits 8, or 16: then every level is multiplied by 256 when written
 */
public record FibSemGreys(double empty, double lithium, double llzo, double cap, int bits) {

    public FibSemGreys {
        ParameterException.requireWithin("greyvoid", empty, 0, 255);
        ParameterException.requireWithin("greylithium", lithium, 0, 255);
        ParameterException.requireWithin("greyllzo", llzo, 0, 255);
        ParameterException.requireWithin("greycap", cap, 0, 255);
        if (bits != 8 && bits != 16) {
            throw new ParameterException("bits", bits, "give 8 or 16");
        }
    }

    /** Void 20, lithium 75, LLZO 175, cap 230, 8 bits. */
    public static FibSemGreys defaults() {
        return new FibSemGreys(20, 75, 175, 230, 8);
    }

    /** The same levels at this bit depth. */
    public FibSemGreys withBits(final int depth) {
        return new FibSemGreys(empty, lithium, llzo, cap, depth);
    }

    /** Levels by {@link Material#code}. */
    float[] byMaterial() {
        final float[] levels = new float[Material.values().length];
        for (final Material material : Material.values()) {
            levels[material.ordinal()] = (float) of(material);
        }
        return levels;
    }

    private double of(final Material material) {
        return switch (material) {
            case VACUUM, VOID -> empty;
            case CAP -> cap;
            case LLZO -> llzo;
            case LI, LI_MG -> lithium;
        };
    }
}
