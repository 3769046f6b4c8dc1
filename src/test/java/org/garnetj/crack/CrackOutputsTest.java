package org.garnetj.crack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.mesh.Mesh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Branches, intervals, apertures and mid-surfaces of cracks of any kind. */
class CrackOutputsTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.127, 0.2);
    private static final double SIZE = 9;

    private static CracksResult measure(final Scene.Phases phases) {
        return Cracks.measure(
                Scene.draw(VOXEL, SIZE, SIZE, SIZE, phases),
                Evidence.none(),
                CracksSettings.defaults(),
                Execution.serial());
    }

    /** Discs of 3 µm radius, by their normals. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "1, 0, 0",
        "0.3, 0.8, 0.4",
        "0.6, 0.6, 0.6",
        "-0.7, 0.2, 0.7",
        "0, 0, 1",
        "0.9, -0.3, 0.2",
        "0.4, -0.5, -0.8",
        "0.1, 0.7, -0.7",
        "-0.5, 0.8, 0.1"
    })
    void theMidSurfaceLiesInTheMiddleAndHasItsArea(
            final double nx, final double ny, final double nz) {
        final double length = Math.hypot(nx, Math.hypot(ny, nz));
        final double[] normal = {nx / length, ny / length, nz / length};
        final CracksResult found =
                measure(
                        (x, y, z) -> {
                            final double[] off = {x - 4.5, y - 4.5, z - 4.5};
                            final double height = height(off, normal);
                            final double square =
                                    off[0] * off[0] + off[1] * off[1] + off[2] * off[2];
                            return Math.abs(height) < 0.3 && square - height * height < 9 ? 0 : 1;
                        });
        final double area = Math.PI * 9;
        assertEquals(1.04, found.midSurface().area_um2() / area, 0.06);
        for (int triangle = 0; triangle < found.midSurface().triangleCount(); triangle++) {
            final double[] at = found.midSurface().corner(triangle, 0);
            final double[] off = {at[0] - 4.5, at[1] - 4.5, at[2] - 4.5};
            assertEquals(0, height(off, normal), VOXEL.z_um());
        }
        for (final double[] rim : rims(found.midSurface())) {
            final double[] off = {rim[0] / 2 - 4.5, rim[1] / 2 - 4.5, rim[2] / 2 - 4.5};
            assertTrue(Math.hypot(off[0], Math.hypot(off[1], off[2])) > 2.5, "a hole");
        }
        final CrackBranch only = found.branches().get(0);
        assertEquals(1, found.branches().size());
        assertEquals("tip;tip", only.ends());
        assertEquals(found.cracks().get(0).area_um2(), only.area_um2(), 1e-9);
        assertEquals(6, only.length_um(), 0.5);
        assertEquals(0.6, only.aperture_mean_um(), 0.05);
        assertEquals(found.cracks().get(0).aperture_max_um(), highest(found.apertures()), 1e-6);
    }

    private static double height(final double[] off, final double[] normal) {
        return off[0] * normal[0] + off[1] * normal[1] + off[2] * normal[2];
    }

    private static double highest(final Volume<FloatType> apertures) {
        double highest = 0;
        for (int z = 0; z < apertures.depth(); z++) {
            for (final float aperture : Planes.floatPlane(apertures.pixels(), z)) {
                highest = Math.max(highest, aperture);
            }
        }
        return highest;
    }

    /** A ball's shell, in slices twice as thick: as large as it is, and closed. */
    @Test
    void aBentSheetHasNoSeams() {
        final CracksResult found =
                measure(
                        (x, y, z) -> {
                            final double r = Math.hypot(x - 4.5, Math.hypot(y - 4.5, z - 4.5));
                            return Math.abs(r - 3.5) < 0.3 ? 0 : 1;
                        });
        final double area = 4 * Math.PI * 3.5 * 3.5;
        assertEquals(1, found.midSurface().area_um2() / area, 0.06);
        assertEquals(0, rims(found.midSurface()).size());
    }

    /** Middles of the edges that one triangle alone has. */
    private static List<double[]> rims(final Mesh mesh) {
        final Map<List<Double>, Integer> counts = new HashMap<>();
        for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
            for (int i = 0; i < 3; i++) {
                counts.merge(middle(mesh, triangle, i), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(edge -> edge.getValue() == 1)
                .map(edge -> edge.getKey().stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    private static List<Double> middle(final Mesh mesh, final int triangle, final int side) {
        final double[] from = mesh.corner(triangle, side);
        final double[] to = mesh.corner(triangle, (side + 1) % 3);
        return List.of(from[0] + to[0], from[1] + to[1], from[2] + to[2]);
    }

    /** From the working electrode a sheet of 3 µm down, where it forks: one arm to the side. */
    @Test
    void eachBranchOfAForkHasItsOwnRow() {
        final CracksResult found =
                measure(
                        (x, y, z) -> {
                            final boolean stem = y < 3 && Math.abs(x - 4) < 0.3;
                            final double down = (y - 3) * 0.8;
                            final boolean left = y >= 2.7 && Math.abs(x - 4 + down) < 0.25 && y < 6;
                            final boolean right = y >= 2.7 && Math.abs(y - 3) < 0.4 && x > 4;
                            return Math.abs(z - 4.5) < 3 && (stem || left || right) ? 0 : 1;
                        });
        assertEquals(1, found.cracks().size());
        final List<CrackBranch> branches = found.branches();
        assertEquals(3, branches.size());
        final double sum = branches.stream().mapToDouble(CrackBranch::area_um2).sum();
        assertEquals(found.cracks().get(0).area_um2(), sum, 1e-9);
        final List<CrackBranch> byDip =
                branches.stream().sorted(Comparator.comparing(CrackBranch::dip_deg)).toList();
        assertEquals("junction 1;edge", byDip.get(0).ends());
        assertEquals("junction 1;tip", byDip.get(1).ends());
        assertEquals("junction 1;working", byDip.get(2).ends());
        assertTrue(!byDip.get(0).dead_end() && byDip.get(1).dead_end());
        assertEquals(0, byDip.get(0).dip_deg(), 3);
        assertEquals(Math.toDegrees(Math.atan(1 / 0.8)), byDip.get(1).dip_deg(), 4);
        assertEquals(90, byDip.get(2).dip_deg(), 3);
        assertEquals(0.8, byDip.get(0).aperture_mean_um(), 0.08);
        assertEquals((5 - 0.4) * 6, byDip.get(0).area_um2(), 1.5);
    }

    /**
     * A flat crack 6 voxels thick, the outermost of them doubtful and one more outside possible.
     */
    @Test
    void theIntervalsCountWhatIsSureAndWhatIsPossible() {
        final Volume<UnsignedByteType> phases =
                Scene.draw(
                        VOXEL,
                        SIZE,
                        SIZE,
                        SIZE,
                        (x, y, z) ->
                                Math.abs(row(y) - 35.5) < 3 && inside(x) && inside(z)
                                        ? x < 4.5 ? Scene.LI : Scene.VOID
                                        : Scene.LLZO);
        final PlanarImg<FloatType, ?> ceramic = Planes.floats(phases.pixels());
        final PlanarImg<FloatType, ?> lithium = Planes.floats(phases.pixels());
        for (int z = 0; z < phases.depth(); z++) {
            final byte[] labels = Planes.bytePlane(phases.pixels(), z);
            final float[] c = Planes.array(ceramic, z);
            final float[] l = Planes.array(lithium, z);
            for (int at = 0; at < c.length; at++) {
                final double away = Math.abs(at / (int) phases.width() - 35.5);
                c[at] = labels[at] == Scene.LLZO ? 1 : 0;
                if (away == 2.5 && c[at] == 0 || away == 3.5 && inside(at % phases.width(), z)) {
                    c[at] = away == 2.5 ? 0.1f : 0.9f;
                }
                l[at] = labels[at] == Scene.LI ? 1 - c[at] : 0;
            }
        }
        final CrackGeometry crack =
                Cracks.measure(
                                phases,
                                new Evidence(
                                        Optional.empty(),
                                        Optional.of(
                                                new Evidence.Probabilities(
                                                        phases.with(ceramic, "ceramic"),
                                                        phases.with(lithium, "lithium")))),
                                CracksSettings.defaults(),
                                Execution.serial())
                        .cracks()
                        .get(0);
        final CrackIntervals intervals = crack.intervals();
        assertEquals(4.0 / 6, intervals.volume_um3().low() / crack.volume_um3(), 1e-9);
        assertEquals(8.0 / 6, intervals.volume_um3().high() / crack.volume_um3(), 1e-9);
        final double median = crack.aperture_median_um();
        assertEquals(4.0 / 6, intervals.aperture_median_um().low() / median, 1e-9);
        assertEquals(8.0 / 6, intervals.aperture_median_um().high() / median, 1e-9);
        assertEquals(4.0 / 6, intervals.lithium_um3().low() / crack.li_um3(), 1e-9);
        assertEquals(crack.fill_fraction(), intervals.fill_fraction().high(), 1e-9);
    }

    private static int row(final double y) {
        return (int) (y / VOXEL.y_um());
    }

    private static boolean inside(final double um) {
        return Math.abs(um - 4.5) < 3;
    }

    private static boolean inside(final long column, final int slice) {
        return inside((column + 0.5) * VOXEL.x_um()) && inside((slice + 0.5) * VOXEL.z_um());
    }
}
