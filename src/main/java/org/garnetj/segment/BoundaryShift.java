package org.garnetj.segment;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;
import java.util.stream.IntStream;

/**
 * By how much the volume of each phase changes when all its walls move by half a voxel: half an
 * edge length for a wall across an axis, and by the ellipsoid with these half axes between.
 *
 * <p>Each wall is met in the cells whose corners are the centres of 2×2×2 voxels. A cell that holds
 * a phase in part loses or gains the rest of it when the phase shrinks or grows by half a voxel
 * along all axes at once, exactly: a film one voxel thick vanishes, and a box shrinks to the box
 * that is one voxel smaller. Across an oblique wall that is a longer way, so the change is taken
 * times 1/(|n_x| + |n_y| + |n_z|), with the normal n of the wall in the cell in units of voxels.
 * The stack's own edges and what is not analysed are no walls.
 *
 * @param loss voxels that each phase loses when its walls move inwards, by label
 * @param gain voxels that it gains when they move outwards
 */
record BoundaryShift(double[] loss, double[] gain) {

    private static final int CORNERS = 8;

    static BoundaryShift of(final Volume<UnsignedByteType> phases, final Execution execution) {
        final int depth = Math.toIntExact(phases.depth());
        final List<double[]> parts =
                execution.mapItems(
                        "shift walls",
                        IntStream.rangeClosed(0, depth).boxed().toList(),
                        z -> new Layer(phases, Math.max(0, z - 1), Math.min(depth - 1, z)).sums());
        final int n = PhaseProbabilities.PHASES;
        final double[] loss = new double[n];
        final double[] gain = new double[n];
        for (final double[] part : parts) {
            for (int phase = 0; phase < n; phase++) {
                loss[phase] += part[phase];
                gain[phase] += part[n + phase];
            }
        }
        return new BoundaryShift(loss, gain);
    }

    /** The cells between two slices; between a slice and itself at the ends of the stack. */
    private static final class Layer {

        private final byte[] before;
        private final byte[] after;
        private final int width;
        private final int height;
        private final double weight;
        private final int[] corner = new int[CORNERS];
        private final double[] sums = new double[2 * PhaseProbabilities.PHASES];

        Layer(final Volume<UnsignedByteType> phases, final int z, final int next) {
            before = Planes.bytePlane(phases.pixels(), z);
            after = z == next ? before : Planes.bytePlane(phases.pixels(), next);
            width = (int) phases.width();
            height = (int) phases.height();
            weight = z == next ? 0.5 : 1;
        }

        double[] sums() {
            for (int y = 0; y <= height; y++) {
                final int top = Math.max(0, y - 1) * width;
                final int bottom = Math.min(height - 1, y) * width;
                final double ofRow = top == bottom ? 0.5 * weight : weight;
                for (int x = 0; x <= width; x++) {
                    final int left = Math.max(0, x - 1);
                    final int right = Math.min(width - 1, x);
                    if (look(top, bottom, left, right)) {
                        add(left == right ? 0.5 * ofRow : ofRow);
                    }
                }
            }
            return sums;
        }

        /** Whether the corners are not all alike. */
        private boolean look(final int top, final int bottom, final int left, final int right) {
            final byte first = before[top + left];
            if (first == before[top + right]
                    && first == before[bottom + left]
                    && first == before[bottom + right]
                    && first == after[top + left]
                    && first == after[top + right]
                    && first == after[bottom + left]
                    && first == after[bottom + right]) {
                return false;
            }
            for (int c = 0; c < CORNERS; c++) {
                final byte[] plane = (c & 4) == 0 ? before : after;
                corner[c] =
                        plane[((c & 2) == 0 ? top : bottom) + ((c & 1) == 0 ? left : right)] & 0xff;
            }
            return true;
        }

        private void add(final double ofCell) {
            int analysed = 0;
            for (final int label : corner) {
                analysed += label < PhaseProbabilities.PHASES ? 1 : 0;
            }
            for (int phase = 0; phase < PhaseProbabilities.PHASES; phase++) {
                int own = 0;
                for (final int label : corner) {
                    own += label == phase ? 1 : 0;
                }
                if (own > 0 && own < analysed) {
                    final double share =
                            ofCell / CORNERS * obliqueness(phase, (double) own / analysed);
                    sums[phase] += own * share;
                    sums[PhaseProbabilities.PHASES + phase] += (analysed - own) * share;
                }
            }
        }

        /** 1/(|n_x| + |n_y| + |n_z|), where what is not analysed counts as {@code mean}. */
        private double obliqueness(final int phase, final double mean) {
            double sum = 0;
            double squares = 0;
            for (int axis = 1; axis < CORNERS; axis *= 2) {
                double slope = 0;
                for (int c = 0; c < CORNERS; c++) {
                    final double value =
                            corner[c] >= PhaseProbabilities.PHASES
                                    ? mean
                                    : corner[c] == phase ? 1 : 0;
                    slope += (c & axis) == 0 ? -value : value;
                }
                sum += Math.abs(slope);
                squares += slope * slope;
            }
            return sum == 0 ? 1 : Math.sqrt(squares) / sum;
        }
    }
}
