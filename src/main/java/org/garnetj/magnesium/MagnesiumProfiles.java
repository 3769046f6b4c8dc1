package org.garnetj.magnesium;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Magnesium along each deposit. Stretches are as long as a map voxel is along the deposit's longest
 * axis.
 */
final class MagnesiumProfiles {

    private static final double ALONG = 1e-6;

    private final ElementVoxels map;
    private final ElementGrid grid;
    private final MagnesiumSearch search;
    private final MagnesiumContents contents;
    private final double[][] axes;
    private final double[] step_um;

    /** Where the first owned map voxel's centre lies along the axis, and the last one's. */
    private final double[][] ends_um;

    private MagnesiumProfiles(
            final ElementVoxels map,
            final ElementGrid grid,
            final MagnesiumSearch search,
            final MagnesiumContents contents,
            final DepositShapes shapes,
            final int deposits) {
        this.map = map;
        this.grid = grid;
        this.search = search;
        this.contents = contents;
        axes = new double[deposits + 1][];
        step_um = new double[deposits + 1];
        ends_um = new double[deposits + 1][];
        for (int id = 1; id <= deposits; id++) {
            axes[id] = downward(shapes.axis(id));
            for (int d = 0; d < 3; d++) {
                step_um[id] += Math.abs(axes[id][d]) * grid.mapEdge_um()[d];
            }
            ends_um[id] = new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        }
    }

    /** The points of all deposits that own map voxels, deposit by deposit. */
    static List<ProfilePoint> of(
            final ElementVoxels map,
            final ElementGrid grid,
            final MagnesiumSearch search,
            final MagnesiumContents contents,
            final DepositShapes shapes,
            final int deposits) {
        return new MagnesiumProfiles(map, grid, search, contents, shapes, deposits).points();
    }

    /** The axis so turned that it leads away from the surface, which is above. */
    private static double[] downward(final double[] axis) {
        final double first =
                Stream.of(axis[1], axis[0], axis[2])
                        .filter(value -> Math.abs(value) > ALONG)
                        .findFirst()
                        .orElse(1.0);
        return Arrays.stream(axis).map(value -> first < 0 ? -value : value).toArray();
    }

    private List<ProfilePoint> points() {
        forOwned(
                (id, z, i) -> {
                    final double at = along_um(id, z, i);
                    ends_um[id][0] = Math.min(ends_um[id][0], at);
                    ends_um[id][1] = Math.max(ends_um[id][1], at);
                });
        final double[][][] sums = new double[axes.length][][];
        for (int id = 1; id < axes.length; id++) {
            sums[id] =
                    new double
                            [ends_um[id][0] > ends_um[id][1] ? 0 : stretch(id, ends_um[id][1]) + 1]
                            [3];
        }
        forOwned(
                (id, z, i) -> {
                    final double[] sum = sums[id][stretch(id, along_um(id, z, i))];
                    sum[0] += map.counts(z, i);
                    sum[1] += search.sources().background(map, z, i, id);
                    sum[2] += search.sources().seen(map, z, i, id);
                });
        return IntStream.range(1, axes.length)
                .boxed()
                .flatMap(
                        id ->
                                IntStream.range(0, sums[id].length)
                                        .filter(k -> sums[id][k][2] > 0)
                                        .mapToObj(k -> point(id, k, sums[id][k])))
                .toList();
    }

    private interface Owned {
        void at(int id, int z, int i);
    }

    private void forOwned(final Owned visit) {
        for (int z = 0; z < map.depth; z++) {
            for (int i = 0; i < map.width * map.height; i++) {
                if (map.owner(z, i) > 0) {
                    visit.at(map.owner(z, i), z, i);
                }
            }
        }
    }

    private double along_um(final int id, final int z, final int i) {
        return axes[id][0] * grid.centre_um(0, i % map.width)
                + axes[id][1] * grid.centre_um(1, i / map.width)
                + axes[id][2] * grid.centre_um(2, z);
    }

    private int stretch(final int id, final double at_um) {
        return (int) Math.floor((at_um - ends_um[id][0]) / step_um[id] + 0.5);
    }

    private ProfilePoint point(final int id, final int stretch, final double[] sum) {
        final double net = sum[0] - sum[1];
        final double[] ends = search.counts().interval(id, sum[0], sum[1]);
        return new ProfilePoint(
                id,
                (stretch + 0.5) * step_um[id],
                sum[2],
                sum[0],
                sum[1],
                net,
                ends[0],
                ends[1],
                new Deposit.Content(
                        contents.at_percent(net, sum[2]),
                        contents.at_percent(ends[0], sum[2]),
                        contents.at_percent(ends[1], sum[2])));
    }
}
