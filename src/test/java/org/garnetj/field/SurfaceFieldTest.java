package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.SpallationSettings;
import org.garnetj.crack.Spallations;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.mesh.Mesh;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

/** A ball of lithium, 7 voxels in radius, off the grid in the middle of LLZO. */
class SurfaceFieldTest {

    private static final double[] CENTRE = {18.2, 18.4, 17.9};

    private static final double RADIUS = 7;

    private static SurfaceField field(final Side side) {
        final Volume<UnsignedByteType> drawn =
                Boxes.draw(
                        36,
                        36,
                        36,
                        VoxelSize.um(1, 1, 1),
                        (x, y, z) ->
                                Math.hypot(
                                                        Math.hypot(
                                                                x + 0.5 - CENTRE[0],
                                                                y + 0.5 - CENTRE[1]),
                                                        z + 0.5 - CENTRE[2])
                                                < RADIUS
                                        ? 2
                                        : 1);
        final Volume<UnsignedByteType> view = side.toTop(drawn);
        final Volume<UnsignedByteType> labels = view.with(Planes.copy(view.pixels()), "turned");
        return BlockFields.measure(
                        labels,
                        Spallations.measure(
                                labels,
                                SpallationSettings.defaults().withSurface(side),
                                Execution.serial()),
                        Optional.empty(),
                        new FieldSettings(side, 1, 1, 0, 0, 0, 1, false),
                        Execution.serial())
                .surface();
    }

    /** Current comes in below and goes out above, as 3 cos θ; the ball lies inside its mesh. */
    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"TOP", "BOTTOM", "LEFT"})
    void theFieldRunsRoundABallAsTheCosine(final Side side) {
        final SurfaceField found = field(side);
        final Mesh mesh = found.mesh();
        assertEquals(mesh.vertexCount(), found.amplification().length);
        assertEquals(4 / 3.0 * Math.PI * Math.pow(RADIUS, 3), mesh.volume_um3(), 30);
        assertEquals(4 * Math.PI * RADIUS * RADIUS, mesh.area_um2(), 12);
        final double share = 4 / 3.0 * Math.PI * Math.pow(RADIUS / 36, 3);
        final double pole = 3 / (1 + 2 * share);
        double squares = 0;
        for (int vertex = 0; vertex < mesh.vertexCount(); vertex++) {
            final double along = mesh.vertices_um()[3 * vertex + side.axis()];
            final double depth = side.isFar() ? 36 - along : along;
            final double off = found.amplification()[vertex] - pole * (depth - CENTRE[1]) / RADIUS;
            squares += off * off / mesh.vertexCount();
            assertTrue(Math.abs(off) < 0.5, "" + off);
        }
        assertTrue(Math.sqrt(squares) < 0.15, "" + Math.sqrt(squares));
    }
}
