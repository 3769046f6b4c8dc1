package org.garnetj.field;

import org.garnetj.block.Crew;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The equations of the black cells of a network after the red ones are eliminated: those are
 * relaxed exactly whenever black values change, and never kept. Work goes by slabs of planes.
 */
final class Reduced {

    /** Planes of a slab, an even number for the cells of the first coarse network. */
    private static final int SLAB = 16;

    private final Network network;
    private final Crew crew;
    private final FineParts parts;
    private final CoarseCycle coarse;
    private final int half;
    private final Queue<Wave> waves = new ConcurrentLinkedQueue<>();

    /** Residual, search direction, and what the preconditioner or the equations make of them. */
    private final float[][] residual;

    private final float[][] direction;
    private final float[][] made;

    Reduced(final Network network, final Crew crew) {
        this.network = network;
        this.crew = crew;
        final FineParts.Made first = FineParts.of(network, crew);
        parts = first.parts();
        coarse = new CoarseCycle(first.level(), crew);
        half = HalfRows.length(network);
        residual = HalfRows.floats(network);
        direction = HalfRows.floats(network);
        made = HalfRows.floats(network);
    }

    /** The residual, to be set before the first step. */
    float[][] residual() {
        return residual;
    }

    /** Applies the preconditioner to the residual; returns their product. */
    double precondition() {
        Arrays.fill(coarse.load(), 0);
        slabs(this::relaxFromZero, this::relaxRed, this::restrict);
        coarse.solve();
        return slabs(this::prolong, this::relaxRed, this::relaxBlack);
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
        return slabs(this::direct, this::relaxTwice, this::applyBlack);
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

    // -- Preconditioner --

    /** Relaxes black cells from 0. */
    private double relaxFromZero(final Wave wave, final RowStencil row) {
        final float[] to = row.of(wave.black());
        System.arraycopy(residual[row.z()], row.y() * half, to, 0, half);
        divide(to, row.diagonal());
        return 0;
    }

    private double relaxRed(final Wave wave, final RowStencil row) {
        row.gather(wave.black());
        divide(row.sum, row.diagonal());
        System.arraycopy(row.sum, 0, row.of(wave.red()), 0, half);
        return 0;
    }

    /** Black cells have been relaxed before the red ones: only what these gave them is missing. */
    private double restrict(final Wave wave, final RowStencil row) {
        row.gather(wave.red());
        parts.addToNodes(HalfRows.BLACK, row.y(), row.z(), row.sum, coarse.load());
        return 0;
    }

    private double prolong(final Wave wave, final RowStencil row) {
        relaxFromZero(wave, row);
        parts.addToCells(HalfRows.BLACK, row.y(), row.z(), coarse.values(), row.of(wave.black()));
        return 0;
    }

    private double relaxBlack(final Wave wave, final RowStencil row) {
        row.gather(wave.red());
        final float[] own = row.of(wave.black());
        System.arraycopy(residual[row.z()], row.y() * half, own, 0, half);
        add(own, row.sum);
        divide(row.sum, row.diagonal());
        System.arraycopy(row.sum, 0, made[row.z()], row.y() * half, half);
        return product(row.sum, own);
    }

    // -- Equations --

    private double direct(final Wave wave, final RowStencil row) {
        System.arraycopy(direction[row.z()], row.y() * half, row.of(wave.black()), 0, half);
        return 0;
    }

    /** Red values of the direction as two floats: rounding one would send currents astray. */
    private double relaxTwice(final Wave wave, final RowStencil row) {
        relaxRed(wave, row);
        row.outflow(row.of(wave.red()), wave.black());
        divide(row.sum, row.diagonal());
        negate(row.sum, row.of(wave.smallRed()));
        return 0;
    }

    private double applyBlack(final Wave wave, final RowStencil row) {
        final float[] own = row.of(wave.black());
        row.outflow(own, wave.red(), wave.smallRed());
        System.arraycopy(row.sum, 0, made[row.z()], row.y() * half, half);
        return product(row.sum, own);
    }

    // -- Helper methods --

    private double slabs(
            final Wave.RowWork put, final Wave.RowWork redWork, final Wave.RowWork blackWork) {
        return crew.sum(
                (network.nz() + SLAB - 1) / SLAB,
                slab -> {
                    final Wave free = waves.poll();
                    final Wave wave = free == null ? new Wave(network) : free;
                    final int end = Math.min((slab + 1) * SLAB, network.nz());
                    final double sum = wave.go(slab * SLAB, end, put, redWork, blackWork);
                    waves.add(wave);
                    return sum;
                });
    }

    private static void add(final float[] what, final float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    private static void divide(final float[] value, final float[] by) {
        for (int i = 0; i < value.length; i++) {
            value[i] /= by[i];
        }
    }

    private static void negate(final float[] value, final float[] to) {
        for (int i = 0; i < value.length; i++) {
            to[i] = -value[i];
        }
    }

    private static void subtract(final float length, final float[] what, final float[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= length * what[i];
        }
    }

    private static double product(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double square(final float[] values) {
        return product(values, values);
    }
}
