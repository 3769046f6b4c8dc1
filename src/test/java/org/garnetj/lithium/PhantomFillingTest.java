package org.garnetj.lithium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.phantom.PlatingStep;
import org.garnetj.phantom.XctNuisances;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSample;
import org.garnetj.phantom.XctSettings;
import org.garnetj.phantom.XctTruth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A pellet over plating steps: the same pores, a crack that outgrows its lithium. */
class PhantomFillingTest {

    private static XctSample pellet(final long seed, final PlatingStep... steps) {
        return XctPhantom.generate(
                XctSettings.defaults()
                        .withSeed(seed)
                        .withGrid(64, 64, 64, 1)
                        .withNuisances(XctNuisances.none())
                        .withSteps(steps),
                Execution.serial());
    }

    private static XctSample plated(final long seed) {
        return pellet(
                seed,
                new PlatingStep(20, 18, 8, 0.8),
                new PlatingStep(36, 24, 10, 0.7),
                new PlatingStep(52, 29, 12, 0.58));
    }

    private static List<Supplier<PlatedStack>> stacks(final List<Volume<UnsignedByteType>> phases) {
        final List<Supplier<PlatedStack>> stacks = new ArrayList<>();
        phases.forEach(step -> stacks.add(() -> new PlatedStack(step, Optional.empty())));
        return stacks;
    }

    private static FillingResult measure(
            final XctSample pellet, final FillingSettings settings, final Execution execution) {
        return CrackFilling.measure(stacks(pellet.phases()), Optional.empty(), settings, execution);
    }

    private static XctSample platedFromPristine(final long seed) {
        return pellet(
                seed,
                new PlatingStep(0.3, 0.3, 0.3, 0),
                new PlatingStep(20, 18, 8, 0.8),
                new PlatingStep(36, 24, 10, 0.7),
                new PlatingStep(52, 29, 12, 0.58));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void theCrackOutgrowsItsLithiumAsItWasDrawn(final long seed) {
        final XctSample pellet = platedFromPristine(seed);
        final List<FillingStep> found =
                measure(pellet, FillingSettings.defaults().withPristine(), Execution.serial())
                        .steps();
        assertEquals(0, found.get(0).crack().value());
        for (int step = 1; step < 4; step++) {
            requireNear(pellet.truth().steps().get(step), found.get(step), 0.05);
        }
        assertTrue(found.get(1).filled().value() > found.get(3).filled().value());
        final int touched = pellet.truth().steps().get(3).touched_pores().size();
        assertTrue(found.get(3).pores_cut() >= touched, "all that it meets");
        assertTrue(found.get(3).pores_cut() <= touched + 4, "and those a voxel away");
    }

    /** What pores the crack of the first step runs through is not known then. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void withoutThePristineStateThePoresOnTheFirstCrackCountWithIt(final long seed) {
        final XctSample pellet = plated(seed);
        final List<FillingStep> found =
                measure(pellet, FillingSettings.defaults(), Execution.serial()).steps();
        for (int step = 0; step < 3; step++) {
            final XctTruth.Step truth = pellet.truth().steps().get(step);
            assertEquals(
                    truth.crack_li_um3(),
                    found.get(step).lithium().value(),
                    0.02 * truth.crack_li_um3());
            assertTrue(found.get(step).crack().value() > 0.95 * truth.crack_um3());
        }
        requireNear(pellet.truth().steps().get(2), found.get(2), 0.08);
    }

    private static void requireNear(
            final XctTruth.Step truth, final FillingStep found, final double part) {
        assertEquals(truth.crack_um3(), found.crack().value(), part * truth.crack_um3());
        assertEquals(truth.crack_li_um3(), found.lithium().value(), 0.02 * truth.crack_li_um3());
        assertEquals(truth.fill_fraction(), found.filled().value(), 0.04);
        assertTrue(found.crack().ci_low() < truth.crack_um3());
        assertTrue(found.crack().ci_high() > truth.crack_um3());
        assertTrue(found.lithium().ci_low() < truth.crack_li_um3());
        assertTrue(found.lithium().ci_high() > truth.crack_li_um3());
        assertTrue(found.filled().ci_low() < truth.fill_fraction());
        assertTrue(found.filled().ci_high() > truth.fill_fraction());
    }

    @Test
    void growthAddsUpToTheVolumes() {
        final FillingResult found =
                measure(plated(5), FillingSettings.defaults(), Execution.serial());
        for (int step = 1; step < 3; step++) {
            final FillingStep row = found.steps().get(step);
            final FillingStep before = found.steps().get(step - 1);
            assertEquals(
                    row.crack().value(),
                    before.crack().value() + row.new_crack_um3() - row.closed_crack_um3(),
                    1e-6);
            assertEquals(
                    row.lithium().value(),
                    before.lithium().value() + row.newly_filled_um3() - row.emptied_um3(),
                    1e-6);
        }
        final long[] since = new long[4];
        for (int z = 0; z < 64; z++) {
            for (final byte step : Planes.bytePlane(found.crackGrowth().pixels(), z)) {
                since[step]++;
            }
        }
        assertEquals(found.steps().get(0).crack().value(), since[1], 1e-6);
        assertEquals(found.steps().get(1).new_crack_um3(), since[2], 1e-6);
        assertTrue(since[3] > 0);
    }

    @Test
    void neitherSideNorThreadsNorBlocksChangeABit() {
        final XctSample pellet = plated(6);
        final FillingResult one = measure(pellet, FillingSettings.defaults(), Execution.serial());
        final FillingResult other =
                measure(pellet, FillingSettings.defaults(), new Execution(3, 13, Progress.SILENT));
        assertEquals(one.steps(), other.steps());
        assertTrue(Planes.equal(one.crackGrowth().pixels(), other.crackGrowth().pixels()));
        assertTrue(Planes.equal(one.lithiumGrowth().pixels(), other.lithiumGrowth().pixels()));
        for (final Side side : new Side[] {Side.BOTTOM, Side.RIGHT, Side.FRONT}) {
            final List<Volume<UnsignedByteType>> turned = new ArrayList<>();
            for (final Volume<UnsignedByteType> step : pellet.phases()) {
                turned.add(step.with(Planes.copy(side.fromTop(step.pixels())), step.name()));
            }
            final FillingResult sideways =
                    CrackFilling.measure(
                            stacks(turned),
                            Optional.empty(),
                            FillingSettings.defaults().withSurface(side),
                            Execution.serial());
            for (int step = 0; step < 3; step++) {
                final FillingStep row = sideways.steps().get(step);
                assertEquals(one.steps().get(step).crack().value(), row.crack().value(), 1e-6);
                assertEquals(one.steps().get(step).lithium().value(), row.lithium().value(), 1e-6);
            }
        }
    }

    /** Voids and lithium within labels drawn by hand or by another command. */
    @Test
    void withinGivenCracksVoidAndLithiumCount() {
        final XctSample pellet = plated(7);
        final Volume<UnsignedByteType> half =
                Block.draw(
                        64,
                        64,
                        64,
                        pellet.phases().get(0).voxelSize(),
                        (x, y, z) -> y < 32 ? 9 : 0);
        final FillingResult found =
                CrackFilling.measure(
                        stacks(pellet.phases()),
                        Optional.of(half),
                        FillingSettings.defaults(),
                        Execution.serial());
        long cavities = 0;
        long lithium = 0;
        for (int z = 0; z < 64; z++) {
            final byte[] plane = Planes.bytePlane(pellet.phases().get(2).pixels(), z);
            for (int at = 0; at < 64 * 32; at++) {
                cavities += plane[at] == Block.VOID || plane[at] == Block.LI ? 1 : 0;
                lithium += plane[at] == Block.LI ? 1 : 0;
            }
        }
        assertEquals(cavities, found.steps().get(2).crack().value(), 1e-6);
        assertEquals(lithium, found.steps().get(2).lithium().value(), 1e-6);
    }

    @Test
    void anUnsureSegmentationMakesTheLithiumUnsure() {
        final XctSample pellet = plated(8);
        final Volume<UnsignedByteType> phases = pellet.phases().get(0);
        final double all = pellet.truth().steps().get(0).crack_li_um3();
        final FillingStep unsure =
                CrackFilling.measure(
                                List.of(
                                        () ->
                                                new PlatedStack(
                                                        phases,
                                                        Optional.of(
                                                                new LithiumDeposit.Estimate(
                                                                        all, 0, 2 * all)))),
                                Optional.empty(),
                                FillingSettings.defaults(),
                                Execution.serial())
                        .steps()
                        .get(0);
        assertEquals(0, unsure.lithium().ci_low());
        assertEquals(0, unsure.filled().ci_low());
        assertEquals(1, unsure.filled().ci_high());
    }

    @Test
    void stepsOnOtherGridsAreRefusedWithTheWayOut() {
        final Volume<UnsignedByteType> first = plated(9).phases().get(0);
        final Volume<UnsignedByteType> other =
                new Volume<>(first.pixels(), VoxelSize.um(1, 1, 1.01), "step-2");
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () ->
                                CrackFilling.measure(
                                        stacks(List.of(first, other)),
                                        Optional.empty(),
                                        FillingSettings.defaults(),
                                        Execution.serial()));
        assertTrue(refusal.getMessage().contains("register-steps"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("step-2"), refusal.getMessage());
    }
}
