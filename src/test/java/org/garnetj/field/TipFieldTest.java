package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The current density averaged over caps of spheroids against closed forms: E/N times the part of
 * the normal along the field, and for a sphere behind an interface resistance 3E cos θ/(1 + 2 Wa).
 *
 * <p>Boxes hold a lattice of mirror images; these raise the field by P/3, as in the formula of
 * Clausius and Mossotti.
 */
class TipFieldTest {

    private static final double[] UP = {0, 0, 1};

    /** A half-spheroid on an electrode, a quarter of it. */
    private static double onElectrode(
            final double b, final double a, final int box, final double cap, final double overN) {
        final double[] edge = {1, 1, 1};
        final Lattice lattice = new Lattice(box, box, box);
        final Spheroid body = new Spheroid(b, a, UP, new double[3]);
        final TipBox tip = TipBox.solve(body.surface(lattice, edge), edge, Material.at(0), 0);
        final double share = body.volume() / 8 / Math.pow(box, 3);
        final double field = 1 / tip.height() / (1 - share * overN / 3);
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
        final TipBox tip =
                TipBox.solve(
                        new Spheroid(radius, radius, UP, centre).surface(lattice, edge),
                        edge,
                        Material.FLOATING,
                        wagner * radius);
        final double volume = tip.height() * lattice.nx() * lattice.ny() * edgeY;
        final double share = 4 / 3.0 * Math.PI * Math.pow(radius, 3) / volume;
        final double field = 1 / tip.height() / (1 - share * (1 - wagner) / (1 + 2 * wagner));
        final double cap = radius / 2;
        final double wanted = exact(radius, radius, cap, 3 / (1 + 2 * wagner)) * field;
        for (final int sign : new int[] {1, -1}) {
            final Cap found = CapSearch.densest(sign, tip.contacts(), cap, tip.rim()).orElseThrow();
            assertEquals(1, sign * found.density() / wanted, wagner == 0 ? 0.03 : 0.035);
            assertEquals(centre[2] + sign * radius, found.centre_um()[2], 0.15 * radius);
        }
    }
}
