package org.garnetj.crack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.garnetj.block.Execution;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSample;
import org.garnetj.phantom.XctSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The serrated crack of drawn pellets, which runs through pores about as thick as itself. */
class PhantomCracksTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void theCrackHasItsOwnVolumeWithoutThePoresOnItsWay(final long seed) {
        final XctSettings settings = XctSettings.defaults().withSeed(seed);
        final XctSample sample =
                XctPhantom.generate(
                        settings.withSteps(settings.steps().get((int) (seed % 2 + 1))),
                        Execution.serial());
        final CrackGeometry crack =
                Cracks.measure(
                                sample.phases().get(0),
                                Evidence.none(),
                                CracksSettings.defaults(),
                                Execution.serial())
                        .cracks()
                        .get(0);
        assertEquals(1, crack.volume_um3() / sample.truth().steps().get(0).crack_um3(), 0.05);
    }
}
