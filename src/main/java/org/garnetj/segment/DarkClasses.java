package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.Optional;

/**
 * Decides what the dark voxels are: void, lithium, or both.
 *
 * <p>Only voxels on flat ground are asked, those whose denoised neighbours at two pixels (and one
 * slice) are equally dark within the noise: at the rim of a pore every grey between void and LLZO
 * occurs without any phase of that grey. On flat ground a phase is a peak; the backs of pores are a
 * smear. In a tomogram, where slices may be averaged, the ground is flat where all 26 neighbours
 * are dark, and their mean is asked.
 */
final class DarkClasses {

    private static final double BRIGHTEST = 1.3;
    private static final double DARK = 0.8;
    private static final double DARKEST = -0.5;
    private static final double FLAT_SIGMA = 4.5;
    private static final double LEAST_SHARE = 0.01;
    private static final long LEAST_VOXELS = 60;
    private static final double DEEPEST_VALLEY = 0.6;
    private static final double LITHIUM_BELOW = 0.65;
    private static final double OUTLIERS = 0.02;
    private static final double APART_SIGMA = 3;
    private static final double DARKER_SHARE = 0.1;

    private final GreyHistogram flat = new GreyHistogram(DARKEST, BRIGHTEST);
    private final GreyHistogram all = new GreyHistogram(DARKEST, BRIGHTEST);
    private final double sigma;

    private final double smear;

    private DarkClasses(final double sigma, final double smear) {
        this.sigma = sigma;
        this.smear = smear;
    }

    /**
     * The greys of the classes, without pore backs.
     *
     * @param smear share of voids that may have any grey up to LLZO if there is no lithium
     */
    static GreyModel find(
            final Scene scene,
            final Noise noise,
            final LithiumPresence presence,
            final double smear,
            final List<String> notes,
            final Execution execution) {
        final DarkClasses classes =
                new DarkClasses(
                        Math.max(0.008, noise.denoised() * noise.dark() / noise.llzo()), smear);
        for (final DarkClasses part :
                scene.mapSlices(
                        "find dark classes",
                        execution,
                        z -> new DarkClasses(classes.sigma, smear).look(scene, z, noise))) {
            classes.flat.add(part.flat);
            classes.all.add(part.all);
        }
        return classes.decide(noise, presence, notes);
    }

    private DarkClasses look(final Scene scene, final int z, final Noise noise) {
        return scene.isIsotropic() ? countInteriors(scene, z) : count(scene, z, noise.denoised());
    }

    private DarkClasses countInteriors(final Scene scene, final int z) {
        final InteriorMeans means = new InteriorMeans(scene, z);
        for (int i = 0; i < scene.width * scene.height; i++) {
            final float mean = means.at(i);
            if (!Float.isNaN(mean)) {
                all.add(mean);
                flat.add(mean);
            }
        }
        return this;
    }

    private DarkClasses count(final Scene scene, final int z, final double denoisedNoise) {
        final float[] plane = scene.denoised(z);
        final float[] before = z == 0 ? plane : scene.denoised(z - 1);
        final float[] after = z == scene.depth - 1 ? plane : scene.denoised(z + 1);
        final byte[] labels = scene.labels(z);
        final float limit = (float) (FLAT_SIGMA * denoisedNoise);
        final int width = scene.width;
        for (int y = 2; y < scene.height - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                final int i = y * width + x;
                if (labels[i] != Scene.OPEN || plane[i] >= BRIGHTEST) {
                    continue;
                }
                all.add(plane[i]);
                if (near(plane, i, 2, limit)
                        && near(plane, i, 2 * width, limit)
                        && Math.abs(before[i] - plane[i]) < limit
                        && Math.abs(after[i] - plane[i]) < limit) {
                    flat.add(plane[i]);
                }
            }
        }
        return this;
    }

    private static boolean near(
            final float[] plane, final int i, final int step, final float limit) {
        return Math.abs(plane[i - step] - plane[i]) < limit
                && Math.abs(plane[i + step] - plane[i]) < limit;
    }

    private GreyModel decide(
            final Noise noise, final LithiumPresence presence, final List<String> notes) {
        if (flat.between(DARKEST, DARK) < LEAST_VOXELS) {
            return withoutPlateau(noise, notes);
        }
        final List<GreyHistogram.Mode> modes =
                flat.modes(sigma).stream()
                        .filter(mode -> mode.grey() < DARK && isPeak(mode))
                        .toList();
        final double deepest = darkQuantile(flat, 0.02);
        final double darkest = modes.isEmpty() ? deepest : modes.get(0).grey();
        final boolean darker =
                all.between(DARKEST, darkest - 4 * sigma)
                        > DARKER_SHARE * all.between(DARKEST, DARK);
        final double voidGrey = darker ? Math.min(deepest, darkQuantile(all, 0.02)) : darkest;
        final Optional<GreyHistogram.Mode> lithium =
                modes.stream()
                        .filter(mode -> couldBeLithium(mode.grey(), voidGrey))
                        .max((a, b) -> Double.compare(a.height(), b.height()));
        return decided(noise, presence, notes, voidGrey, lithium);
    }

    private static double darkQuantile(final GreyHistogram greys, final double q) {
        return greys.quantile(q * greys.between(DARKEST, DARK) / Math.max(1, greys.total()));
    }

    private boolean isPeak(final GreyHistogram.Mode mode) {
        final double mass = flat.between(mode.grey() - 2 * sigma, mode.grey() + 2 * sigma);
        return mode.valley() <= DEEPEST_VALLEY * mode.height()
                && mass >= Math.max(LEAST_VOXELS, LEAST_SHARE * flat.between(DARKEST, DARK));
    }

    private boolean couldBeLithium(final double grey, final double voidGrey) {
        return grey > voidGrey + APART_SIGMA * sigma
                && grey < voidGrey + LITHIUM_BELOW * (1 - voidGrey);
    }

    private GreyModel withoutPlateau(final Noise noise, final List<String> notes) {
        notes.add(
                "Too few dark voxels lie away from edges to tell classes of them: all that is dark"
                        + " is taken for void.");
        final double voidGrey =
                all.between(DARKEST, DARK) < LEAST_VOXELS
                        ? 0
                        : Math.min(0.5, darkQuantile(all, 0.02));
        return GreyModel.of(voidGrey, Double.NaN, noise, smear);
    }

    private GreyModel decided(
            final Noise noise,
            final LithiumPresence presence,
            final List<String> notes,
            final double voidGrey,
            final Optional<GreyHistogram.Mode> lithium) {
        if (presence == LithiumPresence.NO) {
            notes.add("Told that there is no lithium: all that is dark is void.");
            return GreyModel.of(voidGrey, Double.NaN, noise, smear);
        }
        if (lithium.isPresent()) {
            final GreyModel model = GreyModel.of(voidGrey, lithium.get().grey(), noise, OUTLIERS);
            notes.add(separability(model));
            return model;
        }
        if (presence == LithiumPresence.YES) {
            notes.add(
                    "Only one dark plateau was found; told that there is lithium, it is lithium.");
            return GreyModel.of(voidGrey - 10 * sigma, voidGrey, noise, OUTLIERS);
        }
        notes.add(
                "The dark voxels away from edges show no second plateau: no lithium, all that is"
                        + " dark is void.");
        return GreyModel.of(voidGrey, Double.NaN, noise, smear);
    }

    private static String separability(final GreyModel model) {
        final double distance = model.separation();
        return String.format(
                java.util.Locale.ROOT,
                "Void and lithium are two plateaus at %.2f and %.2f of the LLZO grey, d' = %.1f for"
                        + " a single voxel; without its neighbours %.1f %% of voxels would be"
                        + " mistaken.",
                model.voidGrey(),
                model.lithiumGrey(),
                distance,
                100 * org.hipparchus.special.Erf.erfc(distance / 2 / Math.sqrt(2)) / 2);
    }
}
