package org.garnetj.field;

import org.garnetj.block.Crew;

/**
 * The network of a stack whose phase surfaces run along voxel faces: through each face the two
 * halves of voxels conduct in series.
 */
final class NetworkMaker {

    /** A floating perfect conductor conducts so many times better than the best of the others. */
    static final double FLOATING = 1e6;

    /** Where interfaces resist most, so many times better than they: more would cost digits. */
    private static final double BEHIND_INTERFACE = 3e4;

    private final Conductor conductor;
    private final Lattice lattice;
    private final double[] conductivity;
    private final byte[][] classes;
    private final SurfaceCuts cuts;

    private NetworkMaker(final Conductor conductor, final Crew crew) {
        this.conductor = conductor;
        lattice = conductor.lattice();
        double best = 0;
        for (final Material material : conductor.materials()) {
            best = Math.max(best, material.isConductor() ? 0 : material.conductivity());
        }
        conductivity = new double[Faces.CLASSES];
        for (int i = 0; i < conductor.materials().size(); i++) {
            final Material material = conductor.materials().get(i);
            conductivity[i] = material.isConductor() ? floating(best) : material.conductivity();
        }
        classes = new byte[lattice.nz()][];
        crew.forEach(lattice.nz(), z -> classes[z] = conductor.classes().plane(z));
        cuts =
                conductor.surface().isEmpty()
                        ? null
                        : new SurfaceCuts(conductor, conductivity, classes, crew);
    }

    /** Makes the network. */
    static Network make(final Conductor conductor, final Crew crew) {
        return makeCut(conductor, crew).network();
    }

    /** Makes the network and tells the cuts that it has; {@code null} if it has none. */
    static Made makeCut(final Conductor conductor, final Crew crew) {
        final NetworkMaker maker = new NetworkMaker(conductor, crew);
        return new Made(maker.make(crew), maker.classes, maker.cuts);
    }

    private Network make(final Crew crew) {
        final SparsePlane[][] cut = new SparsePlane[3][lattice.nz()];
        if (cuts != null) {
            crew.forEach(lattice.nz(), cuts::open);
            crew.forEach(lattice.nz(), z -> cuts.cut(z, cut));
        }
        final Anchors[] anchors = new Anchors[lattice.nz()];
        crew.forEach(lattice.nz(), z -> anchors[z] = anchors(z));
        final Faces[] faces = new Faces[3];
        for (int axis = 0; axis < 3; axis++) {
            faces[axis] =
                    new Faces(
                            lattice,
                            axis,
                            conductor.isPeriodic(axis),
                            classes,
                            table(axis),
                            cut[axis]);
        }
        return new Network(lattice.nx(), lattice.ny(), lattice.nz(), faces, anchors);
    }

    private double floating(final double best) {
        final double[] edge = conductor.edge_um();
        final double shortest = Math.min(edge[0], Math.min(edge[1], edge[2]));
        final double ratio = conductor.interfaceResistance() * best / shortest;
        return ratio < 1
                ? FLOATING * best
                : Math.max(FLOATING / ratio, BEHIND_INTERFACE) / ratio * best;
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

    private Anchors anchors(final int z) {
        final Anchors.Builder builder = new Anchors.Builder(lattice.ny());
        final byte[] plane = classes[z];
        final int last = lattice.nz() - 1;
        final byte[] before = classes[z == 0 ? last : z - 1];
        final byte[] next = classes[z == last ? 0 : z + 1];
        for (int y = 0; y < lattice.ny(); y++) {
            for (int x = 0; x < lattice.nx(); x++) {
                final int at = y * lattice.nx() + x;
                if (isSought(plane[at])) {
                    final Voxel voxel = new Voxel(x, y, z, plane[at]);
                    tie(builder, voxel, 0, plane, at, x, 1);
                    tie(builder, voxel, 1, plane, at, y, lattice.nx());
                    tieAcross(builder, voxel, 4, z == 0, before, at);
                    tieAcross(builder, voxel, 5, z == last, next, at);
                }
            }
        }
        return builder.build();
    }

    /** Ties a voxel to its two neighbours along an axis of the plane, or to the borders there. */
    private void tie(
            final Anchors.Builder builder,
            final Voxel voxel,
            final int axis,
            final byte[] plane,
            final int at,
            final int position,
            final int stride) {
        final int last = lattice.size(axis) - 1;
        final int previous = position == 0 ? at + last * stride : at - stride;
        final int next = position == last ? at - last * stride : at + stride;
        tieAcross(builder, voxel, 2 * axis, position == 0, plane, previous);
        tieAcross(builder, voxel, 2 * axis + 1, position == last, plane, next);
    }

    /**
     * Ties a voxel to what lies across one of its faces, if that has a known potential.
     *
     * @param face 2 × axis, and 1 more towards the end of the axis
     */
    private void tieAcross(
            final Anchors.Builder builder,
            final Voxel voxel,
            final int face,
            final boolean isBorder,
            final byte[] classes,
            final int at) {
        final int axis = face / 2;
        if (isBorder && !conductor.isPeriodic(axis)) {
            final Border border = conductor.borders()[axis][face % 2];
            if (border.kind() == Border.Kind.POTENTIAL) {
                final double tie = area(axis) * borderConductance(axis, border.resistance(), voxel);
                builder.tie(voxel.y(), voxel.x(), tie, border.value(), face);
            } else if (border.value() != 0) {
                builder.send(voxel.y(), voxel.x(), area(axis) * border.value(), face);
            }
        } else if (isFixed(classes[at])) {
            final double potential = conductor.materials().get(classes[at]).potential();
            builder.tie(
                    voxel.y(),
                    voxel.x(),
                    tie(axis, face % 2 == 0 ? -1 : 1, voxel),
                    potential,
                    terminal(classes[at]));
        }
    }

    /** From the middle of a voxel to the electrode at the end of the stack, per unit of area. */
    private double borderConductance(final int axis, final double beyond, final Voxel voxel) {
        final double half = conductor.edge_um()[axis] / 2;
        return cuts == null
                ? 1 / (half / conductivity[voxel.own()] + beyond)
                : cuts.borderConductance(axis, beyond, voxel.x(), voxel.y(), voxel.z());
    }

    /** From the middle of a voxel to the surface of its neighbour of known potential. */
    private double tie(final int axis, final int step, final Voxel voxel) {
        if (cuts != null && voxel.own() == LevelSet.POSITIVE) {
            return cuts.link(axis, step, voxel.x(), voxel.y(), voxel.z()).conductance();
        }
        final double beyond = isConductor(voxel.own()) ? 0 : conductor.interfaceResistance();
        final double half = conductor.edge_um()[axis] / 2;
        return area(axis) / (half / conductivity[voxel.own()] + beyond);
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

    /** A voxel and its class. */
    private record Voxel(int x, int y, int z, int own) {}

    /**
     * A network and what it was made from.
     *
     * @param classes of the voxels, those that the surface opens included
     * @param cuts of the surface, {@code null} if it runs along voxel faces
     */
    record Made(Network network, byte[][] classes, SurfaceCuts cuts) {}
}
