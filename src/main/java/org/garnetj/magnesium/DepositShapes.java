package org.garnetj.magnesium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the deposits lie, how they extend and how much of each is tagged. Sums are whole numbers,
 * so they do not depend on their order.
 */
final class DepositShapes {

    private static final int SUMS = 10;

    /** By deposit: x, y, z, xx, xy, xz, yy, yz, zz, tagged voxels. */
    private final long[][] sums;

    private final LabelImage deposits;
    private final double[] edge_um;

    private DepositShapes(final LabelImage deposits, final Volume<?> phases) {
        this.deposits = deposits;
        sums = new long[deposits.count() + 1][SUMS];
        edge_um =
                new double[] {
                    phases.voxelSize().x_um(), phases.voxelSize().y_um(), phases.voxelSize().z_um()
                };
    }

    static DepositShapes of(
            final LabelImage deposits,
            final Volume<UnsignedByteType> tagged,
            final Execution execution) {
        final DepositShapes total = new DepositShapes(deposits, tagged);
        final List<Integer> slices =
                IntStream.range(0, Math.toIntExact(tagged.depth())).boxed().toList();
        execution.mapItems(
                "measure deposits",
                slices,
                z -> {
                    total.addSlice(Planes.bytePlane(tagged.pixels(), z), (int) tagged.width(), z);
                    return null;
                });
        return total;
    }

    private void addSlice(final byte[] plane, final int width, final int z) {
        final int[] ids = Planes.array(deposits.labels(), z);
        final long[] run = new long[SUMS];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] > 0) {
                add(run, i % width, i / width, z, plane[i] == Phase.LI_MG.label());
                if (i + 1 == ids.length || ids[i + 1] != ids[i]) {
                    close(run, ids[i]);
                }
            }
        }
    }

    private static void add(
            final long[] sum, final long x, final long y, final long z, final boolean tagged) {
        final long[] terms = {x, y, z, x * x, x * y, x * z, y * y, y * z, z * z, tagged ? 1 : 0};
        for (int k = 0; k < SUMS; k++) {
            sum[k] += terms[k];
        }
    }

    private synchronized void close(final long[] run, final int id) {
        for (int k = 0; k < SUMS; k++) {
            sums[id][k] += run[k];
            run[k] = 0;
        }
    }

    double taggedFraction(final int id) {
        return (double) sums[id][SUMS - 1] / deposits.voxels(id);
    }

    /** Centre of mass along dimension {@code d}, in µm from the stack's corner. */
    double centre_um(final int id, final int d) {
        return ((double) sums[id][d] / deposits.voxels(id) + 0.5) * edge_um[d];
    }

    /** Four standard deviations along the longest axis, in µm. */
    double length_um(final int id) {
        return 4 * Math.sqrt(Math.max(0, axes(id).getEigenvalue(0)));
    }

    /** Unit vector of the longest axis in µm. */
    double[] axis(final int id) {
        return axes(id).getEigenvector(0).toArray();
    }

    private EigenDecompositionSymmetric axes(final int id) {
        final double[][] covariance = new double[3][3];
        int term = 3;
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < 3; j++) {
                final double n = deposits.voxels(id);
                final double product = sums[id][i] / n * (sums[id][j] / n);
                covariance[i][j] = (sums[id][term++] / n - product) * edge_um[i] * edge_um[j];
                covariance[j][i] = covariance[i][j];
            }
        }
        return new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(covariance));
    }

    Deposit.Place place(final int id) {
        return new Deposit.Place(
                centre_um(id, 0), centre_um(id, 1), centre_um(id, 2), length_um(id));
    }
}
