package org.garnetj.crack;

import static org.garnetj.crack.CrackScenes.draw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.crack.CrackScenes.Disc;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Apertures of cracks of any kind, one to three voxels wide and turned at random, from greys with
 * blur, noise of 5 % and partial volume.
 */
class CrackGreysTest {

    private static final double EDGE = 0.07;
    private static final double[] GREYS = {20, 175, 75};
    private static final int FINE = 3;

    /** The disc, and a pore of each filling away from it. */
    private static Scene.Phases scene(final Disc disc, final int filling) {
        return (x, y, z) -> {
            if (disc.holds(x, y, z)) {
                return filling;
            }
            final double[][] pores = {{0.4, 0.4, 0.4}, {4.1, 4.1, 4.1}};
            for (int i = 0; i < 2; i++) {
                final double[] p = pores[i];
                if (Math.hypot(Math.hypot(x - p[0], y - p[1]), z - p[2]) < 0.35) {
                    return i == 0 ? Scene.VOID : Scene.LI;
                }
            }
            return Scene.LLZO;
        };
    }

    /** Means over voxels, blurred by 0.7 voxels on all axes. */
    private static Volume<FloatType> grey(
            final Volume<UnsignedByteType> labels, final Scene.Phases scene, final long seed) {
        final VoxelSize voxel = labels.voxelSize();
        final int width = (int) labels.width();
        final PlanarImg<FloatType, ?> sharp = Planes.floats(labels.pixels());
        for (int z = 0; z < labels.depth(); z++) {
            final float[] plane = Planes.array(sharp, z);
            for (int at = 0; at < plane.length; at++) {
                for (int s = 0; s < FINE * FINE * FINE; s++) {
                    final int phase =
                            scene.at(
                                    (at % width + (s % FINE + 0.5) / FINE) * voxel.x_um(),
                                    (at / width + (s / FINE % FINE + 0.5) / FINE) * voxel.y_um(),
                                    (z + (s / FINE / FINE + 0.5) / FINE) * voxel.z_um());
                    plane[at] += (float) (GREYS[phase] / (FINE * FINE * FINE));
                }
            }
        }
        final PlanarImg<FloatType, ?> grey =
                Gauss.smooth(sharp, new double[] {0.7, 0.7, 0.7}, Execution.serial());
        final SplittableRandom random = new SplittableRandom(seed);
        for (int z = 0; z < labels.depth(); z++) {
            final float[] plane = Planes.array(grey, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] += (float) random.nextGaussian(0, 8);
            }
        }
        return labels.with(grey, "grey");
    }

    private static CracksResult measured(
            final Volume<UnsignedByteType> phases,
            final Volume<FloatType> grey,
            final Execution execution) {
        return Cracks.measure(
                phases,
                new Evidence(Optional.of(grey), Optional.empty()),
                CracksSettings.defaults(),
                execution);
    }

    private static final VoxelSize CUBE = VoxelSize.um(EDGE, EDGE, EDGE);

    @ParameterizedTest
    @CsvSource({
        "1, 0, 81", "1, 2, 82", "1.3, 0, 83", "1.6, 0, 85", "1.6, 2, 86",
        "2, 0, 87", "2, 2, 88", "2.5, 0, 89", "3, 0, 91", "3, 2, 92"
    })
    void aCrackIsAsWideAsItWasDrawn(final double voxels, final int filling, final long seed) {
        assertAperture(CUBE, voxels, voxels, filling, seed);
    }

    @ParameterizedTest
    @CsvSource({"1.2, 0, 71", "2, 2, 72", "3, 0, 73"})
    void soIsOneWhoseLabelsAreAVoxelTooWide(
            final double voxels, final int filling, final long seed) {
        assertAperture(CUBE, voxels, voxels + 1, filling, seed);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 0, 61", "2.5, 2, 62", "2, 0, 63"})
    void soIsOneInThickSlices(final double voxels, final int filling, final long seed) {
        assertAperture(VoxelSize.um(EDGE, EDGE, 1.5 * EDGE), voxels, voxels, filling, seed);
    }

    private static void assertAperture(
            final VoxelSize voxel,
            final double voxels,
            final double labelled,
            final int filling,
            final long seed) {
        final Disc disc = Disc.drawn(seed, voxels * EDGE);
        final Volume<UnsignedByteType> phases =
                draw(voxel, scene(disc.opened(labelled * EDGE), filling));
        final Volume<FloatType> grey = grey(phases, scene(disc, filling), seed);
        final CracksResult found = measured(phases, grey, Execution.serial());
        assertEquals(1, found.cracks().size());
        final CrackGeometry crack = found.cracks().get(0);
        assertEquals(voxels * EDGE, crack.aperture_median_um(), 0.25 * EDGE);
        assertEquals(voxels * EDGE, crack.aperture_mean_um(), 0.25 * EDGE);
        assertEquals(voxels * EDGE, crack.aperture_p95_um(), 0.5 * EDGE);
        assertEquals(crack.aperture_mean_um(), found.branches().get(0).aperture_mean_um(), 1e-9);
    }

    @Test
    void isTheSameForAnyThreadCountAndBlockSize() {
        final Disc disc = Disc.drawn(95, 2 * EDGE);
        final Scene.Phases scene = scene(disc, Scene.LI);
        final Volume<UnsignedByteType> phases = draw(CUBE, scene);
        final Volume<FloatType> grey = grey(phases, scene, 95);
        final CracksResult one = measured(phases, grey, Execution.serial());
        final CracksResult other = measured(phases, grey, new Execution(3, 11, Progress.SILENT));
        assertEquals(one.cracks(), other.cracks());
        assertEquals(one.branches(), other.branches());
        assertTrue(Planes.equal(one.apertures().pixels(), other.apertures().pixels()));
    }
}
