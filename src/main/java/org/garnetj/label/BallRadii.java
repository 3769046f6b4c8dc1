package org.garnetj.label;

/**
 * The radius of the largest ball around each point of a {@link BallLattice}.
 *
 * <p>At a voxel centre it is the distance to the nearest background centre less half the spacing of
 * the planes of voxel centres in that direction, max(|δ_d| h_d) / 2|δ| for the offset δ and the
 * edges h. In cubic voxels that is exact across faces, edges and corners (100, 110, 111). Half-way
 * between voxels along some axes the faces of the background voxels along these axes count instead
 * of their centres, which makes the squared distance the smallest of those at the voxel centres
 * around.
 */
final class BallRadii {

    private final BallLattice lattice;
    private final NearestBackground nearest;
    private final int width;
    private final double[] square = new double[3];

    BallRadii(final BallLattice lattice, final NearestBackground nearest) {
        this.lattice = lattice;
        this.nearest = nearest;
        width = lattice.voxels()[0];
        for (int d = 0; d < 3; d++) {
            square[d] = lattice.edge_um()[d] * lattice.edge_um()[d];
        }
    }

    /** Radii in µm of one lattice plane, x fastest; 0 where no ball fits. */
    float[] plane(final int plane) {
        final int columns = lattice.size(0);
        final float[] radii = new float[columns * lattice.size(1)];
        for (int at = 0; at < radii.length; at++) {
            radii[at] = (float) radius(at % columns, at / columns, plane);
        }
        return radii;
    }

    private double radius(final int x, final int y, final int z) {
        int slice = z / 2;
        int pixel = y / 2 * width + x / 2;
        float least = Float.POSITIVE_INFINITY;
        for (int w = z / 2; w <= (z + 1) / 2; w++) {
            final float[] total = nearest.total().get(w);
            for (int v = y / 2; v <= (y + 1) / 2; v++) {
                for (int u = x / 2; u <= (x + 1) / 2; u++) {
                    if (total[v * width + u] < least) {
                        least = total[v * width + u];
                        slice = w;
                        pixel = v * width + u;
                    }
                }
            }
        }
        return least == 0 ? 0 : Math.max(0, lessHalfAVoxel(least, slice, pixel, x, y, z));
    }

    private double lessHalfAVoxel(
            final float squared,
            final int slice,
            final int pixel,
            final int x,
            final int y,
            final int z) {
        final double distance = Math.sqrt(squared);
        if (Double.isInfinite(distance)) {
            return distance;
        }
        final double alongX = nearest.alongX().get(slice)[pixel];
        final double alongY = nearest.alongY().get(slice)[pixel];
        final double alongZ = Math.max(0, squared - alongX - alongY);
        double largest = x % 2 == 0 ? alongX * square[0] : 0;
        largest = Math.max(largest, y % 2 == 0 ? alongY * square[1] : 0);
        largest = Math.max(largest, z % 2 == 0 ? alongZ * square[2] : 0);
        return distance - Math.sqrt(largest) / (2 * distance);
    }
}
