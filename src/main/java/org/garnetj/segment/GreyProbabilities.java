package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.Arrays;

/**
 * Phase probabilities of a scene from its greys and labels. First whether a voxel is LLZO: beside a
 * wall by its grey and its neighbours, for a blurred wall voxel is a mixture of two phases and its
 * place uncertain by noise over gradient. Then whether what is dark is lithium or void: by its
 * grey, its neighbours, and the body that it belongs to. Both are logistic and calibrated.
 *
 * <p>Keeps the scene, five bytes a voxel, and two bytes more once the first slice is asked for if
 * there is lithium.
 */
final class GreyProbabilities implements PhaseProbabilities {

    private static final int SOLID = 1;
    private static final int EMPTY = 2;
    private static final int FILLED = 4;

    private final Scene scene;
    private final GreyModel model;
    private final double[] backs;
    private final Calibration calibration;
    private final SegmentSettings settings;
    private final Execution execution;
    private final double spread;
    private LithiumRatios ratios;
    private BodyOdds odds;

    /**
     * @param spread standard deviation of a tomograph's point spread in the unit of the voxel size;
     *     NaN in a FIB-SEM stack, and where there is no lithium
     */
    GreyProbabilities(
            final Scene scene,
            final GreyModel model,
            final double spread,
            final Calibration calibration,
            final SegmentSettings settings,
            final Execution execution) {
        this.scene = scene;
        this.model = model;
        this.spread = spread;
        this.calibration = calibration;
        this.settings = settings;
        this.execution = execution;
        backs = BackDecay.of(model);
    }

    @Override
    public void plane(final int z, final float[][] out) {
        final SliceEvidence slice = evidence(z);
        final byte[] labels = scene.labels(z);
        final byte[] around = around(z);
        final double[][] known = new double[2][BodyOdds.VALUES];
        for (final float[] phase : out) {
            Arrays.fill(phase, 0);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Scene.LLZO && around[i] == SOLID) {
                put(out, i, calibration.far()[0], 0);
            } else if (CavityPhases.isDark(labels[i])
                    && (around[i] == EMPTY || around[i] == FILLED)) {
                put(out, i, far(labels[i]), inBody(slice, z, i, known));
            } else if (labels[i] != Scene.OUTSIDE && labels[i] != Scene.OPEN) {
                slice.look(i);
                look(slice, i, out);
            }
        }
    }

    private double far(final byte label) {
        return calibration.far()[label == Scene.LLZO ? 0 : label == Scene.VOID ? 1 : 2];
    }

    private void look(final SliceEvidence slice, final int i, final float[][] out) {
        if (slice.isWall()) {
            final double[] wall = slice.wall(i);
            put(
                    out,
                    i,
                    calibration.wall().probability(wall, slice.wallKind(i)),
                    lithium(slice, i, wall[1]));
        } else {
            put(out, i, far(scene.labels(slice.z())[i]), lithium(slice, i, 0));
        }
    }

    private static void put(
            final float[][] out, final int i, final double llzo, final double lithium) {
        out[Scene.LLZO][i] = (float) llzo;
        out[Scene.LI][i] = (float) ((1 - llzo) * lithium);
        out[Scene.VOID][i] = Math.max(0, 1 - out[Scene.LLZO][i] - out[Scene.LI][i]);
    }

    private double lithium(final SliceEvidence slice, final int i, final double above) {
        return isExcluded()
                ? 0
                : calibration.dark().probability(slice.dark(i, above), slice.darkKind(i));
    }

    /** The same for a voxel within a single body, of which all have the same odds. */
    private double inBody(
            final SliceEvidence slice, final int z, final int i, final double[][] known) {
        if (isExcluded()) {
            return 0;
        }
        final byte label = scene.labels(z)[i];
        if (odds == null) {
            return calibration.dark().probability(slice.inBody(i, 0), label == Scene.LI ? 3 : 0);
        }
        final float of = odds.at(z, i);
        final double[] own = known[label == Scene.LI ? 1 : 0];
        final int k = BodyOdds.index(of);
        if (own[k] == 0) {
            own[k] = calibration.dark().probability(slice.inBody(i, of), 0);
        }
        return own[k];
    }

    /** Whether it is known that there is no lithium. */
    private boolean isExcluded() {
        return !model.hasLithium() && settings.lithium() == LithiumPresence.NO;
    }

    Scene scene() {
        return scene;
    }

    GreyModel model() {
        return model;
    }

    /** The same with another calibration. */
    GreyProbabilities with(final Calibration other) {
        return new GreyProbabilities(scene, model, spread, other, settings, execution);
    }

    /**
     * What the greys say of lithium. Null if there is none, and by Otsu's thresholds, which part
     * greys that need not be those of void and lithium.
     */
    synchronized LithiumRatios ratios() {
        if (ratios == null && model.hasLithium() && settings.method() != SegmentMethod.OTSU) {
            final LlzoShare share =
                    Double.isNaN(spread)
                            ? null
                            : new LlzoShare(scene, spread / scene.voxelSize.x());
            ratios = LithiumRatios.of(scene, new LithiumEvidence(scene, model, share), execution);
        }
        return ratios;
    }

    /** The evidence of a slice; that of the bodies is gathered once. */
    SliceEvidence evidence(final int z) {
        final LithiumRatios own = ratios();
        synchronized (this) {
            if (odds == null && own != null) {
                odds = BodyOdds.of(scene, own, calibration.body(), execution);
            }
        }
        return new SliceEvidence(scene, model, own, odds, backs, z);
    }

    /** Which of LLZO, void and lithium are among the 27 voxels around each. */
    byte[] around(final int z) {
        final int width = scene.width;
        final byte[] own = new byte[width * scene.height];
        for (int w = Math.max(0, z - 1); w <= Math.min(scene.depth - 1, z + 1); w++) {
            final byte[] labels = scene.labels(w);
            for (int i = 0; i < own.length; i++) {
                own[i] |=
                        labels[i] == Scene.LLZO
                                ? SOLID
                                : labels[i] == Scene.VOID
                                        ? EMPTY
                                        : labels[i] == Scene.LI ? FILLED : 0;
            }
        }
        final byte[] rows = own.clone();
        for (int i = width; i < own.length; i++) {
            rows[i] |= own[i - width];
            rows[i - width] |= own[i];
        }
        final byte[] all = rows.clone();
        for (int i = 1; i < own.length; i++) {
            if (i % width > 0) {
                all[i] |= rows[i - 1];
                all[i - 1] |= rows[i];
            }
        }
        return all;
    }
}
