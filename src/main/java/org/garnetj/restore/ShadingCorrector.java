package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Evens the brightness of a stack with its bright phase, the ceramic, for a reference: a bias that
 * varies slowly over the slice and the stack, such as the shadow of the trench; steps from slice to
 * slice; and, if wanted, halos of charge.
 *
 * <p>The model of a grey v is v − black = gain(z) · bias(x, y, z) · (1 + halo(x, y, z)) · v₀, where
 * v₀ of the bright phase is the same everywhere. It is fitted to the levels of squares of 8 × 8
 * pixels that hold the bright phase alone ({@link PlainTiles}), so that voids, deposits, the cap
 * and walls have no say. The bias there is known; elsewhere it goes on smoothly, by no more than a
 * quarter of its range. The level of the bright phase, averaged in logarithms, stays. Where black
 * is wrong the bright phase is evened all the same, dark phases are not.
 *
 * <p>Needs 8 bytes for every 64 pixels beside the stack, and as many again with halos.
 */
public final class ShadingCorrector {

    /** Intervals of the field along x or y, and along z, at most. */
    private static final int MOST_INTERVALS = 9;

    private static final int MOST_ALONG_Z = 4;

    /** Slices that an interval along z spans at least. */
    private static final int LEAST_SLICES = 8;

    private ShadingCorrector() {}

    /**
     * Finds the bias of a stack, and how to take it out.
     *
     * @throws InputException if no part of the stack is plain and bright
     */
    public static <T extends RealType<T>> Restored<SliceShading> estimate(
            final Volume<T> stack, final ShadingSettings settings, final Execution execution) {
        final PlainTiles tiles = PlainTiles.of(stack, settings.black(), execution);
        if (tiles.plain() < ShadingFit.LEAST_SQUARES) {
            throw nothingPlain(stack);
        }
        final ShadingFit fit =
                ShadingFit.of(tiles, settings.steps(), axes(stack, settings), execution);
        if (!fit.isFound()) {
            throw nothingPlain(stack);
        }
        final ShadedPlanes planes = ShadedPlanes.of(stack, tiles, fit, settings, execution);
        final List<SliceShading> log =
                execution.mapItems(
                        "measure what is left",
                        IntStream.range(0, tiles.depth()).boxed().toList(),
                        z -> SliceLevels.of(tiles, fit, planes, settings.steps(), z));
        return Restored.onGridOf(stack, planes, log, notes(tiles, fit, planes, log));
    }

    private static InputException nothingPlain(final Volume<?> stack) {
        return new InputException(
                stack.name(),
                "has no plain bright region of a few times 8 × 8 pixels to measure its shading on",
                "give a stack of a ceramic that is not all pores and walls, or black=");
    }

    private static Spline[] axes(final Volume<?> stack, final ShadingSettings settings) {
        final double[] um = new double[3];
        for (int d = 0; d < 3; d++) {
            um[d] = stack.pixels().dimension(d) * stack.voxelSize().um(d);
        }
        final double scale =
                settings.scale_um() == 0 ? Math.min(um[0], um[1]) : settings.scale_um();
        final int depth = Math.toIntExact(stack.depth());
        final int alongZ =
                (int)
                        Math.min(
                                Math.min(MOST_ALONG_Z, depth / LEAST_SLICES),
                                Math.round(um[2] / scale));
        return new Spline[] {
            new Spline(Math.toIntExact(stack.width()), intervals(um[0], scale), true),
            new Spline(Math.toIntExact(stack.height()), intervals(um[1], scale), true),
            new Spline(depth, alongZ, false)
        };
    }

    /** Four to each scale. */
    private static int intervals(final double length, final double scale) {
        return (int) Math.max(1, Math.min(MOST_INTERVALS, Math.round(4 * length / scale)));
    }

    private static List<String> notes(
            final PlainTiles tiles,
            final ShadingFit fit,
            final ShadedPlanes planes,
            final List<SliceShading> log) {
        final List<String> notes = new ArrayList<>();
        final double[] range = planes.range();
        notes.add(
                String.format(
                        Locale.ROOT,
                        "Black is %.4g, the bright phase %.4g; its slow bias ran from %.1f %% to"
                                + " %.1f %% of that level above black.",
                        tiles.black(),
                        tiles.black() + planes.level(),
                        100 * range[0],
                        100 * range[1]));
        final long blind =
                log.stream().filter(slice -> slice.squares() < ShadingFit.LEAST_SQUARES).count();
        if (blind > 0) {
            notes.add(
                    blind
                            + " of "
                            + log.size()
                            + " slices show too little of the bright phase: their steps were taken"
                            + " from the slices around.");
        }
        return notes;
    }
}
