package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A pellet with pores and a serrated crack that grows and takes up lithium, drawn anew for each
 * plating step where the stage has put it: every stack has noise, rings and cupping of its own. The
 * first stack is 64 µm wide.
 */
final class PlatedPellet {

    static final double EXTENT_UM = 64;

    private static final double LLZO = 170;
    private static final double LITHIUM = 64;
    private static final double VOID = 42;

    private final long seed;
    private final List<double[]> pores;

    /** Pores whose centre lies beyond this share of the pellet along z are not those of step 1. */
    double unchanged = 1;

    /** How far those pores have moved along x, or NaN for others in their place. */
    double drift_um = Double.NaN;

    double noise = 8;
    double rings = 2;
    double gain = 1;
    double offset;
    int[] size = {64, 64, 64};
    VoxelSize voxel = VoxelSize.um(1, 1, 1);

    PlatedPellet(final long seed) {
        this.seed = seed;
        pores = pores(seed);
    }

    /** Pores with centre and semi-axes, in the pellet and around it. */
    private static List<double[]> pores(final long seed) {
        final Random random = new Random(seed);
        final List<double[]> pores = new ArrayList<>();
        for (int i = 0; i < 330; i++) {
            final double[] pore = new double[6];
            final double radius = 3.4 * Math.exp(0.3 * random.nextGaussian());
            for (int d = 0; d < 3; d++) {
                pore[d] = EXTENT_UM * (-0.3 + 1.6 * random.nextDouble());
                pore[3 + d] = radius * Math.exp(0.15 * random.nextGaussian());
            }
            pores.add(pore);
        }
        return pores;
    }

    /** A motion of at most 10 µm and 3° along and about each axis. */
    static RigidMotion motion(final long seed) {
        final Random random = new Random(seed);
        final double[] shift = new double[3];
        final double[] turn = new double[6];
        for (int d = 0; d < 3; d++) {
            shift[d] = 20 * random.nextDouble() - 10;
            turn[3 + d] = Math.toRadians(6 * random.nextDouble() - 3);
        }
        return moved(shift, turn);
    }

    /** A motion about the middle of the pellet. */
    static RigidMotion moved(final double[] shift, final double... turn) {
        final double[] centre = {EXTENT_UM / 2, EXTENT_UM / 2, EXTENT_UM / 2};
        return RigidMotion.turned(0, centre, shift).afterInverseOf(turn);
    }

    /**
     * The stack of a plating step.
     *
     * @param step from 1
     * @param motion where a point of the first stack lies in this one
     */
    Volume<UnsignedByteType> stack(final int step, final RigidMotion motion) {
        final Random random = new Random(31 * seed + step);
        final double[][] rings = rings(new Random(~seed));
        final PlanarImg<UnsignedByteType, ?> image =
                Planes.bytes(new FinalDimensions(size[0], size[1], size[2]));
        final List<double[]> now = pores(step, motion);
        for (int z = 0; z < size[2]; z++) {
            final float[] greys = greys(step, motion, now, z);
            final byte[] plane = Planes.array(image, z);
            for (int i = 0; i < plane.length; i++) {
                final double u = (i % size[0] + 0.5) / size[0] - 0.5;
                final double v = (i / size[0] + 0.5) / size[1] - 0.5;
                final double r = Math.hypot(u, v);
                final double grey =
                        greys[i] * (1 - 0.08 * (1 - 2 * r * r))
                                + rings[z][(int) (r * rings[z].length)]
                                + noise * random.nextGaussian();
                plane[i] = (byte) Math.max(0, Math.min(255, Math.round(gain * grey + offset)));
            }
        }
        return new Volume<>(image, voxel, "step-" + step);
    }

    private double[][] rings(final Random random) {
        final double[][] rings = new double[size[2]][size[0]];
        for (int z = 0; z < size[2]; z++) {
            for (int r = 0; r < size[0]; r++) {
                final double fresh = random.nextGaussian();
                rings[z][r] =
                        z == 0
                                ? this.rings * fresh
                                : 0.9 * rings[z - 1][r] + this.rings * Math.sqrt(0.19) * fresh;
            }
        }
        return rings;
    }

    /** The pores at a step, their centres where they lie in its stack. */
    private List<double[]> pores(final int step, final RigidMotion motion) {
        final List<double[]> others = pores(~seed);
        final List<double[]> now = new ArrayList<>();
        for (int i = 0; i < pores.size(); i++) {
            final boolean changed = step > 1 && pores.get(i)[2] > unchanged * EXTENT_UM;
            final double[] pore = pores.get(i).clone();
            if (changed && Double.isNaN(drift_um)) {
                System.arraycopy(others.get(i), 0, pore, 0, 2);
                pore[2] =
                        EXTENT_UM
                                * (unchanged
                                        + (1.3 - unchanged)
                                                * (others.get(i)[2] / EXTENT_UM + 0.3)
                                                / 1.6);
            } else if (changed) {
                pore[0] += drift_um;
            }
            final double[] place = new double[3];
            motion.apply(pore[0], pore[1], pore[2], place);
            System.arraycopy(place, 0, pore, 0, 3);
            now.add(pore);
        }
        return now;
    }

    private float[] greys(
            final int step, final RigidMotion motion, final List<double[]> now, final int z) {
        final float[] greys = new float[size[0] * size[1]];
        Arrays.fill(greys, (float) LLZO);
        final double depth = (z + 0.5) * voxel.z_um();
        for (int p = 0; p < now.size(); p++) {
            final boolean filled = step > 1 && p % 12 == 0 || step > 2 && p % 12 == 1;
            drawPore(greys, now.get(p), motion, depth, filled ? LITHIUM : VOID);
        }
        drawCrack(greys, step, motion, depth);
        return greys;
    }

    private void drawPore(
            final float[] greys,
            final double[] pore,
            final RigidMotion motion,
            final double depth,
            final double grey) {
        final double reach = Math.max(pore[3], Math.max(pore[4], pore[5])) + 2;
        if (Math.abs(depth - pore[2]) > reach) {
            return;
        }
        final int left = (int) Math.max(0, (pore[0] - reach) / voxel.x_um());
        final int right = (int) Math.min(size[0], (pore[0] + reach) / voxel.x_um() + 1);
        final int top = (int) Math.max(0, (pore[1] - reach) / voxel.y_um());
        final int bottom = (int) Math.min(size[1], (pore[1] + reach) / voxel.y_um() + 1);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                final double[] off = {
                    (x + 0.5) * voxel.x_um() - pore[0],
                    (y + 0.5) * voxel.y_um() - pore[1],
                    depth - pore[2]
                };
                double radial = 0;
                double slope = 0;
                for (int d = 0; d < 3; d++) {
                    double along = 0;
                    for (int e = 0; e < 3; e++) {
                        along += motion.rotation()[3 * e + d] * off[e];
                    }
                    radial += along * along / (pore[3 + d] * pore[3 + d]);
                    slope += along * along / Math.pow(pore[3 + d], 4);
                }
                final double distance = 0.5 * (radial - 1) / Math.sqrt(Math.max(slope, 1e-9));
                blend(greys, y * size[0] + x, distance, grey);
            }
        }
    }

    /** A sheet normal to x that hangs from the surface at y = 0 and grows with the step. */
    private void drawCrack(
            final float[] greys, final int step, final RigidMotion motion, final double depth) {
        final double half = 0.4 + 0.4 * step;
        final double length = 8 + 8 * step;
        final double[] rest = new double[3];
        for (int i = 0; i < greys.length; i++) {
            final double[] off = {
                (i % size[0] + 0.5) * voxel.x_um(), (i / size[0] + 0.5) * voxel.y_um(), depth
            };
            for (int d = 0; d < 3; d++) {
                off[d] -= motion.centre()[d] + motion.shift()[d];
            }
            for (int d = 0; d < 3; d++) {
                rest[d] = motion.centre()[d];
                for (int e = 0; e < 3; e++) {
                    rest[d] += motion.rotation()[3 * e + d] * off[e];
                }
            }
            final double middle = 30 + 2.5 * Math.sin(rest[1] / 4) * Math.cos(rest[2] / 5);
            final double rim = Math.hypot(rest[1], rest[2] - 28) - length;
            final double away = Math.max(Math.abs(rest[0] - middle) - half, rim);
            if (away < 1) {
                blend(greys, i, away, rim < -0.5 * length ? LITHIUM : VOID);
            }
        }
    }

    /** Draws a body by the distance from its wall, negative inside, over the edge of a voxel. */
    private void blend(final float[] greys, final int i, final double distance, final double grey) {
        final double share = Math.max(0, Math.min(1, 0.5 - distance / voxel.x_um()));
        greys[i] += (float) (share * (grey - greys[i]));
    }
}
