package org.garnetj.field;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;

/**
 * The surface of the electrolyte freed of its steps, thin sheets kept: where the label, smoothed by
 * a Gaussian of one voxel, has half its value, but never beyond the middle of a voxel of the other
 * side. A voxel between two of the other side along an axis keeps its width.
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

    /** Finds the surface of the voxels of class 1, which is its positive side. */
    static LevelSet of(final Lattice lattice, final byte[][] classes, final Execution execution) {
        final LevelSet smooth =
                SmoothSurface.of(lattice, z -> inside(classes[z]), SIGMA_PX, execution);
        final LabelSurface surface = new LabelSurface(lattice, classes, smooth);
        final float[][] planes = new float[lattice.nz()][];
        try (Crew crew = new Crew(execution)) {
            crew.forEach(lattice.nz(), z -> planes[z] = surface.plane(z));
        }
        return new LevelSet(lattice, planes);
    }

    private static byte[] inside(final byte[] classes) {
        final byte[] inside = new byte[classes.length];
        for (int at = 0; at < inside.length; at++) {
            inside[at] = classes[at] == LevelSet.POSITIVE ? LevelSet.POSITIVE : 0;
        }
        return inside;
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
