package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Serial sections of a block with round pores apart from each other, and if wished with a planar
 * crack that dips, under a microscope that drifts: at column x a slice shows what lies at x −
 * shift.
 */
final class DrawnSections {

    static final double PITCH_PX = 1.5;

    final int width;
    final int height;
    final int depth;
    final long seed;
    double drift_px = 0.3;
    double noise = 8;
    double curtains = 10;
    double dip_deg = Double.NaN;
    double[] z_px;
    double[][] shifts;
    private final List<double[]> pores;

    DrawnSections(
            final long seed, final int width, final int height, final int depth, final int pores) {
        this.seed = seed;
        this.width = width;
        this.height = height;
        this.depth = depth;
        final Random random = new Random(seed);
        this.pores = new ArrayList<>();
        for (int tries = 0; this.pores.size() < pores && tries < 50 * pores; tries++) {
            final double[] pore = {
                random.nextDouble() * (width + 20) - 10,
                random.nextDouble() * (height + 20) - 10,
                random.nextDouble() * (depth * PITCH_PX + 20) - 10,
                3 + 7 * random.nextDouble(),
                3 + 7 * random.nextDouble(),
                5 + 12 * random.nextDouble()
            };
            if (this.pores.stream().allMatch(other -> isApart(pore, other))) {
                this.pores.add(pore);
            }
        }
        z_px = new double[depth];
        for (int z = 0; z < depth; z++) {
            z_px[z] = z * PITCH_PX;
        }
    }

    Volume<UnsignedByteType> draw() {
        final Random random = new Random(seed * 31 + 7);
        shifts = shifts == null ? walk(random) : shifts;
        final PlanarImg<UnsignedByteType, ?> pixels =
                Planes.bytes(new FinalDimensions(width, height, depth));
        float[] stripes = new float[width];
        for (int z = 0; z < depth; z++) {
            stripes = curtain(stripes, random);
            final float[] plane = scene(z_px[z], shifts[z][0], shifts[z][1]);
            final byte[] target = Planes.array(pixels, z);
            for (int i = 0; i < plane.length; i++) {
                final double grey =
                        plane[i] + curtains * stripes[i % width] + noise * random.nextGaussian();
                target[i] = (byte) Math.max(0, Math.min(255, Math.round(grey)));
            }
        }
        return new Volume<>(pixels, VoxelSize.um(0.01, 0.01, 0.01 * PITCH_PX), "sections");
    }

    /** The noiseless section at a depth in pixels, moved by a shift. */
    float[] scene(final double z, final double shiftX, final double shiftY) {
        final float[] plane = new float[width * height];
        java.util.Arrays.fill(plane, 170);
        for (final double[] pore : pores) {
            final double t = (z - pore[2]) / pore[5];
            if (Math.abs(t) < 1) {
                final double scale = Math.sqrt(1 - t * t);
                disc(plane, pore[0] + shiftX, pore[1] + shiftY, pore[3] * scale, pore[4] * scale);
            }
        }
        if (!Double.isNaN(dip_deg)) {
            final double middle = depth * PITCH_PX / 2;
            final double slope = 1 / Math.tan(Math.toRadians(dip_deg));
            for (int i = 0; i < plane.length; i++) {
                final double x = i % width - shiftX;
                final double y = i / width - shiftY;
                final double off = x + 0.3 * y - 0.65 * width - (z - middle) * slope;
                final double inside = Math.max(0, Math.min(1, 3.5 - Math.abs(off)));
                plane[i] += (float) ((40 - plane[i]) * inside);
            }
        }
        return plane;
    }

    private void disc(
            final float[] plane,
            final double cx,
            final double cy,
            final double rx,
            final double ry) {
        for (int y = (int) Math.max(0, cy - ry - 2); y < Math.min(height, cy + ry + 3); y++) {
            for (int x = (int) Math.max(0, cx - rx - 2); x < Math.min(width, cx + rx + 3); x++) {
                final double r = Math.hypot((x - cx) / rx, (y - cy) / ry);
                final double inside = Math.max(0, Math.min(1, 0.5 + (1 - r) * Math.min(rx, ry)));
                plane[y * width + x] += (float) ((50 - plane[y * width + x]) * inside);
            }
        }
    }

    /** Pores that touch would make a body whose middle wanders from section to section. */
    private static boolean isApart(final double[] a, final double[] b) {
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            final double distance = (a[axis] - b[axis]) / (a[axis + 3] + b[axis + 3] + 1);
            squares += distance * distance;
        }
        return squares > 1;
    }

    private double[][] walk(final Random random) {
        final double[][] walk = new double[depth][2];
        for (int z = 1; z < depth; z++) {
            walk[z][0] = walk[z - 1][0] + drift_px * random.nextGaussian();
            walk[z][1] = walk[z - 1][1] + drift_px * random.nextGaussian();
        }
        return walk;
    }

    private float[] curtain(final float[] before, final Random random) {
        final float[] white = new float[width];
        for (int x = 0; x < width; x++) {
            white[x] = (float) (2 * random.nextGaussian());
        }
        final float[] fresh = Gauss.smoothPlane(white, width, 1.2, 0);
        for (int x = 0; x < width; x++) {
            fresh[x] = 0.78f * before[x] + 0.63f * fresh[x];
        }
        return fresh;
    }
}
