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
 * Takes the drift between serial sections out. Slices are compared with those 1, 2, 4 and 8 before
 * them ({@link RobustShift}), small bodies are followed through the slices ({@link BodyTracks}),
 * which say where each slice lies ({@link BodyPlaces}); where there are none, the comparisons, all
 * solved together ({@link JointShifts}), do.
 *
 * <p>What can be known: the jitter between slices, always. A slow trend is drift only if most of
 * what is seen stands still in the sample; a body that dips moves through the slices as drift
 * would. What most windows of a slice agree on is taken for still, so one dipping crack among pores
 * keeps its dip. Where nothing but the crack is seen, {@link Trend#KEEP} or {@link Trend#REGION} is
 * right.
 */
public final class SliceAligner {

    private static final int LEAST_EXTENT = 32;

    /** A region that knows less than this part of what the slices know says nothing on an axis. */
    private static final double LEAST_SHARE = 0.02;

    /** A trend this straight and fast is worth a word, in pixels a slice. */
    private static final double STRAIGHT_PX = 0.1;

    private SliceAligner() {}

    /**
     * Finds the shifts of a stack's slices.
     *
     * @throws InputException if there are fewer than two slices, or less than 32 pixels a side
     */
    public static <T extends RealType<T>> Restored<SliceShift> estimate(
            final Volume<T> stack, final AlignSettings settings, final Execution execution) {
        requireEnough(stack);
        settings.region().ifPresent(region -> region.in(stack));
        final List<String> notes = new ArrayList<>();
        final PictureMaker pictures = new PictureMaker(stack, Region.all(stack), true);
        final SlicePlaces places = SlicePlaces.find(pictures, execution);
        final double[][] shifts = {places.x(), places.y()};
        switch (settings.trend()) {
            case KEEP -> {
                for (final double[] axis : shifts) {
                    subtract(axis, SlowTrend.of(axis));
                }
                notes.add(
                        "The slow trend was kept: drift over more than 40 slices is still there.");
            }
            case REGION -> follow(settings, pictures, places, shifts, notes, execution);
            default -> notes.addAll(straight(shifts));
        }
        final List<SliceShift> log = log(places, shifts);
        notes.addAll(remarks(log));
        return Restored.onGridOf(stack, new ShiftedSlices(stack, shifts[0], shifts[1]), log, notes);
    }

    private static void follow(
            final AlignSettings settings,
            final PictureMaker pictures,
            final SlicePlaces places,
            final double[][] shifts,
            final List<String> notes,
            final Execution execution) {
        final Region region =
                settings.region().orElseGet(() -> StillRegion.find(pictures, execution));
        notes.add("The slow trend is that of the region " + region.text() + ".");
        final SlicePlaces still =
                SlicePlaces.find(new PictureMaker(pictures.stack(), region, false), execution);
        final double[][] regional = {still.x(), still.y()};
        for (int axis = 0; axis < 2; axis++) {
            if (still.information(axis) < LEAST_SHARE * places.information(axis)) {
                notes.add(
                        "The region tells nothing along "
                                + (axis == 0 ? "x" : "y")
                                + "; the trend there is what most of the slices say.");
            } else {
                subtract(shifts[axis], SlowTrend.of(shifts[axis]));
                add(shifts[axis], SlowTrend.of(regional[axis]));
            }
        }
    }

    /** A body that dips could look just like a straight trend. */
    private static List<String> straight(final double[][] shifts) {
        final List<String> notes = new ArrayList<>();
        for (int axis = 0; axis < 2; axis++) {
            final double slope = slope(shifts[axis]);
            if (Math.abs(slope) > STRAIGHT_PX) {
                notes.add(
                        String.format(
                                Locale.ROOT,
                                "The slices moved steadily by %.2f px a slice along %s, which was taken"
                                        + " out; if that is a dip of the sample, use trend=keep.",
                                slope,
                                axis == 0 ? "x" : "y"));
            }
        }
        return notes;
    }

    private static double slope(final double[] values) {
        double moment = 0;
        double squares = 0;
        for (int z = 0; z < values.length; z++) {
            final double t = z - 0.5 * (values.length - 1);
            moment += t * values[z];
            squares += t * t;
        }
        return moment / squares;
    }

    private static List<SliceShift> log(final SlicePlaces places, final double[][] shifts) {
        final SectionRemarks remarks = new SectionRemarks(places.pairs(), shifts[0].length);
        final List<SliceShift> log = new ArrayList<>();
        for (int z = 0; z < shifts[0].length; z++) {
            log.add(
                    new SliceShift(
                            z + 1,
                            shifts[0][z],
                            shifts[1][z],
                            Math.max(0, remarks.score(z)),
                            remarks.remark(z)));
        }
        return log;
    }

    private static List<String> remarks(final List<SliceShift> log) {
        return log.stream()
                .filter(row -> !row.remark().isEmpty())
                .map(row -> "Slice " + row.slice() + ": " + row.remark() + ".")
                .toList();
    }

    private static void subtract(final double[] values, final double[] others) {
        Arrays.setAll(values, z -> values[z] - others[z]);
    }

    private static void add(final double[] values, final double[] others) {
        Arrays.setAll(values, z -> values[z] + others[z]);
    }

    private static void requireEnough(final Volume<?> stack) {
        if (stack.depth() < 2) {
            throw new InputException(
                    stack.name(), "has one slice", "give a stack, or a folder of slices");
        }
        if (Math.min(stack.width(), stack.height()) < LEAST_EXTENT) {
            throw new InputException(
                    stack.name(),
                    "has slices of " + stack.width() + " by " + stack.height() + " pixels",
                    "give at least " + LEAST_EXTENT + " by " + LEAST_EXTENT);
        }
    }
}
