package org.garnetj.field;

import org.garnetj.block.Crew;

import java.util.List;

/**
 * How much conductance a grid of voxels loses by its coarseness.
 *
 * <p>The currents through the faces of a voxel, taken to change linearly from face to face, are a
 * current without sources in the stack itself. By Thomson's principle its power bounds the
 * conductance from below; and it is less than the power of the network by R(j₁ − j₂)²/6 for each
 * voxel and axis, with R the resistance of the voxel and j₁, j₂ the currents through its two faces.
 * So the network conducts too little, at least by that share.
 */
final class GridError {

    private final Conductor conductor;
    private final Solution solution;

    private GridError(final Conductor conductor, final Solution solution) {
        this.conductor = conductor;
        this.solution = solution;
    }

    /** The power that is too much. */
    static double excessPower(final Conductor conductor, final Solution solution, final Crew crew) {
        final GridError error = new GridError(conductor, solution);
        return new Planewise(solution.network(), crew).sum(solution.potential(), error::plane);
    }

    private double plane(final int z, final double[][] planes) {
        final byte[] classes = conductor.classes().plane(z);
        final List<Material> materials = conductor.materials();
        final int nx = conductor.lattice().nx();
        final RowLinks links = new RowLinks(solution.network());
        double power = 0;
        for (int at = 0; at < classes.length; at++) {
            if (at % nx == 0) {
                links.load(at / nx, z);
            }
            final Material material = materials.get(classes[at]);
            if (material.isSought() && !material.isConductor()) {
                for (int axis = 0; axis < 3; axis++) {
                    final double resistance = resistance(axis, material.conductivity());
                    final double change =
                            current(axis, 1, at % nx, at / nx, z, planes, resistance, links)
                                    + current(
                                            axis,
                                            -1,
                                            at % nx,
                                            at / nx,
                                            z,
                                            planes,
                                            resistance,
                                            links);
                    power += resistance * change * change / 6;
                }
            }
        }
        return power;
    }

    private double resistance(final int axis, final double conductivity) {
        final double[] edge = conductor.edge_um();
        return edge[axis] * edge[axis] / (edge[0] * edge[1] * edge[2] * conductivity);
    }

    /** The current into a voxel through one of its two faces across an axis. */
    private double current(
            final int axis,
            final int step,
            final int x,
            final int y,
            final int z,
            final double[][] planes,
            final double resistance,
            final RowLinks links) {
        final Network network = solution.network();
        final double own = planes[1][y * network.nx() + x];
        final int position = axis == 0 ? x : axis == 1 ? y : z;
        final boolean isBorder = position == (step < 0 ? 0 : network.size(axis) - 1);
        final Border border = conductor.borders()[axis][step < 0 ? 0 : 1];
        if (isBorder && border.kind() == Border.Kind.POTENTIAL) {
            return 2 / resistance * (border.value() - own);
        }
        final double link = step < 0 ? links.before(axis, x) : links.after(axis, x);
        return link == 0
                ? 0
                : link * (solution.potential().neighbour(planes, axis, step, x, y) - own);
    }
}
