package org.garnetj.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSurfaceTest {

    /** A slanted disc that is two voxels thick, away from its rim, keeps both faces. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1", "0.7, 0.7, 0.1, 1", "0.58, 0.57, 0.58, 1", "0.3, 0.2, 0.93, 2"})
    void thinSheetsAreNotEaten(final double a, final double b, final double c, final double pitch) {
        final int size = 80;
        final int depth = (int) (size / pitch);
        final double length = Math.sqrt(a * a + b * b + c * c);
        final double half = Math.sqrt(a * a + b * b + c * c * pitch * pitch) / length;
        final double radius = 32;
        final var disc =
                Masks.draw(
                        size,
                        size,
                        depth,
                        (x, y, z) -> {
                            final double u = x - 39.7;
                            final double v = y - 39.6;
                            final double w = (z - depth / 2.0 + 0.3) * pitch;
                            final double across = (a * u + b * v + c * w) / length;
                            return Math.abs(across) < half
                                    && u * u + v * v + w * w - across * across < radius * radius;
                        });
        final Mesh mesh =
                LabelSurface.of(
                        disc, value -> value > 0, VoxelSize.um(1, 1, pitch), true, Execution.on(2));
        final double faces = 2 * Math.PI * radius * radius;
        final double rim = 2 * Math.PI * radius * 2 * half;
        assertEquals(1, mesh.area_um2() / (faces + rim), 0.06);
    }
}
