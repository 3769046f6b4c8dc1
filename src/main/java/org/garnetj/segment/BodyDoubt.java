package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.stream.IntStream;

/**
 * How much the probabilities leave open. Errors of single voxels average out; those of a whole body
 * do not: a void or a deposit (26 neighbours) is lithium or not as a whole, with the mean
 * probability of its voxels that touch nothing else.
 *
 * @param expected sum of the probabilities of each phase, by label
 * @param lithiumGain voxels of bodies labelled void that are lithium: 97.5 % quantile
 * @param lithiumLoss voxels of bodies labelled lithium that are void: 97.5 % quantile
 */
record BodyDoubt(double[] expected, double lithiumGain, double lithiumLoss) {

    private static final int N = PhaseProbabilities.PHASES;
    private static final double QUANTILE = 0.975;

    static BodyDoubt of(
            final Volume<UnsignedByteType> phases,
            final PhaseProbabilities probabilities,
            final Execution execution) {
        final Bodies bodies = Bodies.of(phases, execution);
        final double[][] sums = new double[bodies.voxels.length][2];
        final double[] expected = new double[N];
        final int depth = Math.toIntExact(phases.depth());
        final int step = probabilities.together() == 1 ? depth : probabilities.together();
        for (int from = 0; from < depth; from += step) {
            for (final Sums part :
                    execution.mapItems(
                            "weigh probabilities",
                            IntStream.range(from, Math.min(depth, from + step)).boxed().toList(),
                            z -> new Sums(phases, probabilities, bodies, z))) {
                part.bodies.addTo(sums);
                for (int phase = 0; phase < N; phase++) {
                    expected[phase] += part.expected[phase];
                }
            }
        }
        return new BodyDoubt(
                expected,
                flips(bodies, sums, true).quantile(QUANTILE),
                flips(bodies, sums, false).quantile(QUANTILE));
    }

    private static boolean isLithium(final int label) {
        return label == Phase.LI.label() || label == Phase.LI_MG.label();
    }

    private static BodyFlips flips(
            final Bodies bodies, final double[][] sums, final boolean empty) {
        final BodyFlips flips = new BodyFlips();
        for (int id = empty ? 1 : bodies.voids + 1;
                id < (empty ? bodies.voids + 1 : sums.length);
                id++) {
            final double lithium = sums[id][BodySums.LITHIUM];
            final double dark = lithium + sums[id][BodySums.VOID];
            if (dark > 0) {
                final double share = lithium / dark;
                flips.add(bodies.voxels[id], empty ? share : 1 - share);
            }
        }
        return flips;
    }

    /**
     * The voids, then the deposits, in one image.
     *
     * @param ids of the bodies, 0 elsewhere
     * @param voids number of voids
     * @param voxels by id
     */
    private record Bodies(PlanarImg<IntType, ?> ids, int voids, long[] voxels) {

        static Bodies of(final Volume<UnsignedByteType> phases, final Execution execution) {
            final LabelImage voids = label(phases, true, execution);
            final LabelImage deposits = label(phases, false, execution);
            for (int z = 0; z < phases.depth(); z++) {
                append(Planes.array(voids.labels(), z), deposits, voids.count(), z);
            }
            final long[] voxels = new long[voids.count() + deposits.count() + 1];
            for (int id = 1; id < voxels.length; id++) {
                voxels[id] =
                        id <= voids.count()
                                ? voids.voxels(id)
                                : deposits.voxels(id - voids.count());
            }
            return new Bodies(voids.labels(), voids.count(), voxels);
        }

        private static void append(
                final int[] ids, final LabelImage deposits, final int first, final int z) {
            final int[] more = Planes.array(deposits.labels(), z);
            for (int i = 0; i < ids.length; i++) {
                ids[i] = more[i] > 0 ? first + more[i] : ids[i];
            }
        }

        private static LabelImage label(
                final Volume<UnsignedByteType> phases,
                final boolean empty,
                final Execution execution) {
            return ConnectedComponents.label(
                    phases.pixels(),
                    label -> empty ? label == Phase.VOID.label() : isLithium(label),
                    Connectivity.VERTICES_26,
                    execution);
        }
    }

    /** The sums of one slice. */
    private static final class Sums {

        private final double[] expected = new double[N];
        private final BodySums bodies = new BodySums();

        Sums(
                final Volume<UnsignedByteType> phases,
                final PhaseProbabilities probabilities,
                final Bodies of,
                final int z) {
            final byte[] labels = Planes.bytePlane(phases.pixels(), z);
            final float[][] plane = PhaseProbabilities.planes(labels.length);
            probabilities.plane(z, plane);
            for (int phase = 0; phase < N; phase++) {
                expected[phase] = sum(plane[phase], labels);
            }
            final int width = (int) phases.width();
            final int[] ids = Planes.array(of.ids, z);
            for (int i = 0; i < labels.length; i++) {
                if (ids[i] > 0) {
                    bodies.add(
                            ids[i],
                            plane[Phase.VOID.label()][i],
                            plane[Phase.LI.label()][i] + plane[Phase.LI_MG.label()][i],
                            isRim(labels, width, i));
                }
            }
        }

        private static double sum(final float[] plane, final byte[] labels) {
            double sum = 0;
            for (int i = 0; i < labels.length; i++) {
                sum += (labels[i] & 0xff) < N ? plane[i] : 0;
            }
            return sum;
        }

        /** Whether another kind is beside in the slice; both kinds of lithium are one. */
        private static boolean isRim(final byte[] labels, final int width, final int i) {
            final int x = i % width;
            return x > 0 && differ(labels[i], labels[i - 1])
                    || x < width - 1 && differ(labels[i], labels[i + 1])
                    || i >= width && differ(labels[i], labels[i - width])
                    || i + width < labels.length && differ(labels[i], labels[i + width]);
        }

        private static boolean differ(final byte a, final byte b) {
            return a != b && !(isLithium(a) && isLithium(b));
        }
    }
}
