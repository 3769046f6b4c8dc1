package org.garnetj.field;

import org.garnetj.block.Crew;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The equations of the black cells of a network after the red ones are eliminated: those are
 * relaxed exactly whenever black values change. Work goes by slabs of two planes, as the cells of
 * the first coarse network do.
 */
final class Reduced {

    private final Network network;
    private final Crew crew;
    private final FineParts parts;
    private final CoarseCycle coarse;
    private final int slabs;
    private final int half;

    /** Residual, search direction, and what the preconditioner or the equations make of them. */
    private final float[][] residual;

    private final float[][] direction;
    private final float[][] made;
    private final float[][] madeRed;

    /** What the red values of the direction lack as floats. */
    private final float[][] smallRed;

    Reduced(final Network network, final Crew crew) {
        this.network = network;
        this.crew = crew;
        final FineParts.Made first = FineParts.of(network, crew);
        parts = first.parts();
        coarse = new CoarseCycle(first.level(), crew);
        slabs = (network.nz() + 1) / 2;
        half = RowStencil.half(network);
        residual = HalfVector.floats(network);
        direction = HalfVector.floats(network);
        made = HalfVector.floats(network);
        madeRed = HalfVector.floats(network);
        smallRed = HalfVector.floats(network);
    }

    /** The residual, to be set before the first step. */
    float[][] residual() {
        return residual;
    }

    /** Applies the preconditioner to the residual; returns their product. */
    double precondition() {
        rows(RowStencil.BLACK, this::divide);
        relaxRed();
        Arrays.fill(coarse.load(), 0);
        rows(RowStencil.BLACK, this::restrict);
        coarse.solve();
        rows(RowStencil.BLACK, this::prolong);
        relaxRed();
        return rows(RowStencil.BLACK, this::relaxBlack);
    }

    /** Adds the old direction, {@code keep} of it, to what the preconditioner made. */
    void turn(final float keep) {
        crew.forEach(
                network.nz(),
                z -> {
                    final float[] to = direction[z];
                    final float[] from = made[z];
                    for (int i = 0; i < to.length; i++) {
                        to[i] = from[i] + keep * to[i];
                    }
                });
    }

    /** Applies the equations to the direction; returns their product. */
    double apply() {
        rows(RowStencil.RED, this::relaxTwice);
        return rows(RowStencil.BLACK, this::applyBlack);
    }

    /** Goes a step along the direction; returns the square of the residual left. */
    double step(final double length, final double[][] potential) {
        final float less = (float) length;
        return crew.sum(
                network.nz(),
                z -> {
                    final double[] x = potential[z];
                    final float[] p = direction[z];
                    for (int i = 0; i < x.length; i++) {
                        x[i] += (double) less * p[i];
                    }
                    subtract(less, made[z], residual[z]);
                    return square(residual[z]);
                });
    }

    // -- Helper methods --

    private double divide(final RowStencil stencil, final int y, final int z) {
        final float[] from = residual[z];
        final float[] to = made[z];
        final int row = y * half;
        for (int i = 0; i < half; i++) {
            to[row + i] = from[row + i] / stencil.diagonal[i];
        }
        return 0;
    }

    private void relaxRed() {
        rows(RowStencil.RED, this::relax);
    }

    private double relax(final RowStencil stencil, final int y, final int z) {
        stencil.gather(made);
        quotient(stencil.sum, stencil.diagonal);
        System.arraycopy(stencil.sum, 0, madeRed[z], y * half, half);
        return 0;
    }

    /** Black cells have been relaxed before the red ones: only what these gave them is missing. */
    private double restrict(final RowStencil stencil, final int y, final int z) {
        stencil.gather(madeRed);
        parts.addToNodes(RowStencil.BLACK, y, z, stencil.sum, coarse.load());
        return 0;
    }

    private double prolong(final RowStencil stencil, final int y, final int z) {
        parts.addToCells(RowStencil.BLACK, y, z, coarse.values(), made[z]);
        return 0;
    }

    private double relaxBlack(final RowStencil stencil, final int y, final int z) {
        stencil.gather(madeRed);
        final float[] r = residual[z];
        final float[] to = made[z];
        final int row = y * half;
        double product = 0;
        for (int i = 0; i < half; i++) {
            final float value = (r[row + i] + stencil.sum[i]) / stencil.diagonal[i];
            to[row + i] = value;
            product += (double) value * r[row + i];
        }
        return product;
    }

    /** Red values of the direction as two floats: rounding one would send currents astray. */
    private double relaxTwice(final RowStencil stencil, final int y, final int z) {
        stencil.gather(direction);
        quotient(stencil.sum, stencil.diagonal);
        final float[] value = stencil.sum.clone();
        System.arraycopy(value, 0, madeRed[z], y * half, half);
        stencil.outflow(value, direction);
        quotient(stencil.sum, stencil.diagonal);
        final float[] small = smallRed[z];
        for (int i = 0; i < half; i++) {
            small[y * half + i] = -stencil.sum[i];
        }
        return 0;
    }

    private double applyBlack(final RowStencil stencil, final int y, final int z) {
        final float[] own = Arrays.copyOfRange(direction[z], y * half, (y + 1) * half);
        stencil.outflow(own, madeRed, smallRed);
        System.arraycopy(stencil.sum, 0, made[z], y * half, half);
        double product = 0;
        for (int i = 0; i < half; i++) {
            product += (double) stencil.sum[i] * own[i];
        }
        return product;
    }

    private static void quotient(final float[] value, final float[] by) {
        for (int i = 0; i < value.length; i++) {
            value[i] /= by[i];
        }
    }

    private static void subtract(final float length, final float[] what, final float[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= length * what[i];
        }
    }

    private static double square(final float[] values) {
        double sum = 0;
        for (final float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }

    private double rows(final int colour, final RowWork work) {
        final IntToDoubleFunction slab =
                s -> {
                    final RowStencil stencil = new RowStencil(network);
                    double sum = 0;
                    for (int z = 2 * s; z < Math.min(2 * s + 2, network.nz()); z++) {
                        for (int y = 0; y < network.ny(); y++) {
                            stencil.load(colour, y, z);
                            sum += work.at(stencil, y, z);
                        }
                    }
                    return sum;
                };
        return crew.sum(slabs, slab);
    }

    /** What is done with one row whose equations are loaded. */
    private interface RowWork {
        double at(RowStencil stencil, int y, int z);
    }
}
