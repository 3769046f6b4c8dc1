package org.garnetj.field;

import org.garnetj.block.Crew;

/**
 * The network of a stack whose phase surfaces run along voxel faces: through each face the two
 * halves of voxels conduct in series.
 */
final class NetworkMaker {

    /** A floating perfect conductor conducts so many times better than the best of the others. */
    static final double FLOATING = 1e6;

    private final Conductor conductor;
    private final Lattice lattice;
    private final double[] conductivity;

    private NetworkMaker(final Conductor conductor) {
        this.conductor = conductor;
        lattice = conductor.lattice();
        double best = 0;
        for (final Material material : conductor.materials()) {
            best = Math.max(best, material.isConductor() ? 0 : material.conductivity());
        }
        conductivity = new double[Faces.CLASSES];
        for (int i = 0; i < conductor.materials().size(); i++) {
            final Material material = conductor.materials().get(i);
            conductivity[i] = material.isConductor() ? FLOATING * best : material.conductivity();
        }
    }

    /** Makes the network. */
    static Network make(final Conductor conductor, final Crew crew) {
        return new NetworkMaker(conductor).make(crew);
    }

    private Network make(final Crew crew) {
        final byte[][] classes = new byte[lattice.nz()][];
        crew.forEach(lattice.nz(), z -> classes[z] = conductor.classes().plane(z));
        final Anchors[] anchors = new Anchors[lattice.nz()];
        crew.forEach(lattice.nz(), z -> anchors[z] = anchors(z, classes));
        final Faces[] faces = new Faces[3];
        for (int axis = 0; axis < 3; axis++) {
            faces[axis] =
                    new Faces(
                            lattice,
                            axis,
                            conductor.isPeriodic(axis),
                            classes,
                            table(axis),
                            new SparsePlane[lattice.nz()]);
        }
        return new Network(lattice.nx(), lattice.ny(), lattice.nz(), faces, anchors);
    }

    // -- Faces --

    private double[] table(final int axis) {
        final double[] table = new double[Faces.CLASSES * Faces.CLASSES];
        final double perArea = conductor.edge_um()[axis] / 2;
        for (int a = 0; a < Faces.CLASSES; a++) {
            for (int b = 0; b < Faces.CLASSES; b++) {
                if (isSought(a) && isSought(b)) {
                    final boolean isInterface = isConductor(a) != isConductor(b);
                    final double resistance =
                            perArea / conductivity[a]
                                    + perArea / conductivity[b]
                                    + (isInterface ? conductor.interfaceResistance() : 0);
                    table[a * Faces.CLASSES + b] = area(axis) / resistance;
                }
            }
        }
        return table;
    }

    // -- Ties --

    private Anchors anchors(final int z, final byte[][] classes) {
        final Anchors.Builder builder = new Anchors.Builder(lattice.ny());
        final byte[] plane = classes[z];
        final int last = lattice.nz() - 1;
        final byte[] before = classes[z == 0 ? last : z - 1];
        final byte[] next = classes[z == last ? 0 : z + 1];
        for (int y = 0; y < lattice.ny(); y++) {
            for (int x = 0; x < lattice.nx(); x++) {
                final int at = y * lattice.nx() + x;
                if (isSought(plane[at])) {
                    tie(builder, y, x, 0, plane, at, x, 1);
                    tie(builder, y, x, 1, plane, at, y, lattice.nx());
                    tieAcross(builder, y, x, plane[at], 4, z == 0, before, at);
                    tieAcross(builder, y, x, plane[at], 5, z == last, next, at);
                }
            }
        }
        return builder.build();
    }

    /** Ties a voxel to its two neighbours along an axis of the plane, or to the borders there. */
    private void tie(
            final Anchors.Builder builder,
            final int y,
            final int x,
            final int axis,
            final byte[] plane,
            final int at,
            final int position,
            final int stride) {
        final int last = lattice.size(axis) - 1;
        final int previous = position == 0 ? at + last * stride : at - stride;
        final int next = position == last ? at - last * stride : at + stride;
        tieAcross(builder, y, x, plane[at], 2 * axis, position == 0, plane, previous);
        tieAcross(builder, y, x, plane[at], 2 * axis + 1, position == last, plane, next);
    }

    /**
     * Ties a voxel to what lies across one of its faces, if that has a known potential.
     *
     * @param face 2 × axis, and 1 more towards the end of the axis
     */
    private void tieAcross(
            final Anchors.Builder builder,
            final int y,
            final int x,
            final int own,
            final int face,
            final boolean isBorder,
            final byte[] classes,
            final int at) {
        final int axis = face / 2;
        final double half = conductor.edge_um()[axis] / 2 / conductivity[own];
        if (isBorder && !conductor.isPeriodic(axis)) {
            final Border border = conductor.borders()[axis][face % 2];
            if (border.kind() == Border.Kind.POTENTIAL) {
                builder.tie(y, x, area(axis) / half, border.value(), face);
            } else if (border.value() != 0) {
                builder.send(y, x, area(axis) * border.value(), face);
            }
        } else if (isFixed(classes[at])) {
            final double resistance =
                    half + (isConductor(own) ? 0 : conductor.interfaceResistance());
            builder.tie(
                    y,
                    x,
                    area(axis) / resistance,
                    conductor.materials().get(classes[at]).potential(),
                    terminal(classes[at]));
        }
    }

    /** Number of the terminal that a class of voxels at a known potential is. */
    static int terminal(final int ofClass) {
        return 6 + ofClass;
    }

    private double area(final int axis) {
        final double[] edge = conductor.edge_um();
        return edge[0] * edge[1] * edge[2] / edge[axis];
    }

    private boolean isSought(final int ofClass) {
        return ofClass < conductor.materials().size()
                && conductor.materials().get(ofClass).isSought();
    }

    private boolean isConductor(final int ofClass) {
        return conductor.materials().get(ofClass).isConductor();
    }

    private boolean isFixed(final int ofClass) {
        return conductor.materials().get(ofClass).isFixed();
    }
}
