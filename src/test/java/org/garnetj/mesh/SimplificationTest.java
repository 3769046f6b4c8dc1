package org.garnetj.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplificationTest {

    private static final VoxelSize FLAT = VoxelSize.um(0.1, 0.12, 0.3);

    @ParameterizedTest
    @ValueSource(ints = {4000, 1200})
    void fewerTrianglesKeepVolumesAndStayClosed(final int wished) {
        final PhaseMesh full = surfaces(LabelStacks.filledCrack(), VoxelSize.um(1, 1, 1));
        assertTrue(full.triangleCount() > 10_000);
        final SimplifiedMesh fewer = Simplification.of(full, wished, 1);
        final PhaseMesh mesh = fewer.mesh();
        assertTrue(mesh.triangleCount() <= wished);
        assertEquals(full.labels(), mesh.labels());
        assertEquals(full.pairs(), mesh.pairs());
        double sum = 0;
        for (final int label : mesh.labels()) {
            final Mesh surface = mesh.around(label);
            Closed.require(surface);
            assertEquals(1, surface.volume_um3() / full.around(label).volume_um3(), 0.03);
            sum += surface.volume_um3();
        }
        assertEquals(40 * 36 * 32, sum, 1e-6);
        assertTrue(fewer.deviation_um() > 0 && fewer.deviation_um() < 0.5);
        assertEquals(0, Crossings.count(mesh.vertices_um(), mesh.triangles()));
    }

    /** Walls of a box need two triangles each; the edges of the stack stay where they are. */
    @Test
    void flatFacesBecomeTwoTriangles() {
        final var layers = LabelStacks.draw(12, 10, 8, (x, y, z) -> z < 3 ? 0 : 1);
        final PhaseMesh mesh = Simplification.of(surfaces(layers, FLAT), 2, FLAT.x_um()).mesh();
        assertEquals(2 * 11, mesh.triangleCount());
        assertEquals(12 * 0.1 * 10 * 0.12 * 3 * 0.3, mesh.around(0).volume_um3(), 1e-9);
    }

    @Test
    void whatIsCrowdedStaysClosed() {
        final PhaseMesh full = surfaces(LabelStacks.noise(10, 9, 8, 4, 3), FLAT);
        final PhaseMesh mesh = Simplification.of(full, 1, FLAT.x_um()).mesh();
        assertTrue(mesh.triangleCount() < full.triangleCount());
        mesh.labels().forEach(label -> Closed.require(mesh.around(label)));
    }

    /** Curved sheets 0.7 to 1.5 voxels thick: without a look at their neighbours dozens cross. */
    @ParameterizedTest
    @ValueSource(doubles = {3.25, 4.75})
    void sheetsCloseTogetherDoNotCross(final double bend) {
        final var sheets =
                LabelStacks.draw(
                        12,
                        12,
                        11,
                        (x, y, z) -> {
                            final double height =
                                    y - 3 * Math.sin(x / bend) * Math.cos(z / (bend + 0.7));
                            final double within = (height + 12) % 3;
                            return within < 1.5 ? 1 : within < 2.2 ? 2 : 0;
                        });
        final PhaseMesh full = surfaces(sheets, VoxelSize.um(1, 1, 1));
        final PhaseMesh mesh = Simplification.of(full, 1, 1).mesh();
        assertTrue(mesh.triangleCount() < full.triangleCount() / 2);
        assertEquals(0, Crossings.count(mesh.vertices_um(), mesh.triangles()));
        mesh.labels().forEach(label -> Closed.require(mesh.around(label)));
    }

    @Test
    void enoughTrianglesAreLeftAlone() {
        final PhaseMesh full = surfaces(LabelStacks.noise(5, 5, 5, 2, 3), FLAT);
        final SimplifiedMesh same = Simplification.of(full, full.triangleCount(), 0.1);
        assertEquals(full.triangleCount(), same.mesh().triangleCount());
        assertEquals(0, same.deviation_um());
    }

    private static PhaseMesh surfaces(
            final PlanarImg<UnsignedByteType, ?> labels, final VoxelSize voxel) {
        return PhaseSurfaces.of(labels, voxel, PhaseSurfaces.MOST, Execution.on(2));
    }
}
