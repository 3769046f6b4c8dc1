package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.SplittableRandom;

class FittedSurfaceTest {

    private static final double[] CUBE = {1, 1, 1};

    private static LevelSet fitted(
            final Lattice lattice, final double[] edge, final Boxes.Rule rule) {
        return fitted(lattice, edge, rule, Execution.serial());
    }

    private static LevelSet fitted(
            final Lattice lattice,
            final double[] edge,
            final Boxes.Rule rule,
            final Execution execution) {
        return FittedSurface.of(lattice, classes(lattice, rule), edge, Optional.empty(), execution);
    }

    private static byte[][] classes(final Lattice lattice, final Boxes.Rule rule) {
        final byte[][] classes = new byte[lattice.nz()][lattice.nx() * lattice.ny()];
        for (int z = 0; z < classes.length; z++) {
            for (int at = 0; at < classes[z].length; at++) {
                classes[z][at] = (byte) rule.label(at % lattice.nx(), at / lattice.nx(), z);
            }
        }
        return classes;
    }

    /** Mean and root mean square in µm of how far the surface lies from that of a body. */
    private static double[] offsets(
            final LevelSet found, final Spheroid body, final double[] edge) {
        final Lattice lattice = found.lattice();
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int z = 0; z < lattice.nz() - 1; z++) {
            for (int at = 0; at < lattice.nx() * lattice.ny(); at++) {
                final int x = at % lattice.nx();
                final int y = at / lattice.nx();
                final double own = found.at(x, y, z);
                final double next = found.at(x, y, z + 1);
                if (own > 0 != next > 0) {
                    final double part = LevelSet.crossing(own, next);
                    final double off =
                            body.distance(
                                    new double[] {
                                        (x + 0.5) * edge[0],
                                        (y + 0.5) * edge[1],
                                        (z + 0.5 + part) * edge[2]
                                    });
                    sum += off;
                    squares += off * off;
                    count++;
                }
            }
        }
        return new double[] {sum / count, Math.sqrt(squares / count)};
    }

    /** Half-way between middles a label's surface is off by 0.2 to 0.3 edges. */
    @ParameterizedTest
    @CsvSource({"6, 6, 1", "10, 10, 1", "8, 16, 1", "20, 4, 1", "12, 12, 2"})
    void bodiesKeepTheirPlaces(final double b, final double a, final double pitch) {
        final double[] edge = {1, 1, pitch};
        final SplittableRandom random = new SplittableRandom((long) (b * a));
        final int size = (int) (2 * Math.max(a, b) + 8);
        final Lattice lattice = new Lattice(size, size, (int) (size / pitch));
        final double[] centre = {
            size / 2.0 + random.nextDouble(),
            size / 2.0 + random.nextDouble(),
            size / 2.0 + random.nextDouble()
        };
        final Spheroid body = new Spheroid(b, a, new double[] {0.48, 0.36, 0.8}, centre);
        final LevelSet exact = body.surface(lattice, edge);
        final double[] off =
                offsets(
                        fitted(
                                lattice,
                                edge,
                                (x, y, z) -> exact.at(x, y, z) > 0 ? 1 : LevelSet.NEGATIVE),
                        body,
                        edge);
        assertEquals(0, off[0], 0.03);
        assertEquals(0, off[1], 0.08);
    }

    /** Slanting ones too; a middle never goes to the other side. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "0.3, 2", "0.7, 3"})
    void sheetsKeepTheirThickness(final double slope, final double across) {
        final Lattice lattice = new Lattice(24, 24, 24);
        final Boxes.Rule rule =
                (x, y, z) -> {
                    final double height = y - 11.3 - slope * (x - 12) / 2;
                    return height > 0 && height <= across ? LevelSet.NEGATIVE : 1;
                };
        final LevelSet found = fitted(lattice, CUBE, rule);
        double width = 0;
        for (int x = 0; x < 24; x++) {
            for (int y = 0; y < 23; y++) {
                final double own = found.at(x, y, 12);
                final double next = found.at(x, y + 1, 12);
                assertEquals(rule.label(x, y, 12) == 1, own > 0);
                if (own > 0 != next > 0) {
                    width += (own > 0 ? -1 : 1) * (y + LevelSet.crossing(own, next));
                }
            }
        }
        assertEquals(across, width / 24, 0.1);
    }

    /** Where probabilities agree with the labels they place the surface. */
    @Test
    void probabilitiesPlaceAPlane() {
        final Lattice lattice = new Lattice(12, 12, 12);
        final PlanarImg<FloatType, ?> likely = PlanarImgs.floats(12, 12, 12);
        for (int z = 0; z < 12; z++) {
            final float[] plane = Planes.array(likely, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = Math.max(0, Math.min(1, 0.5f + (at / 12 - 5.3f) / 2));
            }
        }
        final LevelSet found =
                FittedSurface.of(
                        lattice,
                        classes(lattice, (x, y, z) -> y > 5 ? 1 : LevelSet.NEGATIVE),
                        CUBE,
                        Optional.of(likely),
                        Execution.serial());
        assertEquals(0.3, LevelSet.crossing(found.at(6, 5, 6), found.at(6, 6, 6)), 0.01);
    }

    @Test
    void noiseThreadsAndLoneVoxelsDoNoHarm() {
        final Lattice lattice = new Lattice(20, 17, 15);
        final SplittableRandom random = new SplittableRandom(4);
        final byte[] noise = new byte[lattice.cells()];
        random.nextBytes(noise);
        final Boxes.Rule rule = (x, y, z) -> noise[lattice.index(x, y, z)] < 100 ? 1 : 2;
        final LevelSet one = fitted(lattice, new double[] {0.05, 0.05, 0.3}, rule);
        final LevelSet three =
                fitted(lattice, new double[] {0.05, 0.05, 0.3}, rule, Execution.on(3));
        for (int z = 0; z < lattice.nz(); z++) {
            assertArrayEquals(one.planes()[z], three.planes()[z]);
            for (int at = 0; at < lattice.nx() * lattice.ny(); at++) {
                final float value = one.planes()[z][at];
                final int label = rule.label(at % lattice.nx(), at / lattice.nx(), z);
                assertEquals(label == 1, value > 0);
                assertTrue(Math.abs(value) < 1);
            }
        }
    }
}
