package org.garnetj.phantom;

import org.garnetj.electro.ParameterException;

/**
 * Grey levels of an XCT stack before any nuisance, on the scale of 8 bits.
 *
 * @param empty void, 0 to 255
 * @param lithium lithium, 0 to 255
 * @param llzo the ceramic, 0 to 255
 * @param outside what surrounds the pellet, 0 to 255
 * @param bits 8, or 16: then every level is multiplied by 256 when written
 */
public record XctGreys(double empty, double lithium, double llzo, double outside, int bits) {

    public XctGreys {
        ParameterException.requireWithin("greyvoid", empty, 0, 255);
        ParameterException.requireWithin("greylithium", lithium, 0, 255);
        ParameterException.requireWithin("greyllzo", llzo, 0, 255);
        ParameterException.requireWithin("greyoutside", outside, 0, 255);
        if (bits != 8 && bits != 16) {
            throw new ParameterException("bits", bits, "give 8 or 16");
        }
    }

    /**
     * Void 42, lithium 64, LLZO 170, outside 38, 8 bits. With the default noise of 8, void and
     * lithium are 2.75 standard deviations apart in a single voxel, so that a threshold halfway
     * mistakes 8 % of them, and 8 standard deviations after averaging 9 voxels.
     */
    public static XctGreys defaults() {
        return new XctGreys(42, 64, 170, 38, 8);
    }

    /** The same levels at this bit depth. */
    public XctGreys withBits(final int depth) {
        return new XctGreys(empty, lithium, llzo, outside, depth);
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
            case VACUUM, CAP -> outside;
            case VOID -> empty;
            case LLZO -> llzo;
            case LI, LI_MG -> lithium;
        };
    }
}
