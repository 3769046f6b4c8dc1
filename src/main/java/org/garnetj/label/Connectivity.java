package org.garnetj.label;

/** Which voxels are neighbours. */
public enum Connectivity {
    /** Voxels that share a face. */
    FACES_6(1),
    /** Voxels that share a face or an edge. */
    EDGES_18(2),
    /** Voxels that share a face, an edge or a corner. */
    VERTICES_26(3);

    private final int axes;

    Connectivity(final int axes) {
        this.axes = axes;
    }

    /** Whether voxels this far apart along x, y and z, each -1, 0 or 1, are neighbours. */
    public boolean joins(final int dx, final int dy, final int dz) {
        final int apart = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
        return apart > 0 && apart <= axes;
    }

    /**
     * How far along x neighbours reach in the row that is {@code dy} rows and {@code dz} slices
     * away: 0 or 1 columns to both sides, or -1 if no voxel of that row is a neighbour.
     */
    int reachAlongX(final int dy, final int dz) {
        return Math.min(1, axes - Math.abs(dy) - Math.abs(dz));
    }
}
