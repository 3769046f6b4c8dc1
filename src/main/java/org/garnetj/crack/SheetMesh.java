package org.garnetj.crack;

import org.garnetj.mesh.MeshBuilder;

import java.util.HashMap;
import java.util.Map;

/**
 * The mid-surface of a crack as triangles, two for each of the faces that its middle collapses to
 * ({@link SheetFaces}), so that it has no gaps. Corners of voxels are moved onto the planes through
 * the mid-surface nearby, along their normals: the mean of where they put them. Those that come to
 * lie beyond the crack are drawn back to its rim.
 */
final class SheetMesh {

    /** Reach of the planes that move a corner, in longest edges of a voxel. */
    private static final double REACH = 1.5;

    /** Steps in which the rim is found. */
    private static final int HALVINGS = 8;

    private final CrackBody body;
    private final MedialSheet surface;
    private final PointGrid near;
    private final MeshBuilder mesh;
    private final Map<Long, Integer> vertices = new HashMap<>();

    private SheetMesh(final CrackBody body, final MedialSheet surface, final MeshBuilder mesh) {
        this.body = body;
        this.surface = surface;
        this.mesh = mesh;
        near = new PointGrid(surface.grid().points(), REACH * body.longestEdge_um());
    }

    /** Adds the mid-surface of a crack to a mesh. */
    static void add(final CrackBody body, final MedialSheet surface, final MeshBuilder mesh) {
        final SheetMesh sheet = new SheetMesh(body, surface, mesh);
        SheetFaces.of(body, surface).forEach(sheet::add);
    }

    // -- Helper methods --

    private void add(final int axis, final int... corner) {
        final int u = (axis + 1) % 3;
        final int v = (axis + 2) % 3;
        final int[] corners = new int[4];
        for (int i = 0; i < 4; i++) {
            final int[] at = corner.clone();
            at[u] += i & 1;
            at[v] += i >> 1;
            corners[i] = vertex(at);
        }
        mesh.addTriangle(corners[0], corners[1], corners[2]);
        mesh.addTriangle(corners[1], corners[3], corners[2]);
    }

    private int vertex(final int... corner) {
        final long rows = body.objects().dimension(1) + 1;
        final long columns = body.objects().dimension(0) + 1;
        final long key = (corner[2] * rows + corner[1]) * columns + corner[0];
        return vertices.computeIfAbsent(key, none -> mesh.addVertex(place_um(corner)));
    }

    private double[] place_um(final int... corner) {
        final double[] place = new double[3];
        for (int d = 0; d < 3; d++) {
            place[d] = corner[d] * body.voxel().um(d);
        }
        final double[] moved = moved(place);
        return body.holds(moved)
                ? moved
                : atRim(surface.grid().points()[surface.nearest(moved)], moved);
    }

    private double[] moved(final double... place) {
        final double[] moved = new double[3];
        final int[] count = new int[1];
        near.forEachNear(
                place,
                i -> {
                    final double[] onto = surface.onto(place, i);
                    for (int d = 0; d < 3; d++) {
                        moved[d] += onto[d];
                    }
                    count[0]++;
                });
        if (count[0] == 0) {
            return surface.onto(place, surface.nearest(place));
        }
        for (int d = 0; d < 3; d++) {
            moved[d] /= count[0];
        }
        return moved;
    }

    /** Where the way from a place in the crack to one beyond it leaves the crack. */
    private double[] atRim(final double[] inside, final double... outside) {
        double in = 0;
        double out = 1;
        final double[] at = new double[3];
        for (int i = 0; i < HALVINGS; i++) {
            final double middle = 0.5 * (in + out);
            for (int d = 0; d < 3; d++) {
                at[d] = inside[d] + middle * (outside[d] - inside[d]);
            }
            if (body.holds(at)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return at;
    }
}
