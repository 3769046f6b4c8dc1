package org.garnetj.validation;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.field.Tortuosity;
import org.garnetj.field.Transport;
import org.garnetj.field.TransportSettings;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.Map;

/** Conduction along z through stacks of labels, as {@code tortuosity} finds it. */
final class TransportReferences {

    private static final String LATTICE = "McPhedran and McKenzie 1978, Proc. R. Soc. A 359, 45";
    private static final double[][] INSULATING = {
        {0.1, 0.85711}, {0.2, 0.72670}, {0.3, 0.60566}, {0.4, 0.49011}, {0.5, 0.37374}
    };
    private static final int Z = 2;

    private final Execution execution;
    private final References rows = new References("Conduction");

    private TransportReferences(final Execution execution) {
        this.execution = execution;
    }

    static List<Reference> of(final Execution execution) {
        final TransportReferences transport = new TransportReferences(execution);
        transport.layers();
        transport.checkerboard();
        transport.spheres();
        return transport.rows.rows();
    }

    private void layers() {
        final PlanarImg<UnsignedByteType, ?> empty = Drawing.draw(8, 8, 8, (x, y, z) -> true);
        rows.amount(
                "empty box: tortuosity factor",
                "",
                1,
                along(empty, Map.of(1, 1.0), false).tortuosity_factor(),
                1e-9);
        final PlanarImg<UnsignedByteType, ?> across =
                Drawing.draw(8, 8, 8, (x, y, z) -> z % 4 == 0);
        final Map<Integer, Double> two = Map.of(0, 1.0, 1, 1e-6);
        final double series = 1 / (0.75 + 0.25e6);
        rows.share(
                "layers across the current, contrast 10⁶: conductivity",
                "",
                series,
                along(across, two, false).effective_conductivity(),
                1e-8);
        final PlanarImg<UnsignedByteType, ?> side = Drawing.draw(8, 8, 8, (x, y, z) -> x % 4 == 0);
        rows.share(
                "layers along the current, contrast 10⁶: conductivity",
                "",
                0.75 + 0.25e-6,
                along(side, two, false).effective_conductivity(),
                1e-8);
        final PlanarImg<UnsignedByteType, ?> wall = Drawing.draw(8, 8, 8, (x, y, z) -> z != 4);
        rows.amount(
                "a wall across: tortuosity factor",
                "",
                Double.POSITIVE_INFINITY,
                along(wall, Map.of(1, 1.0), false).tortuosity_factor(),
                0);
    }

    private void checkerboard() {
        final PlanarImg<UnsignedByteType, ?> board =
                Drawing.draw(2, 64, 64, (x, y, z) -> y / 32 == z / 32);
        rows.share(
                "checkerboard of 32 voxels a square, contrast 10: conductivity",
                "",
                Math.sqrt(10),
                along(board, Map.of(0, 1.0, 1, 10.0), false).effective_conductivity(),
                0.03,
                "Keller, J. Math. Phys. 1964, 5, 548");
    }

    /** An eighth of a period, the rest being its mirror images. */
    private void spheres() {
        final int half = 32;
        for (final double[] lattice : INSULATING) {
            final double radius = 2 * half * Math.cbrt(0.75 * lattice[0] / Math.PI);
            final PlanarImg<UnsignedByteType, ?> eighth =
                    Drawing.draw(
                            half,
                            half,
                            half,
                            (x, y, z) ->
                                    Math.hypot(Math.hypot(x + 0.5, y + 0.5), z + 0.5) > radius);
            rows.share(
                    "insulating spheres on a cubic lattice, φ = "
                            + lattice[0]
                            + ", 64 voxels a period: conductivity",
                    "",
                    lattice[1],
                    along(eighth, Map.of(1, 1.0), true).effective_conductivity(),
                    0.006,
                    LATTICE);
        }
    }

    private Transport along(
            final PlanarImg<UnsignedByteType, ?> labels,
            final Map<Integer, Double> conductivities,
            final boolean smooth) {
        return Tortuosity.along(
                Z,
                new Volume<>(labels, VoxelSize.um(1, 1, 1), "drawn"),
                new TransportSettings(conductivities, false, 1e-10, 1, smooth),
                execution);
    }
}
