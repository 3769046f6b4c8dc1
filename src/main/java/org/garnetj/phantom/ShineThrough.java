package org.garnetj.phantom;

import java.util.Arrays;

/**
 * The grey of voids: the wall behind, not yet cut, shines through. Looks along +z for the next
 * solid in each row of a column.
 */
final class ShineThrough {

    /** Beyond this many decay lengths nothing is seen. */
    private static final double REACH = 5;

    private final FibSemScene scene;
    private final float[] levels;
    private final double shine;
    private final double length;
    private final double step;
    private final byte[] codes;
    private final Column column = new Column();

    ShineThrough(final FibSemScene scene) {
        this.scene = scene;
        final FibSemSettings settings = scene.settings();
        levels = settings.greys().byMaterial();
        shine = settings.nuisances().shine();
        length = settings.nuisances().shineLength_um();
        step = Math.min(settings.grid().slice_um(), length) / 2;
        codes = new byte[settings.grid().height()];
    }

    /**
     * Fills {@code tones} with the grey that a void in each row has.
     *
     * @param position the slice
     * @param x scene x of the column in µm
     */
    void tones(final SlicePosition position, final double x, final float[] tones) {
        final float dark = levels[Material.VOID.ordinal()];
        Arrays.fill(tones, dark);
        if (shine == 0) {
            return;
        }
        final boolean[] seen = new boolean[tones.length];
        final FibSemGrid grid = scene.settings().grid();
        for (double d = 0; d < REACH * length; d += step) {
            scene.fill(column, x, position.z_um() + d);
            column.paint(position.y_um(grid, 0), grid.row_um(), codes);
            final double share = shine * Math.exp(-d / length);
            for (int row = 0; row < tones.length; row++) {
                if (!seen[row] && codes[row] != Material.VOID.code()) {
                    seen[row] = true;
                    tones[row] = (float) (dark + share * (levels[codes[row]] - dark));
                }
            }
        }
    }
}
