package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;

/**
 * Decides what the dark voxels are: void, lithium, or both.
 *
 * <p>Only voxels on flat ground are asked, those whose denoised neighbours at two pixels (and one
 * slice) are equally dark within the noise: at the rim of a pore every grey between void and LLZO
 * occurs without any phase of that grey. On flat ground a phase is a peak; the backs of pores are a
 * smear. Where that shows no two plateaus the {@link SheetFloors} of thin cracks are asked as well.
 * In a tomogram, where slices may be averaged, the ground is flat where all 26 neighbours are dark,
 * and their mean is asked.
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

    /** How much darker than the only plateau a few voxels must be to be void beside lithium. */
    private static final double FAR_BELOW = 0.15;

    /** A plateau brighter than this, with nothing darker, is no void. */
    private static final double TOO_BRIGHT = 0.35;

    /** Greys along a sheet that differ by less are equal. */
    private static final double EQUAL = 0.05;

    /** Floors scatter by the widths of the sheets too, which two peaks must stand out from. */
    private static final double FLOOR_SIGMA = 0.02;

    private static final double DEEPEST_FLOOR_VALLEY = 0.4;
    private static final double FLOORS_APART = 0.2;

    /** Lithium in thin sheets varies with their width, more than little noise would allow it. */
    private static final double SHEET_SCATTER = 0.03;

    private final GreyHistogram flat = new GreyHistogram(DARKEST, BRIGHTEST);
    private final GreyHistogram all = new GreyHistogram(DARKEST, BRIGHTEST);

    /** Greys of voxels on flat ground and of floors of sheets; empty for a tomogram. */
    private final GreyHistogram floors = new GreyHistogram(DARKEST, BRIGHTEST);

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
            classes.floors.add(part.floors);
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
        final SheetFloors sheets = new SheetFloors(scene, z, plane, Math.max(limit, EQUAL));
        final int width = scene.width;
        for (int y = 3; y < scene.height - 3; y++) {
            for (int x = 3; x < width - 3; x++) {
                final int i = y * width + x;
                if (labels[i] != Scene.OPEN || plane[i] >= BRIGHTEST) {
                    continue;
                }
                all.add(plane[i]);
                final boolean onFlat =
                        near(plane, i, 2, limit)
                                && near(plane, i, 2 * width, limit)
                                && Math.abs(before[i] - plane[i]) < limit
                                && Math.abs(after[i] - plane[i]) < limit;
                if (onFlat) {
                    flat.add(plane[i]);
                }
                if (onFlat || plane[i] < DARK && sheets.isFloor(i)) {
                    floors.add(plane[i]);
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
        final boolean none = flat.between(DARKEST, DARK) < LEAST_VOXELS;
        final Plateaus onFlat =
                none ? Plateaus.NONE : plateaus(flat, sigma, DEEPEST_VALLEY, APART_SIGMA * sigma);
        final Plateaus onFloors =
                plateaus(floors, Math.max(sigma, FLOOR_SIGMA), DEEPEST_FLOOR_VALLEY, FLOORS_APART);
        final boolean sheets = !onFlat.hasLithium() && onFloors.hasLithium();
        if (none && !sheets) {
            return withoutPlateau(noise, notes);
        }
        return decided(noise, presence, notes, sheets ? onFloors : onFlat);
    }

    /**
     * The greys of void and lithium.
     *
     * @param lithium NaN if there is none
     * @param scatter of the greys of lithium from one voxel to the next, besides noise
     */
    private record Plateaus(double voidGrey, double lithium, double scatter) {

        static final Plateaus NONE = new Plateaus(Double.NaN, Double.NaN, 0);

        boolean hasLithium() {
            return !Double.isNaN(lithium);
        }
    }

    private Plateaus plateaus(
            final GreyHistogram greys,
            final double width,
            final double valley,
            final double apart) {
        final List<GreyHistogram.Mode> modes =
                greys.modes(width).stream()
                        .filter(mode -> mode.grey() < DARK && isPeak(greys, mode, width, valley))
                        .toList();
        final double deepest = darkQuantile(greys, 0.02);
        final double darkest = modes.isEmpty() ? deepest : modes.get(0).grey();
        final double voidGrey = darker(darkest, deepest);
        return new Plateaus(
                voidGrey,
                modes.stream()
                        .filter(mode -> couldBeLithium(mode.grey(), voidGrey, apart))
                        .max((a, b) -> Double.compare(a.height(), b.height()))
                        .map(GreyHistogram.Mode::grey)
                        .orElse(Double.NaN),
                width > sigma ? SHEET_SCATTER : 0);
    }

    /**
     * The grey of void, given the darkest plateau: darker than it if many voxels are, or if some
     * are by far, in slices that are not averaged. Then the void is there, but too little of it to
     * lie flat.
     */
    private double darker(final double plateau, final double deepest) {
        final double below = all.between(DARKEST, plateau - 4 * sigma);
        if (below > DARKER_SHARE * all.between(DARKEST, DARK)) {
            return Math.min(deepest, darkQuantile(all, 0.02));
        }
        final double farBelow = all.between(DARKEST, plateau - Math.max(4 * sigma, FAR_BELOW));
        return floors.total() == 0 || farBelow < LEAST_VOXELS
                ? plateau
                : all.quantile(0.25 * farBelow / Math.max(1, all.total()));
    }

    private static double darkQuantile(final GreyHistogram greys, final double q) {
        return greys.quantile(q * greys.between(DARKEST, DARK) / Math.max(1, greys.total()));
    }

    private static boolean isPeak(
            final GreyHistogram greys,
            final GreyHistogram.Mode mode,
            final double width,
            final double valley) {
        final double mass = greys.between(mode.grey() - 2 * width, mode.grey() + 2 * width);
        return mode.valley() <= valley * mode.height()
                && mass >= Math.max(LEAST_VOXELS, LEAST_SHARE * greys.between(DARKEST, DARK));
    }

    private static boolean couldBeLithium(
            final double grey, final double voidGrey, final double apart) {
        return grey > voidGrey + apart && grey < voidGrey + LITHIUM_BELOW * (1 - voidGrey);
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
            final Plateaus found) {
        if (presence == LithiumPresence.NO) {
            notes.add("Told that there is no lithium: all that is dark is void.");
            return GreyModel.of(found.voidGrey(), Double.NaN, noise, smear);
        }
        if (found.hasLithium()) {
            final GreyModel model =
                    GreyModel.of(found.voidGrey(), found.lithium(), noise, OUTLIERS);
            notes.add(separability(model));
            return model.withLithium(
                    found.lithium(), Math.hypot(model.lithiumDeviation(), found.scatter()));
        }
        if (presence == LithiumPresence.YES) {
            notes.add(
                    "Only one dark plateau was found; told that there is lithium, it is lithium.");
            return GreyModel.of(found.voidGrey() - 10 * sigma, found.voidGrey(), noise, OUTLIERS);
        }
        if (floors.total() > 0 && found.voidGrey() > TOO_BRIGHT) {
            notes.add(
                    String.format(
                            java.util.Locale.ROOT,
                            "The only dark plateau, at %.2f of the LLZO grey above black, is too"
                                    + " bright for void and was taken for lithium; if it is void,"
                                    + " say lithium=no.",
                            found.voidGrey()));
            return GreyModel.of(0.25 * found.voidGrey(), found.voidGrey(), noise, OUTLIERS);
        }
        notes.add(
                "The dark voxels away from edges show no second plateau: no lithium, all that is"
                        + " dark is void.");
        return GreyModel.of(found.voidGrey(), Double.NaN, noise, smear);
    }

    static String separability(final GreyModel model) {
        final double distance = model.separation();
        return String.format(
                java.util.Locale.ROOT,
                "Void and lithium are two plateaus at %.2f and %.2f of the LLZO grey, d' = %.1f for"
                        + " a single voxel; without its neighbours %.1f %% of voxels would be"
                        + " mistaken.",
                model.voidGrey(),
                model.lithiumGrey(),
                distance,
                100 * mistaken(model));
    }

    /** Share of the voxels of void and lithium that a threshold half way would mistake. */
    static double mistaken(final GreyModel model) {
        return org.hipparchus.special.Erf.erfc(model.separation() / 2 / Math.sqrt(2)) / 2;
    }
}
