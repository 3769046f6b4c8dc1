package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;

/**
 * The grey scale of a stack, found without being told: the grey of LLZO, and a grey that stands for
 * black.
 *
 * <p>LLZO is the brightest mode of the denoised grey values that is neither small nor a ripple on
 * the flank of another. Only the half of the stack away from the surface is looked at, so that
 * neither the cap nor the vacuum above it can be taken for it. Black is 0 where the stack's own
 * zero is one (no negative greys, and a few voxels anywhere are below half of LLZO), else the grey
 * of the darkest voxels: not that of the darkest phase in the lower half, which may be lithium.
 *
 * @param black grey of black, in the stack's own unit
 * @param llzo grey of LLZO, same unit
 */
record BrightLevel(double black, double llzo) {

    private static final double SIGMA_OF_RANGE = 0.012;
    private static final double LEAST_HEIGHT = 0.15;
    private static final double DEEPEST_VALLEY = 0.8;
    private static final double LEAST_SHARE = 0.1;

    private static final double DARKEST = 0.002;

    /** A phase brighter than this, of the brightest one's grey above black, is no lithium. */
    private static final double LEAST_SOLID = 0.62;

    /** And by so many times more common it is the ceramic, and what is brighter lies in it. */
    private static final double DOMINANT = 2;

    /** A dark phase differs from LLZO by at least so many deviations of the noise. */
    private static final double LEAST_CONTRAST = 2;

    /** The share of voxels, anywhere in the stack, that tells where its own zero is. */
    private static final double FEW = 1e-5;

    /** Voxels that share one independent value after denoising. */
    private static final double DEPENDENT = 12;

    private static final double ERRORS = 3;

    /** With less than this share not clipped, the stack is taken for blank. */
    private static final double CLIPPED_AT_MOST = 0.02;

    /** The scale of a stack not yet corrected; LLZO is NaN if no voxel is open. */
    static BrightLevel find(final Scene scene, final Execution execution) {
        GreyHistogram histogram = histogram(scene, scene.height / 2, execution);
        if (histogram.total() < LEAST_SHARE * scene.width * scene.height * (long) scene.depth) {
            histogram = histogram(scene, 0, execution);
        }
        final double range = histogram.quantile(0.999) - histogram.quantile(0.001);
        final List<GreyHistogram.Mode> modes =
                unclipped(histogram, ends(scene, execution)[0]).modes(SIGMA_OF_RANGE * range);
        double highest = 0;
        for (final GreyHistogram.Mode mode : modes) {
            highest = Math.max(highest, mode.height());
        }
        final double samples =
                2 * Math.sqrt(Math.PI) * SIGMA_OF_RANGE * range / histogram.binWidth() / DEPENDENT;
        double bright = Double.NaN;
        for (final GreyHistogram.Mode mode : modes) {
            if (mode.height() == highest
                    || mode.height() >= LEAST_HEIGHT * highest && isNoRipple(mode, samples)) {
                bright = mode.grey();
            }
        }
        final BrightLevel level =
                new BrightLevel(black(scene, histogram, bright, execution), bright);
        return level.withDominant(modes, highest);
    }

    /**
     * The same, or with the highest mode for LLZO where that is a solid too, by far more common
     * than the brightest: then grains of a brighter solid lie in the ceramic.
     */
    private BrightLevel withDominant(final List<GreyHistogram.Mode> modes, final double highest) {
        for (final GreyHistogram.Mode mode : modes) {
            final boolean solid = mode.grey() - black > LEAST_SOLID * (llzo - black);
            if (mode.height() == highest && solid && heightOf(modes) * DOMINANT < highest) {
                return new BrightLevel(black, mode.grey());
            }
        }
        return this;
    }

    private double heightOf(final List<GreyHistogram.Mode> modes) {
        return modes.stream()
                .filter(mode -> mode.grey() == llzo)
                .mapToDouble(GreyHistogram.Mode::height)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * The histogram without the bin of the darkest grey: voxels that were clipped or masked to it
     * make a peak without width that would dwarf any other.
     */
    private static GreyHistogram unclipped(final GreyHistogram histogram, final double darkest) {
        final GreyHistogram rest = histogram.withoutBinOf(darkest);
        return rest.total() < CLIPPED_AT_MOST * histogram.total() ? histogram : rest;
    }

    /**
     * Whether a mode stands out from its valley in proportion, and by more than counting so few
     * voxels may make it.
     *
     * @param samples independent voxels that a smoothed count of one stands for
     */
    private static boolean isNoRipple(final GreyHistogram.Mode mode, final double samples) {
        return mode.valley() <= DEEPEST_VALLEY * mode.height()
                && mode.height() - mode.valley() > ERRORS * Math.sqrt(mode.height() / samples);
    }

    private static double black(
            final Scene scene,
            final GreyHistogram lowerHalf,
            final double llzo,
            final Execution execution) {
        final double darkest = lowerHalf.quantile(DARKEST);
        final float[] ends = ends(scene, execution);
        final double dark = histogram(scene, 0, ends[0], ends[1], execution).quantile(FEW);
        final double spread = lowerHalf.quantile(0.9) - llzo;
        final boolean distinct =
                llzo - darkest > 6 * Math.max(0, spread)
                        && llzo - darkest > LEAST_CONTRAST * noise(scene, execution);
        if (dark >= 0 && dark < 0.5 * llzo || darkest >= 0 && !distinct) {
            return 0;
        }
        return distinct ? darkest : llzo - 20 * Math.max(spread, Math.abs(llzo) * 1e-3);
    }

    /** What denoising took away: its root mean square. */
    private static double noise(final Scene scene, final Execution execution) {
        double sum = 0;
        long count = 0;
        for (final double squares :
                scene.mapSlices("measure noise", execution, z -> squares(scene, z))) {
            sum += squares;
            count += (long) scene.width * scene.height;
        }
        return Math.sqrt(sum / count);
    }

    private static double squares(final Scene scene, final int z) {
        final float[] grey = scene.grey(z);
        final float[] denoised = scene.denoised(z);
        double sum = 0;
        for (int i = 0; i < grey.length; i++) {
            final double difference = grey[i] - denoised[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** The stack's own grey for a grey in units of LLZO above black. */
    double own(final double grey) {
        return black + grey * (llzo - black);
    }

    /** Denoised grey values of open voxels from row {@code top} downwards. */
    private static GreyHistogram histogram(
            final Scene scene, final int top, final Execution execution) {
        final float[] ends = ends(scene, execution);
        final GreyHistogram coarse = histogram(scene, top, ends[0], ends[1], execution);
        return coarse.total() == 0
                ? coarse
                : histogram(
                        scene, top, coarse.quantile(0.0005), coarse.quantile(0.9995), execution);
    }

    private static GreyHistogram histogram(
            final Scene scene,
            final int top,
            final double low,
            final double high,
            final Execution execution) {
        final double margin = 0.05 * (high - low);
        final GreyHistogram sum = new GreyHistogram(low - margin, high + margin);
        for (final GreyHistogram part :
                scene.mapSlices(
                        "grey of the ceramic",
                        execution,
                        z -> {
                            final GreyHistogram own =
                                    new GreyHistogram(low - margin, high + margin);
                            final float[] denoised = scene.denoised(z);
                            final byte[] labels = scene.labels(z);
                            for (int i = top * scene.width; i < denoised.length; i++) {
                                if (labels[i] == Scene.OPEN) {
                                    own.add(denoised[i]);
                                }
                            }
                            return own;
                        })) {
            sum.add(part);
        }
        return sum;
    }

    /** The darkest and the brightest grey of the whole stack. */
    static float[] ends(final Scene scene, final Execution execution) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (final float[] end :
                scene.mapSlices("range of grey", execution, z -> ends(scene.grey(z)))) {
            low = Math.min(low, end[0]);
            high = Math.max(high, end[1]);
        }
        return new float[] {low, high};
    }

    private static float[] ends(final float[] plane) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (final float value : plane) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new float[] {low, high};
    }
}
