package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/**
 * The current density averaged over caps of spheroids against closed forms: E/N times the part of
 * the normal along the field, and for a sphere behind an interface resistance 3E cos θ/(1 + 2 Wa).
 *
 * <p>Boxes hold a lattice of mirror images; these raise the field by P/3, as in the formula of
 * Clausius and Mossotti.
 */
class TipFieldTest {

    private static final Border[] MIRROR = {Border.INSULATING, Border.INSULATING};

    /** What one solution gives. */
    private record Tip(List<Contact> contacts, double rim, double loading, Solution solution) {}

    /** All conductors are parts of it. */
    private static final class OneCrack implements Contacts.Objects {
        @Override
        public int crack(final int x, final int y, final int z) {
            return 1;
        }

        @Override
        public int deposit(final int x, final int y, final int z) {
            return 0;
        }
    }

    /** A spheroid of semi-axes b, b, a (along z) in voxels of any shape. */
    private static LevelSet spheroid(
            final Lattice lattice,
            final double[] edge,
            final double[] centre,
            final double b,
            final double a) {
        final float[][] planes = new float[lattice.nz()][lattice.nx() * lattice.ny()];
        for (int z = 0; z < planes.length; z++) {
            for (int at = 0; at < planes[z].length; at++) {
                final double dx = (at % lattice.nx() + 0.5) * edge[0] - centre[0];
                final double dy = (at / lattice.nx() + 0.5) * edge[1] - centre[1];
                final double dz = (z + 0.5) * edge[2] - centre[2];
                final double r = Math.sqrt((dx * dx + dy * dy) / (b * b) + dz * dz / (a * a));
                final double slope =
                        Math.sqrt((dx * dx + dy * dy) / Math.pow(b, 4) + dz * dz / Math.pow(a, 4));
                planes[z][at] = (float) ((r * r - r) / Math.max(slope, 1e-9));
            }
        }
        return new LevelSet(lattice, planes);
    }

    private static Tip solve(
            final LevelSet surface,
            final double[] edge,
            final Material body,
            final double resistance) {
        final Border[][] borders = {
            MIRROR, MIRROR, {Border.potential(0), Border.potential(1)},
        };
        final Conductor conductor =
                new Conductor(
                        surface.lattice(),
                        edge,
                        surface::classes,
                        List.of(Material.INSULATOR, Material.of(1), body),
                        resistance,
                        borders,
                        Optional.of(surface));
        try (Crew crew = new Crew(Execution.serial())) {
            final NetworkMaker.Made made = NetworkMaker.makeCut(conductor, crew);
            final Solution solution = LaplaceSolver.solve(made.network(), 1e-8, Execution.serial());
            final List<Contact> contacts =
                    Contacts.find(conductor, made, solution, new OneCrack(), crew);
            final double[] into = Currents.of(solution, crew).into();
            final int terminal = NetworkMaker.terminal(LevelSet.NEGATIVE);
            assertEquals(0, (into[4] + into[5] + into[terminal]) / into[5], 1e-6);
            assertEquals(
                    body.isFixed() ? -into[terminal] : 0,
                    contacts.stream().mapToDouble(Contact::current).sum(),
                    1e-6 * into[5]);
            return new Tip(
                    contacts,
                    Math.max(edge[0], Math.max(edge[1], edge[2])),
                    surface.lattice().nz() * edge[2],
                    solution);
        }
    }

    /** A half-spheroid on an electrode, a quarter of it. */
    private static double onElectrode(
            final double b, final double a, final int box, final double cap, final double overN) {
        final double[] edge = {1, 1, 1};
        final Lattice lattice = new Lattice(box, box, box);
        final Tip tip =
                solve(spheroid(lattice, edge, new double[3], b, a), edge, Material.at(0), 0);
        final double share = Math.PI / 6 * b * b * a / Math.pow(box, 3);
        final double field = 1 / tip.loading() / (1 - share * overN / 3);
        return Cap.around(new double[] {0, 0, a}, tip.contacts(), cap, tip.rim()).density() / field;
    }

    /** The cap's mean of E/N times the normal's part along the field. */
    private static double exact(
            final double b, final double a, final double cap, final double overN) {
        double area = 0;
        double shadow = 0;
        final double step = 1e-5;
        for (double angle = step / 2; angle < Math.PI; angle += step) {
            final double r = b * Math.sin(angle);
            final double z = a * Math.cos(angle);
            if (r * r + (a - z) * (a - z) > cap * cap) {
                break;
            }
            area += r * Math.hypot(b * Math.cos(angle), a * Math.sin(angle));
            shadow += r * b * Math.cos(angle);
        }
        return overN * shadow / area;
    }

    @Test
    void theFieldAtAHemisphereConvergesFromCoarseToFine() {
        double before = Double.POSITIVE_INFINITY;
        for (final int radius : new int[] {4, 8, 12}) {
            final double found = onElectrode(radius, radius, 4 * radius, radius / 2.0, 3);
            final double error = Math.abs(found / exact(radius, radius, radius / 2.0, 3) - 1);
            assertTrue(error < before, radius + ": " + error + " after " + before);
            before = error;
            assertTrue(radius < 8 || error < 0.015, radius + ": " + error);
        }
        assertEquals(2.8125, exact(1, 1, 0.5, 3), 1e-3);
    }

    /** Tip radii of 4 and 6 voxels, caps of the same radius. */
    @Test
    void theFieldAtAHalfSpheroidConvergesFromCoarseToFine() {
        double before = 0.03;
        for (final int b : new int[] {8, 12}) {
            final double found = onElectrode(b, 2 * b, 5 * b, b / 2.0, 5.7616);
            final double error = Math.abs(found / exact(b, 2 * b, b / 2.0, 5.7616) - 1);
            assertTrue(error < before, b + ": " + error + " after " + before);
            before = error;
        }
        assertEquals(0, before, 0.015);
    }

    /** The cap is looked for; centres lie off the grid. */
    @ParameterizedTest
    @CsvSource({
        "8, 1, 1, 0.3, 0.2, 0.45, 0",
        "8, 1, 1, 0.1, 0.4, 0.05, 0",
        "12, 1.3, 1.5, 0.3, 0.2, 0.45, 0",
        "8, 1, 1, 0.3, 0.2, 0.45, 0.1",
        "8, 1, 1, 0.3, 0.2, 0.45, 1",
        "8, 1, 1, 0.1, 0.4, 0.05, 10",
        "12, 1.3, 1.5, 0.3, 0.2, 0.45, 1"
    })
    void theFieldAtAFloatingSphereIsFoundWithAndWithoutResistance(
            final double radius,
            final double edgeY,
            final double edgeZ,
            final double offX,
            final double offY,
            final double offZ,
            final double wagner) {
        final double[] edge = {1, edgeY, edgeZ};
        final int half = (int) (3 * radius);
        final Lattice lattice =
                new Lattice(2 * half, 2 * (int) (half / edgeY), 2 * (int) (half / edgeZ));
        final double[] centre = {
            lattice.nx() / 2.0 + offX,
            (lattice.ny() / 2.0 + offY) * edgeY,
            (lattice.nz() / 2.0 + offZ) * edgeZ
        };
        final Tip tip =
                solve(
                        spheroid(lattice, edge, centre, radius, radius),
                        edge,
                        Material.FLOATING,
                        wagner * radius);
        final double volume = tip.loading() * lattice.nx() * lattice.ny() * edgeY;
        final double share = 4 / 3.0 * Math.PI * Math.pow(radius, 3) / volume;
        final double field = 1 / tip.loading() / (1 - share * (1 - wagner) / (1 + 2 * wagner));
        final double cap = radius / 2;
        final double wanted = exact(radius, radius, cap, 3 / (1 + 2 * wagner)) * field;
        for (final int sign : new int[] {1, -1}) {
            final Cap found = CapSearch.densest(sign, tip.contacts(), cap, tip.rim()).orElseThrow();
            assertEquals(1, sign * found.density() / wanted, wagner == 0 ? 0.03 : 0.035);
            assertEquals(centre[2] + sign * radius, found.centre_um()[2], 0.15 * radius);
        }
    }
}
