package org.garnetj.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

class PrincipalExtentsTest {

    @Test
    void aSlantedDiscExtendsByItsDiameterAlongTwoAxes() {
        final VoxelSize voxel = VoxelSize.um(0.05, 0.06, 0.1);
        final double tilt = Math.toRadians(35);
        final var disc =
                Masks.draw(
                        60,
                        50,
                        30,
                        (x, y, z) -> {
                            final double u = (x - 30) * 0.05;
                            final double v = (y - 25) * 0.06;
                            final double w = (z - 15) * 0.1;
                            final double across = v * Math.cos(tilt) - u * Math.sin(tilt);
                            final double along = u * Math.cos(tilt) + v * Math.sin(tilt);
                            return Math.abs(across) < 0.1 && along * along + w * w < 1.44;
                        });
        final double[] extents = PrincipalExtents.of_um(disc, voxel);
        assertEquals(2.4, extents[0], 0.05);
        assertEquals(2.4, extents[1], 0.05);
        assertEquals(4 * 0.2 / Math.sqrt(12), extents[2], 0.03);
    }
}
