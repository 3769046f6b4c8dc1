package org.garnetj.label;

/**
 * How large a ball around a neighbouring lattice point must be to cover every voxel that a given
 * ball covers. That depends on which voxel centres there are: between them there is room, so fewer
 * balls remain than if one had to contain the other.
 *
 * <p>Radii are put into bins and taken for the largest of their bin. What is looked up once is
 * kept; threads may share it, for they would write the same.
 */
final class BallCover {

    /** Rounding allowed at a ball's rim, as a part of the lattice spacing. */
    private static final double ROUNDING = 1e-3;

    private static final int FINE_PER_SPACING = 16;
    private static final int COARSE_PER_SPACING = 4;
    private static final int FINE_UNTIL = 32;
    private static final int COARSE_UNTIL = 256;
    private static final int FINE_BINS = FINE_PER_SPACING * FINE_UNTIL;
    private static final int BINS = FINE_BINS + COARSE_PER_SPACING * (COARSE_UNTIL - FINE_UNTIL);

    private static final int PARITIES = 8;

    /** Neighbours up to sign: along each axis 0 or 1 step, or 0 or 2. */
    private static final int STEPS = 16;

    private final BallLattice lattice;
    private final double spacing;
    private final double rim;
    private final float[] needed = new float[BINS * PARITIES * STEPS];

    BallCover(final BallLattice lattice) {
        this.lattice = lattice;
        spacing = lattice.smallestSpacing_um();
        rim = rim_um(lattice);
    }

    /** A voxel centre this little beyond a ball's radius is still covered by it. */
    static double rim_um(final BallLattice lattice) {
        return ROUNDING * lattice.smallestSpacing_um();
    }

    /**
     * Where the answers for a ball are; to be handed to {@link #needed}.
     *
     * @param parity bit d is set where its centre lies between voxels along axis d
     */
    int entry(final float radius, final int parity) {
        return bin(radius / spacing) * PARITIES + parity;
    }

    /**
     * The least radius of a ball that covers what the ball of an entry covers.
     *
     * @param radius of the ball of the entry
     * @param steps bit d is set where the centres are apart along axis d, by one lattice step, or
     *     by two if bit 3 is set
     */
    float needed(final int entry, final float radius, final int steps) {
        if (entry >= BINS * PARITIES) {
            return (float) (radius + apart(steps) - rim);
        }
        final int at = entry * STEPS + steps;
        if (needed[at] == 0) {
            final double farthest = farthest(entry / PARITIES, entry % PARITIES, steps);
            needed[at] = Math.nextUp((float) Math.max(0, farthest - rim));
        }
        return needed[at];
    }

    // -- Helper methods --

    private static int bin(final double radius) {
        if (radius <= FINE_UNTIL) {
            return (int) (radius * FINE_PER_SPACING);
        }
        if (radius <= COARSE_UNTIL) {
            return FINE_BINS + (int) ((radius - FINE_UNTIL) * COARSE_PER_SPACING);
        }
        return BINS;
    }

    private double largestIn(final int bin) {
        if (bin < FINE_BINS) {
            return (bin + 1) * spacing / FINE_PER_SPACING;
        }
        return (FINE_UNTIL + (bin - FINE_BINS + 1.0) / COARSE_PER_SPACING) * spacing;
    }

    private double step(final int steps, final int d) {
        return (steps >> d & 1) * (1 + (steps >> 3)) * lattice.spacing_um(d);
    }

    private double apart(final int steps) {
        double square = 0;
        for (int d = 0; d < 3; d++) {
            square += step(steps, d) * step(steps, d);
        }
        return Math.sqrt(square);
    }

    /** From the other centre to the farthest voxel: in one octant, at the ends of its rows. */
    private double farthest(final int bin, final int parity, final int steps) {
        final double radius = largestIn(bin) + rim;
        final double square = radius * radius;
        double farthest = 0;
        for (int j = parity >> 1 & 1; ; j += 2) {
            final double y = j * lattice.spacing_um(1);
            if (y * y > square) {
                return Math.sqrt(farthest);
            }
            final double away = sq(y + step(steps, 1));
            for (int k = parity >> 2 & 1; ; k += 2) {
                final double z = k * lattice.spacing_um(2);
                final double rest = square - y * y - z * z;
                if (rest < 0) {
                    break;
                }
                final double x = lastInRow(Math.sqrt(rest), parity & 1);
                if (x >= 0) {
                    final double squared = sq(x + step(steps, 0)) + away + sq(z + step(steps, 2));
                    farthest = Math.max(farthest, squared);
                }
            }
        }
    }

    /** The last voxel centre at most {@code reach} away along x; negative if there is none. */
    private double lastInRow(final double reach, final int parity) {
        final int points = (int) (reach / lattice.spacing_um(0));
        return (points - ((points ^ parity) & 1)) * lattice.spacing_um(0);
    }

    private static double sq(final double v) {
        return v * v;
    }
}
