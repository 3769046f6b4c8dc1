package org.garnetj.segment;

/**
 * What speaks for which phase in each voxel of a slice: its grey between those of LLZO and of the
 * dark phase around, the labels and the bodies in its neighbourhood.
 *
 * <p>Not safe for several threads: each makes its own.
 */
final class SliceEvidence {

    /** Kinds of voxels where bodies are weighed. */
    static final int WALL_KINDS = 6;

    static final int DARK_KINDS = 6;

    /** Kinds of voxels where nothing but greys and labels is known. */
    static final int PLAIN_WALL_KINDS = 9;

    static final int PLAIN_DARK_KINDS = 5;

    private static final int REACH = 2;
    private static final double BRIGHTEST_VOID = 0.9;

    /** Wall positions scatter by so much of the contrast, besides noise. */
    private static final double WALL_SCATTER = 0.1;

    private final Scene scene;
    private final GreyModel model;
    private final BodyOdds odds;
    private final double[] backs;
    private final int z;
    private final float[] grey;
    private final byte[] labels;
    private final LithiumRatios ratios;
    private final double noise;

    private int solid;
    private int voids;
    private int lithium;
    private double oddsAround;

    /**
     * @param ratios of the dark voxels; null where bodies are not weighed
     * @param odds of the bodies; null while they are not known
     */
    SliceEvidence(
            final Scene scene,
            final GreyModel model,
            final LithiumRatios ratios,
            final BodyOdds odds,
            final double[] backs,
            final int z) {
        this.scene = scene;
        this.model = model;
        this.odds = odds;
        this.backs = backs;
        this.z = z;
        grey = scene.grey(z);
        labels = scene.labels(z);
        this.ratios = ratios;
        noise = Math.hypot(model.voidDeviation(), model.llzoDeviation()) / Math.sqrt(2);
    }

    /** The number of the slice. */
    int z() {
        return z;
    }

    /** Looks at the 27 voxels around one. */
    void look(final int i) {
        solid = 0;
        voids = 0;
        lithium = 0;
        oddsAround = 0;
        final int x = i % scene.width;
        final int y = i / scene.width;
        final int lastX = Math.min(scene.width - 1, x + 1);
        final int lastY = Math.min(scene.height - 1, y + 1);
        for (int w = Math.max(0, z - 1); w <= Math.min(scene.depth - 1, z + 1); w++) {
            final byte[] plane = scene.labels(w);
            for (int v = Math.max(0, y - 1); v <= lastY; v++) {
                for (int u = Math.max(0, x - 1); u <= lastX; u++) {
                    count(plane[v * scene.width + u], w, v * scene.width + u);
                }
            }
        }
    }

    private void count(final byte label, final int w, final int j) {
        if (label == Scene.LLZO) {
            solid++;
        } else if (label == Scene.VOID || label == Scene.LI) {
            voids += label == Scene.VOID ? 1 : 0;
            lithium += label == Scene.LI ? 1 : 0;
            oddsAround += odds == null ? 0 : odds.at(w, j);
        }
    }

    /** Whether LLZO and something dark are among the voxels looked at. */
    boolean isWall() {
        return solid > 0 && isNearDark();
    }

    /** Whether something dark is among the voxels looked at. */
    boolean isNearDark() {
        return voids + lithium > 0;
    }

    /**
     * Evidence for lithium, not void, if the voxel is dark: which of the two there is more of
     * around, the odds of their bodies, the voxel's own grey where both are around, its label, how
     * much LLZO is around, and how bright it is beside a wall. Where no bodies were weighed, how
     * much brighter than void it is, in standard deviations and against LLZO, how much LLZO is
     * around, how bright it is beside a wall, and which of the two there is more of around.
     *
     * @param above how far a voxel beside a wall is above half, see {@link #wall}; else 0
     */
    double[] dark(final int i, final double above) {
        final double dark = Math.max(1, voids + lithium);
        final double bright = solid / (solid + dark);
        final double kind = (lithium - voids) / dark;
        if (ratios == null) {
            return plain(i, bright, above, kind);
        }
        final boolean both = voids > 0 && lithium > 0;
        return new double[] {
            1,
            kind,
            oddsAround / dark,
            both && ratios.has(z, i) ? ratios.at(z, i) : 0,
            vote(labels[i], Scene.LI, Scene.VOID),
            bright,
            bright * kind,
            above
        };
    }

    /** The same for a dark voxel with nothing but its own body around it. */
    double[] inBody(final int i, final float odds) {
        final double kind = vote(labels[i], Scene.LI, Scene.VOID);
        return ratios == null
                ? plain(i, 0, 0, kind)
                : new double[] {1, kind, odds, 0, kind, 0, 0, 0};
    }

    private double[] plain(
            final int i, final double bright, final double above, final double kind) {
        final double aboveVoid = (grey[i] - model.voidGrey()) / model.voidDeviation();
        return new double[] {1, aboveVoid, grey[i], bright, above, kind};
    }

    private static int vote(final byte label, final byte yes, final byte no) {
        return label == yes ? 1 : label == no ? -1 : 0;
    }

    /**
     * Evidence for LLZO beside a wall: how far the grey is above half way from the dark phase to
     * LLZO, the dark being as bright as its distance from the solid behind lets it be, or as it is
     * within two pixels; the labels of the voxel and its neighbours in the slice, before it, after
     * it, and all around; how much shines through from behind; how much of the dark is lithium; and
     * which of the two it is labelled.
     */
    double[] wall(final int i) {
        final double share = (double) lithium / Math.max(1, voids + lithium);
        final double filled = model.hasLithium() ? model.lithiumGrey() : model.voidGrey();
        final double deep = mixed(model.voidGrey(), filled, share);
        final double back = backs[LithiumEvidence.distance(scene, model, z, i)];
        final int x = i % scene.width;
        final int y = i / scene.width;
        final double above = aboveHalf(grey[i], mixed(back, filled, share));
        return new double[] {
            1,
            above,
            aboveHalf(grey[i], levelAround(x, y, deep)),
            vote(labels[i]),
            (x > 0 ? vote(labels[i - 1]) : 0)
                    + (x < scene.width - 1 ? vote(labels[i + 1]) : 0)
                    + (y > 0 ? vote(labels[i - scene.width]) : 0)
                    + (y < scene.height - 1 ? vote(labels[i + scene.width]) : 0),
            z > 0 ? vote(scene.labels(z - 1)[i]) : 0,
            z < scene.depth - 1 ? vote(scene.labels(z + 1)[i]) : 0,
            (double) solid / (solid + voids + lithium) - 0.5,
            (1 - share) * (back - model.voidGrey()),
            share,
            share * above,
            vote(labels[i], Scene.LI, Scene.VOID)
        };
    }

    /** Which kind of wall voxel it is: by its label, and whether beside void, lithium or both. */
    int wallKind(final int i) {
        final int beside = lithium == 0 ? 0 : voids == 0 ? 1 : 2;
        final int own = labels[i] == Scene.LLZO ? 1 : 0;
        return ratios == null ? (labels[i] == Scene.LI ? 2 : own) + 3 * beside : own + 2 * beside;
    }

    /**
     * Which kind of dark voxel it would be: labelled dark away from LLZO, beside LLZO, or labelled
     * LLZO; and with one of void and lithium around or both, or, where no bodies were weighed, by
     * its label.
     */
    int darkKind(final int i) {
        final int place = labels[i] == Scene.LLZO ? 2 : solid > 0 ? 1 : 0;
        return ratios == null
                ? place + (labels[i] == Scene.LI ? 3 : 0)
                : 2 * place + (voids > 0 && lithium > 0 ? 1 : 0);
    }

    private static double mixed(final double empty, final double filled, final double share) {
        return (1 - share) * empty + share * filled;
    }

    /** In units of the scatter of walls. */
    private double aboveHalf(final double value, final double dark) {
        final double contrast = 1 - dark;
        return ((value - dark) / contrast - 0.5)
                / Math.sqrt(WALL_SCATTER * WALL_SCATTER + noise * noise / (contrast * contrast));
    }

    private static double vote(final byte label) {
        return label == Scene.LLZO ? 0.5 : CavityPhases.isDark(label) ? -0.5 : 0;
    }

    /** Mean grey of the dark voxels within two pixels that do not touch LLZO in the slice. */
    private double levelAround(final int x, final int y, final double deep) {
        double sum = 0;
        int count = 0;
        for (int v = Math.max(1, y - REACH); v <= Math.min(scene.height - 2, y + REACH); v++) {
            for (int u = Math.max(1, x - REACH); u <= Math.min(scene.width - 2, x + REACH); u++) {
                final int j = v * scene.width + u;
                if (CavityPhases.isDark(labels[j])
                        && labels[j - 1] != Scene.LLZO
                        && labels[j + 1] != Scene.LLZO
                        && labels[j - scene.width] != Scene.LLZO
                        && labels[j + scene.width] != Scene.LLZO) {
                    sum += grey[j];
                    count++;
                }
            }
        }
        return count < 2 ? deep : Math.max(deep, Math.min(BRIGHTEST_VOID, sum / count));
    }
}
