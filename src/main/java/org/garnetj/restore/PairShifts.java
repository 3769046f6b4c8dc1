package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Compares slices with those some distances before them. Goes through the stack once: each slice is
 * made a picture of and Fourier transformed once, and kept only as long as it is compared with.
 */
final class PairShifts {

    /** Slices looked at together; the result does not depend on it. */
    private static final int TOGETHER = 8;

    private static final double SAME_PX = 0.5;
    private static final double USUAL_PX2 = 0.25;
    private static final double LARGEST_DOUBT = 8;

    private final PictureMaker pictures;
    private final Spectrum.Maker spectra;
    private final int[] distances;
    private final Execution execution;
    private final Map<Integer, Slice> slices = new HashMap<>();
    private final Map<Long, PairShift> found = new HashMap<>();

    private final double[] places;

    private PairShifts(
            final PictureMaker pictures,
            final int[] distances,
            final double[] places,
            final Execution execution) {
        this.pictures = pictures;
        spectra = new Spectrum.Maker(pictures.width(), pictures.height());
        this.distances = distances;
        this.places = places;
        this.execution = execution;
    }

    /**
     * The shifts of all pairs at the given distances, in a fixed order.
     *
     * @param distances in slices, rising, each with its half among them
     */
    static List<PairShift> of(
            final PictureMaker pictures, final int[] distances, final Execution execution) {
        return new PairShifts(pictures, distances, null, execution).measured();
    }

    /** The same, from where the slices are already known to lie about. */
    static List<PairShift> near(
            final double[] places,
            final PictureMaker pictures,
            final int[] distances,
            final Execution execution) {
        return new PairShifts(pictures, distances, places, execution).measured();
    }

    private List<PairShift> measured() {
        final int depth = Math.toIntExact(pictures.stack().depth());
        final List<PairShift> all = new ArrayList<>();
        for (int first = 0; first < depth; first += TOGETHER) {
            final int end = Math.min(depth, first + TOGETHER);
            final List<Integer> fresh = IntStream.range(first, end).boxed().toList();
            final List<Slice> made =
                    execution.part(first, depth).mapItems("compare slices", fresh, this::look);
            for (int i = 0; i < made.size(); i++) {
                slices.put(first + i, made.get(i));
            }
            for (final int distance : distances) {
                all.addAll(compared(fresh.stream().filter(z -> z >= distance).toList(), distance));
            }
            final int needed = end - distances[distances.length - 1];
            slices.keySet().removeIf(z -> z < needed);
        }
        return all;
    }

    private Slice look(final int z) {
        final Picture picture = pictures.of(z);
        return new Slice(picture, places == null ? spectra.of(picture) : null);
    }

    private List<PairShift> compared(final List<Integer> later, final int distance) {
        final List<PairShift> shifts =
                execution
                        .part(later.isEmpty() ? 0 : later.get(0), pictures.stack().depth())
                        .mapItems("compare slices", later, z -> compare(z - distance, z));
        shifts.forEach(shift -> found.put(key(shift.from(), shift.to()), shift));
        return shifts;
    }

    /** Begins at the peak of the phase correlation, and at what two shorter pairs come to. */
    private PairShift compare(final int first, final int second) {
        final Slice a = slices.get(first);
        final Slice b = slices.get(second);
        final RobustShift robust = new RobustShift(a.picture(), b.picture());
        if (places != null) {
            final double x = places[2 * second] - places[2 * first];
            final double y = places[2 * second + 1] - places[2 * first + 1];
            return robust.refine(x, y).between(first, second);
        }
        final List<double[]> starts = new ArrayList<>();
        starts.add(new double[2]);
        starts.add(a.spectrum().shiftTo(b.spectrum()));
        final int middle = first + (second - first) / 2;
        final PairShift before = found.get(key(first, middle));
        final PairShift after = found.get(key(middle, second));
        if (before != null && after != null) {
            starts.add(new double[] {before.dx() + after.dx(), before.dy() + after.dy()});
        }
        return best(robust, starts, second - first).between(first, second);
    }

    private static RobustShift.Fit best(
            final RobustShift robust, final List<double[]> starts, final int distance) {
        final List<RobustShift.Fit> fits = new ArrayList<>();
        for (final double[] start : starts) {
            if (fits.stream().noneMatch(fit -> near(fit, start))) {
                fits.add(robust.refine(start[0], start[1]));
            }
        }
        return fits.stream()
                .max(Comparator.comparingDouble(fit -> worth(fit, distance)))
                .orElseThrow();
    }

    private static boolean near(final RobustShift.Fit fit, final double[] start) {
        return Math.hypot(fit.dx() - start[0], fit.dy() - start[1]) < SAME_PX;
    }

    /** What a fit knows; one that asks for an unusual drift must know more. */
    private static double worth(final RobustShift.Fit fit, final int distance) {
        final double away = fit.dx() * fit.dx() + fit.dy() * fit.dy();
        return fit.information() / Math.min(LARGEST_DOUBT, 1 + away / (distance * USUAL_PX2));
    }

    private static long key(final int first, final int second) {
        return ((long) first << 32) + second;
    }

    /** A slice while it is compared. */
    private record Slice(Picture picture, Spectrum spectrum) {}
}
