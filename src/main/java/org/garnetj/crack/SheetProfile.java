package org.garnetj.crack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * How far a crack reaches from each place of its mid-surface, across it, and how far it would open
 * there without bulges: a grey opening of the opening over the mid-surface, by a disc.
 *
 * @param up_um from the place to the wall along the normal
 * @param down_um against it
 * @param opening_um from wall to wall, the median with the places around; where a line across runs
 *     into another sheet, the local thickness
 * @param level_um the opening without bulges
 * @param spread_um standard deviation of opening from level where there are no bulges
 */
record SheetProfile(
        double[] up_um,
        double[] down_um,
        double[] opening_um,
        double[] level_um,
        double spread_um) {

    /** What is opened wider than this many times the local thickness is another sheet. */
    private static final double OTHER_SHEET = 2;

    /** Steps of a line, in shortest edges of a voxel. */
    private static final double STEP = 0.2;

    /** Of a round of the opening, in longest edges of a voxel: the 26 neighbours. */
    private static final double ROUND = 1.75;

    private static final double SIGMAS_PER_MEDIAN_DEVIATION = 1.4826;

    /**
     * Measures a crack.
     *
     * @param reach_um radius of the disc
     */
    static SheetProfile of(final CrackBody body, final MedialSheet sheet, final double reach_um) {
        final double[][] places = sheet.grid().points();
        final double[] up = new double[places.length];
        final double[] down = new double[places.length];
        final double[] raw = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            final double most = OTHER_SHEET * sheet.openings_um()[i];
            up[i] = wall_um(body, places[i], sheet.normals()[i], 1, most);
            down[i] = wall_um(body, places[i], sheet.normals()[i], -1, most);
            raw[i] = up[i] + down[i] > most ? sheet.openings_um()[i] : up[i] + down[i];
        }
        final double round = ROUND * body.longestEdge_um();
        final PointGrid grid = new PointGrid(places, round);
        final double[] opening = medians(grid, raw);
        final double[] level =
                withoutBulges(grid, opening, Math.max(1, (int) Math.round(reach_um / round)));
        return new SheetProfile(up, down, opening, level, spread(opening, level));
    }

    // -- Helper methods --

    /** Distance to where a line leaves the crack. */
    private static double wall_um(
            final CrackBody body,
            final double[] place,
            final double[] normal,
            final int sign,
            final double most) {
        final double step = STEP * body.shortestEdge_um();
        final int[] at = new int[3];
        double distance = 0;
        while (distance < most) {
            for (int d = 0; d < 3; d++) {
                final double to = place[d] + sign * (distance + step / 2) * normal[d];
                at[d] = (int) Math.floor(to / body.voxel().um(d));
            }
            if (!body.box().contains(at) || !body.holds(at)) {
                return distance;
            }
            distance += step;
        }
        return distance;
    }

    private static double[] medians(final PointGrid grid, final double[] values) {
        final double[] medians = new double[values.length];
        final List<Double> near = new ArrayList<>();
        for (int i = 0; i < medians.length; i++) {
            near.clear();
            grid.forEachNear(grid.points()[i], j -> near.add(values[j]));
            medians[i] =
                    TileMedians.median(
                            near.stream().mapToDouble(Double::doubleValue).toArray(), near.size());
        }
        return medians;
    }

    private static double[] withoutBulges(
            final PointGrid grid, final double[] values, final int rounds) {
        double[] level = values;
        for (int round = 0; round < rounds; round++) {
            level = extremes(grid, level, Math::min);
        }
        for (int round = 0; round < rounds; round++) {
            level = extremes(grid, level, Math::max);
        }
        return level;
    }

    private static double[] extremes(
            final PointGrid grid, final double[] values, final DoubleBinaryOperator extreme) {
        final double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            final int own = i;
            grid.forEachNear(
                    grid.points()[i],
                    j -> result[own] = extreme.applyAsDouble(result[own], values[j]));
        }
        return result;
    }

    /** The opening follows noise downwards; the median of what it takes off is put back. */
    private static double spread(final double[] opening, final double[] level) {
        final double[] excess = new double[level.length];
        Arrays.setAll(excess, i -> opening[i] - level[i]);
        final double usual = TileMedians.median(excess.clone(), excess.length);
        for (int i = 0; i < level.length; i++) {
            level[i] += usual;
            excess[i] = Math.abs(excess[i] - usual);
        }
        return SIGMAS_PER_MEDIAN_DEVIATION * TileMedians.median(excess, excess.length);
    }
}
