package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.Locale;

/**
 * Decides what the dark voxels are: void, lithium, or both, by the {@link Plateaus} of their {@link
 * DarkGreys}.
 */
final class DarkClasses {

    private static final double OUTLIERS = 0.02;
    private static final double LEAST_SIGMA = 0.008;

    /** A plateau brighter than this, with nothing darker, is no void. */
    private static final double TOO_BRIGHT = 0.4;

    /** One brighter than this, the same before all backs, could be of either phase. */
    private static final double DOUBTFUL = 0.25;

    private static final double BRIGHTEST_VOID = 0.5;

    private static final long LEAST_VOXELS = 60;

    private final DarkGreys greys;
    private final Noise noise;
    private final double sigma;
    private final double smear;

    /**
     * What was decided.
     *
     * @param model the greys of the classes, with pore backs in a FIB-SEM stack with lithium
     * @param isDoubtful whether the dark has one grey that says nothing of which phase it is
     * @param knowsBacks whether how voids shine was seen, not guessed
     */
    record Found(GreyModel model, boolean isDoubtful, boolean knowsBacks) {}

    private DarkClasses(final DarkGreys greys, final Noise noise, final double smear) {
        this.greys = greys;
        this.noise = noise;
        this.smear = smear;
        sigma = Math.max(LEAST_SIGMA, noise.denoised() * noise.dark() / noise.llzo());
    }

    /**
     * Finds the classes.
     *
     * @param smear share of voids that may have any grey up to LLZO if there is no lithium
     */
    static Found find(
            final Scene scene,
            final Noise noise,
            final LithiumPresence presence,
            final double smear,
            final List<String> notes,
            final Execution execution) {
        final DarkGreys greys = DarkGreys.of(scene, noise, execution);
        return new DarkClasses(greys, noise, smear).decide(presence, notes);
    }

    private Found decide(final LithiumPresence presence, final List<String> notes) {
        final Plateaus found =
                Plateaus.find(greys, sigma, noise.dark() / Math.sqrt(SheetFloors.PIXELS));
        if (found.isNone()) {
            notes.add(
                    "Too few dark voxels lie away from edges to tell classes of them: all that is"
                            + " dark is taken for void.");
            return certain(onlyVoid(rareVoid()));
        }
        if (presence == LithiumPresence.NO) {
            notes.add("Told that there is no lithium: all that is dark is void.");
            return certain(onlyVoid(found.voidGrey()));
        }
        if (found.hasLithium()) {
            return new Found(both(found, notes), false, found.backs() != null);
        }
        if (presence == LithiumPresence.YES) {
            notes.add(
                    "Only one dark plateau was found; told that there is lithium, it is lithium.");
            return certain(modelOf(found.voidGrey() - 10 * sigma, found.voidGrey(), null));
        }
        return onlyPlateau(found, notes);
    }

    private static Found certain(final GreyModel model) {
        return new Found(model, false, true);
    }

    private Found onlyPlateau(final Plateaus found, final List<String> notes) {
        final boolean isSteady = !greys.isTomogram() && found.isPeak();
        if (isSteady && found.voidGrey() > TOO_BRIGHT) {
            notes.add(alone(found, "is too bright for void and was taken for lithium", "no"));
            return new Found(
                    modelOf(0.25 * found.voidGrey(), found.voidGrey(), null),
                    greys.knowsDistances(),
                    true);
        }
        if (isSteady && greys.knowsDistances() && found.voidGrey() > DOUBTFUL) {
            notes.add(
                    alone(
                            found,
                            "does not fade before pores' backs as void does, but was taken for it",
                            "yes"));
            return new Found(onlyVoid(found.voidGrey()), true, true);
        }
        notes.add(
                "The dark voxels away from edges show no second plateau: no lithium, all that is"
                        + " dark is void.");
        return certain(onlyVoid(found.voidGrey()));
    }

    private static String alone(final Plateaus found, final String taken, final String otherwise) {
        return String.format(
                Locale.ROOT,
                "The only dark plateau, at %.2f of the LLZO grey above black, %s; if that is wrong,"
                        + " say lithium=%s.",
                found.voidGrey(),
                taken,
                otherwise);
    }

    private GreyModel both(final Plateaus found, final List<String> notes) {
        final GreyModel model = modelOf(found.voidGrey(), found.lithium(), found.backs());
        notes.add(separability(model));
        return model.withLithium(
                found.lithium(), Math.hypot(model.lithiumDeviation(), found.scatter()));
    }

    private GreyModel modelOf(final double voidGrey, final double lithium, final BackCurve backs) {
        final GreyModel model = GreyModel.of(voidGrey, lithium, noise, OUTLIERS);
        if (greys.isTomogram()) {
            return model;
        }
        return model.withBacks(backs == null ? BackCurve.faint(voidGrey) : backs);
    }

    private GreyModel onlyVoid(final double voidGrey) {
        return GreyModel.of(voidGrey, Double.NaN, noise, smear);
    }

    private double rareVoid() {
        return greys.all().between(DarkGreys.DARKEST, DarkGreys.DARK) < LEAST_VOXELS
                ? 0
                : Math.min(BRIGHTEST_VOID, Plateaus.darkQuantile(greys.all()));
    }

    static String separability(final GreyModel model) {
        final double distance = model.separation();
        return String.format(
                Locale.ROOT,
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
