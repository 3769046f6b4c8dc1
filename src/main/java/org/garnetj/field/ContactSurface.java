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
            Arrays.setAll(plane, surface.planes()[z]);
        }
        return MarchingCubes.surface(inside, 0, block.voxels().voxelSize(), false, execution);
    }

    /** The triangles whose corners are all contacts. */
    private Mesh touching(final Mesh mesh) {
        final int[] kept =
                java.util.stream.IntStream.range(0, mesh.triangles().length)
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
        return contacts.containsKey(way(place(mesh, mesh.triangles()[corner])));
    }
}
