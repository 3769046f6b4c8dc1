package org.garnetj.crack;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.SplittableRandom;

/** Cracks and pores for tests of {@link Cracks}, drawn into blocks of 4.5 µm. */
final class CrackScenes {

    static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final double[] MIDDLE = {2.25, 2.25, 2.25};

    private CrackScenes() {}

    static CracksResult measure(final Volume<UnsignedByteType> phases) {
        return Cracks.measure(
                phases, Evidence.none(), CracksSettings.defaults(), Execution.serial());
    }

    static Volume<UnsignedByteType> draw(final VoxelSize voxel, final Scene.Phases phases) {
        return Scene.draw(voxel, 4.5, 4.5, 4.5, phases);
    }

    /** A flat round crack in µm and degrees; the surface is at the top, strike from x towards z. */
    record Disc(double[] centre, double radius, double opening, double dip, double strike) {

        static Disc drawn(final long seed, final double opening) {
            final SplittableRandom random = new SplittableRandom(seed);
            final double[] centre = new double[3];
            for (int d = 0; d < 3; d++) {
                centre[d] = MIDDLE[d] + random.nextDouble(-0.1, 0.1);
            }
            final double dip = Math.toDegrees(Math.acos(random.nextDouble()));
            return new Disc(centre, 1.4, opening, dip, random.nextDouble(180));
        }

        double[] normal() {
            final double d = Math.toRadians(dip);
            final double s = Math.toRadians(strike);
            return new double[] {
                Math.sin(d) * Math.sin(s), Math.cos(d), -Math.sin(d) * Math.cos(s)
            };
        }

        boolean holds(final double x, final double y, final double z) {
            final double[] off = {x - centre[0], y - centre[1], z - centre[2]};
            final double across = dot(off, normal());
            return Math.abs(across) < opening / 2
                    && dot(off, off) - across * across < radius * radius;
        }

        /** The same with another opening. */
        Disc opened(final double um) {
            return new Disc(centre, radius, um, dip, strike);
        }

        double area() {
            return Math.PI * radius * radius;
        }
    }

    static double dot(final double[] a, final double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double[] unit(final SplittableRandom random) {
        final double up = random.nextDouble(-1, 1);
        final double turn = random.nextDouble(2 * Math.PI);
        final double flat = Math.sqrt(1 - up * up);
        return new double[] {flat * Math.cos(turn), up, flat * Math.sin(turn)};
    }

    /** Balls stretched and flattened by up to a half; centre, radius, and stretch along z. */
    static double[][] pores(
            final long seed, final int count, final double least, final double most) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] pores = new double[count][];
        for (int i = 0; i < count; i++) {
            pores[i] =
                    new double[] {
                        random.nextDouble(4.5),
                        random.nextDouble(4.5),
                        random.nextDouble(4.5),
                        random.nextDouble(least, most),
                        random.nextDouble(0.67, 1.5)
                    };
        }
        return pores;
    }

    static boolean isPore(final double[][] pores, final double x, final double y, final double z) {
        for (final double[] p : pores) {
            final double squared =
                    Scene.sq(x - p[0]) + Scene.sq(y - p[1]) + Scene.sq((z - p[2]) / p[4]);
            if (squared < p[3] * p[3]) {
                return true;
            }
        }
        return false;
    }
}
