package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Takes the bias out of slices. It is known on a lattice of one node every 8 pixels. */
final class ShadedPlanes implements SliceFilter {

    /** How far the bias may go on beyond that of the bright phase, of its range. */
    private static final double BEYOND = 0.25;

    private final IntFunction<float[]> source;
    private final GainLattice lattice;
    private final PlainTiles tiles;
    private final ShadingFit fit;
    private final ShadingSettings.Steps steps;
    private final ChargeHalos halos;
    private final double level;
    private final double low;
    private final double high;

    private ShadedPlanes(
            final Volume<?> stack,
            final IntFunction<float[]> source,
            final PlainTiles tiles,
            final ShadingFit fit,
            final ShadingSettings.Steps steps,
            final ChargeHalos halos,
            final Execution execution) {
        this.source = source;
        this.tiles = tiles;
        this.fit = fit;
        this.steps = steps;
        this.halos = halos;
        lattice = new GainLattice(Math.toIntExact(stack.width()), Math.toIntExact(stack.height()));
        final double[] logs = logs(execution);
        level = Math.exp(logs[0]);
        low = logs[1];
        high = logs[2];
    }

    static <T extends RealType<T>> ShadedPlanes of(
            final Volume<T> stack,
            final PlainTiles tiles,
            final ShadingFit fit,
            final ShadingSettings settings,
            final Execution execution) {
        return new ShadedPlanes(
                stack,
                z -> Planes.floatPlane(stack.pixels(), z),
                tiles,
                fit,
                settings.steps(),
                settings.halo_um() == 0
                        ? null
                        : ChargeHalos.of(stack, tiles, fit, settings.halo_um(), execution),
                execution);
    }

    /** Grey above black that the bright phase gets. */
    double level() {
        return level;
    }

    /** What halos make of the squares of a slice, in natural logarithms. */
    double halo(final int z, final int tile) {
        return halos == null
                ? 0
                : halos.at(
                        z,
                        PlainTiles.centre(tile % tiles.across()),
                        PlainTiles.centre(tile / tiles.across()));
    }

    /** The smallest and the largest bias at the nodes, over the level. */
    double[] range() {
        final double[] range = {Double.POSITIVE_INFINITY, 0};
        final int step = Math.max(1, tiles.depth() / 8);
        for (int z = 0; z < tiles.depth(); z += step) {
            for (final double log : field(z)) {
                range[0] = Math.min(range[0], Math.exp(log) / level);
                range[1] = Math.max(range[1], Math.exp(log) / level);
            }
        }
        return range;
    }

    @Override
    public void compute(final int first, final float[][] slices) {
        for (int s = 0; s < slices.length; s++) {
            final int z = first + s;
            final double[] gains = gains(z);
            final double zero =
                    tiles.black() + (steps == ShadingSettings.Steps.OFFSET ? fit.step(z) : 0);
            lattice.apply(source.apply(z), gains, zero, tiles.black(), slices[s]);
        }
    }

    // -- Helper methods --

    /** Factors at the nodes of a slice. */
    private double[] gains(final int z) {
        final double[] gains = field(z);
        final double step = steps == ShadingSettings.Steps.OFFSET ? 0 : fit.step(z);
        for (int i = 0; i < gains.length; i++) {
            final double halo = halos == null ? 0 : halos.at(z, lattice.x(i), lattice.y(i));
            gains[i] = level * Math.exp(-gains[i] - step - halo);
        }
        return gains;
    }

    private double[] field(final int z) {
        final SmoothField.Local reader = fit.field().reader();
        final double[] field = new double[lattice.nodes()];
        Arrays.setAll(
                field,
                i ->
                        Math.max(
                                low,
                                Math.min(
                                        high,
                                        fit.field().at(reader, lattice.x(i), lattice.y(i), z))));
        return field;
    }

    /** Mean of the field over the squares of the bright phase, and how far it may go elsewhere. */
    private double[] logs(final Execution execution) {
        double sum = 0;
        double count = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (final double[] part :
                execution.mapItems(
                        "average the bias",
                        IntStream.range(0, tiles.depth()).boxed().toList(),
                        this::logs)) {
            sum += part[0];
            count += part[1];
            least = Math.min(least, part[2]);
            most = Math.max(most, part[3]);
        }
        final double beyond = BEYOND * (most - least);
        return new double[] {sum / Math.max(1, count), least - beyond, most + beyond};
    }

    private double[] logs(final int z) {
        final double[] rest = fit.residuals(z);
        final SmoothField.Local reader = fit.field().reader();
        final double[] logs = {0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < rest.length; i++) {
            if (Math.abs(rest[i]) < ShadingFit.FIRST_REACH) {
                final double log =
                        fit.field()
                                .at(
                                        reader,
                                        PlainTiles.centre(i % tiles.across()),
                                        PlainTiles.centre(i / tiles.across()),
                                        z);
                logs[0] += log;
                logs[1]++;
                logs[2] = Math.min(logs[2], log);
                logs[3] = Math.max(logs[3], log);
            }
        }
        return logs;
    }
}
