package org.garnetj.phantom;

import org.garnetj.image.Phase;

/** Draws one slice of a pellet: voxel averages, labels at voxel centres, and sums for the truth. */
final class XctSlice {

    private final XctScene scene;
    private final XctSettings settings;
    private final int slice;

    /** Volume of each phase by label, in µm³. */
    private final double[] volumes = new double[256];

    private final boolean[] touched;
    private double crackVoid;
    private double crackLithium;

    XctSlice(final XctScene scene, final XctSettings settings, final int pores, final int slice) {
        this.scene = scene;
        this.settings = settings;
        this.slice = slice;
        touched = new boolean[pores];
    }

    /** Averages the grey over each voxel and adds up the truth. */
    void average(final float[] grey) {
        final int n = settings.supersampling();
        final float[] levels = settings.greys().byMaterial();
        final byte[] codes = new byte[settings.width() * n];
        final byte[] cracks = new byte[settings.width() * n];
        final Column line = new Column();
        final double step = settings.voxel_um() / n;
        final float share = 1f / (n * n * n);
        for (int k = 0; k < n; k++) {
            final double z = (slice * n + k + 0.5) * step;
            final int[] near = scene.poresNear(z);
            for (int row = 0; row < settings.height() * n; row++) {
                scene.fill(line, (row + 0.5) * step, z, near, touched);
                line.paint(step / 2, step, codes);
                line.paintCracks(step / 2, step, cracks);
                for (int i = 0; i < codes.length; i++) {
                    grey[row / n * settings.width() + i / n] += levels[codes[i]] * share;
                }
                tally(codes, cracks, step * step * step);
            }
        }
    }

    private void tally(final byte[] codes, final byte[] cracks, final double volume) {
        final long[] all = new long[Material.values().length];
        final long[] inCrack = new long[all.length];
        for (int i = 0; i < codes.length; i++) {
            all[codes[i]]++;
            inCrack[codes[i]] += cracks[i];
        }
        for (final Material material : Material.values()) {
            volumes[material.phase().label()] += all[material.ordinal()] * volume;
        }
        crackVoid += inCrack[Material.VOID.ordinal()] * volume;
        crackLithium += inCrack[Material.LI.ordinal()] * volume;
    }

    /** Writes the phase at each voxel's centre. */
    void label(final byte[] phases) {
        final double v = settings.voxel_um();
        final double z = (slice + 0.5) * v;
        final int[] near = scene.poresNear(z);
        final byte[] codes = new byte[settings.width()];
        final Column line = new Column();
        final Material[] materials = Material.values();
        for (int y = 0; y < settings.height(); y++) {
            scene.fill(line, (y + 0.5) * v, z, near, new boolean[touched.length]);
            line.paint(v / 2, v, codes);
            for (int x = 0; x < codes.length; x++) {
                phases[y * codes.length + x] = (byte) materials[codes[x]].phase().label();
            }
        }
    }

    /** Adds this slice's sums to those of the whole. */
    void addTo(final XctSlice whole) {
        for (final Phase phase : Phase.values()) {
            whole.volumes[phase.label()] += volumes[phase.label()];
        }
        whole.crackVoid += crackVoid;
        whole.crackLithium += crackLithium;
        for (int i = 0; i < touched.length; i++) {
            whole.touched[i] |= touched[i];
        }
    }

    double[] volumes() {
        return volumes;
    }

    boolean[] touched() {
        return touched;
    }

    double crackVoid() {
        return crackVoid;
    }

    double crackLithium() {
        return crackLithium;
    }
}
