package org.garnetj.field;

import java.util.List;
import java.util.Optional;

/**
 * A stack as a conductor.
 *
 * @param lattice its voxels
 * @param edge_um voxel edges along x, y and z
 * @param classes the class of each voxel
 * @param materials of the classes, 15 at most
 * @param interfaceResistance between perfect conductors and the rest, in µm over conductivity
 * @param borders for x, y and z what lies before the first and behind the last voxel
 * @param surface where class 1, on its positive side, meets class 2, if not along voxel faces
 */
record Conductor(
        Lattice lattice,
        double[] edge_um,
        Classes classes,
        List<Material> materials,
        double interfaceResistance,
        Border[][] borders,
        Optional<LevelSet> surface) {

    static final int MOST_CLASSES = 15;

    Conductor {
        if (materials.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(materials.size() + " classes are too many");
        }
        for (int axis = 0; axis < 3; axis++) {
            final boolean isPeriodic = isPeriodic(borders, axis, 0);
            if (isPeriodic != isPeriodic(borders, axis, 1)) {
                throw new IllegalArgumentException("one side of axis " + axis + " is periodic");
            }
            if (isPeriodic && lattice.size(axis) % 2 != 0) {
                throw new IllegalArgumentException(
                        "a periodic axis needs an even number of voxels, not "
                                + lattice.size(axis));
            }
        }
    }

    /** A stack whose phase surfaces run along voxel faces. */
    Conductor(
            final Lattice lattice,
            final double[] edge_um,
            final Classes classes,
            final List<Material> materials,
            final double interfaceResistance,
            final Border[][] borders) {
        this(lattice, edge_um, classes, materials, interfaceResistance, borders, Optional.empty());
    }

    /** A stack of two materials whose surface cuts through voxels. */
    static Conductor cut(
            final LevelSet surface,
            final double[] edge_um,
            final Material positive,
            final Material negative,
            final Border[][] borders) {
        return new Conductor(
                surface.lattice(),
                edge_um,
                surface::classes,
                List.of(Material.INSULATOR, positive, negative),
                0,
                borders,
                Optional.of(surface));
    }

    /** Whether the stack goes on at its other end along an axis. */
    boolean isPeriodic(final int axis) {
        return isPeriodic(borders, axis, 0);
    }

    private static boolean isPeriodic(final Border[][] borders, final int axis, final int side) {
        return borders[axis][side].kind() == Border.Kind.PERIODIC;
    }

    /** The classes of a stack's voxels. */
    interface Classes {

        /** The classes of one plane, x fastest; never written to unless there is a surface. */
        byte[] plane(int z);
    }
}
