package org.garnetj.field;

/** Makes the links of the nodes that one plane of cells of 2 × 2 × 2 voxels holds. For one use. */
final class FineLinks {

    private final Network network;
    private final Numbering numbering;
    private final byte[][] part;
    private final float[][] inner;
    private final CellRows rows;
    private final Links links;

    private FineLinks(
            final Network network,
            final Numbering numbering,
            final byte[][] part,
            final float[][] inner) {
        this.network = network;
        this.numbering = numbering;
        this.part = part;
        this.inner = inner;
        rows = new CellRows(network);
        links = new Links(numbering.nodes());
    }

    /**
     * Makes them, in the order of the nodes.
     *
     * @param count nodes of each cell
     * @param part which of its cell's nodes each voxel is part of, by planes
     * @param inner greatest conductance of each voxel within its node
     * @param z number of the plane of cells
     */
    static Links.Packed of(
            final Network network,
            final Numbering numbering,
            final int[] count,
            final byte[][] part,
            final float[][] inner,
            final int z) {
        return new FineLinks(network, numbering, part, inner).make(count, z).pack();
    }

    private Links make(final int[] count, final int z) {
        final Lattice cells = numbering.lattice();
        for (int colour = 0; colour < 2; colour++) {
            for (int y = 0; y < cells.ny(); y++) {
                rows.load(y, z);
                for (int x = HalfRows.parity(colour, y, z); x < cells.nx(); x += 2) {
                    for (int node = 0; node < count[cells.index(x, y, z)]; node++) {
                        links.beginNode();
                        linkCorners(x, y, z, node);
                    }
                }
            }
        }
        return links;
    }

    private void linkCorners(final int cellX, final int cellY, final int cellZ, final int node) {
        for (int corner = 0; corner < 8; corner++) {
            if (rows.isInside(corner, cellX)) {
                final int x = CellRows.x(corner, cellX);
                final int y = 2 * cellY + (corner >> 1 & 1);
                final int z = 2 * cellZ + (corner >> 2);
                if (part[z][y * network.nx() + x] == node) {
                    linkVoxel(rows.of(corner), x, y, z);
                }
            }
        }
    }

    private void linkVoxel(final RowLinks row, final int x, final int y, final int z) {
        links.addAnchor(CoarseLink.of(row.tie(x), inner[z][y * network.nx() + x], 0));
        final int west = x == 0 ? network.nx() - 1 : x - 1;
        final int east = x == network.nx() - 1 ? 0 : x + 1;
        final int north = y == 0 ? network.ny() - 1 : y - 1;
        final int south = y == network.ny() - 1 ? 0 : y + 1;
        final int above = z == 0 ? network.nz() - 1 : z - 1;
        final int below = z == network.nz() - 1 ? 0 : z + 1;
        final int own = node(x, y, z);
        final double inside = inner[z][y * network.nx() + x];
        link(own, inside, row.after(0, x), east, y, z);
        link(own, inside, row.before(0, x), west, y, z);
        link(own, inside, row.after(1, x), x, south, z);
        link(own, inside, row.before(1, x), x, north, z);
        link(own, inside, row.after(2, x), x, y, below);
        link(own, inside, row.before(2, x), x, y, above);
    }

    /** Links a voxel of a node to its neighbour at a place, if that is of another node. */
    private void link(
            final int own,
            final double inside,
            final double conductance,
            final int x,
            final int y,
            final int z) {
        if (conductance != 0) {
            final int other = node(x, y, z);
            if (other != own) {
                final double beyond = inner[z][y * network.nx() + x];
                links.add(other, CoarseLink.of(conductance, inside, beyond));
            }
        }
    }

    private int node(final int x, final int y, final int z) {
        final int cell = numbering.lattice().index(x / 2, y / 2, z / 2);
        return numbering.base()[cell] + part[z][y * network.nx() + x];
    }
}
