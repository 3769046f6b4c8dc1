package org.garnetj.field;

import org.garnetj.block.Crew;

import java.util.List;
import java.util.stream.Stream;

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
        final Links[] red = new Links[cells.nz()];
        final Links[] black = new Links[cells.nz()];
        crew.forEach(
                cells.nz(),
                z -> {
                    red[z] = parts.links(z, false, count, inner);
                    black[z] = parts.links(z, true, count, inner);
                });
        final List<Links> all = Stream.concat(Stream.of(red), Stream.of(black)).toList();
        final CoarseLevel level = Links.join(all, numbering.red(), numbering.cells(count), cells);
        return new Made(parts, level);
    }

    /**
     * Adds what the cells of one colour in a row hold to their nodes.
     *
     * @param value of each second cell of the row
     */
    void addToNodes(
            final int colour, final int y, final int z, final float[] value, final float[] nodes) {
        final int parity = RowStencil.parity(colour, y, z);
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

    /** Adds what nodes hold to the cells of one colour in a row. */
    void addToCells(
            final int colour, final int y, final int z, final float[] nodes, final float[] plane) {
        final int parity = RowStencil.parity(colour, y, z);
        final int base = cells.index(0, y / 2, z / 2);
        final byte[] parts = part[z];
        final int row = y * network.nx();
        final int half = y * RowStencil.half(network);
        for (int x = parity; x < network.nx(); x += 2) {
            final int own = parts[row + x];
            if (own >= 0) {
                plane[half + (x >> 1)] += nodes[numbering.base()[base + (x >> 1)] + own];
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
        final CellParts finder = new CellParts(network);
        for (int y = 0; y < cells.ny(); y++) {
            for (int x = 0; x < cells.nx(); x++) {
                count[cells.index(x, y, z)] = finder.find(x, y, z);
                for (int corner = 0; corner < 8; corner++) {
                    final int voxelX = 2 * x + (corner & 1);
                    final int voxelY = 2 * y + (corner >> 1 & 1);
                    final int voxelZ = 2 * z + (corner >> 2);
                    if (voxelX < network.nx() && voxelY < network.ny() && voxelZ < network.nz()) {
                        final int at = voxelY * network.nx() + voxelX;
                        part[voxelZ][at] = finder.part(corner);
                        inner[voxelZ][at] = (float) finder.inner(corner);
                    }
                }
            }
        }
    }

    private Links links(
            final int z, final boolean black, final int[] count, final float[][] inner) {
        final Links links = new Links();
        for (int y = 0; y < cells.ny(); y++) {
            for (int x = 0; x < cells.nx(); x++) {
                final int cell = cells.index(x, y, z);
                if (cells.isBlack(cell) == black) {
                    for (int node = 0; node < count[cell]; node++) {
                        links.beginNode();
                        linkCorners(x, y, z, node, inner, links);
                    }
                }
            }
        }
        return links;
    }

    private void linkCorners(
            final int cellX,
            final int cellY,
            final int cellZ,
            final int node,
            final float[][] inner,
            final Links links) {
        for (int corner = 0; corner < 8; corner++) {
            final int x = 2 * cellX + (corner & 1);
            final int y = 2 * cellY + (corner >> 1 & 1);
            final int z = 2 * cellZ + (corner >> 2);
            final boolean isInside = x < network.nx() && y < network.ny() && z < network.nz();
            if (isInside && part[z][y * network.nx() + x] == node) {
                final double own = inner[z][y * network.nx() + x];
                links.addAnchor(CoarseLink.of(network.anchor(x, y, z), own, 0));
                for (int axis = 0; axis < 3; axis++) {
                    link(x, y, z, axis, 1, network.after(axis, x, y, z), inner, links);
                    link(x, y, z, axis, -1, network.before(axis, x, y, z), inner, links);
                }
            }
        }
    }

    private void link(
            final int x,
            final int y,
            final int z,
            final int axis,
            final int step,
            final double conductance,
            final float[][] inner,
            final Links links) {
        if (conductance == 0) {
            return;
        }
        final int nextX = axis == 0 ? Math.floorMod(x + step, network.nx()) : x;
        final int nextY = axis == 1 ? Math.floorMod(y + step, network.ny()) : y;
        final int nextZ = axis == 2 ? Math.floorMod(z + step, network.nz()) : z;
        final int own = node(x, y, z);
        final int other = node(nextX, nextY, nextZ);
        if (own != other) {
            links.add(
                    other,
                    CoarseLink.of(
                            conductance,
                            inner[z][y * network.nx() + x],
                            inner[nextZ][nextY * network.nx() + nextX]));
        }
    }

    private int cell(final int x, final int y, final int z) {
        return cells.index(x / 2, y / 2, z / 2);
    }

    private int node(final int x, final int y, final int z) {
        return numbering.base()[cell(x, y, z)] + part[z][y * network.nx() + x];
    }

    /**
     * The parts, and the network of them.
     *
     * @param parts which voxels make which node
     * @param level the nodes
     */
    record Made(FineParts parts, CoarseLevel level) {}
}
