package org.garnetj.field;

import java.util.Arrays;

/**
 * A coarse network: nodes, each with its links to others and to known potentials. Others are of the
 * same cell of its lattice or of cells of the other colour, so the cells of a colour may be relaxed
 * in any order; where that is not so, one thread does all.
 *
 * <p>Work is cut into chunks of planes of cells, an even number of them: no two chunks have a
 * coarser cell in common. Of a conductance the upper half of a float is kept.
 */
final class Graph {

    /** Nodes of a chunk: enough to repay handing it over. */
    private static final int CHUNK = 8192;

    private final int[] planes;
    private final int[] chunks;
    private final int[] start;
    private final int[] to;
    private final char[] conductance;
    private final float[] values;
    private final float[] load;

    /**
     * A graph.
     *
     * @param numbering of the nodes
     * @param start where each node's links begin; one entry more than there are nodes
     * @param to the nodes that the links lead to; for known potentials the number of nodes
     * @param conductance of the links, as {@link #half} writes them
     * @param isSerial whether cells of one colour are linked
     */
    Graph(
            final Numbering numbering,
            final int[] start,
            final int[] to,
            final char[] conductance,
            final boolean isSerial) {
        planes = numbering.planes();
        this.start = start;
        this.to = to;
        this.conductance = conductance;
        chunks = isSerial ? new int[] {0, numbering.lattice().nz()} : chunks(planes);
        values = new float[numbering.nodes() + 1];
        load = new float[numbering.nodes()];
    }

    private static int[] chunks(final int[] planes) {
        final int nz = planes.length / 2;
        final int[] chunks = new int[nz / 2 + 2];
        int count = 1;
        for (int z = 2; z < nz; z += 2) {
            if (planes[2 * z] - planes[2 * chunks[count - 1]] >= CHUNK) {
                chunks[count++] = z;
            }
        }
        chunks[count] = nz;
        return Arrays.copyOf(chunks, count + 1);
    }

    /** The upper half of a float, rounded. */
    static char half(final double number) {
        final int bits = Float.floatToIntBits((float) number);
        return (char) (bits + 0x7FFF + (bits >>> 16 & 1) >>> 16);
    }

    /** Number of nodes. */
    int nodes() {
        return load.length;
    }

    /** Number of chunks. */
    int chunks() {
        return chunks.length - 1;
    }

    /** Where each node's links begin; one entry more than there are nodes. */
    int[] start() {
        return start;
    }

    /** The node that a link leads to; the number of nodes if it leads to known potentials. */
    int to(final int link) {
        return to[link];
    }

    /** The conductance of a link. */
    float conductance(final int link) {
        return Float.intBitsToFloat(conductance[link] << 16);
    }

    /** The right-hand side, live. */
    float[] load() {
        return load;
    }

    /** Values of the nodes, live, and a 0 for known potentials. */
    float[] values() {
        return values;
    }

    /** Relaxes the nodes of one colour in a chunk in ascending order (Gauss–Seidel). */
    void relaxUp(final int chunk, final int colour) {
        for (int z = chunks[chunk]; z < chunks[chunk + 1]; z++) {
            final int end = planes[2 * z + colour + 1];
            for (int node = planes[2 * z + colour]; node < end; node++) {
                relax(node);
            }
        }
    }

    /** The same in descending order: the transpose. */
    void relaxDown(final int chunk, final int colour) {
        for (int z = chunks[chunk + 1] - 1; z >= chunks[chunk]; z--) {
            final int first = planes[2 * z + colour];
            for (int node = planes[2 * z + colour + 1] - 1; node >= first; node--) {
                relax(node);
            }
        }
    }

    /**
     * Sums what is missing in the equations of a chunk's nodes over the members of each coarser
     * node. By differences: what two nodes exchange then cancels exactly, however well they
     * conduct.
     *
     * @param parents the coarser node of each node; negative if it has none
     */
    void restrict(final int chunk, final int[] parents, final float[] target) {
        final int end = planes[2 * chunks[chunk + 1]];
        for (int node = planes[2 * chunks[chunk]]; node < end; node++) {
            if (parents[node] >= 0) {
                target[parents[node]] += missing(node);
            }
        }
    }

    /** Adds what the coarser nodes hold to a chunk's nodes. */
    void prolong(final int chunk, final int[] parents, final float[] correction) {
        final int end = planes[2 * chunks[chunk + 1]];
        for (int node = planes[2 * chunks[chunk]]; node < end; node++) {
            if (parents[node] >= 0) {
                values[node] += correction[parents[node]];
            }
        }
    }

    /** A tie too weak to count keeps islands at 0. */
    private void relax(final int node) {
        float sum = load[node];
        float all = Float.MIN_NORMAL;
        final int end = start[node + 1];
        for (int k = start[node]; k < end; k++) {
            final float link = conductance(k);
            sum += link * values[to[k]];
            all += link;
        }
        values[node] = sum / all;
    }

    private float missing(final int node) {
        final float own = values[node];
        float sum = load[node];
        final int end = start[node + 1];
        for (int k = start[node]; k < end; k++) {
            sum += conductance(k) * (values[to[k]] - own);
        }
        return sum;
    }
}
