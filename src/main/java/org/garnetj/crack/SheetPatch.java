package org.garnetj.crack;

import org.garnetj.image.VoxelSize;
import org.garnetj.mesh.MeshBuilder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mid-surface of a crack as triangles between the lines along one axis that pass through it,
 * where it faces that axis more than the others. Heights along the axis, which are whole or half
 * voxels, are smoothed with those of the lines around; what is flat stays so.
 */
final class SheetPatch {

    private static final int NONE = -1;

    /** Rounds of smoothing. */
    private static final int ROUNDS = 4;

    /** Steepest surface that faces an axis. */
    private static final double STEEPEST = 2;

    /** What faces two axes alike goes with the one that the whole crack faces. */
    private static final double FAVOUR = 1.2;

    /** How far a line's middle may lie off the plane at its place, in voxels: at a rim it does. */
    private static final double OFF_PLANE = 0.75;

    private final int axis;
    private final int[] sides;
    private final double[] favours = new double[3];
    private final VoxelSize voxel;
    private final MedialSheet surface;
    private final List<double[]> lines = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Long, List<Integer>> numbers = new HashMap<>();

    /** Neighbours along the first side, forth and back, and along the second. */
    private final int[][] next = new int[4][];

    private double[] heights;
    private int[] vertices;

    private SheetPatch(
            final int axis, final double[] main, final MedialSheet surface, final VoxelSize voxel) {
        this.axis = axis;
        sides = new int[] {(axis + 1) % 3, (axis + 2) % 3};
        Arrays.fill(favours, 1);
        favours[main(main)] = FAVOUR;
        this.surface = surface;
        this.voxel = voxel;
    }

    /**
     * Adds the mid-surface of a crack to a mesh: a patch for each axis, with seams between them.
     *
     * @param main the crack's mean normal
     */
    static void add(
            final SheetLines lines,
            final double[] main,
            final MedialSheet surface,
            final VoxelSize voxel,
            final MeshBuilder mesh) {
        for (int axis = 0; axis < 3; axis++) {
            final SheetPatch patch = new SheetPatch(axis, main, surface, voxel);
            lines.forEachPassage(patch::take);
            patch.link();
            patch.smooth();
            patch.build(mesh);
        }
    }

    // -- Helper methods --

    private static int main(final double[] normal) {
        int main = 0;
        for (int d = 1; d < 3; d++) {
            main = Math.abs(normal[d]) > Math.abs(normal[main]) ? d : main;
        }
        return main;
    }

    private void take(final SheetLines.Passage passage) {
        if (passage.axis() != axis) {
            return;
        }
        final double[] line = passage.middle();
        final int place = passage.place();
        final double plane = planeHeight(line, place);
        line[axis] = Math.max(plane - OFF_PLANE, Math.min(plane + OFF_PLANE, line[axis]));
        numbers.computeIfAbsent(key(line, 0, 0), key -> new ArrayList<>()).add(lines.size());
        lines.add(line);
        places.add(place);
    }

    /** Where a line meets the plane at a place of the mid-surface. */
    private double planeHeight(final double[] line, final int place) {
        final double[] normal = surface.normals()[place];
        final double[] at = surface.grid().points()[place];
        double height = at[axis] / voxel.um(axis) - 0.5;
        for (final int d : sides) {
            final double off = (line[d] + 0.5) * voxel.um(d) - at[d];
            height -= normal[d] * off / normal[axis] / voxel.um(axis);
        }
        return Double.isFinite(height) ? height : line[axis];
    }

    private long key(final double[] line, final int du, final int dv) {
        return (long) (line[sides[0]] + du) << 32 | (long) (line[sides[1]] + dv);
    }

    private void link() {
        for (int way = 0; way < next.length; way++) {
            next[way] = new int[lines.size()];
            Arrays.fill(next[way], NONE);
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int side = 0; side < 2; side++) {
                final int other = nearest(i, side);
                if (other != NONE && next[2 * side + 1][other] == NONE) {
                    next[2 * side][i] = other;
                    next[2 * side + 1][other] = i;
                }
            }
        }
    }

    /** Of the passages of the next line the nearest, if the surface may go on to it. */
    private int nearest(final int i, final int side) {
        final double edge = voxel.um(axis);
        double least = STEEPEST * voxel.um(sides[side]) + edge;
        int found = NONE;
        final double[] line = lines.get(i);
        for (final int other : numbers.getOrDefault(key(line, 1 - side, side), List.of())) {
            final double apart = edge * Math.abs(lines.get(other)[axis] - line[axis]);
            if (apart <= least) {
                least = apart;
                found = other;
            }
        }
        return found;
    }

    private void smooth() {
        heights = lines.stream().mapToDouble(line -> line[axis]).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            final double[] old = heights.clone();
            for (int i = 0; i < old.length; i++) {
                double sum = 0;
                int pairs = 0;
                for (int side = 0; side < 2; side++) {
                    final int forth = next[2 * side][i];
                    final int back = next[2 * side + 1][i];
                    if (forth != NONE && back != NONE) {
                        sum += 0.5 * (old[forth] + old[back]);
                        pairs++;
                    }
                }
                heights[i] = pairs == 0 ? old[i] : 0.5 * (old[i] + sum / pairs);
            }
        }
    }

    private void build(final MeshBuilder mesh) {
        vertices = new int[lines.size()];
        Arrays.fill(vertices, NONE);
        for (int i = 0; i < lines.size(); i++) {
            final int right = next[0][i];
            final int below = next[2][i];
            final int across = right == NONE ? NONE : next[2][right];
            if (below != NONE && across != NONE && next[0][below] == across) {
                final int[] corners = {i, right, across, below};
                if (facesAxis(corners)) {
                    for (final int corner : corners) {
                        vertices[corner] =
                                vertices[corner] == NONE
                                        ? mesh.addVertex(place_um(corner))
                                        : vertices[corner];
                    }
                    mesh.addTriangle(vertices[i], vertices[right], vertices[below]);
                    mesh.addTriangle(vertices[right], vertices[across], vertices[below]);
                }
            }
        }
    }

    private boolean facesAxis(final int[] corners) {
        final double[] sums = new double[3];
        for (final int corner : corners) {
            for (int d = 0; d < 3; d++) {
                sums[d] += favours[d] * Math.abs(surface.normals()[places.get(corner)][d]);
            }
        }
        boolean faces = true;
        for (int d = 0; d < 3; d++) {
            faces &= d < axis ? sums[d] < sums[axis] : sums[d] <= sums[axis];
        }
        return faces;
    }

    private double[] place_um(final int i) {
        final double[] place = lines.get(i).clone();
        place[axis] = heights[i];
        for (int d = 0; d < 3; d++) {
            place[d] = (place[d] + 0.5) * voxel.um(d);
        }
        return place;
    }
}
