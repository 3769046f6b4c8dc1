package org.garnetj.field;

import java.util.Locale;

/**
 * The field at the tip of a spallation crack; the components are the columns of {@code
 * amplification.csv}.
 *
 * @param crack its number, that of {@code spallations.csv}
 * @param cap_radius_um radius of the cap that is averaged over: all of the crack's lithium within
 *     it around the tip
 * @param amplification current density into the lithium averaged over the cap, over the nominal
 *     one, on the finest grid; the tip is where that is greatest; NaN without lithium
 * @param amplification_ci_low where it lies on infinitely fine voxels, with {@code
 *     amplification_ci_high}; NaN with one grid
 * @param focusing_factor current into all its lithium over the nominal one through its footprint
 * @param wagner_number σ R_int over its greatest depth
 * @param bound which way the amplification is sure to be off
 * @param peak_amplification greatest average over caps of two voxels' radius within the cap
 * @param lithium whether its lithium is connected to the working electrode
 * @param current_nA into its lithium
 * @param x_um place of the tip from the corner of the stack, as are the next two
 * @param depth_um of the tip below the original surface
 * @param tip_thickness_um of the lithium within the cap: twice its volume over its surface
 */
public record TipAmplification(
        int crack,
        double cap_radius_um,
        double amplification,
        double amplification_ci_low,
        double amplification_ci_high,
        double focusing_factor,
        double wagner_number,
        Bound bound,
        double peak_amplification,
        Filling lithium,
        double current_nA,
        double x_um,
        double y_um,
        double z_um,
        double depth_um,
        double tip_thickness_um) {

    /** Which way a number is sure to be off. */
    public enum Bound {
        /** Neither. */
        NONE,
        /** The truth may be less: lithium was held at a fixed potential. */
        UPPER,
        /** The truth may be more: the tip is too thin for the voxels, or the crack is cut. */
        LOWER,
        /** Both at once. */
        BOTH;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Bound of(final boolean upper, final boolean lower) {
            return upper && lower ? BOTH : upper ? UPPER : lower ? LOWER : NONE;
        }
    }

    /** What lithium a crack holds. */
    public enum Filling {
        NONE,
        CONNECTED,
        ISOLATED,
        BOTH;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
