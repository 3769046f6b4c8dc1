package org.garnetj.track;

/**
 * A stretch of time over which a tip keeps its velocity.
 *
 * @param dendrite number of the dendrite
 * @param piece number of the stretch, from 1
 * @param from_s when it begins: the first frame fitted, or where the velocity changes
 * @param to_s when it ends
 * @param velocity slope of arc length on time with its 95 % interval
 * @param j_tip_A_per_cm2 the current density that this stands for; negative where lithium is
 *     stripped
 * @param j_tip_A_per_cm2_ci_low lower end of its 95 % interval
 * @param j_tip_A_per_cm2_ci_high upper end of its 95 % interval
 * @param behaviour what the tip does
 */
public record Piece(
        int dendrite,
        int piece,
        double from_s,
        double to_s,
        Rate velocity,
        double j_tip_A_per_cm2,
        double j_tip_A_per_cm2_ci_low,
        double j_tip_A_per_cm2_ci_high,
        Behaviour behaviour) {

    /** What a tip does over a stretch of time. */
    public enum Behaviour {
        /** It grows: the interval of its velocity lies above 0. */
        ADVANCES("advances"),

        /** It shrinks: the interval lies below 0. */
        RETREATS("retreats"),

        /**
         * The interval holds 0, and nothing above a third of the tip's greatest velocity; or
         * nothing above a twentieth.
         */
        RESTS("rests"),

        /** It would rest, but only because the picture ends there. */
        LEFT("left the picture"),

        /** The interval holds 0 and too much else. */
        UNCLEAR("unclear");

        private static final double SLOW = 1.0 / 3;
        private static final double NEGLIGIBLE = 0.05;

        private final String word;

        Behaviour(final String word) {
            this.word = word;
        }

        /** As tables say it. */
        public String word() {
            return word;
        }

        /** The same of a tip that is at the edge of the picture all the while. */
        Behaviour atEdge() {
            return this == RESTS || this == UNCLEAR ? LEFT : this;
        }

        /** What a velocity says beside the greatest of the same tip. */
        static Behaviour of(final VelocityFit fit, final double greatest) {
            if (Math.max(-fit.low(), fit.high()) <= NEGLIGIBLE * greatest) {
                return RESTS;
            }
            if (fit.low() > 0) {
                return ADVANCES;
            }
            if (fit.high() < 0) {
                return RETREATS;
            }
            return Math.max(-fit.low(), fit.high()) <= SLOW * greatest ? RESTS : UNCLEAR;
        }
    }
}
