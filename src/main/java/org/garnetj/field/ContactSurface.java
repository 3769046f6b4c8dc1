package org.garnetj.field;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.mesh.MarchingCubes;
import org.garnetj.mesh.Mesh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes a mesh of where current passes from the electrolyte into lithium. Its vertices are the
 * contacts: both lie where the surface crosses from middle to middle.
 */
final class ContactSurface {

    /** Rings of vertices around one whose densities it has the mean of. */
    private static final int RINGS = 2;

    private final ElectrodeBlock block;
    private final Map<Integer, Contact> contacts = new HashMap<>();

    private ContactSurface(final ElectrodeBlock block, final List<Contact> contacts) {
        this.block = block;
        for (final Contact contact : contacts) {
            this.contacts.put(
                    way(new double[] {contact.x_um(), contact.y_um(), contact.z_um()}), contact);
        }
    }

    /**
     * Makes it.
     *
     * @param surface of the electrolyte on the block's voxels
     * @param grid that was solved on them
     * @param side that the block was turned from
     */
    static SurfaceField of(
            final ElectrodeBlock block,
            final LevelSet surface,
            final BlockFields.Sample grid,
            final Side side,
            final Execution execution) {
        final ContactSurface made = new ContactSurface(block, grid.contacts());
        final Mesh mesh = made.touching(made.mesh(surface, execution));
        final float[] amplification = made.means(mesh, grid.nominal());
        return new SurfaceField(made.turnedBack(mesh, side), amplification);
    }

    /** The whole surface; what is not electrolyte lies inside. */
    private Mesh mesh(final LevelSet surface, final Execution execution) {
        final Lattice lattice = surface.lattice();
        final PlanarImg<FloatType, ?> inside =
                Planes.floats(
                        FinalDimensions.wrap(
                                new long[] {lattice.nx(), lattice.ny(), lattice.nz()}));
        for (int z = 0; z < lattice.nz(); z++) {
            final float[] plane = Planes.array(inside, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = -surface.planes()[z][at];
            }
        }
        return MarchingCubes.surface(inside, 0, block.voxels().voxelSize(), false, execution);
    }

    /** The triangles whose corners are all contacts. */
    private Mesh touching(final Mesh mesh) {
        final int[] kept =
                IntStream.range(0, mesh.triangles().length)
                        .filter(
                                at ->
                                        touches(mesh, at / 3 * 3)
                                                && touches(mesh, at / 3 * 3 + 1)
                                                && touches(mesh, at / 3 * 3 + 2))
                        .map(at -> mesh.triangles()[at])
                        .toArray();
        return new Mesh(mesh.vertices_um(), kept).compact();
    }

    private boolean touches(final Mesh mesh, final int corner) {
        return contacts.containsKey(way(vertex(mesh, mesh.triangles()[corner])));
    }

    /** Densities over the nominal one, means over rings of vertices. */
    private float[] means(final Mesh mesh, final double nominal) {
        double[] flow = new double[mesh.vertexCount()];
        double[] area = new double[flow.length];
        for (int vertex = 0; vertex < flow.length; vertex++) {
            final Contact contact = contacts.get(way(vertex(mesh, vertex)));
            area[vertex] = contact.area_um2();
            flow[vertex] = contact.area_um2() * contact.density() / nominal;
        }
        for (int ring = 0; ring < RINGS; ring++) {
            flow = withNeighbours(mesh, flow);
            area = withNeighbours(mesh, area);
        }
        final float[] means = new float[flow.length];
        for (int vertex = 0; vertex < means.length; vertex++) {
            means[vertex] = (float) (flow[vertex] / area[vertex]);
        }
        return means;
    }

    /** Each with those at the other ends of its triangles' sides. */
    private static double[] withNeighbours(final Mesh mesh, final double[] values) {
        final double[] sums = values.clone();
        final int[] triangles = mesh.triangles();
        for (int at = 0; at < triangles.length; at++) {
            final int next = at % 3 == 2 ? at - 2 : at + 1;
            sums[triangles[at]] += values[triangles[next]];
            sums[triangles[next]] += values[triangles[at]];
        }
        return sums;
    }

    /** The mesh in the stack's own orientation, which may be a mirror image of the block's. */
    private Mesh turnedBack(final Mesh mesh, final Side side) {
        final double height = block.lattice().ny() * block.edge_um()[1];
        final double[] vertices = new double[mesh.vertices_um().length];
        for (int vertex = 0; vertex < mesh.vertexCount(); vertex++) {
            System.arraycopy(
                    side.fromTop(vertex(mesh, vertex), height), 0, vertices, 3 * vertex, 3);
        }
        final int[] triangles = mesh.triangles().clone();
        for (int at = 0; at < triangles.length && side.mirrors(); at += 3) {
            triangles[at] = mesh.triangles()[at + 1];
            triangles[at + 1] = mesh.triangles()[at];
        }
        return new Mesh(vertices, triangles);
    }

    private static double[] vertex(final Mesh mesh, final int vertex) {
        return Arrays.copyOfRange(mesh.vertices_um(), 3 * vertex, 3 * vertex + 3);
    }

    /** Number of the way from middle to middle that a place of the surface lies on. */
    private int way(final double[] place) {
        final double[] edge = block.edge_um();
        final int[] voxel = new int[3];
        int axis = 0;
        double farthest = -1;
        for (int d = 0; d < 3; d++) {
            final double middles = place[d] / edge[d] - 0.5;
            voxel[d] = (int) Math.rint(middles);
            if (Math.abs(middles - voxel[d]) > farthest) {
                farthest = Math.abs(middles - voxel[d]);
                axis = d;
            }
        }
        voxel[axis] = (int) Math.floor(place[axis] / edge[axis] - 0.5);
        return 3 * block.lattice().index(voxel[0], voxel[1], voxel[2]) + axis;
    }
}
