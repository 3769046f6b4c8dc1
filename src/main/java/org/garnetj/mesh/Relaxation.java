package org.garnetj.mesh;

/**
 * Takes the steps out of voxel surfaces: nodes go back and forth towards the middle of their
 * neighbours (Taubin 1995, DOI 10.1145/218380.218473), which keeps volumes, and never farther from
 * where they were than a share of a voxel along each axis. Lines where more than two surfaces meet
 * are smoothed as lines, their ends stay; what lies in the border of the stack stays in it.
 */
final class Relaxation {

    private static final int PASSES = 20;
    private static final double FORTH = 0.5;
    private static final double BACK = -0.53;

    /** How many faces meet at an edge inside a surface. */
    private static final int SURFACE = 2;

    private final VoxelFaces faces;
    private final double reach;

    /** For each node the next one along x, y, z, and how many faces meet at the edge between. */
    private final int[] ahead;

    private final byte[] meeting;

    /** How many edges of each node lie where more than two faces meet. */
    private final byte[] seams;

    /**
     * @param reach how far nodes may go along each axis, in voxels, below 0.5
     */
    Relaxation(final VoxelFaces faces, final double reach) {
        this.faces = faces;
        this.reach = reach;
        ahead = new int[faces.nodes.length];
        meeting = new byte[faces.nodes.length];
        seams = new byte[faces.nodeCount()];
        for (int face = 0; face < faces.faceCount(); face++) {
            for (int i = 0; i < 4; i++) {
                join(faces.corners[4 * face + i], faces.corners[4 * face + (i + 1) % 4]);
            }
        }
        for (int edge = 0; edge < meeting.length; edge++) {
            if (meeting[edge] > SURFACE) {
                seams[edge / 3]++;
                seams[ahead[edge]]++;
            }
        }
    }

    /** How far each node goes along x, y, z, in voxels. */
    double[] shifts() {
        double[] shifts = new double[faces.nodes.length];
        for (int pass = 0; pass < PASSES && reach > 0; pass++) {
            shifts = moved(shifts, FORTH);
            shifts = moved(shifts, BACK);
        }
        return shifts;
    }

    // -- Helper methods --

    private void join(final int a, final int b) {
        final int from = Math.min(a, b);
        final int to = Math.max(a, b);
        int axis = 0;
        while (faces.nodes[3 * from + axis] == faces.nodes[3 * to + axis]) {
            axis++;
        }
        ahead[3 * from + axis] = to;
        meeting[3 * from + axis]++;
    }

    private double[] moved(final double[] shifts, final double factor) {
        final double[] sums = new double[shifts.length];
        final byte[] counts = new byte[faces.nodeCount()];
        for (int edge = 0; edge < meeting.length; edge++) {
            if (meeting[edge] > 0) {
                final boolean isSeam = meeting[edge] > SURFACE;
                pull(edge / 3, ahead[edge], isSeam, shifts, sums, counts);
                pull(ahead[edge], edge / 3, isSeam, shifts, sums, counts);
            }
        }
        for (int at = 0; at < shifts.length; at++) {
            final int count = counts[at / 3];
            final int place = faces.nodes[at];
            if (count == 0 || place == 0 || place == faces.size[at % 3]) {
                sums[at] = shifts[at];
            } else {
                final double middle = sums[at] / count - place;
                final double wished = shifts[at] + factor * (middle - shifts[at]);
                sums[at] = Math.max(-reach, Math.min(reach, wished));
            }
        }
        return sums;
    }

    /** Nodes on seams heed neighbours along it alone; where seams end or cross nothing moves. */
    private void pull(
            final int node,
            final int neighbour,
            final boolean isSeam,
            final double[] shifts,
            final double[] sums,
            final byte[] counts) {
        if (seams[node] == 0 || seams[node] == 2 && isSeam) {
            counts[node]++;
            for (int d = 0; d < 3; d++) {
                sums[3 * node + d] += faces.nodes[3 * neighbour + d] + shifts[3 * neighbour + d];
            }
        }
    }
}
