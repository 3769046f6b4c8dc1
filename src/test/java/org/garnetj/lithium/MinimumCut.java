package org.garnetj.lithium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The least area of voxel faces that parts lithium of one row from that of another: the maximum
 * flow between them through faces (Ford and Fulkerson, augmenting shortest ways).
 */
final class MinimumCut {

    private final int[] size = new int[3];
    private final double[] face = new double[3];
    private final boolean[] lithium;

    /** What may still flow from a voxel to its neighbour on each of six sides. */
    private final double[][] rest;

    private MinimumCut(final Volume<UnsignedByteType> phases) {
        double volume = phases.voxelSize().volume_um3();
        for (int d = 0; d < 3; d++) {
            size[d] = (int) phases.pixels().dimension(d);
            face[d] = volume / phases.voxelSize().um(d);
        }
        lithium = new boolean[size[0] * size[1] * size[2]];
        for (int at = 0; at < lithium.length; at++) {
            final byte[] plane = Planes.bytePlane(phases.pixels(), at / (size[0] * size[1]));
            lithium[at] = Deposits.isLithium(plane[at % (size[0] * size[1])]);
        }
        rest = new double[6][lithium.length];
        for (int side = 0; side < 6; side++) {
            Arrays.fill(rest[side], face[side / 2]);
        }
    }

    static double um2(
            final Volume<UnsignedByteType> phases, final int firstRow, final int lastRow) {
        final MinimumCut cut = new MinimumCut(phases);
        double flow = 0;
        for (double more = 1; more > 0; flow += more) {
            more = cut.augment(firstRow, lastRow);
        }
        return flow;
    }

    private double augment(final int firstRow, final int lastRow) {
        final int[] from = new int[lithium.length];
        Arrays.fill(from, -1);
        final ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int at = 0; at < lithium.length; at++) {
            if (lithium[at] && at / size[0] % size[1] == firstRow) {
                from[at] = 6;
                waiting.add(at);
            }
        }
        while (!waiting.isEmpty()) {
            final int at = waiting.remove();
            if (at / size[0] % size[1] == lastRow) {
                return push(from, at);
            }
            for (int side = 0; side < 6; side++) {
                final int other = neighbour(at, side);
                if (other >= 0 && lithium[other] && from[other] < 0 && rest[side][at] > 1e-12) {
                    from[other] = side;
                    waiting.add(other);
                }
            }
        }
        return 0;
    }

    private double push(final int[] from, final int end) {
        double most = Double.POSITIVE_INFINITY;
        for (int at = end; from[at] < 6; at = neighbour(at, from[at] ^ 1)) {
            most = Math.min(most, rest[from[at]][neighbour(at, from[at] ^ 1)]);
        }
        for (int at = end; from[at] < 6; at = neighbour(at, from[at] ^ 1)) {
            rest[from[at]][neighbour(at, from[at] ^ 1)] -= most;
            rest[from[at] ^ 1][at] += most;
        }
        return most;
    }

    private int neighbour(final int at, final int side) {
        final int[] p = {at % size[0], at / size[0] % size[1], at / size[0] / size[1]};
        p[side / 2] += side % 2 == 0 ? 1 : -1;
        return p[side / 2] < 0 || p[side / 2] >= size[side / 2]
                ? -1
                : (p[2] * size[1] + p[1]) * size[0] + p[0];
    }
}
