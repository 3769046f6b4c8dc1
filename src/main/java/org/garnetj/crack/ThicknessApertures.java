package org.garnetj.crack;

/**
 * The opening by labels: local thickness, scaled so that over all the crack it is volume over area.
 *
 * @param openings local thickness over the crack
 * @param mean_um volume over area
 */
record ThicknessApertures(
        CrackBody body,
        MedialSheet surface,
        Openings openings,
        double scale,
        @Override double mean_um)
        implements CrackApertures {

    @Override
    public double percentile_um(final double percent) {
        return scale * openings.percentile_um(percent);
    }

    @Override
    public double max_um() {
        return scale * openings.max_um();
    }

    @Override
    public double at_um(final int place) {
        return scale * surface.openings_um()[place];
    }

    @Override
    public double in_um(final int x, final int y, final int z) {
        return scale * body.thickness_um(new int[] {x, y, z});
    }
}
