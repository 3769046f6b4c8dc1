package org.garnetj.pore;

import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Porosity in layers below the original surface. */
final class DepthProfile {

    private static final double MOST_LAYERS = 40;
    private static final int[] STEPS = {1, 2, 5, 10};

    private final PoreSample sample;
    private final double layer_um;
    private final int layers;

    private DepthProfile(final PoreSample sample) {
        this.sample = sample;
        final double deepest_um = deepest_um(sample);
        layer_um = layer_um(deepest_um, sample);
        layers = (int) Math.ceil(deepest_um / layer_um) + 1;
    }

    /** All layers from the surface to the last in which anything was analysed. */
    static List<DepthClass> of(
            final PoreSample sample, final List<Pore> pores, final Execution execution) {
        return new DepthProfile(sample).classes(pores, execution);
    }

    private static double deepest_um(final PoreSample sample) {
        final ReferenceSurface surface = sample.surface();
        final int last = Math.toIntExact(sample.classes().height());
        double deepest = 0;
        for (int z = 0; z < sample.classes().depth(); z++) {
            for (int x = 0; x < surface.width(); x++) {
                deepest = Math.max(deepest, surface.depth_um(x, last, z));
            }
        }
        return deepest;
    }

    /** 1, 2 or 5 times a power of ten, two voxels at least, so that there are 40 layers at most. */
    private static double layer_um(final double deepest_um, final PoreSample sample) {
        final double least =
                Math.max(deepest_um / MOST_LAYERS, 2 * sample.classes().voxelSize().y_um());
        final double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (final int step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        throw new IllegalStateException("no layer holds " + least);
    }

    private List<DepthClass> classes(final List<Pore> pores, final Execution execution) {
        final List<Integer> slices =
                IntStream.range(0, Math.toIntExact(sample.classes().depth())).boxed().toList();
        final long[][] voxels = new long[layers][2];
        for (final long[][] slice :
                execution.mapItems("depth of pores", slices, this::voxelsOfSlice)) {
            for (int i = 0; i < layers; i++) {
                voxels[i][0] += slice[i][0];
                voxels[i][1] += slice[i][1];
            }
        }
        int last = layers;
        while (last > 0 && voxels[last - 1][0] == 0) {
            last--;
        }
        final List<DepthClass> classes = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            classes.add(layer(i, voxels[i], pores));
        }
        return classes;
    }

    /** Voxels of the sample, and of pores, in each layer. */
    private long[][] voxelsOfSlice(final int z) {
        final long[][] voxels = new long[layers][2];
        final byte[] plane = sample.plane(z);
        final int width = sample.surface().width();
        for (int at = 0; at < plane.length; at++) {
            if (plane[at] == PoreSample.PORE || plane[at] == PoreSample.SOLID) {
                final double depth = sample.surface().depth_um(at % width, at / width + 0.5, z);
                final int layer = index(depth);
                voxels[layer][0]++;
                voxels[layer][1] += plane[at] == PoreSample.PORE ? 1 : 0;
            }
        }
        return voxels;
    }

    private int index(final double depth_um) {
        return (int) Math.max(0, Math.min(layers - 1, Math.floor(depth_um / layer_um)));
    }

    private DepthClass layer(final int layer, final long[] voxels, final List<Pore> pores) {
        final double[] diameters =
                pores.stream()
                        .filter(pore -> index(pore.depth_um()) == layer)
                        .mapToDouble(Pore::equivalent_diameter_um)
                        .toArray();
        final double voxel_um3 = sample.classes().voxelSize().volume_um3();
        return new DepthClass(
                layer * layer_um,
                (layer + 1) * layer_um,
                voxels[0] * voxel_um3,
                voxels[1] * voxel_um3,
                (double) voxels[1] / voxels[0],
                diameters.length,
                Arrays.stream(diameters).average().orElse(Double.NaN));
    }
}
