package org.garnetj.crack;

import java.util.Arrays;
import java.util.List;

/**
 * What is usual around each place of a crack's mid-surface: medians over the places within {@value
 * #REACH} of the longest edges of a voxel; of the fillings over {@value #SHORT_REACH} of them.
 */
final class PlaceGreys implements UsualGreys {

    private static final double REACH = 5;
    private static final double SHORT_REACH = 2;

    private final double[] ceramic;
    private final double[] lithium;
    private final double[][] contrasts = new double[GreyRun.FILLINGS][];

    private PlaceGreys(final int places) {
        ceramic = new double[places];
        lithium = new double[places];
    }

    /**
     * Looks at the lines that pass through the surface.
     *
     * @param runs of the passages
     * @param known grey of ceramic less that of void, and of lithium, in the whole stack; NaN where
     *     unknown
     */
    static PlaceGreys of(
            final CrackBody body,
            final MedialSheet surface,
            final List<SheetLines.Passage> passages,
            final GreyRun[] runs,
            final double... known) {
        final int places = surface.normals().length;
        final Means ceramics = new Means(places);
        final Means shares = new Means(places);
        final Means[] cores = {new Means(places), new Means(places)};
        for (int i = 0; i < runs.length; i++) {
            final int place = passages.get(i).place();
            ceramics.add(place, runs[i].ceramic());
            shares.add(place, runs[i].lithiumShare());
            final double[] own = runs[i].cores(runs[i].ceramic());
            for (int filling = 0; filling < own.length; filling++) {
                cores[filling].add(place, own[filling]);
            }
        }
        final double edge = body.longestEdge_um();
        final PointGrid near = new PointGrid(surface.grid().points(), REACH * edge);
        final PointGrid next = new PointGrid(surface.grid().points(), SHORT_REACH * edge);
        final PlaceGreys greys = new PlaceGreys(places);
        fill(greys.ceramic, ceramics.values(), near);
        fill(greys.lithium, shares.values(), next);
        for (int filling = 0; filling < cores.length; filling++) {
            final double[] means = cores[filling].values();
            greys.contrasts[filling] = new double[places];
            fill(greys.contrasts[filling], means, near);
            final double usual = LocalGreys.usual(means, known[filling]);
            final double[] own = greys.contrasts[filling];
            Arrays.setAll(own, place -> Double.isNaN(own[place]) ? usual : own[place]);
        }
        return greys;
    }

    @Override
    public double ceramic(final int line) {
        return ceramic[line];
    }

    @Override
    public boolean isLithium(final int line) {
        return lithium[line] >= 0.5;
    }

    @Override
    public double contrast(final int filling, final int line) {
        return contrasts[filling][line];
    }

    // -- Helper methods --

    /** Means of what was added to each place, NaN left out. */
    private static final class Means {

        private final double[] sums;
        private final int[] counts;

        Means(final int places) {
            sums = new double[places];
            counts = new int[places];
        }

        void add(final int place, final double value) {
            if (!Double.isNaN(value)) {
                sums[place] += value;
                counts[place]++;
            }
        }

        double[] values() {
            final double[] values = new double[sums.length];
            Arrays.setAll(values, i -> sums[i] / counts[i]);
            return values;
        }
    }

    private static void fill(final double[] target, final double[] values, final PointGrid grid) {
        final double[] found = new double[values.length];
        final int[] count = new int[1];
        for (int place = 0; place < target.length; place++) {
            count[0] = 0;
            grid.forEachNear(
                    grid.points()[place],
                    other -> {
                        if (!Double.isNaN(values[other])) {
                            found[count[0]++] = values[other];
                        }
                    });
            target[place] = TileMedians.median(found, count[0]);
        }
    }
}
