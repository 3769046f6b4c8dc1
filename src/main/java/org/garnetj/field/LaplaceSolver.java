package org.garnetj.field;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;
import org.garnetj.block.Progress;

import java.util.Arrays;

/**
 * Solves ∇·(σ∇Φ) = 0 on a network: conjugate gradients on the black cells of a checkerboard,
 * preconditioned by multigrid over strongly joined parts (aggregation, W-cycle). No matrix is
 * stored for the voxels. Vectors are floats, potentials doubles; the residual is taken anew from
 * them, in doubles, whenever it has fallen a thousandfold, so that it is true and not what the
 * recursion says.
 *
 * <p>No number of threads changes a bit of the result.
 */
final class LaplaceSolver {

    /** How far the residual of floats is trusted. */
    private static final double TRUSTED = 1e-3;

    private static final int MOST_ITERATIONS = 500;

    /** Beyond this part of what it was, the true residual does not fall any more. */
    private static final double STALLED = 0.9;

    /** Wished relative error of the power over the tolerance. */
    private static final double POWER = 1e-3;

    private final Network network;
    private final Crew crew;
    private final Progress progress;
    private final double tolerance;
    private final Potential potential;
    private final Planewise planes;
    private final Reduced reduced;
    private int iterations;

    /** Residual times what the preconditioner makes of it: the error's power. */
    private double product;

    /** Dissipated in all faces. */
    private double power;

    private LaplaceSolver(
            final Network network,
            final double tolerance,
            final Crew crew,
            final Progress progress) {
        this.network = network;
        this.tolerance = tolerance;
        this.crew = crew;
        this.progress = progress;
        planes = new Planewise(network, crew);
        reduced = new Reduced(network, crew);
        potential = new Potential(network);
    }

    /**
     * Solves the equations.
     *
     * @param tolerance wished norm of the residual over that of the right-hand side
     */
    static Solution solve(
            final Network network, final double tolerance, final Execution execution) {
        try (Crew crew = new Crew(execution)) {
            return new LaplaceSolver(network, tolerance, crew, execution.progress()).solve();
        }
    }

    private Solution solve() {
        final double load = load();
        double left = load == 0 ? 0 : trueResidual();
        double before = Double.POSITIVE_INFINITY;
        while (isTooMuch(left, load) && left < STALLED * before && iterations < MOST_ITERATIONS) {
            before = left;
            iterate(
                    Math.max(tolerance * load / 2, TRUSTED * left),
                    Math.max(POWER * tolerance * power, TRUSTED * TRUSTED * product),
                    load);
            left = trueResidual();
        }
        return new Solution(network, potential, load == 0 ? 0 : left / load, iterations);
    }

    /** Whether residual or power are not yet as exact as wished. */
    private boolean isTooMuch(final double norm, final double load) {
        return isAbove(norm, tolerance * load, POWER * tolerance * power);
    }

    /** The product is that before the last step; where nothing is left, no other can be taken. */
    private boolean isAbove(final double norm, final double wanted, final double wantedProduct) {
        return norm > wanted || norm > 0 && product > wantedProduct;
    }

    /**
     * Directions are begun anew where the true residual turns out to hold more power. Before any
     * face carries a current, the first product says how much there is to come.
     */
    private void iterate(final double wanted, final double wantedProduct, final double load) {
        double enough = wantedProduct;
        double norm;
        boolean isFirst = true;
        do {
            progress.checkCancelled();
            final double before = product;
            product = reduced.precondition();
            final boolean isAnew = before == 0 || isFirst && product > before;
            isFirst = false;
            enough = enough == 0 ? TRUSTED * TRUSTED * product : enough;
            reduced.turn(isAnew ? 0 : (float) (product / before));
            norm = Math.sqrt(reduced.step(product / reduced.apply(), potential.black()));
            iterations++;
            tell(norm / load);
        } while (isAbove(norm, wanted, enough) && iterations < MOST_ITERATIONS);
    }

    /** The norm of the currents that the terminals would send into cells at potential 0. */
    private double load() {
        double squares = 0;
        for (int z = 0; z < network.nz(); z++) {
            if (network.anchors()[z] != null) {
                squares += network.anchors()[z].squaredCurrents();
            }
        }
        return Math.sqrt(squares);
    }

    private double trueResidual() {
        final double[] powers = new double[network.nz()];
        final double squares =
                planes.sum(
                        potential,
                        (z, near) -> potential.residual(z, near, reduced.residual()[z], powers));
        power = Arrays.stream(powers).sum();
        return Math.sqrt(squares);
    }

    /** Decades of the residual done, in percent of those wanted. */
    private void tell(final double relative) {
        final double done = Math.log(Math.min(1, relative)) / Math.log(tolerance);
        progress.step("relative residual", (long) (100 * Math.min(1, done)), 100);
    }
}
