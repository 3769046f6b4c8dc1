package org.garnetj.restore;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Moves one stack onto another at one scale by Gauss–Newton steps on what their greys differ by at
 * the {@link StructurePoints points} of the first, taken back to the first (inverse compositional;
 * Baker and Matthews, Int. J. Comput. Vis. 2004, 56, 221, doi:10.1023/B:VISI.0000011205.11775.fd).
 * Gain and offset of the greys are found with the motion. What has changed differs by more than the
 * rest, and counts for nothing from there on (Tukey's biweight). Where a part of the sample has
 * moved by itself, most is a compromise at first; so ever less is taken for agreement, until it is
 * what plain ground differs by.
 */
final class MotionFit {

    private static final int STEPS = 30;

    /** Step by step less is taken for agreement, down to noise, as long as this share agrees. */
    private static final double STRICTER = 0.7;

    private static final double LEAST_TRUSTED = 0.35;

    private static final int TASKS = 12;

    /** Steps end when they move the stack by less than this part of a voxel. */
    private static final double CONVERGED = 0.002;

    private final StepLevel from;
    private final StepLevel to;
    private final StructurePoints walls;
    private final StructurePoints plain;
    private final Execution execution;

    /** A length that makes angles comparable to shifts, in µm. */
    private final double arm;

    MotionFit(final StepLevel from, final StepLevel to, final Execution execution) {
        this.from = from;
        this.to = to;
        this.execution = execution;
        walls = StructurePoints.steepest(from, execution);
        plain = StructurePoints.plainest(from, execution);
        arm = Math.sqrt(moment(0) + moment(1) + moment(2));
    }

    /** The motion near {@code start} that fits best. */
    MotionFound refine(final RigidMotion start) {
        MotionFound best = MotionFound.nothing(start);
        final SeenGreys seen = seen(walls, start);
        if (!seen.isEnough()) {
            return best;
        }
        MotionFound now = settled(start, seen.roughly(), Double.POSITIVE_INFINITY);
        while (now.trusted() > LEAST_TRUSTED) {
            best = now;
            final double noise = seen(plain, now.motion()).scale(now.greys());
            if (now.scale() <= noise) {
                break;
            }
            now = settled(now.motion(), now.greys(), Math.max(STRICTER * now.scale(), noise));
        }
        return best;
    }

    // -- Helper methods --

    /** Steps until nothing moves, taking for agreement what differs by {@code most} or less. */
    private MotionFound settled(
            final RigidMotion start, final GreyChange before, final double most) {
        RigidMotion motion = start;
        GreyChange greys = before;
        SeenGreys seen = seen(walls, motion);
        double moved = Double.POSITIVE_INFINITY;
        for (int step = 0; step < STEPS && moved > CONVERGED * from.spacing(0); step++) {
            final double reach = Tukey.EFFICIENT * Math.min(most, seen.scale(greys));
            final double[] change =
                    MotionEquations.sum(equations(motion, seen, greys, reach)).solved();
            motion = motion.afterInverseOf(small(change));
            greys = greys.changed(change[6], change[7]);
            moved = moved(change);
            seen = seen(walls, motion);
            if (!seen.isEnough()) {
                return MotionFound.nothing(start);
            }
        }
        final double scale = Math.min(most, seen.scale(greys));
        final double reach = Tukey.EFFICIENT * scale;
        return new MotionFound(
                motion,
                greys,
                scale,
                seen.correlation(),
                displacement(
                        MotionEquations.variances(together(equations(motion, seen, greys, reach)))),
                seen.trusted(greys, reach));
    }

    /** The greys of the other stack at the points. */
    private SeenGreys seen(final StructurePoints points, final RigidMotion motion) {
        final float[] seen = new float[points.count()];
        forParts(
                part -> {
                    final double[] place = new double[3];
                    for (int i = points.starts()[part]; i < points.starts()[part + 1]; i++) {
                        final int voxel = points.voxels()[i];
                        motion.apply(
                                from.centre(voxel, 0),
                                from.centre(voxel, 1),
                                from.centre(voxel, 2),
                                place);
                        seen[i] = to.at(place);
                    }
                    return part;
                });
        return new SeenGreys(points, seen);
    }

    /** The normal equations of each part. */
    private List<MotionEquations> equations(
            final RigidMotion motion,
            final SeenGreys seen,
            final GreyChange greys,
            final double reach) {
        return forParts(part -> equations(part, motion.centre(), seen, greys, reach));
    }

    /**
     * Parts of twice the edge that have walls: those of one pore, which reaches into several of the
     * smaller ones, are off together.
     */
    private static List<MotionEquations> together(final List<MotionEquations> parts) {
        final int along = StructurePoints.ALONG;
        final int half = along / 2;
        final MotionEquations[] larger = new MotionEquations[half * half * half];
        Arrays.fill(larger, MotionEquations.empty());
        for (int p = 0; p < parts.size(); p++) {
            final int x = p % along / 2;
            final int y = p / along % along / 2;
            final int at = (p / along / along / 2 * half + y) * half + x;
            larger[at] = larger[at].plus(parts.get(p), 1);
        }
        return Arrays.stream(larger).filter(part -> !part.isEmpty()).toList();
    }

    /** Work on each part, several parts at a time; the results are in the order of the parts. */
    private <R> List<R> forParts(final IntFunction<R> work) {
        final int parts = StructurePoints.PARTS;
        final List<Integer> tasks = IntStream.range(0, TASKS).boxed().toList();
        return execution
                .mapItems(
                        "align",
                        tasks,
                        task ->
                                IntStream.range(task * parts / TASKS, (task + 1) * parts / TASKS)
                                        .mapToObj(work)
                                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private MotionEquations equations(
            final int part,
            final double[] centre,
            final SeenGreys seen,
            final GreyChange greys,
            final double reach) {
        final MotionEquations sum = MotionEquations.empty();
        final double[] row = new double[MotionEquations.SIZE];
        final double[] arms = new double[3];
        for (int i = walls.starts()[part]; i < walls.starts()[part + 1]; i++) {
            final double weight = seen.weight(i, greys, reach);
            if (weight > 0) {
                for (int d = 0; d < 3; d++) {
                    row[d] = greys.gain() * walls.slope()[3 * i + d];
                    arms[d] = (from.centre(walls.voxels()[i], d) - centre[d]) / arm;
                }
                for (int d = 0; d < 3; d++) {
                    final int e = (d + 1) % 3;
                    final int f = (d + 2) % 3;
                    row[3 + d] = arms[e] * row[f] - arms[f] * row[e];
                }
                row[6] = walls.grey()[i];
                row[7] = 1;
                sum.add(row, seen.off(i, greys), weight);
            }
        }
        return sum;
    }

    /** Shifts, and the angles of which a change states the arcs. */
    private double[] small(final double... change) {
        final double[] small = Arrays.copyOf(change, MotionEquations.MOTION);
        for (int d = 3; d < small.length; d++) {
            small[d] /= arm;
        }
        return small;
    }

    /** Mean squared distance of the voxels from the middle along an axis. */
    private double moment(final int axis) {
        return from.extent(axis) * from.extent(axis) / 12;
    }

    private double moved(final double... change) {
        return displacement(
                Arrays.stream(change).limit(MotionEquations.MOTION).map(c -> c * c).toArray());
    }

    /** Root mean square displacement of the voxels, in µm, that mean squares of a change make. */
    private double displacement(final double... squares) {
        double sum = squares[0] + squares[1] + squares[2];
        for (int d = 0; d < 3; d++) {
            sum += squares[3 + d] * (moment((d + 1) % 3) + moment((d + 2) % 3)) / (arm * arm);
        }
        return Math.sqrt(sum);
    }
}
