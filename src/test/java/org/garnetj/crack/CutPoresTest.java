package org.garnetj.crack;

import static org.garnetj.crack.Scene.LLZO;
import static org.garnetj.crack.Scene.OUTSIDE;
import static org.garnetj.crack.Scene.VOID;
import static org.garnetj.crack.Scene.sq;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ellipsoids on dipping sheets: their volume, and not that of the sheet beside them. */
class CutPoresTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.08, 0.08, 0.14);
    private static final double MIDDLE = 4;
    private static final double SURFACE = 13 * 0.08;
    private static final double OPENING = 0.48;
    private static final double RADIUS = 0.62;

    /**
     * A dipping sheet with three pores, a third flatter than wide.
     *
     * @param slope of the sheet along x
     * @param deep depth of its middle in the middle of the scene
     */
    private record Crack(double slope, double deep) {

        static Crack dipping(final double dip_deg) {
            final double slope = Math.tan(Math.toRadians(dip_deg));
            return new Crack(slope, 1.4 + 2.4 * slope);
        }

        boolean holds(final double x, final double depth, final double z) {
            final boolean sheet =
                    Math.hypot(x - MIDDLE, z - MIDDLE) < 3
                            && Math.abs(depth - middle(x)) < OPENING / 2;
            return sheet || isPore(x, depth, z);
        }

        private double middle(final double x) {
            return deep + slope * (x - MIDDLE);
        }

        private boolean isPore(final double x, final double depth, final double z) {
            for (int i = -1; i <= 1; i++) {
                final double u = MIDDLE + 1.5 * i;
                final double v = MIDDLE + (i == 0 ? 1.2 : -0.4);
                final double off = 1.5 * (depth - middle(u));
                if (sq(x - u) + sq(z - v) + sq(off) < RADIUS * RADIUS) {
                    return true;
                }
            }
            return false;
        }

        double pores() {
            return 3 * 4 * Math.PI / 3 * Math.pow(RADIUS, 3) / 1.5;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 30, 35, 45})
    void theVolumeIsThatOfThePores(final double dip) {
        final Crack crack = Crack.dipping(dip);
        final Scene.Phases scene =
                (x, y, z) -> y < SURFACE ? OUTSIDE : crack.holds(x, y - SURFACE, z) ? VOID : LLZO;
        final double height = SURFACE + 2 * crack.deep() + 0.8;
        final SpallationGeometry found =
                Spallations.measure(
                                Scene.draw(VOXEL, 2 * MIDDLE, height, 2 * MIDDLE, scene),
                                SpallationSettings.defaults(),
                                Execution.on(2))
                        .spallations()
                        .get(0)
                        .geometry();
        assertEquals(3, found.pores_cut());
        assertEquals(1, found.pores_cut_volume_um3() / crack.pores(), 0.12);
    }
}
