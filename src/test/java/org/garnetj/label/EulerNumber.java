package org.garnetj.label;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;

import java.util.HashSet;
import java.util.Set;

/** The Euler number of an object with 26 neighbours: its closed cubes, cell by cell. */
final class EulerNumber {

    private EulerNumber() {}

    static int of(final PlanarImg<UnsignedByteType, ?> mask) {
        final int width = (int) mask.dimension(0);
        final int height = (int) mask.dimension(1);
        final Set<Long> cells = new HashSet<>();
        for (int z = 0; z < mask.dimension(2); z++) {
            final byte[] plane = Planes.array(mask, z);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] != 0) {
                    addCells(cells, at % width, at / width, z, width, height);
                }
            }
        }
        return cells.stream().mapToInt(cell -> parity(cell) % 2 == 0 ? 1 : -1).sum();
    }

    /** Corner, edge, face and inside are cells at 0 to 3 odd places of a grid twice as fine. */
    private static void addCells(
            final Set<Long> cells,
            final int x,
            final int y,
            final int z,
            final int width,
            final int height) {
        for (int i = 0; i < 27; i++) {
            final long u = 2L * x + i % 3;
            final long v = 2L * y + i / 3 % 3;
            final long w = 2L * z + i / 9;
            final long odd = (u & 1) + (v & 1) + (w & 1);
            cells.add(((w * (2L * height + 1) + v) * (2L * width + 1) + u) << 2 | odd);
        }
    }

    private static int parity(final long cell) {
        return (int) (cell & 3);
    }
}
