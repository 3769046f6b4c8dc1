package org.garnetj.phantom;

import java.util.Arrays;

/** Draws one slice of a scene: grey of the cut face, phases and crack numbers at pixel centres. */
final class SliceRenderer {

    private final FibSemScene scene;
    private final FibSemGrid grid;
    private final SlicePosition position;
    private final Column column = new Column();

    SliceRenderer(final FibSemScene scene, final SlicePosition position) {
        this.scene = scene;
        this.position = position;
        grid = scene.settings().grid();
    }

    /** Grey averaged over each pixel of the cut face, before the nuisances other than shine. */
    float[] grey() {
        final float[] plane = new float[grid.width() * grid.height()];
        final ShineThrough shine = new ShineThrough(scene);
        final float[] sum = new float[grid.height()];
        final int[] voids = new int[grid.height()];
        final float[] tones = new float[grid.height()];
        final int n = scene.settings().supersampling();
        for (int x = 0; x < grid.width(); x++) {
            Arrays.fill(sum, 0);
            Arrays.fill(voids, 0);
            for (int s = 0; s < n; s++) {
                sample(x + (s + 0.5) / n - 0.5, sum, voids);
            }
            if (Arrays.stream(voids).anyMatch(count -> count > 0)) {
                shine.tones(position, position.x_um(grid, x), tones);
            }
            for (int y = 0; y < grid.height(); y++) {
                plane[y * grid.width() + x] = (sum[y] + voids[y] * tones[y]) / (n * n);
            }
        }
        return plane;
    }

    private void sample(final double atColumn, final float[] sum, final int[] voids) {
        final int n = scene.settings().supersampling();
        final float[] levels = scene.settings().greys().byMaterial();
        final byte[] codes = new byte[grid.height() * n];
        scene.fill(column, position.x_um(grid, atColumn), position.z_um());
        column.paint(position.y_um(grid, 0.5 / n - 0.5), grid.row_um() / n, codes);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == Material.VOID.code()) {
                voids[i / n]++;
            } else {
                sum[i / n] += levels[codes[i]];
            }
        }
    }

    /** Writes the phase and the crack's number at each pixel's centre. */
    void labels(final byte[] phases, final byte[] cracks) {
        final byte[] codes = new byte[grid.height()];
        final byte[] numbers = new byte[grid.height()];
        final Material[] materials = Material.values();
        for (int x = 0; x < grid.width(); x++) {
            scene.fill(column, position.x_um(grid, x), position.z_um());
            column.paint(position.y_um(grid, 0), grid.row_um(), codes);
            column.paintCracks(position.y_um(grid, 0), grid.row_um(), numbers);
            for (int y = 0; y < grid.height(); y++) {
                phases[y * grid.width() + x] = (byte) materials[codes[y]].phase().label();
                cracks[y * grid.width() + x] = numbers[y];
            }
        }
    }
}
