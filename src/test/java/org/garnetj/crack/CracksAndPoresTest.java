package org.garnetj.crack;

import static org.garnetj.crack.CrackScenes.VOXEL;
import static org.garnetj.crack.CrackScenes.dot;
import static org.garnetj.crack.CrackScenes.draw;
import static org.garnetj.crack.CrackScenes.isPore;
import static org.garnetj.crack.CrackScenes.measure;
import static org.garnetj.crack.CrackScenes.pores;
import static org.garnetj.crack.CrackScenes.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.crack.CrackScenes.Disc;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

/** Cracks of any kind with pores beside them and on their way. */
class CracksAndPoresTest {

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void theCrackIsToldFromPoresBesideItAndOnItsWay(final long seed) {
        final VoxelSize voxel = VoxelSize.um(0.06, 0.06, 0.08);
        final Disc disc = Disc.drawn(seed, 0.19);
        final double[][] pores = pores(seed, 12, 0.2, 0.45);
        final Volume<UnsignedByteType> phases =
                draw(voxel, (x, y, z) -> disc.holds(x, y, z) || isPore(pores, x, y, z) ? 0 : 1);
        final CracksResult found = measure(phases);
        assertEquals(1, found.cracks().size());
        final CrackGeometry crack = found.cracks().get(0);
        double sheet = 0;
        double hits = 0;
        for (int k = 0; k < phases.depth(); k++) {
            final short[] ids = Planes.array(Planes.copy(found.ids().pixels()), k);
            for (int at = 0; at < ids.length; at++) {
                final double x = (at % phases.width() + 0.5) * voxel.x_um();
                final double y = (at / phases.width() + 0.5) * voxel.y_um();
                final double z = (k + 0.5) * voxel.z_um();
                final boolean own = disc.holds(x, y, z) && !isPore(pores, x, y, z);
                sheet += own ? 1 : 0;
                hits += own && ids[at] != 0 ? 1 : 0;
            }
        }
        assertTrue(hits / sheet > 0.96, "of the crack is found: " + hits / sheet);
        sheet *= voxel.volume_um3();
        assertEquals(1, crack.volume_um3() / sheet, 0.05);
        assertEquals(1, crack.area_um2() * disc.opening() / sheet, 0.06);
        assertEquals(disc.dip(), crack.dip_deg(), 3);
    }

    /**
     * Part of a cylinder or a ball, or a wave, with pores little thicker than itself on the way.
     */
    @ParameterizedTest
    @CsvSource({"cylinder, 1", "cylinder, 2", "ball, 3", "ball, 4", "wave, 5", "wave, 7"})
    void poresThatBulgeOutOfABentCrackAreParted(final String form, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double opening = 0.3;
        final double radius = 1.6;
        final double[] across = unit(random);
        final double[] other = unit(random);
        final double tilt = dot(across, other);
        final double[] along = new double[3];
        for (int d = 0; d < 3; d++) {
            along[d] = (other[d] - tilt * across[d]) / Math.sqrt(1 - tilt * tilt);
        }
        final Scene.Phases bare =
                (x, y, z) -> {
                    final double[] off = {x - 2.25, y - 2.25, z - 2.25};
                    final double u = dot(off, across);
                    final double r = Math.sqrt(dot(off, off));
                    final double height =
                            switch (form) {
                                case "cylinder" -> Math.sqrt(r * r - u * u) - radius;
                                case "ball" -> r - radius;
                                default -> u - 0.15 * Math.sin(dot(off, along) / 0.5);
                            };
                    final boolean within =
                            form.equals("wave") ? r < radius : dot(off, along) > 0 && r < 2;
                    return within && Math.abs(height) < opening / 2 ? 0 : 1;
                };
        final double[][] pores = new double[8][];
        for (int i = 0; i < pores.length; ) {
            final double[] at = {
                random.nextDouble(0.8, 3.7),
                random.nextDouble(0.8, 3.7),
                random.nextDouble(0.8, 3.7),
                random.nextDouble(0.25, 0.3),
                1
            };
            if (bare.at(at[0], at[1], at[2]) == 0) {
                pores[i++] = at;
            }
        }
        final Volume<UnsignedByteType> alone = draw(VOXEL, bare);
        final CrackGeometry truth = measure(alone).cracks().get(0);
        final CrackGeometry crack =
                measure(draw(VOXEL, (x, y, z) -> isPore(pores, x, y, z) ? 0 : bare.at(x, y, z)))
                        .cracks()
                        .get(0);
        final double volume = count(alone);
        assertEquals(0, truth.pores_cut());
        assertEquals(volume, truth.volume_um3(), 1e-9);
        assertEquals(1, crack.volume_um3() / volume, 0.05);
        assertEquals(1, crack.aperture_mean_um() / truth.aperture_mean_um(), 0.06);
        assertTrue(crack.pores_cut() > 0 && crack.pores_cut() <= pores.length);
    }

    private static double count(final Volume<UnsignedByteType> phases) {
        long voids = 0;
        for (int z = 0; z < phases.depth(); z++) {
            for (final byte phase : Planes.bytePlane(phases.pixels(), z)) {
                voids += phase == 0 ? 1 : 0;
            }
        }
        return voids * phases.voxelSize().volume_um3();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void poresAloneAreNoCracks(final long seed) {
        final double[][] pores = pores(seed, 40, 0.15, 0.5);
        assertEquals(
                0,
                measure(draw(VOXEL, (x, y, z) -> isPore(pores, x, y, z) ? 0 : 1)).cracks().size());
    }
}
