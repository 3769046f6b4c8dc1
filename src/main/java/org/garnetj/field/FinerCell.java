package org.garnetj.field;

/**
 * A stack whose voxels are cut in equal parts. The function of its surface is interpolated linearly
 * between the middles of the whole voxels, so that the shape is the same whatever the cut; beyond
 * the surface a part belongs to the nearest voxel there.
 */
final class FinerCell {

    private final Lattice whole;
    private final byte[][] classes;
    private final LevelSet surface;
    private final int cut;
    private final Lattice lattice;

    /**
     * Cuts a stack.
     *
     * @param classes of the whole voxels by planes, 1 for those on the surface's positive side
     * @param cut parts along each edge of a voxel
     */
    FinerCell(final Lattice whole, final byte[][] classes, final LevelSet surface, final int cut) {
        this.whole = whole;
        this.classes = classes;
        this.surface = surface;
        this.cut = cut;
        lattice = new Lattice(cut * whole.nx(), cut * whole.ny(), cut * whole.nz());
    }

    Lattice lattice() {
        return lattice;
    }

    /** The surface on the parts. */
    LevelSet surface() {
        if (cut == 1) {
            return surface;
        }
        final float[][] planes = new float[lattice.nz()][lattice.nx() * lattice.ny()];
        final Corners corners = new Corners();
        for (int z = 0; z < planes.length; z++) {
            for (int at = 0; at < planes[z].length; at++) {
                corners.find(at % lattice.nx(), at / lattice.nx(), z);
                double sum = 0;
                for (int corner = 0; corner < 8; corner++) {
                    sum += corners.weight[corner] * corners.value(corner);
                }
                planes[z][at] = (float) sum;
            }
        }
        return new LevelSet(lattice, planes);
    }

    /** The classes of one plane of parts; the plane itself where nothing is cut. */
    byte[] classes(final int z, final LevelSet finer) {
        if (cut == 1) {
            return classes[z].clone();
        }
        final byte[] plane = new byte[lattice.nx() * lattice.ny()];
        for (int at = 0; at < plane.length; at++) {
            final int x = at % lattice.nx();
            final int y = at / lattice.nx();
            final int own = finer.at(x, y, z) > 0 ? -1 : beyond(x, y, z);
            plane[at] = own < 0 ? LevelSet.POSITIVE : classOf(own);
        }
        return plane;
    }

    /** Index of the whole voxel beyond the surface that a part belongs to. */
    int beyond(final int x, final int y, final int z) {
        if (cut == 1) {
            return whole.index(x, y, z);
        }
        final Corners corners = new Corners();
        corners.find(x, y, z);
        int nearest = 0;
        double most = -1;
        for (int corner = 0; corner < 8; corner++) {
            final double weight = -corners.weight[corner] * corners.value(corner);
            if (weight > most) {
                most = weight;
                nearest = corner;
            }
        }
        return whole.index(corners.x(nearest), corners.y(nearest), corners.z(nearest));
    }

    private byte classOf(final int index) {
        final int plane = whole.nx() * whole.ny();
        return classes[index / plane][index % plane];
    }

    /** The eight whole voxels around the middle of a part. */
    private final class Corners {
        private final double[] weight = new double[8];
        private final int[][] at = new int[3][2];

        void find(final int x, final int y, final int z) {
            final double[] part = new double[3];
            final int[] place = {x, y, z};
            for (int d = 0; d < 3; d++) {
                final double middle = (place[d] + 0.5) / cut - 0.5;
                final int low = (int) Math.floor(middle);
                part[d] = middle - low;
                at[d][0] = Math.max(0, low);
                at[d][1] = Math.min(whole.size(d) - 1, low + 1);
            }
            for (int corner = 0; corner < 8; corner++) {
                weight[corner] = 1;
                for (int d = 0; d < 3; d++) {
                    weight[corner] *= (corner >> d & 1) == 1 ? part[d] : 1 - part[d];
                }
            }
        }

        int x(final int corner) {
            return at[0][corner & 1];
        }

        int y(final int corner) {
            return at[1][corner >> 1 & 1];
        }

        int z(final int corner) {
            return at[2][corner >> 2];
        }

        double value(final int corner) {
            return surface.at(x(corner), y(corner), z(corner));
        }
    }
}
