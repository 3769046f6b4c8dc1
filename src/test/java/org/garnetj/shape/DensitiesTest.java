package org.garnetj.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Masks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

/**
 * Balls thrown at random: the space between them is e^-η of the volume, and its surface 3 η e^-η /
 * R a volume, with η = 4πR³λ/3 for λ balls a volume.
 */
class DensitiesTest {

    private static final int SIZE = 100;
    private static final int SAMPLES = 3;

    @ParameterizedTest
    @CsvSource({"0.5, 9, 1", "0.5, 12, 1.8"})
    void ballsThrownAtRandomHaveTheirDensities(
            final double eta, final double radius, final double pitch) {
        final VoxelSize voxel = VoxelSize.um(1, 1, pitch);
        final double density = eta / (4.0 / 3 * Math.PI * Math.pow(radius, 3));
        double pores = 0;
        double surface = 0;
        for (int seed = 1; seed <= SAMPLES; seed++) {
            final Densities found =
                    Densities.of(
                            balls(seed, density, radius, pitch),
                            value -> value > 0,
                            value -> true,
                            voxel,
                            new Execution(2, 40, Progress.SILENT));
            pores += (1 - found.volume_fraction()) / SAMPLES;
            surface += found.surface_per_um() / SAMPLES;
        }
        final double free = Math.exp(-eta);
        assertEquals(1, pores / free, 0.03);
        assertEquals(1, surface / (3 * eta * free / radius), 0.05);
    }

    /** As many balls as the volume holds on average, those that reach into it from beyond too. */
    private static PlanarImg<UnsignedByteType, ?> balls(
            final long seed, final double density, final double radius, final double pitch) {
        final SplittableRandom random = new SplittableRandom(seed);
        final int depth = (int) (SIZE / pitch);
        final var mask = Masks.draw(SIZE, SIZE, depth, (x, y, z) -> false);
        final double edge = SIZE + 2 * radius;
        final long count = Math.round(density * edge * edge * (depth * pitch + 2 * radius));
        for (long ball = 0; ball < count; ball++) {
            final double x = random.nextDouble(-radius, SIZE + radius);
            final double y = random.nextDouble(-radius, SIZE + radius);
            final double z = random.nextDouble(-radius, depth * pitch + radius);
            for (int k = 0; k < depth; k++) {
                final double w = (k + 0.5) * pitch - z;
                if (Math.abs(w) < radius) {
                    draw(Planes.array(mask, k), x, y, radius * radius - w * w);
                }
            }
        }
        return mask;
    }

    private static void draw(
            final byte[] plane, final double x, final double y, final double square) {
        final double reach = Math.sqrt(square);
        for (int j = (int) Math.max(0, y - reach); j < Math.min(SIZE, y + reach); j++) {
            for (int i = (int) Math.max(0, x - reach); i < Math.min(SIZE, x + reach); i++) {
                if (Math.pow(i + 0.5 - x, 2) + Math.pow(j + 0.5 - y, 2) < square) {
                    plane[j * SIZE + i] = 1;
                }
            }
        }
    }
}
