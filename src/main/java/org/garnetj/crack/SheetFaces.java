package org.garnetj.crack;

import org.garnetj.label.Box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The faces of voxels that the middle of a crack collapses to: a surface without gaps, for what is
 * collapsed keeps its topology. The voxels of the crack that the planes through its mid-surface cut
 * are, with their faces and edges, a complex of cells (after Liu et al., Computer Graphics Forum 29
 * (7), 2010). A cube that has a face of its own goes with that face, at best the one on the upper
 * side of the crack; then faces go that end in an edge of their own, but not those of the lower
 * side, which stay up to the rim.
 */
final class SheetFaces {

    /** How much farther off than half of its extent a voxel may be, in extents. */
    private static final double SLACK = 0.4;

    /** Component of the normal below which a surface does not face an axis. */
    private static final double FLAT = 0.05;

    /** Rows of faces that may stand up. */
    private static final int ROUNDS = 6;

    /** How far beyond a face the crack must go on, in longest edges of a voxel. */
    private static final double BEYOND = 1.5;

    /** How far neighbours on the surface are apart at most, in longest edges of a voxel. */
    private static final double NEXT = 1.8;

    /** Receives a face between voxels. */
    interface Visitor {

        /**
         * @param axis that it lies across
         * @param corner of it with the least coordinates, in voxels from the corner of the stack
         */
        void face(int axis, int[] corner);
    }

    private final CrackBody body;
    private final MedialSheet surface;
    private final Box box;

    /** Cells along each axis: voxel i lies at 2i + 1, its faces on either side. */
    private final int[] size = new int[3];

    /** Whether a cell is there, by slice of cells. */
    private final BitSet[] cells;

    /** The same before anything was collapsed. */
    private BitSet[] before;

    /** Whether the normal at a place points to the upper side of the surface. */
    private final boolean[] isUpright;

    private SheetFaces(final CrackBody body, final MedialSheet surface) {
        this.body = body;
        this.surface = surface;
        isUpright = surface.upright(NEXT * body.longestEdge_um());
        box = body.box();
        for (int d = 0; d < 3; d++) {
            size[d] = 2 * box.size(d) + 1;
        }
        cells = new BitSet[size[2]];
        for (int z = 0; z < cells.length; z++) {
            cells[z] = new BitSet();
        }
    }

    /** Collapses the middle of a crack. */
    static SheetFaces of(final CrackBody body, final MedialSheet surface) {
        final SheetFaces faces = new SheetFaces(body, surface);
        final List<int[]> cubes = faces.draw();
        faces.before =
                Arrays.stream(faces.cells)
                        .map(slice -> (BitSet) slice.clone())
                        .toArray(BitSet[]::new);
        boolean ofAnySide = false;
        while (!cubes.isEmpty()) {
            final boolean any = ofAnySide;
            ofAnySide = !cubes.removeIf(cube -> faces.collapseCube(cube, any));
        }
        for (int round = 0; round < ROUNDS; round++) {
            faces.collapseFaces();
        }
        return faces;
    }

    /** Hands out what is left. */
    void forEach(final Visitor visitor) {
        for (final int[] face : faces()) {
            final int[] corner = new int[3];
            final int axis = across(face);
            for (int d = 0; d < 3; d++) {
                corner[d] = box.min()[d] + (d == axis ? face[d] / 2 : (face[d] - 1) / 2);
            }
            visitor.face(axis, corner);
        }
    }

    // -- Helper methods --

    /** Draws the voxels in the middle with their faces, edges and corners. */
    private List<int[]> draw() {
        final List<int[]> cubes = new ArrayList<>();
        body.forEach(
                (x, y, z, at) -> {
                    final double[] middle = body.middle_um(x, y, z);
                    final int place = surface.nearest(middle);
                    final double[] extents = inVoxels(surface.normals()[place]);
                    final double extent = Math.abs(extents[MedialSheet.mainAxis(extents)]);
                    final double reach = (0.5 + SLACK) * extent;
                    if (Math.abs(surface.height_um(middle, place)) <= reach) {
                        final int[] cube = {
                            2 * (x - box.min()[0]) + 1,
                            2 * (y - box.min()[1]) + 1,
                            2 * (z - box.min()[2]) + 1
                        };
                        cubes.add(cube);
                        for (int i = 0; i < 27; i++) {
                            set(
                                    new int[] {
                                        cube[0] + i % 3 - 1,
                                        cube[1] + i / 3 % 3 - 1,
                                        cube[2] + i / 9 - 1
                                    });
                        }
                    }
                });
        return cubes;
    }

    /** Components of a direction times the edges of a voxel. */
    private double[] inVoxels(final double[] direction) {
        final double[] scaled = new double[3];
        for (int d = 0; d < 3; d++) {
            scaled[d] = direction[d] * body.voxel().um(d);
        }
        return scaled;
    }

    /**
     * Removes a cube with a face that no other cube has, if it has one: the one on the upper side
     * of the surface, so that what is left is its lower side everywhere.
     */
    private boolean collapseCube(final int[] cube, final boolean ofAnySide) {
        final int place = surface.nearest(place_um(cube));
        final double[] normal = surface.normals()[place];
        final int main = MedialSheet.mainAxis(inVoxels(normal));
        final int upwards = normal[main] > 0 == isUpright[place] ? 1 : -1;
        for (int i = 0; i < (ofAnySide ? 6 : 1); i++) {
            final int axis = (main + i / 2) % 3;
            final int step = i % 2 == 0 ? upwards : -upwards;
            if (!isSet(moved(cube, axis, 2 * step))) {
                clear(cube);
                clear(moved(cube, axis, step));
                return true;
            }
        }
        return false;
    }

    /** Whether the crack goes on beyond the edge that a face has of its own; at the rim not. */
    private boolean isWithin(final int[] face) {
        final double[] edge = place_um(freeEdge(face));
        final int place = surface.nearest(edge);
        final double[] to = surface.onto(edge, place);
        final double[] from = surface.onto(place_um(face), place);
        final double length = Math.sqrt(PointGrid.squared(from, to));
        final double step = length > 0 ? BEYOND * body.longestEdge_um() / length : 0;
        for (int d = 0; d < 3; d++) {
            to[d] += step * (to[d] - from[d]);
        }
        return body.holds(to);
    }

    /** Whether a face lies on the lower side of what was there before. */
    private boolean isLower(final int[] face) {
        final int axis = across(face);
        final int place = surface.nearest(place_um(face));
        final double rise = surface.normals()[place][axis];
        final int upwards = rise > 0 == isUpright[place] ? 1 : -1;
        return Math.abs(rise) > FLAT
                && isSet(before, moved(face, axis, upwards))
                && !isSet(before, moved(face, axis, -upwards));
    }

    /** Removes faces with an edge that no other face has, but those of the lower side's rim. */
    private void collapseFaces() {
        final List<int[]> free =
                faces().stream()
                        .filter(face -> freeEdge(face) != null)
                        .filter(face -> !isLower(face) || isWithin(face))
                        .toList();
        for (final int[] face : free) {
            final int[] edge = freeEdge(face);
            if (edge != null) {
                clear(edge);
                clear(face);
            }
        }
    }

    /** An edge of a face that no other face has; null without one. */
    private int[] freeEdge(final int[] face) {
        final int across = across(face);
        for (int i = 1; i < 3; i++) {
            final int axis = (across + i) % 3;
            for (int step = -1; step <= 1; step += 2) {
                final int[] edge = moved(face, axis, step);
                final boolean shared =
                        isSet(moved(edge, axis, step))
                                || isSet(moved(edge, across, 1))
                                || isSet(moved(edge, across, -1));
                if (!shared) {
                    return edge;
                }
            }
        }
        return null;
    }

    private List<int[]> faces() {
        final List<int[]> faces = new ArrayList<>();
        for (int z = 0; z < size[2]; z++) {
            for (int at = cells[z].nextSetBit(0); at >= 0; at = cells[z].nextSetBit(at + 1)) {
                final int[] cell = {at % size[0], at / size[0], z};
                if (cell[0] % 2 + cell[1] % 2 + cell[2] % 2 == 2) {
                    faces.add(cell);
                }
            }
        }
        return faces;
    }

    /** The axis that a face lies across. */
    private static int across(final int[] face) {
        return face[0] % 2 == 0 ? 0 : face[1] % 2 == 0 ? 1 : 2;
    }

    private double[] normal(final int[] cell) {
        return surface.normals()[surface.nearest(place_um(cell))];
    }

    private double[] place_um(final int[] cell) {
        final double[] place = new double[3];
        for (int d = 0; d < 3; d++) {
            place[d] = (box.min()[d] + 0.5 * cell[d]) * body.voxel().um(d);
        }
        return place;
    }

    private static int[] moved(final int[] cell, final int axis, final int by) {
        final int[] moved = cell.clone();
        moved[axis] += by;
        return moved;
    }

    private boolean isSet(final int[] cell) {
        return isSet(cells, cell);
    }

    private boolean isSet(final BitSet[] in, final int[] cell) {
        for (int d = 0; d < 3; d++) {
            if (cell[d] < 0 || cell[d] >= size[d]) {
                return false;
            }
        }
        return in[cell[2]].get(cell[1] * size[0] + cell[0]);
    }

    private void set(final int[] cell) {
        cells[cell[2]].set(cell[1] * size[0] + cell[0]);
    }

    private void clear(final int[] cell) {
        cells[cell[2]].clear(cell[1] * size[0] + cell[0]);
    }
}
