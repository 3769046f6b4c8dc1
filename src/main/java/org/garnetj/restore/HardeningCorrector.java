package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Undoes cupping: beam hardening makes the middle of a sample look less dense than its rim.
 *
 * <p>The level of the bright phase is fitted to squares of 8 × 8 pixels that hold it alone ({@link
 * PlainTiles}), the same for all slices, so voids, lithium and air have no say: as a polynomial of
 * the squared radius about the sample's axis, of the distance from its surface, or of x and y.
 * Greys above black are divided by it; the mean level of the bright phase stays. Where no square
 * is, the model goes on by no more than a quarter of its range. A stack that is even to 0.3 %, or
 * that the model makes even by less than a tenth, is left as it is, bit for bit.
 */
public final class HardeningCorrector {

    /** From here on the sample reaches beyond the slice, and its axis is taken for the middle. */
    private static final double FILLS = 0.5;

    private static final int BLOCKS = 8;

    /** Squares that a model is fitted to at least. */
    private static final int LEAST_SQUARES = 12;

    /** Unevenness falls at least to this share, or the model explains nothing. */
    private static final double EVIDENT = 0.9;

    /** An unevenness that is as good as none. */
    private static final double NONE = 0.003;

    private HardeningCorrector() {}

    /**
     * Finds the cupping of a stack, and how to undo it.
     *
     * @throws InputException if no part of the stack is plain and bright, or the surface is wanted
     *     and there is no air
     */
    public static <T extends RealType<T>> Restored<HardeningTerm> estimate(
            final Volume<T> stack, final HardeningSettings settings, final Execution execution) {
        final PlainTiles tiles = PlainTiles.of(stack, settings.black(), execution);
        final PooledTiles pooled =
                PooledTiles.of(
                        tiles,
                        z -> logs(tiles.level()[z]),
                        Math.min(BLOCKS, tiles.depth()),
                        execution);
        if (tiles.plain() < LEAST_SQUARES) {
            throw new InputException(
                    stack.name(),
                    "has no plain bright region of a few times 8 × 8 pixels to measure its cupping on",
                    "give a stack of a ceramic that is not all pores and walls, or black=");
        }
        final CuppingTerms terms = terms(stack, settings, tiles, pooled, execution);
        final CuppingFit fit = CuppingFit.of(tiles, pooled, terms);
        final List<HardeningTerm> log = log(stack, tiles, fit);
        final GainLattice lattice =
                new GainLattice(Math.toIntExact(stack.width()), Math.toIntExact(stack.height()));
        if (!isEvident(log)) {
            return Restored.onGridOf(
                    stack, new UnchangedPlanes<>(stack), log, List.of(note(tiles, fit, log)));
        }
        return Restored.onGridOf(
                stack,
                (first, slices) -> {
                    for (int s = 0; s < slices.length; s++) {
                        lattice.apply(
                                Planes.floatPlane(stack.pixels(), first + s),
                                gains(lattice, fit, first + s),
                                tiles.black(),
                                tiles.black(),
                                slices[s]);
                    }
                },
                log,
                List.of(note(tiles, fit, log)));
    }

    // -- Helper methods --

    private static boolean isEvident(final List<HardeningTerm> log) {
        final double before = log.get(0).unevenness_before();
        return before > NONE && log.get(0).unevenness_after() < EVIDENT * before;
    }

    private static double[] logs(final float[] levels) {
        final double[] logs = new double[levels.length];
        Arrays.setAll(logs, i -> Math.log(levels[i]));
        return logs;
    }

    private static <T extends RealType<T>> CuppingTerms terms(
            final Volume<T> stack,
            final HardeningSettings settings,
            final PlainTiles tiles,
            final PooledTiles pooled,
            final Execution execution) {
        final double x = stack.voxelSize().x_um();
        final double y = stack.voxelSize().y_um();
        if (settings.model() == HardeningSettings.Model.PLANE) {
            return new PlaneTerms(
                    0.5 * stack.width(), 0.5 * stack.height(), x, y, 2 * settings.order());
        }
        final double[] known =
                Arrays.stream(pooled.value()).filter(value -> !Double.isNaN(value)).toArray();
        final double half = 0.5 * Math.exp(Tukey.median(known, known.length));
        final SampleSquares sample = SampleSquares.of(stack, tiles.black() + half, execution);
        final boolean fills = sample.atEdge() >= FILLS;
        if (settings.model() == HardeningSettings.Model.SURFACE) {
            if (fills) {
                throw new InputException(
                        stack.name(),
                        "shows a sample that reaches beyond the slices, so its surface is unknown",
                        "give model=radius or model=plane");
            }
            return DepthTerms.of(stack, sample, settings.order(), execution);
        }
        final RingSettings.Centre centre =
                settings.centre()
                        .orElseGet(
                                () ->
                                        fills
                                                ? new RingSettings.Centre(
                                                        0.5 * stack.width(), 0.5 * stack.height())
                                                : DepthTerms.of(stack, sample, 1, execution)
                                                        .middle());
        return new RadialTerms(centre, x, y, farthest(tiles, centre, x, y), settings.order());
    }

    private static double farthest(
            final PlainTiles tiles,
            final RingSettings.Centre centre,
            final double voxelX,
            final double voxelY) {
        double most = 0;
        for (final float[] level : tiles.level()) {
            for (int i = 0; i < level.length; i++) {
                if (!Float.isNaN(level[i])) {
                    most =
                            Math.max(
                                    most,
                                    RadialTerms.radius_um(
                                            centre,
                                            voxelX,
                                            voxelY,
                                            PlainTiles.centre(i % tiles.across()),
                                            PlainTiles.centre(i / tiles.across())));
                }
            }
        }
        return most;
    }

    private static double[] gains(final GainLattice lattice, final CuppingFit fit, final int z) {
        final double[] values = new double[fit.coefficients().length];
        final double[] gains = new double[lattice.nodes()];
        Arrays.setAll(
                gains,
                i -> fit.mean() / fit.level() / fit.at(lattice.x(i), lattice.y(i), z, values));
        return gains;
    }

    private static List<HardeningTerm> log(
            final Volume<?> stack, final PlainTiles tiles, final CuppingFit fit) {
        final double[] uneven = uneven(tiles, fit);
        final RingSettings.Centre centre =
                fit.terms() instanceof RadialTerms radial
                        ? radial.centre()
                        : new RingSettings.Centre(0.5 * stack.width(), 0.5 * stack.height());
        final boolean centred = !(fit.terms() instanceof DepthTerms);
        final List<String> names = fit.terms().names();
        final List<HardeningTerm> log = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            log.add(
                    new HardeningTerm(
                            names.get(k),
                            fit.coefficients()[k],
                            fit.errors()[k],
                            fit.terms().scale_um(),
                            centred ? centre.x_px() : Double.NaN,
                            centred ? centre.y_px() : Double.NaN,
                            uneven[0],
                            uneven[1]));
        }
        return log;
    }

    /** Unevenness of the squares, averaged over the slices, before and after. */
    private static double[] uneven(final PlainTiles tiles, final CuppingFit fit) {
        final int plane = tiles.across() * tiles.down();
        final double[][] sums = new double[3][plane];
        final double[] values = new double[fit.coefficients().length];
        for (int z = 0; z < tiles.depth(); z++) {
            for (int i = 0; i < plane; i++) {
                final double level = tiles.level()[z][i];
                final double model =
                        fit.at(
                                PlainTiles.centre(i % tiles.across()),
                                PlainTiles.centre(i / tiles.across()),
                                z,
                                values);
                if (Math.abs(level / (model * fit.level()) - 1) < CuppingFit.FIRST_REACH) {
                    sums[0][i]++;
                    sums[1][i] += level;
                    sums[2][i] += level / model;
                }
            }
        }
        final double[] before = new double[plane];
        final double[] after = new double[plane];
        Arrays.setAll(before, i -> sums[1][i] / sums[0][i]);
        Arrays.setAll(after, i -> sums[2][i] / sums[0][i]);
        return new double[] {
            SliceLevels.unevenness(before, tiles.across()),
            SliceLevels.unevenness(after, tiles.across())
        };
    }

    private static String note(
            final PlainTiles tiles, final CuppingFit fit, final List<HardeningTerm> log) {
        final String centre =
                fit.terms() instanceof RadialTerms radial ? " about " + radial.centre() : "";
        final String found =
                String.format(
                        Locale.ROOT,
                        "Black is %.4g, the bright phase %.4g; taking cupping%s out brings its"
                                + " unevenness from %.2f %% to %.2f %%",
                        tiles.black(),
                        tiles.black() + fit.mean(),
                        centre,
                        100 * log.get(0).unevenness_before(),
                        100 * log.get(0).unevenness_after());
        return isEvident(log)
                ? found + "."
                : found + ": there is no evident cupping, and the stack was left as it is.";
    }
}
