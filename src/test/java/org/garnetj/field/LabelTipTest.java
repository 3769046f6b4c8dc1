package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Fields at the tips of bodies that are given as labels alone, at places off the grid drawn by
 * chance. Mirror images in the box raise the field by P/3 (Clausius and Mossotti).
 */
class LabelTipTest {

    /** From the middle of one voxel in the box's middle to the next. */
    private static double[] centre(
            final Lattice lattice, final double[] edge, final SplittableRandom random) {
        return new double[] {
            (lattice.nx() / 2 + random.nextDouble()) * edge[0],
            (lattice.ny() / 2 + random.nextDouble()) * edge[1],
            (lattice.nz() / 2 + random.nextDouble()) * edge[2]
        };
    }

    private static LevelSet fromLabels(
            final Spheroid body, final Lattice lattice, final double[] edge) {
        final LevelSet exact = body.surface(lattice, edge);
        final byte[][] classes = new byte[lattice.nz()][];
        for (int z = 0; z < classes.length; z++) {
            classes[z] = exact.classes(z);
        }
        return FittedSurface.of(lattice, classes, edge, Optional.empty(), Execution.serial());
    }

    /**
     * How far the densest caps on both sides are off.
     *
     * @param caps in longest voxel edges
     */
    static double[][] errors(
            final double b,
            final double a,
            final double tilt_deg,
            final double pitch,
            final SplittableRandom random,
            final double... caps) {
        final double[] edge = {1, 1, pitch};
        final int size = (int) Math.ceil(Math.max(6 * b, 4.5 * a) / 4) * 4;
        final Lattice lattice = new Lattice(size, size, (int) (size / pitch));
        final double tilt = Math.toRadians(tilt_deg);
        final double turn = 2 * Math.PI * random.nextDouble();
        final double[] axis = {
            Math.sin(tilt) * Math.cos(turn), Math.sin(tilt) * Math.sin(turn), Math.cos(tilt)
        };
        final Spheroid body = new Spheroid(b, a, axis, centre(lattice, edge, random));
        final TipBox box =
                TipBox.solve(fromLabels(body, lattice, edge), edge, Material.FLOATING, 0);
        final double share = body.volume() / (size * (double) size * box.height());
        final double field = 1 / box.height() / (1 - share * body.polarisation()[2] / 3);
        final double[][] errors = new double[caps.length][2];
        for (int i = 0; i < caps.length; i++) {
            final double cap = caps[i] * box.rim();
            final double wanted = field * body.capMean(cap);
            for (int side = 0; side < 2; side++) {
                final int sign = 1 - 2 * side;
                final Cap found =
                        CapSearch.densest(sign, box.contacts(), cap, box.rim()).orElseThrow();
                errors[i][side] = sign * found.density() / wanted - 1;
            }
        }
        return errors;
    }

    /** Tip radii of 4 to 16 of the longest voxel edges. */
    @ParameterizedTest
    @CsvSource({
        "8, 8, 0, 1",
        "12, 12, 0, 1",
        "8, 12, 40, 1",
        "8, 16, 25, 1",
        "10, 15, 70, 1",
        "16, 16, 0, 2",
        "16, 20, 30, 2"
    })
    void tipsAreWithinThreePercent(
            final double b, final double a, final double tilt, final double pitch) {
        final double[] errors =
                errors(b, a, tilt, pitch, new SplittableRandom((long) (b + a + tilt)), 4)[0];
        assertEquals(0, errors[0], 0.03);
        assertEquals(0, errors[1], 0.03);
    }

    /** Half of each stands in the block, its middle anywhere on the electrode. */
    @ParameterizedTest
    @CsvSource({"8, 8, 3", "12, 12, 3", "8, 16, 5.7616"})
    void halvesOnAnElectrodeAreWithinThreePercent(
            final double b, final double a, final double overN) {
        final double[] edge = {1, 1, 1};
        final SplittableRandom random = new SplittableRandom((long) (3 * b + a));
        final int size = (int) Math.max(6 * b, 5 * a);
        final Lattice lattice = new Lattice(size, size, size / 2);
        final double[] centre = centre(lattice, edge, random);
        centre[2] = 0;
        final Spheroid body = new Spheroid(b, a, new double[] {0, 0, 1}, centre);
        final TipBox box = TipBox.solve(fromLabels(body, lattice, edge), edge, Material.at(0), 0);
        final double share = body.volume() / 2 / lattice.cells();
        final double wanted = body.capMean(4) / box.height() / (1 - share * overN / 3);
        final double found = CapSearch.densest(1, box.contacts(), 4, 1).orElseThrow().density();
        assertEquals(1, found / wanted, 0.03);
        assertEquals(overN, body.polarisation()[2], 1e-3 * overN);
    }

    /** Over half the radius, from 4 voxels to 8. */
    @Test
    void errorsFallWithTheVoxel() {
        double before = 0.1;
        for (final int radius : new int[] {4, 8}) {
            final SplittableRandom random = new SplittableRandom(6);
            double squares = 0;
            for (int i = 0; i < 3; i++) {
                for (final double error :
                        errors(radius, radius, 0, 1, random.split(), radius / 2.0)[0]) {
                    squares += error * error / 6;
                }
            }
            assertTrue(squares < before * before / 4, radius + ": " + Math.sqrt(squares));
            before = Math.sqrt(squares);
        }
    }
}
