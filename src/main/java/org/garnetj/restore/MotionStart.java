package org.garnetj.restore;

import org.garnetj.block.Execution;
import org.garnetj.filter.PlaneFourier;
import org.garnetj.filter.VolumeFourier;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where two stacks may lie on each other, roughly: the peaks of their phase correlation (Kuglin and
 * Hines, Proc. IEEE Int. Conf. Cybernetics Soc. 1975, 163) in three dimensions, for a given turn
 * about z.
 */
final class MotionStart {

    /** Room around the stacks, so that one may lie beside the middle of the other. */
    private static final double ROOM = 1.5;

    /** Share of a stack over which its greys fade towards each end. */
    private static final double FLANK = 0.125;

    private static final int PEAKS = 3;

    private final StepLevel to;
    private final double[] centre;
    private final double[] centreTo;
    private final double edge;
    private final int[] size = new int[3];
    private final VolumeFourier fourier;
    private final Waves reference;
    private final Execution execution;

    /**
     * @param centre middle of the first stack in µm
     * @param centreTo middle of the other
     * @param edge of the voxels in which shifts are sought, in µm
     */
    MotionStart(
            final StepLevel from,
            final double[] centre,
            final StepLevel to,
            final double[] centreTo,
            final double edge,
            final Execution execution) {
        this.to = to;
        this.centre = centre;
        this.centreTo = centreTo;
        this.edge = edge;
        this.execution = execution;
        for (int d = 0; d < 3; d++) {
            final double extent = Math.max(from.extent(d), to.extent(d));
            size[d] = PlaneFourier.fastSize((int) Math.ceil(ROOM * extent / edge));
        }
        fourier = new VolumeFourier(size[0], size[1], size[2]);
        reference = waves(from, RigidMotion.turned(0, new double[3], centre));
    }

    /** That which lays one middle on the other. */
    Peak middle() {
        return peak(0, 0, 0);
    }

    /** Motions with a turn about z, the likeliest first. */
    List<Peak> peaks(final double radians) {
        final RigidMotion turn = RigidMotion.turned(radians, new double[3], centreTo);
        final Waves product = waves(to, turn);
        flatten(product);
        fourier.transform(product.im(), product.re());
        return IntStream.range(0, size[0] * size[1] * size[2])
                .filter(i -> isPeak(product.re(), i))
                .mapToObj(i -> peak(at(product.re(), i), i, radians))
                .sorted(Comparator.comparingDouble(Peak::height).reversed())
                .limit(PEAKS)
                .toList();
    }

    /**
     * A peak of the phase correlation.
     *
     * @param height its height
     * @param motion what it stands for
     */
    record Peak(double height, RigidMotion motion) {}

    /** Waves of a volume, by rows. */
    private record Waves(float[][] re, float[][] im) {}

    // -- Helper methods --

    private Peak peak(final double height, final int i, final double radians) {
        final double[] moved = new double[3];
        RigidMotion.turned(radians, new double[3], new double[3])
                .apply(
                        edge * wrapped(i % size[0], size[0]),
                        edge * wrapped(i / size[0] % size[1], size[1]),
                        edge * wrapped(i / size[0] / size[1], size[2]),
                        moved);
        for (int d = 0; d < 3; d++) {
            moved[d] += centreTo[d] - centre[d];
        }
        return new Peak(height, RigidMotion.turned(radians, centre, moved));
    }

    private float at(final float[][] rows, final int i) {
        return rows[i / size[0]][i % size[0]];
    }

    private boolean isPeak(final float[][] map, final int i) {
        final float height = at(map, i);
        if (!(height > 0)) {
            return false;
        }
        final int x = i % size[0];
        final int y = i / size[0] % size[1];
        final int z = i / size[0] / size[1];
        for (int k = 0; k < 27; k++) {
            final int nx = Math.floorMod(x + k % 3 - 1, size[0]);
            final int ny = Math.floorMod(y + k / 3 % 3 - 1, size[1]);
            final int nz = Math.floorMod(z + k / 9 - 1, size[2]);
            if (map[nz * size[1] + ny][nx] > height) {
                return false;
            }
        }
        return true;
    }

    private static int wrapped(final int shift, final int extent) {
        return shift > extent / 2 ? shift - extent : shift;
    }

    /**
     * Turns waves into the cross spectrum with the reference, flattened where it stands out and
     * left small where there is only noise.
     */
    private void flatten(final Waves waves) {
        double sum = 0;
        for (int row = 0; row < waves.re().length; row++) {
            final float[] re = waves.re()[row];
            final float[] im = waves.im()[row];
            for (int x = 0; x < re.length; x++) {
                final float a = reference.re()[row][x];
                final float b = reference.im()[row][x];
                final float c = re[x];
                re[x] = c * a + im[x] * b;
                im[x] = im[x] * a - c * b;
                sum += length(re[x], im[x]);
            }
        }
        final double mean = sum / (size[0] * size[1] * size[2]);
        for (int row = 0; row < waves.re().length && mean > 0; row++) {
            final float[] re = waves.re()[row];
            final float[] im = waves.im()[row];
            for (int x = 0; x < re.length; x++) {
                final float factor = (float) (1 / (mean + length(re[x], im[x])));
                re[x] *= factor;
                im[x] *= factor;
            }
        }
    }

    private static double length(final double re, final double im) {
        return Math.sqrt(re * re + im * im);
    }

    /** The waves of a level about a point. */
    private Waves waves(final StepLevel level, final RigidMotion turn) {
        final float[][] greys = new float[size[1] * size[2]][size[0]];
        final float[][] weights = new float[size[1] * size[2]][size[0]];
        execution.mapItems(
                "align",
                IntStream.range(0, size[2]).boxed().toList(),
                z -> {
                    look(level, turn, z, greys, weights);
                    return z;
                });
        double sum = 0;
        double total = 0;
        for (int row = 0; row < greys.length; row++) {
            for (int x = 0; x < size[0]; x++) {
                sum += weights[row][x] * (double) greys[row][x];
                total += weights[row][x];
            }
        }
        final float mean = (float) (total > 0 ? sum / total : 0);
        for (int row = 0; row < greys.length; row++) {
            for (int x = 0; x < size[0]; x++) {
                greys[row][x] = weights[row][x] * (greys[row][x] - mean);
            }
        }
        final Waves waves = new Waves(greys, new float[greys.length][size[0]]);
        fourier.transform(waves.re(), waves.im());
        return waves;
    }

    private void look(
            final StepLevel level,
            final RigidMotion turn,
            final int z,
            final float[][] greys,
            final float[][] weights) {
        final double[] place = new double[3];
        for (int y = 0; y < size[1]; y++) {
            final int row = z * size[1] + y;
            for (int x = 0; x < size[0]; x++) {
                turn.apply(
                        edge * (x - 0.5 * size[0]),
                        edge * (y - 0.5 * size[1]),
                        edge * (z - 0.5 * size[2]),
                        place);
                final float grey = level.at(place);
                if (!Float.isNaN(grey)) {
                    greys[row][x] = grey;
                    weights[row][x] =
                            (float)
                                    (fade(level, place, 0)
                                            * fade(level, place, 1)
                                            * fade(level, place, 2));
                }
            }
        }
    }

    /** 1 within a stack, falling to 0 at its ends. */
    private static double fade(final StepLevel level, final double[] place, final int axis) {
        final double at = place[axis] / level.extent(axis);
        final double depth = Math.min(at, 1 - at) / FLANK;
        return depth >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, depth));
    }
}
