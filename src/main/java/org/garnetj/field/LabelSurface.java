package org.garnetj.field;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.Optional;

/**
 * The surface of the electrolyte freed of its steps, thin sheets kept: where the smoothed label has
 * half its value, but never beyond the middle of a voxel of the other side. A voxel between two of
 * the other side along an axis keeps its width.
 *
 * <p>Smoothed by 2 G − G² with G a Gaussian of one voxel: a Gaussian alone draws a curved surface
 * in by σ² over its radius.
 */
final class LabelSurface {

    /** So far a middle stays off the surface, in parts of the smoothed label's range. */
    private static final float LEAST = 0.02f;

    private static final double SIGMA_PX = 1;

    private final Lattice lattice;
    private final byte[][] classes;
    private final LevelSet smooth;

    private LabelSurface(final Lattice lattice, final byte[][] classes, final LevelSet smooth) {
        this.lattice = lattice;
        this.classes = classes;
        this.smooth = smooth;
    }

    /**
     * Finds the surface of the voxels of class 1, which is its positive side.
     *
     * @param probability of class 1 in each voxel, to be smoothed in place of the label where the
     *     two agree
     */
    static LevelSet of(
            final Lattice lattice,
            final byte[][] classes,
            final Optional<RandomAccessibleInterval<FloatType>> probability,
            final Execution execution) {
        final PlanarImg<FloatType, ?> inside =
                PlanarImgs.floats(lattice.nx(), lattice.ny(), lattice.nz());
        for (int z = 0; z < lattice.nz(); z++) {
            fill(Planes.array(inside, z), classes[z], probability, z);
        }
        final LevelSet smooth = SmoothSurface.of(inside, SIGMA_PX, execution);
        final LevelSet twice = SmoothSurface.of(inside, Math.sqrt(2) * SIGMA_PX, execution);
        for (int z = 0; z < lattice.nz(); z++) {
            final float[] once = smooth.planes()[z];
            for (int at = 0; at < once.length; at++) {
                once[at] = 2 * once[at] - twice.planes()[z][at];
            }
        }
        final LabelSurface surface = new LabelSurface(lattice, classes, smooth);
        final float[][] planes = new float[lattice.nz()][];
        try (Crew crew = new Crew(execution)) {
            crew.forEach(lattice.nz(), z -> planes[z] = surface.plane(z));
        }
        return new LevelSet(lattice, planes);
    }

    private static void fill(
            final float[] target,
            final byte[] classes,
            final Optional<RandomAccessibleInterval<FloatType>> probability,
            final int z) {
        final float[] likely = probability.map(p -> Planes.floatPlane(p, z)).orElse(null);
        for (int at = 0; at < target.length; at++) {
            final boolean isIn = classes[at] == LevelSet.POSITIVE;
            final boolean agrees = likely != null && likely[at] > 0.5f == isIn;
            target[at] = agrees ? likely[at] : isIn ? 1 : 0;
        }
    }

    private float[] plane(final int z) {
        final float[] plane = new float[classes[z].length];
        for (int at = 0; at < plane.length; at++) {
            final int x = at % lattice.nx();
            final int y = at / lattice.nx();
            final boolean isIn = isIn(x, y, z);
            float value = Math.max(LEAST, isIn ? smooth.planes()[z][at] : -smooth.planes()[z][at]);
            for (int axis = 0; axis < 3; axis++) {
                value = Math.max(value, between(axis, x, y, z, isIn));
            }
            plane[at] = isIn ? value : -value;
        }
        return plane;
    }

    /** What a voxel between two of the other side must have to be as wide as it is; else 0. */
    private float between(
            final int axis, final int x, final int y, final int z, final boolean isIn) {
        final int position = axis == 0 ? x : axis == 1 ? y : z;
        if (position == 0 || position == lattice.size(axis) - 1) {
            return 0;
        }
        float sum = 0;
        for (int step = -1; step <= 1; step += 2) {
            final int nextX = x + (axis == 0 ? step : 0);
            final int nextY = y + (axis == 1 ? step : 0);
            final int nextZ = z + (axis == 2 ? step : 0);
            if (isIn(nextX, nextY, nextZ) == isIn) {
                return 0;
            }
            final float next = (float) smooth.at(nextX, nextY, nextZ);
            sum += Math.max(LEAST, isIn ? -next : next);
        }
        return sum / 2;
    }

    private boolean isIn(final int x, final int y, final int z) {
        return classes[z][y * lattice.nx() + x] == LevelSet.POSITIVE;
    }
}
