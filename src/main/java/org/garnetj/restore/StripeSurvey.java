package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds out about the curtains of a stack from pairs of neighbouring slices: how strong they are
 * against the noise, how fast they change down a column, and how much of them the next slice has.
 * Each number is the median over the pairs.
 */
final class StripeSurvey {

    private static final int PAIRS = 8;

    /** Share of what differs among columns that must go on along them. */
    private static final double LEAST_SHARE = 0.05;

    /** A stripe that is seen is stronger than the mean of all places by so much, in variance. */
    private static final double UNEVEN = 4;

    /** In standard deviations of a share. */
    private static final double SURE = 3;

    private final CurtainSettings settings;
    private final Volume<?> stack;
    private final int width;

    private StripeSurvey(final Volume<?> stack, final CurtainSettings settings) {
        this.settings = settings;
        this.stack = stack;
        width = Math.toIntExact(stack.width());
    }

    /**
     * What a stack's curtains are like.
     *
     * @return nothing where columns do not differ more than noise and the sample make them
     */
    static Optional<StripeModel> of(
            final Volume<?> stack, final CurtainSettings settings, final Execution execution) {
        return new StripeSurvey(stack, settings).run(execution);
    }

    /** Up to eight slices, evenly through the stack, each with one behind it if there is one. */
    static List<Integer> slices(final Volume<?> stack) {
        final int last = Math.max(1, Math.toIntExact(stack.depth()) - 1);
        final int pairs = Math.min(PAIRS, last);
        return IntStream.range(0, pairs)
                .mapToObj(pair -> (int) ((pair + 0.5) * last / pairs))
                .toList();
    }

    private Optional<StripeModel> run(final Execution execution) {
        final List<Integer> slices = slices(stack);
        final List<StripePlane> planes =
                execution.mapItems(
                        "look at slices", slices, z -> StripePlane.of(plane(stack, z), width));
        final StripeDesign design = design(planes);
        final boolean additive = isAdditive(design, slices, execution);
        final List<StripePair> pairs =
                execution.mapItems(
                        "measure curtains", slices, z -> pair(design.rough(additive), z));
        final double own = additive ? 1 : design.white();
        final double rounding = Samples.rounding(stack.pixels().getType()) / (own * own);
        final double share = median(pairs, StripePair::share);
        final int places = pairs.stream().mapToInt(StripePair::pairs).sum();
        if (share <= Math.max(LEAST_SHARE, SURE / Math.sqrt(Math.max(1, places)))) {
            return Optional.empty();
        }
        final double variance = UNEVEN * share * median(pairs, StripePair::all);
        return Optional.of(
                design.refined(
                        additive,
                        Math.max(rounding, median(pairs, StripePair::noise)),
                        variance,
                        median(pairs, StripePair::change),
                        median(pairs, StripePair::correlation),
                        settings,
                        stack.voxelSize().y_um()));
    }

    // -- Helper methods --

    private StripeDesign design(final List<StripePlane> planes) {
        final double energy = median(planes, StripePlane::energy);
        final int third = Math.max(8, width / 3);
        final int reach =
                settings.width_um().isPresent()
                        ? (int)
                                Math.max(
                                        2,
                                        settings.width_um().getAsDouble()
                                                / stack.voxelSize().x_um())
                        : third;
        return new StripeDesign(
                median(planes, StripePlane::noise),
                Math.sqrt(Math.max(0, energy) / StripeEnergy.DIFFERENCED),
                median(planes, p -> p.most() - p.least()),
                median(planes, StripePlane::white),
                median(planes, StripePlane::least),
                reach);
    }

    private boolean isAdditive(
            final StripeDesign design, final List<Integer> slices, final Execution execution) {
        if (settings.kind() != CurtainKind.AUTO) {
            return settings.kind() == CurtainKind.ADDITIVE;
        }
        if (design.least() < 0) {
            return true;
        }
        return StripeKindJudge.isAdditive(
                execution.mapItems(
                        "compare bright and dark",
                        slices,
                        z -> StripeKindJudge.look(plane(stack, z), width, design)));
    }

    private StripePair pair(final StripeModel model, final int z) {
        final int height = Math.toIntExact(stack.height());
        final int behind = (int) Math.min(stack.depth() - 1, z + 1);
        final float[] plane = plane(stack, z);
        return new StripePair(
                pieces(model, plane, width),
                pieces(model, plane(stack, behind), width),
                pieces(model, exchanged(plane, width), height));
    }

    private static StripePieces pieces(
            final StripeModel model, final float[] plane, final int width) {
        return StripePieces.of(StripeEvidence.of(plane, width, model, null), width);
    }

    /** Rows and columns exchanged. */
    private static float[] exchanged(final float[] plane, final int width) {
        final int height = plane.length / width;
        final float[] exchanged = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            exchanged[i % width * height + i / width] = plane[i];
        }
        return exchanged;
    }

    private static <T extends RealType<T>> float[] plane(final Volume<T> stack, final int z) {
        return Planes.floatPlane(stack.pixels(), z);
    }

    private static <P> double median(final List<P> of, final ToDoubleFunction<P> number) {
        return Tukey.quantile(
                of.stream().mapToDouble(number).filter(value -> !Double.isNaN(value)).toArray(),
                0.5);
    }
}
