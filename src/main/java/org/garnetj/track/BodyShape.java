package org.garnetj.track;

/**
 * What one dendrite looks like at the end of the movie.
 *
 * @param dendrite number of the dendrite
 * @param type what it is like as a whole
 * @param width_um median width along the path
 * @param width_root_um median width over the first quarter of the path
 * @param width_tip_um median width over the last quarter of the path
 * @param aspect length of its own path over its width
 * @param edge_um median distance over which its darkness falls from three quarters to one quarter
 *     across its sides
 * @param area_um2 area of what is at least half as dark as the body
 * @param areaRate_um2_per_s growth of the area while the tip advances
 * @param areaRate_um2_per_s_ci_low lower end of its 95 % interval
 * @param areaRate_um2_per_s_ci_high upper end of its 95 % interval
 * @param branches how many dendrites split off it
 * @param branch_angle_deg angle between its first direction and that of its parent where it split
 *     off, 0 to 180; NaN without a parent
 * @param straightness distance from root to tip over the length of the path, at most 1
 * @param deflection direction of the path against the axis of the settings
 * @param tip_deflection_deg direction of the last third of the path against that of growth
 * @param beforeLoad as deflection, of the path run before a load is applied
 * @param afterLoad of the path run since
 * @param loadChange the latter less the former
 */
public record BodyShape(
        int dendrite,
        Type type,
        double width_um,
        double width_root_um,
        double width_tip_um,
        double aspect,
        double edge_um,
        double area_um2,
        double areaRate_um2_per_s,
        double areaRate_um2_per_s_ci_low,
        double areaRate_um2_per_s_ci_high,
        int branches,
        double branch_angle_deg,
        double straightness,
        Angle deflection,
        double tip_deflection_deg,
        Angle beforeLoad,
        Angle afterLoad,
        Angle loadChange) {

    /** The types of Kazyak et al., Matter 2020, 2, 1025, doi 10.1016/j.matt.2020.02.008. */
    public enum Type {
        /** A single path. */
        STRAIGHT("straight"),

        /** Others split off it, or it split off another. */
        BRANCHING("branching"),

        /** It runs along the electrode: its last third by more than 60° off the growth. */
        SPALLING("spalling"),

        /** It has no clear edges, or is less than twice as long as wide. */
        DIFFUSE("diffuse");

        private static final double SQUAT = 2;
        private static final double SOFT = 0.3;
        private static final double SOFT_PX = 3;
        private static final double SIDEWAYS_DEG = 60;

        private final String word;

        Type(final String word) {
            this.word = word;
        }

        /** As tables say it. */
        public String word() {
            return word;
        }

        /** The type that measures speak for. */
        static Type of(
                final double aspect,
                final double edge_px,
                final double width_px,
                final double tip_deflection_deg,
                final boolean isBranched) {
            if (aspect < SQUAT || edge_px > SOFT_PX && edge_px > SOFT * width_px) {
                return DIFFUSE;
            }
            if (Math.abs(tip_deflection_deg) > SIDEWAYS_DEG) {
                return SPALLING;
            }
            return isBranched ? BRANCHING : STRAIGHT;
        }
    }
}
