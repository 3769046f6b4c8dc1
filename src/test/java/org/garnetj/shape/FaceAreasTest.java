package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Block;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Flat faces of any orientation. The area is taken with a Gaussian window in the plane, so that
 * where the stack ends is of no account.
 */
class FaceAreasTest {

    private static final int SIZE = 72;
    private static final double[][] SPECIAL = {
        {1, 0, 0},
        {0, 1, 0},
        {0, 0, 1},
        {1, 1, 0},
        {1, 0, 1},
        {0, 1, -1},
        {1, 1, 1},
        {1, -1, 1},
        {2, 1, 0},
        {20, 1, 0},
        {1, 0, 20},
        {0, 20, 3},
        {8, 1, 1},
        {3, 2, 1}
    };

    /** Thickness in voxels; 0 is a half-space, with one face. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0",
        "1, 1, 1, 2",
        "1, 1, 1, 3",
        "1, 1, 3, 0",
        "1, 1, 3, 2",
        "1, 1.27, 2, 2.5"
    })
    void flatFacesOfAnyOrientationComeOutWithinTwoPercent(
            final double x, final double y, final double z, final double thickness) {
        final VoxelSize voxel = VoxelSize.um(x, y, z);
        final SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 24; i++) {
            final double[] normal = i < SPECIAL.length ? SPECIAL[i].clone() : direction(random);
            final double area = area(unit(normal), thickness, voxel, random.nextDouble());
            assertEquals(1, area, 0.02, () -> Arrays.toString(normal));
        }
    }

    private static double[] direction(final SplittableRandom random) {
        return new double[] {
            random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)
        };
    }

    private static double[] unit(final double[] vector) {
        final double length = Vectors.length(vector);
        return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }

    /** The area found over the true one. */
    private static double area(
            final double[] normal,
            final double thickness,
            final VoxelSize voxel,
            final double offset) {
        final double across =
                Vectors.length(
                        new double[] {
                            normal[0] * voxel.x_um(),
                            normal[1] * voxel.y_um(),
                            normal[2] * voxel.z_um()
                        });
        final double depth = thickness == 0 ? 1e9 : thickness * across;
        final var mask =
                Masks.draw(
                        SIZE,
                        SIZE,
                        SIZE,
                        (i, j, k) -> {
                            final double h = Vectors.dot(normal, place(i, j, k, voxel)) - offset;
                            return h < 0 && h > -depth;
                        });
        final Block whole = new Block(0, new long[3], new int[] {SIZE, SIZE, SIZE});
        final PaddedBlock block = PaddedBlock.of(mask, LabelRows.of(mask, value -> value), whole);
        final FaceAreas faces = new FaceAreas(block, voxel);
        faces.select(1, PaddedBlock.OUTSIDE);
        final double sigma = SIZE / 9.0;
        double sum = 0;
        for (int at = 0; at < block.labels.length; at++) {
            if (block.labels[at] == 1) {
                for (int axis = 0; axis < 3; axis++) {
                    for (int sign = -1; sign <= 1; sign += 2) {
                        final double weight = weight(block, at, axis, sign, normal, voxel, sigma);
                        sum += weight > 1e-5 ? weight * faces.um2(at, axis, sign) : 0;
                    }
                }
            }
        }
        return sum / (2 * Math.PI * sigma * sigma) / (thickness == 0 ? 1 : 2);
    }

    private static double[] place(
            final double i, final double j, final double k, final VoxelSize voxel) {
        final double middle = (SIZE - 1) / 2.0;
        return new double[] {
            (i - middle) * voxel.x_um(), (j - middle) * voxel.y_um(), (k - middle) * voxel.z_um()
        };
    }

    /** The window at the middle of a face; 0 if there is no face. */
    private static double weight(
            final PaddedBlock block,
            final int at,
            final int axis,
            final int sign,
            final double[] normal,
            final VoxelSize voxel,
            final double sigma) {
        if (block.labels[at + sign * block.stride[axis]] != 0) {
            return 0;
        }
        final double[] index = {
            at % block.stride[1] - PaddedBlock.MARGIN,
            at % block.stride[2] / block.stride[1] - PaddedBlock.MARGIN,
            at / block.stride[2] - PaddedBlock.MARGIN
        };
        index[axis] += sign / 2.0;
        final double[] place = place(index[0], index[1], index[2], voxel);
        final double off = Vectors.dot(normal, place);
        final double square = Vectors.dot(place, place) - off * off;
        return Math.exp(-square / (2 * sigma * sigma));
    }
}
