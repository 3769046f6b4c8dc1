package org.garnetj.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

class MarchingCubesTest {

    private static final VoxelSize FLAT = VoxelSize.um(0.1, 0.12, 0.3);

    /** Every edge of a closed mesh is run along once in either direction. */
    @Test
    void surfacesThroughNoiseHaveNoHolesAndNoDoubleEdges() {
        final SplittableRandom random = new SplittableRandom(3);
        final var noise = field(14, 12, 10, (x, y, z) -> (float) random.nextDouble());
        final Mesh mesh = MarchingCubes.surface(noise, 0.5, FLAT, true, Execution.serial());
        final Map<Long, Integer> directed = new HashMap<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3; i++) {
                final long from = mesh.triangles()[3 * t + i];
                final long to = mesh.triangles()[3 * t + (i + 1) % 3];
                directed.merge(from << 32 | to, 1, Integer::sum);
            }
        }
        assertTrue(directed.size() > 10_000);
        directed.forEach(
                (edge, count) -> {
                    assertEquals(1, count);
                    assertEquals(1, directed.get(edge << 32 | edge >>> 32));
                });
    }

    @Test
    void aSmoothBallHasItsAreaAndVolume() {
        final double radius_um = 2.4;
        final var ball = field(56, 48, 22, (x, y, z) -> (float) (radius_um - middle(x, y, z)));
        final Mesh mesh = MarchingCubes.surface(ball, 0, FLAT, false, Execution.serial());
        final double area = 4 * Math.PI * radius_um * radius_um;
        assertEquals(area, mesh.area_um2(), 0.005 * area);
        assertEquals(area * radius_um / 3, mesh.volume_um3(), 0.01 * area * radius_um / 3);
        assertEquals(2, euler(mesh));
    }

    private static double middle(final int x, final int y, final int z) {
        final double dx = (x - 27.3) * 0.1;
        final double dy = (y - 23.8) * 0.12;
        final double dz = (z - 10.6) * 0.3;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** A plane is met exactly; the border closes what is cut off there. */
    @Test
    void aHalfSpaceClosedAtTheBorderIsABox() {
        final var half = field(10, 8, 6, (x, y, z) -> 3.25f - y);
        final Mesh open = MarchingCubes.surface(half, 0, FLAT, false, Execution.serial());
        assertEquals(9 * 0.1 * 5 * 0.3, open.area_um2(), 1e-6);
        final Mesh closed = MarchingCubes.surface(half, 0, FLAT, true, Execution.serial());
        final double x = 10 * 0.1;
        final double y = 3.75 * 0.12;
        final double z = 6 * 0.3;
        assertEquals(2 * (x * y + x * z + y * z), closed.area_um2(), 1e-6);
        assertEquals(x * y * z, closed.volume_um3(), 1e-6);
    }

    @Test
    void threadsDoNotChangeTheOrder() {
        final SplittableRandom random = new SplittableRandom(5);
        final var noise = field(20, 15, 13, (x, y, z) -> (float) random.nextDouble());
        final Mesh one = MarchingCubes.surface(noise, 0.4, FLAT, true, Execution.serial());
        final Mesh other =
                MarchingCubes.surface(noise, 0.4, FLAT, true, new Execution(3, 8, Progress.SILENT));
        assertArrayEquals(one.vertices_um(), other.vertices_um());
        assertArrayEquals(one.triangles(), other.triangles());
    }

    @Test
    void nothingInsideIsAnEmptyMesh() {
        final var flat = field(5, 4, 3, (x, y, z) -> 0);
        final Mesh mesh = MarchingCubes.surface(flat, 0.5, FLAT, true, Execution.serial());
        assertEquals(0, mesh.triangleCount());
        assertEquals(0, mesh.area_um2());
    }

    private static int euler(final Mesh mesh) {
        return mesh.vertexCount() - mesh.triangleCount() / 2;
    }

    interface Value {
        float at(int x, int y, int z);
    }

    static PlanarImg<FloatType, ?> field(
            final int width, final int height, final int depth, final Value value) {
        final PlanarImg<FloatType, ?> field =
                Planes.floats(FinalDimensions.wrap(new long[] {width, height, depth}));
        for (int z = 0; z < depth; z++) {
            final float[] plane = Planes.array(field, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = value.at(at % width, at / width, z);
            }
        }
        return field;
    }
}
