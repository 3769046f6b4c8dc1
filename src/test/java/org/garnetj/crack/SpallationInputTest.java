package org.garnetj.crack;

import static org.garnetj.crack.Scene.LLZO;
import static org.garnetj.crack.Scene.OUTSIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.CancelledException;
import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

class SpallationInputTest {

    private static SpallationResult measure(final Scene.Phases phases, final Execution execution) {
        return Spallations.measure(
                Scene.draw(VoxelSize.um(0.2, 0.2, 0.3), 6, 4, 6, phases),
                SpallationSettings.defaults(),
                execution);
    }

    @Test
    void denseCeramicHasNoCracksWithOrWithoutACap() {
        final Execution execution = Execution.serial();
        assertTrue(measure((x, y, z) -> LLZO, execution).spallations().isEmpty());
        assertTrue(measure((x, y, z) -> y < 1 ? OUTSIDE : LLZO, execution).spallations().isEmpty());
    }

    @Test
    void aLabelThatIsNoPhaseIsRefused() {
        final InputException refused =
                assertThrows(
                        InputException.class,
                        () -> measure((x, y, z) -> y < 1 ? 7 : LLZO, Execution.serial()));
        assertTrue(refused.getMessage().contains("label 7"));
    }

    @Test
    void withoutCeramicThereIsNothingToCrack() {
        for (final int phase : new int[] {OUTSIDE, 0}) {
            final SpallationResult result = measure((x, y, z) -> phase, Execution.serial());
            assertTrue(result.spallations().isEmpty());
            assertEquals(30, result.cracks().width());
        }
    }

    @Test
    void settingsNameTheKeyTheyRefuse() {
        final SpallationSettings settings = SpallationSettings.defaults();
        final ParameterException refused =
                assertThrows(ParameterException.class, () -> settings.withMindiameter(-1));
        assertEquals("mindiameter", refused.key());
    }

    @Test
    void workStopsWhenCancelled() {
        final Progress cancelled =
                new Progress() {
                    @Override
                    public void step(final String stage, final long done, final long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancelledException.class,
                () -> measure((x, y, z) -> LLZO, new Execution(1, 64, cancelled)));
    }
}
