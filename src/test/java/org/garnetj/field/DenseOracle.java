package org.garnetj.field;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

import java.util.List;

/**
 * The same equations, written out as a matrix face by face from the definition and solved directly.
 */
final class DenseOracle {

    private final Conductor conductor;
    private final Lattice lattice;
    private final RealMatrix matrix;
    private final RealVector right;

    private DenseOracle(final Conductor conductor) {
        this.conductor = conductor;
        lattice = conductor.lattice();
        matrix = new Array2DRowRealMatrix(lattice.cells(), lattice.cells());
        right = new ArrayRealVector(lattice.cells());
    }

    /** The potential of each voxel; 0 where nothing conducts. */
    static double[] solve(final Conductor conductor) {
        final DenseOracle oracle = new DenseOracle(conductor);
        for (int cell = 0; cell < oracle.lattice.cells(); cell++) {
            oracle.addEquation(cell);
        }
        return new LUDecomposition(oracle.matrix).getSolver().solve(oracle.right).toArray();
    }

    private void addEquation(final int cell) {
        final int[] at = {
            cell % lattice.nx(),
            cell / lattice.nx() % lattice.ny(),
            cell / lattice.nx() / lattice.ny()
        };
        final Material own = material(at);
        if (own.isSought()) {
            for (int axis = 0; axis < 3; axis++) {
                addFace(cell, at, own, axis, -1);
                addFace(cell, at, own, axis, 1);
            }
        }
        if (matrix.getEntry(cell, cell) == 0) {
            matrix.setEntry(cell, cell, 1);
        }
    }

    private void addFace(
            final int cell, final int[] at, final Material own, final int axis, final int step) {
        final double[] edge = conductor.edge_um();
        final double area = edge[0] * edge[1] * edge[2] / edge[axis];
        final double half = edge[axis] / 2 / conductivity(own);
        final int[] next = at.clone();
        next[axis] += step;
        final boolean isOut = next[axis] < 0 || next[axis] == lattice.size(axis);
        final Border border = conductor.borders()[axis][step < 0 ? 0 : 1];
        if (isOut && border.kind() == Border.Kind.POTENTIAL) {
            matrix.addToEntry(cell, cell, area / half);
            right.addToEntry(cell, area / half * border.value());
            return;
        }
        if (isOut && border.kind() == Border.Kind.FLUX) {
            right.addToEntry(cell, area * border.value());
            return;
        }
        next[axis] = Math.floorMod(next[axis], lattice.size(axis));
        final Material other = material(next);
        final double interfaces =
                own.isConductor() == other.isConductor() ? 0 : conductor.interfaceResistance();
        if (other.isFixed()) {
            final double tie = area / (half + interfaces);
            matrix.addToEntry(cell, cell, tie);
            right.addToEntry(cell, tie * other.potential());
        } else if (other.isSought()) {
            final double link = area / (half + edge[axis] / 2 / conductivity(other) + interfaces);
            matrix.addToEntry(cell, cell, link);
            matrix.addToEntry(cell, lattice.index(next[0], next[1], next[2]), -link);
        }
    }

    private double conductivity(final Material material) {
        final List<Material> all = conductor.materials();
        final double best =
                all.stream()
                        .filter(each -> !each.isConductor())
                        .mapToDouble(Material::conductivity)
                        .max()
                        .orElseThrow();
        return material.isConductor() ? NetworkMaker.FLOATING * best : material.conductivity();
    }

    private Material material(final int[] at) {
        final byte[] plane = conductor.classes().plane(at[2]);
        return conductor.materials().get(plane[at[1] * lattice.nx() + at[0]]);
    }
}
