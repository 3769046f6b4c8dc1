package org.garnetj.demo;

import org.garnetj.block.Execution;
import org.garnetj.phantom.FibSemGreys;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemNuisances;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.PlatingStep;
import org.garnetj.phantom.PorePopulation;
import org.garnetj.phantom.SpallationShape;
import org.garnetj.phantom.XctGreys;
import org.garnetj.phantom.XctNuisances;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSample;
import org.garnetj.phantom.XctSettings;

import java.util.List;
import java.util.Random;

/**
 * Phantoms to learn from, no two alike: geometry, greys, noise, shine-through, curtains, shading,
 * blur and slice pitch are drawn for each, so that a model leans on none of them; and standard
 * ones, to calibrate with.
 */
final class TrainingPhantoms {

    private static final double PIXEL_UM = 0.05;

    private TrainingPhantoms() {}

    /** A block with one spallation and pores, some of them filled with lithium. */
    static FibSemSample fibSem(final long seed, final Execution execution) {
        final Random random = new Random(seed);
        final double pitch = PIXEL_UM * between(random, 1, 3);
        return FibSemPhantom.generate(
                block(seed, random, pitch)
                        .withSurface(1.6, random.nextInt(4) == 0 ? 0 : 0.8)
                        .withPores(pores(seed, random, between(random, 0.4, 1.2)))
                        .withGreys(greys(random))
                        .withNuisances(nuisances(random)),
                execution);
    }

    /** A block as the default settings image it. */
    static FibSemSample standardFibSem(final long seed, final Execution execution) {
        final Random random = new Random(seed);
        final FibSemSettings block = block(seed, random, 0.1);
        return FibSemPhantom.generate(
                isWithoutLithium(seed)
                        ? block.withPores(pores(seed, random, between(random, 0.4, 1.2)))
                        : block,
                execution);
    }

    /** A pellet with pores and a crack after its last plating step. */
    static XctSample xct(final long seed, final Execution execution) {
        final Random random = new Random(seed);
        final double grown = between(random, 0.3, 1);
        final double fill = isWithoutLithium(seed) ? 0 : between(random, 0.4, 0.9);
        final XctSettings settings =
                XctSettings.defaults()
                        .withSeed(seed)
                        .withSteps(new PlatingStep(52 * grown, 29, 4 + 8 * grown, fill))
                        .withPores(pores(seed, random, between(random, 4, 10)))
                        .withGreys(xctGreys(random))
                        .withNuisances(
                                new XctNuisances(
                                        between(random, 4, 14),
                                        between(random, 0, 4),
                                        between(random, 0, 0.15),
                                        between(random, 0.3, 1.2)));
        return XctPhantom.generate(settings, execution);
    }

    /** A pellet as the default settings image it, after one of their steps. */
    static XctSample standardXct(final long seed, final Execution execution) {
        final XctSettings settings = XctSettings.defaults().withSeed(seed);
        final List<PlatingStep> steps = settings.steps();
        final PlatingStep step = steps.get(new Random(seed).nextInt(steps.size()));
        return XctPhantom.generate(
                settings.withSteps(
                        isWithoutLithium(seed)
                                ? new PlatingStep(
                                        step.depth_um(), step.halfWidth_um(), step.aperture_um(), 0)
                                : step),
                execution);
    }

    // -- Helper methods --

    private static FibSemSettings block(final long seed, final Random random, final double pitch) {
        final int slices = (int) Math.round(6 / pitch);
        final double middle = slices * pitch / 2;
        final double depth = between(random, 1.6, 2.4);
        final SpallationShape crack =
                switch (random.nextInt(3)) {
                    case 0 -> SpallationShape.stageI(3.6, middle, 2.6, depth);
                    case 1 -> SpallationShape.stageII(3.6, middle, 2.6, depth);
                    default -> SpallationShape.stageIII(3.6, middle, 2.6, depth);
                };
        final FibSemSettings settings =
                FibSemSettings.defaults()
                        .withSeed(seed)
                        .withGrid(new FibSemGrid(144, 110, slices, PIXEL_UM, pitch, 52));
        return isWithoutLithium(seed) ? settings.withCracks() : settings.withCracks(crack);
    }

    /** One in six. */
    private static boolean isWithoutLithium(final long seed) {
        return seed % 6 == 5;
    }

    private static PorePopulation pores(
            final long seed, final Random random, final double diameter_um) {
        return new PorePopulation(
                between(random, 0.02, 0.08),
                diameter_um,
                0.35,
                between(random, 0, 0.5),
                2,
                isWithoutLithium(seed) || random.nextInt(3) == 0 ? 0 : between(random, 0.2, 0.5));
    }

    private static FibSemGreys greys(final Random random) {
        final double llzo = between(random, 140, 190);
        final double empty = between(random, 8, 40);
        final double lithium = empty + between(random, 0.3, 0.5) * (llzo - empty);
        return new FibSemGreys(empty, lithium, llzo, llzo * between(random, 1.15, 1.35), 8);
    }

    private static FibSemNuisances nuisances(final Random random) {
        return new FibSemNuisances(
                between(random, 0.1, 0.6),
                between(random, 0.2, 0.8),
                random.nextInt(2) == 0 ? 0 : between(random, 0, 1),
                between(random, 0, 0.12),
                between(random, 1, 8),
                between(random, 0, 0.2),
                between(random, 0, 0.08),
                between(random, 0, 0.03),
                between(random, 0.1, 1.2),
                between(random, 1, 5),
                between(random, 0, 0.4),
                between(random, 0, 0.1),
                between(random, 0.3, 1));
    }

    private static XctGreys xctGreys(final Random random) {
        final double llzo = between(random, 140, 200);
        final double empty = between(random, 25, 60);
        final double lithium = empty + between(random, 0.14, 0.24) * (llzo - empty);
        return new XctGreys(empty, lithium, llzo, empty - between(random, 0, 10), 8);
    }

    private static double between(final Random random, final double low, final double high) {
        return low + (high - low) * random.nextDouble();
    }
}
