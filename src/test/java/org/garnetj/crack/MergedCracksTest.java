package org.garnetj.crack;

import static org.garnetj.crack.Scene.LLZO;
import static org.garnetj.crack.Scene.OUTSIDE;
import static org.garnetj.crack.Scene.VOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class MergedCracksTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.08, 0.14);
    private static final double SURFACE = 1.04;

    private static SpallationResult measure(final Scene.Bowl... bowls) {
        return Spallations.measure(
                Scene.draw(
                        VOXEL,
                        11,
                        4,
                        8,
                        (x, y, z) -> {
                            for (final Scene.Bowl bowl : bowls) {
                                if (bowl.holds(x, y - SURFACE, z)) {
                                    return VOID;
                                }
                            }
                            return y < SURFACE ? OUTSIDE : LLZO;
                        }),
                SpallationSettings.defaults(),
                Execution.on(2));
    }

    private static List<Spallation> cracks(
            final double left, final double right, final double apart) {
        final double middle = 5.5 - (right - left) / 2;
        return measure(
                        new Scene.Bowl(middle - apart / 2, 4, left, 1.4, 0.6, 0.4),
                        new Scene.Bowl(middle + apart / 2, 4, right, 1.4, 0.6, 0.4))
                .spallations();
    }

    /** Two discs of radii R and r whose common chord is a part of the smaller one's diameter. */
    @ParameterizedTest
    @CsvSource({"2.2,2.2,0.4", "2.2,2.2,0.5", "2.6,1.7,0.5", "2,2.4,0.3"})
    void twoThatMeetInANeckAreTwo(final double left, final double right, final double chord) {
        final double half = chord * Math.min(left, right);
        final double apart =
                Math.sqrt(left * left - half * half) + Math.sqrt(right * right - half * half);
        final List<Spallation> cracks = cracks(left, right, apart);
        assertEquals(2, cracks.size());
        assertEquals(
                2 * Math.max(left, right),
                cracks.get(0).equivalent_diameter_um(),
                0.04 * 2 * Math.max(left, right));
        assertEquals(
                2 * Math.min(left, right),
                cracks.get(1).equivalent_diameter_um(),
                0.05 * 2 * Math.min(left, right));
    }

    @Test
    void twoThatHaveGrownTogetherAreOne() {
        assertEquals(1, cracks(2.2, 2.2, 2 * Math.sqrt(2.2 * 2.2 * (1 - 0.85 * 0.85))).size());
    }

    @Test
    void thePartsShareTheVoxelsOfTheWhole() {
        final SpallationResult result =
                measure(
                        new Scene.Bowl(3.4, 4, 2.2, 1.4, 0.6, 0.4),
                        new Scene.Bowl(7.4, 4, 2.2, 1.4, 0.6, 0.4));
        long ids = 0;
        for (int z = 0; z < result.cracks().depth(); z++) {
            for (final float id : Planes.floatPlane(result.cracks().pixels(), z)) {
                ids += id > 0 ? 1 : 0;
            }
        }
        final double volume =
                result.spallations().stream().mapToDouble(Spallation::volume_um3).sum();
        assertEquals(2, result.spallations().size());
        assertEquals(volume, ids * VOXEL.volume_um3(), 1e-9);
    }

    @Test
    void aNarrowArmIsNoCrackOfItsOwn() {
        final Scene.Bowl bowl = new Scene.Bowl(4, 4, 2.4, 1.4, 0.6, 0.4);
        final SpallationResult result =
                Spallations.measure(
                        Scene.draw(
                                VOXEL,
                                11,
                                4,
                                8,
                                (x, y, z) -> {
                                    final double depth = y - SURFACE;
                                    final boolean arm =
                                            x > 4
                                                    && x < 9
                                                    && Math.abs(z - 4) < 0.5
                                                    && Math.abs(depth - 0.8) < 0.2;
                                    if (arm || bowl.holds(x, depth, z)) {
                                        return VOID;
                                    }
                                    return depth < 0 ? OUTSIDE : LLZO;
                                }),
                        SpallationSettings.defaults(),
                        Execution.serial());
        assertEquals(1, result.spallations().size());
    }

    @Test
    void whatLiesTooDeepIsCounted() {
        final SpallationResult result =
                Spallations.measure(
                        Scene.draw(
                                VOXEL,
                                8,
                                5,
                                8,
                                (x, y, z) -> {
                                    final double depth = y - SURFACE;
                                    final boolean sheet =
                                            Math.hypot(x - 4, z - 4) < 2
                                                    && Math.abs(depth - 2) < 0.2;
                                    return sheet ? VOID : depth < 0 ? OUTSIDE : LLZO;
                                }),
                        SpallationSettings.defaults(),
                        Execution.serial());
        assertTrue(result.spallations().isEmpty());
        assertEquals(1, result.deep());
    }
}
