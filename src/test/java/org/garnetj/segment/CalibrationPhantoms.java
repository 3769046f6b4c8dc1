package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
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

import java.util.Random;

/**
 * Stacks to calibrate probabilities on and to test them with: three seeds of four have the default
 * nuisances, the fourth has all of them, the greys and the pores drawn anew; one seed in six holds
 * no lithium.
 */
final class CalibrationPhantoms {

    /** A stack and its truth, Li–Mg counted as lithium. */
    record Sample(
            Volume<FloatType> grey, Volume<UnsignedByteType> truth, SegmentSettings settings) {}

    private static final double X_UM = 4.2;
    private static final double Z_UM = 4.8;

    private final Random random;
    private final long seed;
    private final Execution execution;

    static boolean isVaried(final long seed) {
        return seed % 4 == 3;
    }

    private CalibrationPhantoms(final long seed, final Execution execution) {
        this.seed = seed;
        this.execution = execution;
        random = new Random(seed * 7919 + 17);
        random.nextLong();
    }

    static Sample sample(final Modality modality, final long seed, final Execution execution) {
        final CalibrationPhantoms draw = new CalibrationPhantoms(seed, execution);
        return modality == Modality.FIBSEM ? draw.fibSem() : draw.xct();
    }

    private boolean isVaried() {
        return isVaried(seed);
    }

    private boolean isWithoutLithium() {
        return seed % 6 == 5;
    }

    private Sample fibSem() {
        final int width = 140 + random.nextInt(60);
        FibSemSettings settings =
                FibSemSettings.defaults()
                        .withSeed(seed)
                        .withGrid(
                                new FibSemGrid(
                                        width,
                                        120,
                                        90,
                                        0.05,
                                        isVaried() ? between(0.05, 0.12) : 0.1,
                                        52))
                        .withCracks(crack());
        if (isVaried()) {
            settings =
                    settings.withNuisances(nuisances())
                            .withPores(pores(0.03, 0.7))
                            .withGreys(
                                    new FibSemGreys(
                                            between(12, 30),
                                            between(65, 90),
                                            between(162, 188),
                                            230,
                                            8));
        }
        if (isWithoutLithium()) {
            settings =
                    settings.withCracks()
                            .withPores(new PorePopulation(0.04, between(0.5, 1), 0.3, 0.2, 2, 0));
        }
        final FibSemSample sample = FibSemPhantom.generate(settings, execution);
        return new Sample(
                new Volume<>(floats(sample.stack()), sample.phases().voxelSize(), "phantom"),
                sample.phases(),
                SegmentSettings.fibSem());
    }

    private SpallationShape crack() {
        final double direction = between(0, 360);
        return switch (random.nextInt(3)) {
            case 0 -> SpallationShape.stageI(X_UM, Z_UM, 2.8, 2.4);
            case 1 -> SpallationShape.stageII(X_UM, Z_UM, 3.2, 2.6).withMouthDirection(direction);
            default -> SpallationShape.stageIII(X_UM, Z_UM, 3.2, 2.6).withMouthDirection(direction);
        };
    }

    private FibSemNuisances nuisances() {
        return new FibSemNuisances(
                between(0.1, 0.5),
                between(0.2, 0.6),
                random.nextBoolean() ? 0 : between(0, 0.3),
                between(0, 0.1),
                between(2, 8),
                between(0, 0.25),
                between(0, 0.08),
                between(0, 0.04),
                between(0.1, 0.9),
                between(1, 5),
                between(0, 0.5),
                random.nextBoolean() ? 0 : between(0, 0.15),
                between(0.3, 1));
    }

    private Sample xct() {
        XctSettings settings = XctSettings.defaults().withSeed(seed);
        if (isVaried()) {
            settings =
                    settings.withNuisances(
                                    new XctNuisances(
                                            between(4, 12),
                                            between(0, 4),
                                            between(0, 0.15),
                                            between(0.4, 1)))
                            .withPores(pores(0.05, 8))
                            .withGreys(
                                    new XctGreys(
                                            between(36, 48),
                                            between(58, 80),
                                            between(155, 185),
                                            38,
                                            8));
        }
        if (isWithoutLithium()) {
            settings = settings.withSteps(new PlatingStep(36, 24, 10, 0));
        }
        final XctSample sample = XctPhantom.generate(settings, execution);
        final int step = (int) (seed / 2 % sample.stacks().size());
        final Volume<?> stack = sample.stacks().get(step);
        return new Sample(
                new Volume<>(floats(stack), stack.voxelSize(), "phantom"),
                sample.phases().get(step),
                SegmentSettings.xct());
    }

    private PorePopulation pores(final double porosity, final double diameter_um) {
        return new PorePopulation(
                between(0.3, 1.3) * porosity,
                between(0.6, 1.4) * diameter_um,
                0.3,
                0.2,
                between(1.6, 2.5),
                random.nextBoolean() || isWithoutLithium() ? 0 : between(0, 0.5));
    }

    private double between(final double low, final double high) {
        return low + random.nextDouble() * (high - low);
    }

    private static <T extends RealType<T>> PlanarImg<FloatType, ?> floats(final Volume<T> volume) {
        final PlanarImg<FloatType, ?> copy = Planes.floats(volume.pixels());
        for (int z = 0; z < volume.depth(); z++) {
            final float[] plane = Planes.floatPlane(volume.pixels(), z);
            System.arraycopy(plane, 0, Planes.<float[]>array(copy, z), 0, plane.length);
        }
        return copy;
    }
}
