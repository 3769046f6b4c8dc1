package org.garnetj.label;

import net.imglib2.Dimensions;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * By how much the volume of each object changes when all its walls move by half a voxel: half an
 * edge length for a wall across an axis, and by the ellipsoid with these half axes between.
 *
 * <p>Each wall is met in the cells whose corners are the centres of 2×2×2 voxels. A cell that holds
 * an object in part loses or gains the rest of it when the object shrinks or grows by half a voxel
 * along all axes at once, exactly: a film one voxel thick vanishes, and a box shrinks to the box
 * that is one voxel smaller. Across an oblique wall that is a longer way, so the change is taken
 * times 1/(|n_x| + |n_y| + |n_z|), with the normal n of the wall in the cell in units of voxels.
 * The stack's own edges and what is not analysed are no walls.
 *
 * @param loss voxels that each object loses when its walls move inwards, by label
 * @param gain voxels that it gains when they move outwards
 */
public record WallShift(double[] loss, double[] gain) {

    private static final int CORNERS = 8;

    /**
     * Measures it for the labels {@code 0 … count - 1}; the ground between objects is one of them.
     *
     * @param size of the stack
     * @param labels those of a slice, x fastest; negative where nothing was analysed
     */
    public static WallShift of(
            final Dimensions size,
            final IntFunction<int[]> labels,
            final int count,
            final Execution execution) {
        final int width = Math.toIntExact(size.dimension(0));
        final int depth = Math.toIntExact(size.dimension(2));
        final double[] loss = new double[count];
        final double[] gain = new double[count];
        execution
                .mapItems(
                        "shift walls",
                        IntStream.rangeClosed(0, depth).boxed().toList(),
                        z -> {
                            final int[] before = labels.apply(Math.max(0, z - 1));
                            final boolean atEnd = z == 0 || z == depth;
                            final int[] after = atEnd ? before : labels.apply(z);
                            return new Layer(before, after, width, atEnd ? 0.5 : 1, count).sums();
                        })
                .forEach(part -> part.addTo(loss, gain));
        return new WallShift(loss, gain);
    }

    /** What one layer adds to the labels in it. */
    private record Part(int[] labels, double[] loss, double[] gain) {

        void addTo(final double[] allLoss, final double[] allGain) {
            for (int i = 0; i < labels.length; i++) {
                allLoss[labels[i]] += loss[i];
                allGain[labels[i]] += gain[i];
            }
        }
    }

    /** The cells between two slices; between a slice and itself at the ends of the stack. */
    private static final class Layer {

        private final int[] before;
        private final int[] after;
        private final int width;
        private final int height;
        private final double weight;
        private final int[] corner = new int[CORNERS];
        private final double[] loss;
        private final double[] gain;

        Layer(
                final int[] before,
                final int[] after,
                final int width,
                final double weight,
                final int count) {
            this.before = before;
            this.after = after;
            this.width = width;
            height = before.length / width;
            this.weight = weight;
            loss = new double[count];
            gain = new double[count];
        }

        Part sums() {
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
            final int[] touched =
                    IntStream.range(0, loss.length)
                            .filter(label -> loss[label] > 0 || gain[label] > 0)
                            .toArray();
            return new Part(touched, of(loss, touched), of(gain, touched));
        }

        private static double[] of(final double[] all, final int[] labels) {
            return Arrays.stream(labels).mapToDouble(label -> all[label]).toArray();
        }

        /** Whether the corners are not all alike. */
        private boolean look(final int top, final int bottom, final int left, final int right) {
            final int first = before[top + left];
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
                final int[] plane = (c & 4) == 0 ? before : after;
                corner[c] = plane[((c & 2) == 0 ? top : bottom) + ((c & 1) == 0 ? left : right)];
            }
            return true;
        }

        private void add(final double ofCell) {
            int analysed = 0;
            for (final int label : corner) {
                analysed += label >= 0 ? 1 : 0;
            }
            for (int c = 0; c < CORNERS; c++) {
                final int own = corner[c] >= 0 && isFirst(c) ? count(corner[c]) : 0;
                if (own > 0 && own < analysed) {
                    final double share =
                            ofCell / CORNERS * obliqueness(corner[c], (double) own / analysed);
                    loss[corner[c]] += own * share;
                    gain[corner[c]] += (analysed - own) * share;
                }
            }
        }

        private boolean isFirst(final int c) {
            for (int i = 0; i < c; i++) {
                if (corner[i] == corner[c]) {
                    return false;
                }
            }
            return true;
        }

        private int count(final int label) {
            int count = 0;
            for (final int other : corner) {
                count += other == label ? 1 : 0;
            }
            return count;
        }

        /** 1/(|n_x| + |n_y| + |n_z|), where what is not analysed counts as {@code mean}. */
        private double obliqueness(final int own, final double mean) {
            double sum = 0;
            double squares = 0;
            for (int axis = 1; axis < CORNERS; axis *= 2) {
                double slope = 0;
                for (int c = 0; c < CORNERS; c++) {
                    final double value = corner[c] < 0 ? mean : corner[c] == own ? 1 : 0;
                    slope += (c & axis) == 0 ? -value : value;
                }
                sum += Math.abs(slope);
                squares += slope * slope;
            }
            return sum == 0 ? 1 : Math.sqrt(squares) / sum;
        }
    }
}
