package org.garnetj.crack;

import static org.garnetj.crack.Scene.LI_MG;
import static org.garnetj.crack.Scene.LLZO;
import static org.garnetj.crack.Scene.OUTSIDE;
import static org.garnetj.crack.Scene.VOID;
import static org.garnetj.crack.Scene.sq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.SplittableRandom;

class PoresAreNotCracksTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.05, 0.0635, 0.1);
    private static final SpallationSettings SETTINGS =
            SpallationSettings.defaults().withMindiameter(1.5);
    private static final double SURFACE = 17 * 0.0635;
    private static final Scene.Bowl CRACK = new Scene.Bowl(4, 4, 2.5, 1.8, 0.6, 0.35);

    /** Whether a cavity is at a depth below the surface. */
    private interface Cavity {
        boolean at(double x, double depth, double z);
    }

    private static List<Spallation> cracks(final Cavity cavity) {
        return cracks(
                Scene.draw(
                        VOXEL,
                        8,
                        4.5,
                        8,
                        (x, y, z) ->
                                y < SURFACE
                                        ? OUTSIDE
                                        : cavity.at(x, y - SURFACE, z) ? VOID : LLZO));
    }

    private static List<Spallation> cracks(final Volume<UnsignedByteType> phases) {
        return Spallations.measure(phases, SETTINGS, Execution.serial()).spallations();
    }

    private static boolean inBall(
            final double x, final double y, final double z, final double radius) {
        return sq(x) + sq(y) + sq(z) <= radius * radius;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 1.2, 0.8, 0})
    void aBallIsAPoreWhetherBelowOrCutByTheSurface(final double centre) {
        assertTrue(cracks((x, d, z) -> inBall(x - 4, d - centre, z - 4, 1.3)).isEmpty());
    }

    @Test
    void aChainOfPoresIsNotACrack() {
        final Cavity chain =
                (x, d, z) -> {
                    for (int i = 0; i < 9; i++) {
                        final double along = 0.7 + 0.8 * i;
                        if (inBall(x - along, d - 0.7, z - 4 - Math.sin(along), 0.45)) {
                            return true;
                        }
                    }
                    return false;
                };
        assertTrue(cracks(chain).isEmpty());
    }

    @Test
    void aFlatSheetFarBelowTheSurfaceIsNotASpallation() {
        final Cavity deep = (x, d, z) -> Math.hypot(x - 4, z - 4) < 1.2 && Math.abs(d - 2.8) < 0.15;
        assertTrue(cracks(deep).isEmpty());
    }

    @Test
    void specksOfNoiseAreNothing() {
        final SplittableRandom random = new SplittableRandom(3);
        assertTrue(cracks((x, d, z) -> random.nextDouble() < 0.03).isEmpty());
    }

    @Test
    void curtainsAreNotCracks() {
        assertTrue(cracks((x, d, z) -> x % 1.3 < 0.06 && Math.abs(z - 4) < 0.9).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {VOID, LI_MG})
    void aFilmOfMixedVoxelsUnderTheCapIsNotACrackAndJoinsNone(final int film) {
        final Scene.Bowl left = new Scene.Bowl(2, 4, 1.6, 1.4, 0, 0.35);
        final Scene.Bowl right = new Scene.Bowl(6, 4, 1.6, 1.4, 0, 0.35);
        final Scene.Phases block =
                (x, y, z) -> {
                    final double depth = y - SURFACE;
                    final double rough = 0.0635 * Math.round(Math.sin(5 * x) * Math.sin(3 * z));
                    if (left.holds(x, depth, z) || right.holds(x, depth, z)) {
                        return VOID;
                    }
                    return depth < -0.0635 ? OUTSIDE : depth < rough ? film : LLZO;
                };
        final List<Spallation> two = cracks(Scene.draw(VOXEL, 8, 4.5, 8, block));
        assertEquals(2, two.size());
        for (final Spallation crack : two) {
            assertEquals(3.2, crack.equivalent_diameter_um(), 0.05 * 3.2);
        }
    }

    @Test
    void aPoreOnTheWayBelongsToTheCrack() {
        final Cavity crackWithPore =
                (x, d, z) -> CRACK.holds(x, d, z) || inBall(x - 4, d - 1.8, z - 4, 0.5);
        final List<Spallation> cracks = cracks(crackWithPore);
        assertEquals(1, cracks.size());
        assertEquals(2.3, cracks.get(0).max_depth_um(), 0.07);
        assertEquals(1.0, cracks.get(0).aperture_max_um(), 0.13);
        assertTrue(cracks.get(0).aperture_mean_um() < 0.45);
    }

    @Test
    void aTransverseCrackBelongsToTheBowlItLeaves() {
        final Cavity withDendrite =
                (x, d, z) ->
                        CRACK.holds(x, d, z)
                                || d > 1.8 && Math.abs(x - 4) < 0.06 && Math.abs(z - 4) < 0.8;
        final List<Spallation> cracks = cracks(withDendrite);
        assertEquals(1, cracks.size());
        assertTrue(cracks.get(0).touches_edge());
        assertEquals(5, cracks.get(0).equivalent_diameter_um(), 0.1);
    }

    @Test
    void aBreakOfOneVoxelDoesNotMakeTwoCracks() {
        final Cavity broken =
                (x, d, z) ->
                        CRACK.holds(x, d, z) && !(x > 4.4 && x < 4.45) && !(z > 3.1 && z < 3.2);
        final List<Spallation> cracks = cracks(broken);
        assertEquals(1, cracks.size());
        assertEquals(5, cracks.get(0).equivalent_diameter_um(), 0.15);
    }

    @Test
    void twoCracksWhoseRimsNearlyMeetStayTwo() {
        final Scene.Bowl left = new Scene.Bowl(2.2, 4, 1.8, 1.4, 0.6, 0.35);
        final Scene.Bowl right = new Scene.Bowl(5.86, 4, 1.8, 1.4, 0.6, 0.35);
        assertEquals(2, cracks((x, d, z) -> left.holds(x, d, z) || right.holds(x, d, z)).size());
    }

    @Test
    void anElongatedPoreBesideACrackStaysAPore() {
        final Cavity beside =
                (x, d, z) ->
                        CRACK.holds(x, d, z)
                                || sq((x - 4) / 0.8) + sq((d - 2.5) / 0.45) + sq((z - 4) / 0.45)
                                        < 1;
        final List<Spallation> cracks = cracks(beside);
        assertEquals(1, cracks.size());
        assertEquals(CRACK.maxDepth(), cracks.get(0).max_depth_um(), 0.07);
    }

    @Test
    void aPoreBesideACrackStaysAPore() {
        final Cavity beside =
                (x, d, z) -> CRACK.holds(x, d, z) || inBall(x - 4, d - 2.57, z - 4, 0.52);
        final List<Spallation> cracks = cracks(beside);
        assertEquals(1, cracks.size());
        assertEquals(CRACK.maxDepth(), cracks.get(0).max_depth_um(), 0.07);
    }

    @Test
    void aClosedCrackUnderAThinLidIsNotOpen() {
        final Scene.Bowl shallow = new Scene.Bowl(4, 4, 2.5, 1.2, 0.45, 0.35);
        assertFalse(cracks(shallow::holds).get(0).open());
    }
}
