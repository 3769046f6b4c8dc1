package org.garnetj.mesh;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;

/**
 * Conforming surfaces of all labels of a stack at once: the faces of voxels between labels, their
 * corners moved until the steps are gone. No triangle crosses another, no volume leaks.
 */
public final class PhaseSurfaces {

    /** Two sheets a voxel apart that come to meet each other keep a tenth of it. */
    public static final double MOST = 0.45;

    private PhaseSurfaces() {}

    /**
     * The surfaces.
     *
     * @param labels three dimensions
     * @param reach how far a corner of a voxel may move along each axis, in voxels: 0 leaves the
     *     faces of voxels, {@link #MOST} is most
     */
    public static PhaseMesh of(
            final RandomAccessibleInterval<UnsignedByteType> labels,
            final VoxelSize voxel,
            final double reach,
            final Execution execution) {
        final Parts parts = Parts.of(labels, execution);
        final VoxelFaces faces = new VoxelFaces(parts);
        final double[] shifts = new Relaxation(faces, reach).shifts();
        new Untangling(faces, shifts, execution).run();
        final double[] vertices = new double[shifts.length];
        for (int at = 0; at < vertices.length; at++) {
            vertices[at] = (faces.nodes[at] + shifts[at]) * voxel.um(at % 3);
        }
        return new PhaseMesh(
                vertices,
                triangles(faces),
                twice(faces.first),
                twice(faces.second),
                parts.labels());
    }

    /**
     * The same surfaces with about as many triangles as wished, or the fewest that can be had while
     * every phase stays closed and neighbours share their faces.
     *
     * @param voxel of the stack that they are from
     */
    public static SimplifiedMesh simplified(
            final PhaseMesh mesh, final int wished, final VoxelSize voxel) {
        final double edge_um = Math.min(voxel.x_um(), Math.min(voxel.y_um(), voxel.z_um()));
        return Simplification.of(mesh, wished, edge_um);
    }

    /** Two triangles of each face. */
    private static int[] triangles(final VoxelFaces faces) {
        final int[] triangles = new int[Math.multiplyExact(6, faces.faceCount())];
        for (int face = 0; face < faces.faceCount(); face++) {
            for (int half = 0; half < 2; half++) {
                final int to = 6 * face + 3 * half;
                triangles[to] = faces.corners[4 * face];
                triangles[to + 1] = faces.corners[4 * face + 1 + half];
                triangles[to + 2] = faces.corners[4 * face + 2 + half];
            }
        }
        return triangles;
    }

    private static int[] twice(final int[] ofFaces) {
        final int[] ofTriangles = new int[2 * ofFaces.length];
        for (int t = 0; t < ofTriangles.length; t++) {
            ofTriangles[t] = ofFaces[t / 2];
        }
        return ofTriangles;
    }
}
