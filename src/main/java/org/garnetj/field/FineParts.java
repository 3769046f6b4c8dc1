package org.garnetj.field;

import org.garnetj.block.Crew;

/**
 * From voxels to the first coarse network: the strongly joined parts of each cell of 2 × 2 × 2
 * voxels become one node.
 */
final class FineParts {

    private final Network network;
    private final Lattice cells;
    private final byte[][] part;
    private final Numbering numbering;

    private FineParts(
            final Network network,
            final Lattice cells,
            final byte[][] part,
            final Numbering numbering) {
        this.network = network;
        this.cells = cells;
        this.part = part;
        this.numbering = numbering;
    }

    /** Makes the first coarse network. */
    static Made of(final Network network, final Crew crew) {
        final Lattice cells = new Lattice(network.nx(), network.ny(), network.nz()).coarser();
        final byte[][] part = new byte[network.nz()][network.nx() * network.ny()];
        final int[] count = new int[cells.cells()];
        final float[][] inner = new float[network.nz()][network.nx() * network.ny()];
        crew.forEach(cells.nz(), z -> findParts(network, cells, z, part, inner, count));
        final Numbering numbering = Numbering.of(cells, count);
        final FineParts parts = new FineParts(network, cells, part, numbering);
        final Links.Packed[] links = new Links.Packed[cells.nz()];
        crew.forEach(
                cells.nz(),
                z -> links[z] = FineLinks.of(network, numbering, count, part, inner, z));
        final CoarseLevel level = Links.Packed.join(links, numbering, numbering.cells(count));
        return new Made(parts, level);
    }

    /**
     * Adds what the cells of one colour in a row hold to their nodes.
     *
     * @param value of each second cell of the row
     */
    void addToNodes(
            final int colour, final int y, final int z, final float[] value, final float[] nodes) {
        final int parity = HalfRows.parity(colour, y, z);
        final int base = cells.index(0, y / 2, z / 2);
        final byte[] plane = part[z];
        final int row = y * network.nx();
        for (int x = parity; x < network.nx(); x += 2) {
            final int own = plane[row + x];
            if (own >= 0) {
                nodes[numbering.base()[base + (x >> 1)] + own] += value[x >> 1];
            }
        }
    }

    /**
     * Adds what nodes hold to the cells of one colour in a row.
     *
     * @param row of each second cell
     */
    void addToCells(
            final int colour, final int y, final int z, final float[] nodes, final float[] row) {
        final int parity = HalfRows.parity(colour, y, z);
        final int base = cells.index(0, y / 2, z / 2);
        final byte[] parts = part[z];
        final int first = y * network.nx();
        for (int x = parity; x < network.nx(); x += 2) {
            final int own = parts[first + x];
            if (own >= 0) {
                row[x >> 1] += nodes[numbering.base()[base + (x >> 1)] + own];
            }
        }
    }

    private static void findParts(
            final Network network,
            final Lattice cells,
            final int z,
            final byte[][] part,
            final float[][] inner,
            final int[] count) {
        final CellRows rows = new CellRows(network);
        final CellParts finder = new CellParts(rows);
        for (int y = 0; y < cells.ny(); y++) {
            rows.load(y, z);
            for (int x = 0; x < cells.nx(); x++) {
                count[cells.index(x, y, z)] = finder.find(x);
                for (int corner = 0; corner < 8; corner++) {
                    if (rows.isInside(corner, x)) {
                        final int at = rows.pixel(corner, x);
                        part[2 * z + (corner >> 2)][at] = finder.part(corner);
                        inner[2 * z + (corner >> 2)][at] = (float) finder.inner(corner);
                    }
                }
            }
        }
    }

    /**
     * The parts, and the network of them.
     *
     * @param parts which voxels make which node
     * @param level the nodes
     */
    record Made(FineParts parts, CoarseLevel level) {}
}
