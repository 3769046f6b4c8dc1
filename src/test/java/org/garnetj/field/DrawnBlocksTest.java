package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.SpallationSettings;
import org.garnetj.crack.Spallations;
import org.garnetj.electro.WagnerNumber;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.PorePopulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** Of cracks, voids and some twenty isolated deposits: thin and weak ways of all kinds. */
class DrawnBlocksTest {

    private static final double PIXEL_UM = 0.13;

    private static final int ROWS = 48;

    private static Volume<UnsignedByteType> block(final long seed) {
        return FibSemPhantom.generate(
                        FibSemSettings.defaults()
                                .withSeed(seed)
                                .withGrid(new FibSemGrid(54, ROWS, 35, PIXEL_UM, 0.2, 0))
                                .withPores(new PorePopulation(0.06, 0.8, 0.3, 0.2, 2, 0.3)),
                        Execution.serial())
                .phases();
    }

    @ParameterizedTest
    @CsvSource({"80, 0", "80, 500", "313, 2000"})
    void isSolvedToTheResidualAskedFor(final long seed, final double rint) {
        final FieldSettings settings = FieldSettings.defaults().withRint(rint);
        final Volume<UnsignedByteType> phases = block(seed);
        final BlockField found =
                BlockFields.measure(
                        phases,
                        Spallations.measure(
                                phases,
                                SpallationSettings.defaults().withSurface(settings.surface()),
                                Execution.serial()),
                        Optional.empty(),
                        settings,
                        Execution.serial());
        final double length = ROWS * PIXEL_UM;
        final double interfaces = WagnerNumber.length_um(settings.conductivity(), rint);
        final double wanted = 1e-8 * length / (length + interfaces);
        assertTrue(found.residual() <= wanted, found.residual() + " is not " + wanted);
        assertEquals(0, found.imbalance(), 1e-6);
    }
}
