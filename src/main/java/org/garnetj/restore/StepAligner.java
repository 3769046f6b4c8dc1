package org.garnetj.restore;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Lays the stacks of a sample, taken after one plating step after another, on the first of them, by
 * a rotation and a shift, on the parts that have not changed. Starts come from {@link MotionStart},
 * {@link MotionFit} refines them from coarse to fine.
 *
 * <p>Any turn about z is found, and a tilt of some degrees about x and y. Stacks may differ in the
 * size of their voxels, in field of view, and in gain and offset of their greys.
 */
public final class StepAligner {

    /** Voxels of the finest scale; a larger stack is binned. */
    static final long FINEST_VOXELS = 1 << 24;

    /** Voxels along the longest edge at the coarsest scale. */
    private static final int COARSEST_EXTENT = 40;

    /** A scale leaves at least so many voxels along each axis. */
    private static final int LEAST_EXTENT = 16;

    /** A fit that is worse than this, in voxels, is not believed before turns have been tried. */
    private static final double PLAUSIBLE = 0.1;

    /** Where a smaller share of the walls agrees, the user is told. */
    private static final double DOUBTFUL = 0.5;

    private static final int TURNS = 60;

    /** Starts that are refined. */
    private static final int PURSUED = 8;

    /** What covers less of the first stack does not show the same part. */
    private static final double LEAST_OVERLAP = 0.15;

    /** The places of voxels are known to this, in voxels, or not at all. */
    private static final double LARGEST_ERROR = 0.2;

    private final Volume<?> reference;
    private final Volume<?> stack;
    private final long finest;
    private final Execution execution;

    private StepAligner(
            final Volume<?> reference,
            final Volume<?> stack,
            final long finest,
            final Execution execution) {
        this.reference = reference;
        this.stack = stack;
        this.finest = finest;
        this.execution = execution;
    }

    /**
     * Lays a stack on the first.
     *
     * @param step number of the stack, from 1
     * @throws InputException if a stack has fewer than 16 voxels along an axis, or if the two do
     *     not tell how they lie on each other
     */
    public static Restored<StepAlignment> align(
            final Volume<?> reference,
            final Volume<?> stack,
            final int step,
            final Execution execution) {
        return align(reference, stack, step, FINEST_VOXELS, execution);
    }

    static Restored<StepAlignment> align(
            final Volume<?> reference,
            final Volume<?> stack,
            final int step,
            final long finest,
            final Execution execution) {
        requireExtent(reference);
        requireExtent(stack);
        final StepAligner aligner = new StepAligner(reference, stack, finest, execution);
        final MotionFound found = aligner.found();
        final double overlap = aligner.overlap(found.motion());
        aligner.requireKnown(found, overlap);
        return Restored.onGridOf(
                reference,
                MovedSlices.greys(stack, reference, found.motion()),
                List.of(StepAlignment.of(step, stack.name(), found, overlap)),
                aligner.doubts(found));
    }

    /** The first stack, on which the others are laid. */
    public static StepAlignment first(final Volume<?> reference) {
        return new StepAlignment(1, reference.name(), 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 1);
    }

    /**
     * Labels on the grid of a step, moved as the step is, each from the nearest voxel.
     *
     * @param row how the step lies on the first
     * @param outside label of what the step does not cover
     */
    public static Restored<StepAlignment> labels(
            final Volume<?> reference,
            final Volume<?> labels,
            final StepAlignment row,
            final int outside) {
        return Restored.onGridOf(
                reference,
                MovedSlices.labels(labels, reference, row.motion(centre(reference)), outside),
                List.of(row),
                List.of());
    }

    private MotionFound found() {
        final double least = finestEdge();
        double edge = least;
        while (edge * COARSEST_EXTENT < longest()) {
            edge *= 2;
        }
        final List<MotionFit> fits = new ArrayList<>();
        for (double scale = edge; scale > 0.75 * least; scale /= 2) {
            fits.add(new MotionFit(level(reference, scale), level(stack, scale), execution));
        }
        final MotionStart starts = starts(edge);
        final List<MotionStart.Peak> peaks = new ArrayList<>(starts.peaks(0));
        peaks.add(starts.middle());
        final MotionFound straight = pursued(fits, peaks);
        if (straight.error_um() < PLAUSIBLE * least) {
            return straight;
        }
        final List<MotionStart.Peak> turns = new ArrayList<>(peaks);
        for (int turn = 1; turn < TURNS; turn++) {
            turns.addAll(starts.peaks(2 * Math.PI * turn / TURNS));
        }
        final MotionFound turned = pursued(fits, turns);
        return turned.error_um() < straight.error_um() ? turned : straight;
    }

    private MotionStart starts(final double edge) {
        return new MotionStart(
                level(reference, edge),
                centre(reference),
                level(stack, edge),
                centre(stack),
                edge,
                execution);
    }

    /**
     * The best of the likeliest starts, of which fewer and fewer are pursued from coarse to fine.
     */
    private static MotionFound pursued(
            final List<MotionFit> fits, final List<MotionStart.Peak> starts) {
        List<RigidMotion> motions =
                starts.stream()
                        .sorted(Comparator.comparingDouble(MotionStart.Peak::height).reversed())
                        .limit(PURSUED)
                        .map(MotionStart.Peak::motion)
                        .toList();
        List<MotionFound> found = List.of();
        for (final MotionFit fit : fits) {
            found =
                    motions.stream()
                            .map(fit::refine)
                            .sorted(Comparator.comparingDouble(MotionFound::error_um))
                            .limit(Math.max(1, motions.size() / 2))
                            .toList();
            motions = found.stream().map(MotionFound::motion).toList();
        }
        return found.get(0);
    }

    private double longest() {
        double longest = 0;
        for (int d = 0; d < 3; d++) {
            longest = Math.max(longest, Math.max(extent(reference, d), extent(stack, d)));
        }
        return longest;
    }

    /** Edge of the voxels of the finest scale, in µm. */
    private double finestEdge() {
        final double own =
                Math.max(
                        Math.min(reference.voxelSize().x_um(), reference.voxelSize().y_um()),
                        Math.min(stack.voxelSize().x_um(), stack.voxelSize().y_um()));
        double edge = own;
        while (voxels(reference, edge) > finest || voxels(stack, edge) > finest) {
            edge += own;
        }
        return edge;
    }

    private static double voxels(final Volume<?> volume, final double edge) {
        double voxels = 1;
        for (int d = 0; d < 3; d++) {
            voxels *= extent(volume, d) / Math.max(edge, volume.voxelSize().um(d));
        }
        return voxels;
    }

    private StepLevel level(final Volume<?> volume, final double edge) {
        final double[] sigma = new double[3];
        for (int d = 0; d < 3; d++) {
            final double widest = Math.min(extent(reference, d), extent(stack, d)) / LEAST_EXTENT;
            sigma[d] =
                    Math.max(
                            Math.min(edge, widest),
                            Math.max(reference.voxelSize().um(d), stack.voxelSize().um(d)));
        }
        return StepLevel.of(volume, sigma, execution);
    }

    /** Share of the first stack that the other covers, by a lattice of points. */
    private double overlap(final RigidMotion motion) {
        final int points = 24;
        final double[] place = new double[3];
        int covered = 0;
        for (int i = 0; i < points * points * points; i++) {
            motion.apply(
                    (i % points + 0.5) / points * extent(reference, 0),
                    (i / points % points + 0.5) / points * extent(reference, 1),
                    (i / points / points + 0.5) / points * extent(reference, 2),
                    place);
            boolean inside = true;
            for (int d = 0; d < 3; d++) {
                inside &= place[d] >= 0 && place[d] <= extent(stack, d);
            }
            covered += inside ? 1 : 0;
        }
        return (double) covered / (points * points * points);
    }

    private void requireKnown(final MotionFound found, final double overlap) {
        if (overlap < LEAST_OVERLAP || found.error_um() > LARGEST_ERROR * finestEdge()) {
            throw new InputException(
                    stack.name(),
                    String.format(
                            Locale.ROOT,
                            "cannot be aligned with %s: they agree nowhere, or on too little (score %.2f)",
                            reference.name(),
                            found.score()),
                    "see whether both show the same part of one sample, or leave that step out");
        }
    }

    private List<String> doubts(final MotionFound found) {
        return found.trusted() > DOUBTFUL
                ? List.of()
                : List.of(
                        String.format(
                                Locale.ROOT,
                                "%s: only %.0f %% of the walls agree with %s; look at both.",
                                stack.name(),
                                100 * found.trusted(),
                                reference.name()));
    }

    private static double[] centre(final Volume<?> volume) {
        return new double[] {extent(volume, 0) / 2, extent(volume, 1) / 2, extent(volume, 2) / 2};
    }

    private static double extent(final Volume<?> volume, final int axis) {
        return volume.pixels().dimension(axis) * volume.voxelSize().um(axis);
    }

    private static void requireExtent(final Volume<?> volume) {
        for (int d = 0; d < 3; d++) {
            if (volume.pixels().dimension(d) < LEAST_EXTENT) {
                throw new InputException(
                        volume.name(),
                        "has " + volume.pixels().dimension(d) + " voxels along " + "xyz".charAt(d),
                        "give stacks of at least " + LEAST_EXTENT + " voxels along each axis");
            }
        }
    }
}
