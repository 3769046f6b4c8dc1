package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The true depth of each slice, from how likeness decays with distance: a thick slice is less like
 * its neighbours than a thin one. Slices must be aligned. The mean pitch is that of the
 * calibration, for likeness knows no micrometres; and a stack whose content changes along z looks
 * as if its slices were thicker where there is more to see.
 */
public final class SliceThickness {

    private static final int LEAST_SLICES = 5;
    private static final int LONGEST_REACH = 6;

    /** Pairs less alike than this part of what neighbours are tell little. */
    private static final double ALIKE = 0.2;

    private SliceThickness() {}

    /**
     * Finds the depths, and how to resample the stack to even ones.
     *
     * @throws InputException if there are fewer than five slices, or neighbours are not alike
     */
    public static <T extends RealType<T>> Restored<SliceDepth> estimate(
            final Volume<T> stack, final Execution execution) {
        final int slices = Math.toIntExact(stack.depth());
        if (slices < LEAST_SLICES || Math.min(stack.width(), stack.height()) < 16) {
            throw new InputException(
                    stack.name(),
                    "is too small to tell thicknesses",
                    "give at least 5 slices of 16 by 16 pixels");
        }
        final PictureMaker pictures = new PictureMaker(stack, Region.all(stack), true);
        final List<Likeness.Pair> all =
                Likeness.pairs(pictures, Math.min(LONGEST_REACH, slices / 2), execution);
        final double[] z = DepthSolver.solve(alike(all, stack.name()), slices);
        final double pitch = stack.voxelSize().z_um();
        final double[] even = new double[slices];
        Arrays.setAll(even, k -> k);
        final CubicSlices resampled =
                new CubicSlices(
                        stack,
                        AxisWeights.at(indices(stack.width()), 1, (int) stack.width()),
                        AxisWeights.at(indices(stack.height()), 1, (int) stack.height()),
                        AxisWeights.between(z, even));
        return Restored.onGridOf(stack, resampled, log(z, pitch, all), notes(z));
    }

    private static List<Likeness.Pair> alike(final List<Likeness.Pair> all, final String name) {
        final double near = median(all, 1);
        if (!(near > 0.05)) {
            throw new InputException(
                    name,
                    "has neighbouring slices that are not alike",
                    "align them first (align-slices), or see whether they are one stack");
        }
        int reach = 3;
        while (median(all, reach + 1) > ALIKE * near) {
            reach++;
        }
        final int farthest = reach;
        return all.stream().filter(pair -> pair.distance() <= farthest).toList();
    }

    /** Median likeness at a distance; NaN if there are no such pairs. */
    private static double median(final List<Likeness.Pair> pairs, final int distance) {
        final double[] sorted =
                pairs.stream()
                        .filter(pair -> pair.distance() == distance)
                        .mapToDouble(Likeness.Pair::likeness)
                        .sorted()
                        .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static List<SliceDepth> log(
            final double[] z, final double pitch, final List<Likeness.Pair> pairs) {
        final double[] scores = new double[z.length];
        for (final Likeness.Pair pair : pairs) {
            if (pair.distance() == 1) {
                scores[pair.from()] = Math.max(scores[pair.from()], pair.likeness());
                scores[pair.to()] = Math.max(scores[pair.to()], pair.likeness());
            }
        }
        final List<SliceDepth> log = new ArrayList<>();
        for (int k = 0; k < z.length; k++) {
            final int before = Math.min(k, z.length - 2);
            final double thickness = pitch * (z[before + 1] - z[before]);
            log.add(new SliceDepth(k + 1, pitch * z[k], thickness, scores[k]));
        }
        return log;
    }

    private static List<String> notes(final double[] z) {
        double squares = 0;
        for (int k = 1; k < z.length; k++) {
            squares += (z[k] - z[k - 1] - 1) * (z[k] - z[k - 1] - 1);
        }
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Slices vary in thickness by %.0f %% (standard deviation); the mean is the pitch of"
                                + " the calibration.",
                        100 * Math.sqrt(squares / (z.length - 1))));
    }

    private static double[] indices(final long count) {
        final double[] indices = new double[Math.toIntExact(count)];
        Arrays.setAll(indices, i -> i);
        return indices;
    }
}
