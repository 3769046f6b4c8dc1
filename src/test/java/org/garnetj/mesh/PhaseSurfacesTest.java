package org.garnetj.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

class PhaseSurfacesTest {

    private static final Execution TWO = Execution.on(2);
    private static final VoxelSize FLAT = VoxelSize.um(0.1, 0.12, 0.3);
    private static final double MOST = PhaseSurfaces.MOST;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.45})
    void everyPhaseIsClosed(final double reach) {
        final PhaseMesh mesh =
                PhaseSurfaces.of(LabelStacks.noise(9, 8, 7, 4, 11), FLAT, reach, TWO);
        assertEquals(List.of(0, 1, 2, 3), mesh.labels());
        for (final int label : mesh.labels()) {
            Closed.require(mesh.around(label));
        }
    }

    @Test
    void phasesFillTheStack() {
        final PhaseMesh mesh = PhaseSurfaces.of(LabelStacks.noise(9, 8, 7, 4, 11), FLAT, MOST, TWO);
        final double sum =
                mesh.labels().stream().mapToDouble(label -> mesh.around(label).volume_um3()).sum();
        assertEquals(9 * 0.1 * 8 * 0.12 * 7 * 0.3, sum, 1e-9);
        mesh.labels().forEach(label -> assertTrue(mesh.around(label).volume_um3() > 0));
    }

    /** In noise surfaces are as crowded as they can be; some cross before they are taken back. */
    @Test
    void noTriangleCrossesAnother() {
        final PlanarImg<UnsignedByteType, ?> labels = LabelStacks.noise(12, 12, 12, 3, 11);
        final PhaseMesh mesh = PhaseSurfaces.of(labels, VoxelSize.um(1, 1, 1), MOST, TWO);
        assertEquals(0, Crossings.count(mesh.vertices_um(), mesh.triangles()));
        final VoxelFaces faces = new VoxelFaces(Parts.of(labels, TWO));
        final double[] tangled = new Relaxation(faces, MOST).shifts();
        Arrays.setAll(tangled, at -> tangled[at] + faces.nodes[at]);
        assertTrue(Crossings.count(tangled, mesh.triangles()) > 0);
    }

    @Test
    void threadsAndRunsAgree() {
        final PlanarImg<UnsignedByteType, ?> labels = LabelStacks.noise(12, 12, 12, 3, 5);
        final PhaseMesh one = PhaseSurfaces.of(labels, FLAT, MOST, Execution.serial());
        final PhaseMesh other = PhaseSurfaces.of(labels, FLAT, MOST, Execution.on(3));
        assertArrayEquals(one.vertices_um(), other.vertices_um());
        assertArrayEquals(one.triangles(), other.triangles());
    }

    @Test
    void unmovedFacesAreThoseOfVoxels() {
        final PhaseMesh mesh = PhaseSurfaces.of(ball(7, 1), VoxelSize.um(1, 1, 1), 0, TWO);
        long voxels = 0;
        for (int z = 0; z < 24; z++) {
            for (final byte value : Planes.<byte[]>array(ball(7, 1), z)) {
                voxels += value;
            }
        }
        assertEquals(voxels, mesh.around(1).volume_um3(), 1e-9);
        for (final double place : mesh.vertices_um()) {
            assertEquals(Math.rint(place), place);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.02", "2, 0.05"})
    void aBallKeepsItsVolumeAndLosesItsSteps(final double pitch, final double allowed) {
        final double radius = 9.3;
        final Mesh mesh =
                PhaseSurfaces.of(ball(radius, pitch), VoxelSize.um(1, 1, pitch), MOST, TWO)
                        .around(1);
        final double area = 4 * Math.PI * radius * radius;
        assertEquals(1, mesh.volume_um3() / (area * radius / 3), 0.02);
        assertEquals(1, mesh.area_um2() / area, allowed);
    }

    @Test
    void theStepsOfABallHaveHalfItsAreaAgain() {
        final Mesh mesh = PhaseSurfaces.of(ball(9.3, 1), VoxelSize.um(1, 1, 1), 0, TWO).around(1);
        assertEquals(1.48, mesh.area_um2() / (4 * Math.PI * 9.3 * 9.3), 0.01);
    }

    @Test
    void noCornerGoesFartherThanAllowed() {
        final PlanarImg<UnsignedByteType, ?> labels = LabelStacks.noise(9, 8, 7, 3, 11);
        final double[] still = PhaseSurfaces.of(labels, FLAT, 0, TWO).vertices_um();
        final double[] moved = PhaseSurfaces.of(labels, FLAT, 0.25, TWO).vertices_um();
        double most = 0;
        for (int at = 0; at < still.length; at++) {
            most = Math.max(most, Math.abs(moved[at] - still[at]) / FLAT.um(at % 3));
        }
        assertEquals(0.25, most, 1e-9);
    }

    /** A lithium film between crack and ceramic shares every corner with both. */
    @Test
    void neighboursShareTheirFaces() {
        final var layers = LabelStacks.draw(8, 8, 8, (x, y, z) -> z < 3 ? 0 : z < 5 ? 2 : 1);
        final PhaseMesh mesh = PhaseSurfaces.of(layers, VoxelSize.um(1, 1, 1), MOST, TWO);
        assertEquals(64, mesh.between(new PhaseMesh.Pair(0, 2)).area_um2(), 1e-9);
        assertEquals(64, mesh.between(new PhaseMesh.Pair(1, 2)).area_um2(), 1e-9);
        assertEquals(8 * 8 * 2, mesh.around(2).volume_um3(), 1e-9);
        assertArrayEquals(
                new PhaseMesh.Pair[] {
                    new PhaseMesh.Pair(0, 2),
                    new PhaseMesh.Pair(0, PhaseMesh.OUTSIDE),
                    new PhaseMesh.Pair(1, 2),
                    new PhaseMesh.Pair(1, PhaseMesh.OUTSIDE),
                    new PhaseMesh.Pair(2, PhaseMesh.OUTSIDE)
                },
                mesh.pairs().toArray());
    }

    private static PlanarImg<UnsignedByteType, ?> ball(final double radius, final double pitch) {
        return Masks.draw(
                24,
                24,
                24,
                (x, y, z) ->
                        Math.hypot(Math.hypot(x - 11.3, y - 11.6), (z - 11.4) * pitch) < radius);
    }
}
