package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/**
 * Bodies with curved surfaces, an eighth or a quarter of each: the others are its mirror images.
 */
class CutSurfaceTest {

    private static final Border[] MIRROR = {Border.INSULATING, Border.INSULATING};

    /** A signed distance by place, in voxels. */
    private interface Distance {
        double at(double x, double y, double z);
    }

    private static LevelSet surface(final Lattice lattice, final Distance distance) {
        final float[][] planes = new float[lattice.nz()][lattice.nx() * lattice.ny()];
        for (int z = 0; z < planes.length; z++) {
            for (int at = 0; at < planes[z].length; at++) {
                planes[z][at] =
                        (float)
                                distance.at(
                                        at % lattice.nx() + 0.5, at / lattice.nx() + 0.5, z + 0.5);
            }
        }
        return new LevelSet(lattice, planes);
    }

    private static Distance sphere(final double radius) {
        return (x, y, z) -> Math.sqrt(x * x + y * y + z * z) - radius;
    }

    private static Solution solve(final Conductor conductor) {
        try (Crew crew = new Crew(Execution.serial())) {
            return LaplaceSolver.solve(
                    NetworkMaker.make(conductor, crew), 1e-8, Execution.serial());
        }
    }

    private static Currents currents(final Solution solution) {
        try (Crew crew = new Crew(Execution.serial())) {
            return Currents.of(solution, crew);
        }
    }

    /** A simple cubic lattice, so many voxels in half its period. */
    private static double lattice(final double fraction, final Material spheres, final int half) {
        final double radius = 2 * half * Math.cbrt(0.75 * fraction / Math.PI);
        final Border[][] borders = {{Border.potential(1), Border.potential(0)}, MIRROR, MIRROR};
        final Conductor conductor =
                Conductor.cut(
                        surface(new Lattice(half, half, half), sphere(radius)),
                        new double[] {1, 1, 1},
                        Material.of(1),
                        spheres,
                        borders);
        return currents(solve(conductor)).power() / half;
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.85711, 1.24334, 1.33356",
        "0.2, 0.72670, 1.53172, 1.75588",
        "0.3, 0.60566, 1.88774, 2.33288",
        "0.4, 0.49011, 2.36443, 3.26257"
    })
    void spheresConductAsTheirLattice(
            final double fraction,
            final double insulating,
            final double tenfold,
            final double perfect) {
        final Material[] materials = {Material.INSULATOR, Material.of(10), Material.FLOATING};
        final double[] exact = {insulating, tenfold, perfect};
        for (int i = 0; i < 3; i++) {
            final double coarse = Math.abs(lattice(fraction, materials[i], 16) / exact[i] - 1);
            final double fine = Math.abs(lattice(fraction, materials[i], 32) / exact[i] - 1);
            assertTrue(fine < 0.6 * coarse, i + ": " + fine + " after " + coarse);
            assertEquals(0, fine, 0.005);
        }
    }

    /** Spheres 0.98 voxels apart: their gaps are hardly seen. */
    @Test
    void spheresThatAlmostTouchConductAsTheirLattice() {
        assertEquals(1, lattice(0.5, Material.INSULATOR, 32) / 0.37374, 0.007);
        assertEquals(1, lattice(0.5, Material.of(10), 32) / 3.1446, 0.005);
        assertEquals(1, lattice(0.5, Material.FLOATING, 32) / 5.891, 0.005);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.85711", "0.3, 0.60566", "0.5, 0.37374"})
    void labelsOfSpheresConductAsTheirLatticeWhenSmoothed(
            final double fraction, final double exact) {
        final double radius = 64 * Math.cbrt(0.75 * fraction / Math.PI);
        final Transport found =
                Tortuosity.along(
                        2,
                        Boxes.draw(
                                32,
                                32,
                                32,
                                VoxelSize.um(1, 1, 1),
                                (x, y, z) ->
                                        sphere(radius).at(x + 0.5, y + 0.5, z + 0.5) > 0 ? 1 : 0),
                        new TransportSettings(Map.of(1, 1.0), false, 1e-8, 1, true),
                        Execution.serial());
        assertEquals(1, found.effective_conductivity() / exact, 0.002);
    }

    /** The current that a half-spheroid on an electrode draws: π b² / N times the far field. */
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 5.7616", "5, 17.914"})
    void aHalfSpheroidOnAnElectrodeDrawsItsCurrent(final int aspect, final double overN) {
        double before = Double.POSITIVE_INFINITY;
        for (final int b : aspect == 5 ? new int[] {2, 4} : new int[] {4, 8}) {
            final double a = aspect * b;
            final int width = 8 * Math.max(b, aspect * b / 2);
            final Lattice box = new Lattice(width, width, Math.max(4 * aspect, 8) * b);
            final Conductor conductor =
                    Conductor.cut(
                            surface(box, (x, y, z) -> spheroid(x / b, y / b, z / a, b, a)),
                            new double[] {1, 1, 1},
                            Material.of(1),
                            Material.at(0),
                            new Border[][] {
                                MIRROR, MIRROR, {Border.potential(0), Border.potential(1)}
                            });
            final double[] into = currents(solve(conductor)).into();
            final double far = into[5] / (width * width);
            final double drawn = -into[NetworkMaker.terminal(LevelSet.NEGATIVE)];
            final double error = Math.abs(drawn / (far * Math.PI * b * b / 4 * overN) - 1);
            assertTrue(error < before, "at " + b + ": " + error + " after " + before);
            before = error;
        }
        assertEquals(0, before, 0.03);
    }

    /** About the distance, of first order. */
    private static double spheroid(
            final double x, final double y, final double z, final double b, final double a) {
        final double r = Math.sqrt(x * x + y * y + z * z);
        final double slope = Math.sqrt((x * x + y * y) / (b * b) + z * z / (a * a));
        return (r * r - r) / Math.max(slope, 1e-9);
    }

    /**
     * A floating sphere in a uniform field is a dipole E R³ at its middle: both are fitted along
     * the axis, for the mirror images add to the field.
     */
    @Test
    void aFloatingSphereIsADipole() {
        final double radius = 8;
        final Lattice box = new Lattice(48, 48, 96);
        final Conductor conductor =
                Conductor.cut(
                        surface(box, (x, y, z) -> sphere(radius).at(x, y, z - 48)),
                        new double[] {1, 1, 1},
                        Material.of(1),
                        Material.FLOATING,
                        new Border[][] {
                            MIRROR, MIRROR, {Border.potential(0), Border.potential(96)}
                        });
        final Solution solution = solve(conductor);
        final double[] plane = new double[48 * 48];
        double zz = 0;
        double zd = 0;
        double dd = 0;
        double fz = 0;
        double fd = 0;
        for (int z = 58; z < 72; z++) {
            solution.potential().plane(z, plane);
            final double height = z + 0.5 - 48;
            final double r = Math.sqrt(height * height + 0.5);
            final double dipole = -height / (r * r * r);
            zz += height * height;
            zd += height * dipole;
            dd += dipole * dipole;
            fz += (plane[0] - 48) * height;
            fd += (plane[0] - 48) * dipole;
        }
        final double field = (fz * dd - fd * zd) / (zz * dd - zd * zd);
        final double moment = (fd * zz - fz * zd) / (zz * dd - zd * zd);
        assertEquals(1, field, 0.005);
        assertEquals(1, moment / (field * radius * radius * radius), 0.01);
        solution.potential().plane(48, plane);
        assertEquals(48, plane[0], 1e-4);
        assertEquals(48, plane[7], 1e-4);
    }
}
