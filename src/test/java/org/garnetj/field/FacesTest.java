package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Random;

class FacesTest {

    private static Faces faces(final Lattice lattice, final int axis, final boolean isPeriodic) {
        final Random random = new Random(lattice.nx() + 10L * axis);
        final byte[][] classes = new byte[lattice.nz()][lattice.nx() * lattice.ny()];
        final SparsePlane[] cut = new SparsePlane[lattice.nz()];
        for (int z = 0; z < classes.length; z++) {
            final SparsePlane.Builder builder = new SparsePlane.Builder(lattice.ny());
            for (int at = 0; at < classes[z].length; at++) {
                classes[z][at] = (byte) random.nextInt(Faces.CLASSES);
                final int x = at % lattice.nx();
                if (x + 1 < lattice.nx() && z + 1 < lattice.nz() && random.nextInt(5) == 0) {
                    builder.add(at / lattice.nx(), x, random.nextFloat());
                }
            }
            cut[z] = builder.build();
        }
        final double[] table = new double[Faces.CLASSES * Faces.CLASSES];
        Arrays.setAll(table, pair -> random.nextDouble());
        return new Faces(lattice, axis, isPeriodic, classes, table, cut);
    }

    /** Of rows shorter than, as long as and longer than what is read at a time. */
    @ParameterizedTest
    @CsvSource({
        "0, 7, false", "0, 9, false", "0, 18, true", "0, 26, false", "1, 1, false",
        "1, 7, false", "1, 8, true", "1, 19, false", "2, 8, false", "2, 17, true"
    })
    void rowsHoldWhatEachFaceDoes(final int axis, final int nx, final boolean isPeriodic) {
        final Lattice lattice = new Lattice(nx, 4, 6);
        final Faces faces = faces(lattice, axis, isPeriodic);
        final float[] even = new float[(nx + 1) / 2];
        final float[] odd = new float[(nx + 1) / 2];
        final double[] all = new double[nx];
        for (int row = 0; row < 24; row++) {
            Arrays.fill(even, Float.NaN);
            Arrays.fill(odd, Float.NaN);
            faces.row(row % 4, row / 4, even, odd);
            faces.row(row % 4, row / 4, all);
            for (int x = 0; x < nx; x++) {
                final double expected = faces.at(x, row % 4, row / 4);
                assertEquals(expected, all[x], 0);
                assertEquals((float) expected, (x % 2 == 0 ? even : odd)[x / 2], 0);
            }
            assertEquals(0, nx % 2 == 0 ? 0 : odd[nx / 2], 0);
        }
    }
}
