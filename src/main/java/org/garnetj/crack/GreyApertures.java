package org.garnetj.crack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The opening by greys ({@link GreyOpening}): along the lines of the axis that the mid-surface
 * faces most at a place, times the cosine between line and normal, the mean of those of a place
 * averaged with the places around with Gaussian weights. Where no line passes it is that of the
 * places around, and where none does there either the one by labels.
 *
 * @param opening_um at each place of the mid-surface
 * @param areas_um2 what each place stands for
 */
record GreyApertures(CrackBody body, MedialSheet surface, double[] opening_um, double[] areas_um2)
        implements CrackApertures {

    /** Reach of the average and standard deviation of its weights, in longest edges of a voxel. */
    private static final double REACH = 2.5;

    private static final double SIGMA = 1;

    /**
     * Measures them.
     *
     * @param byLabels the opening where greys say nothing
     */
    static GreyApertures of(
            final CrackBody body,
            final MedialSheet surface,
            final SheetLines lines,
            final StackGreys greys,
            final CrackApertures byLabels) {
        final List<SheetLines.Passage> passages = facing(surface, lines);
        final GreyRun[] runs = runs(body, surface, passages, greys);
        final GreyOpening opening =
                new GreyOpening(PlaceGreys.of(body, surface, passages, runs, greys.contrasts()));
        final int places = surface.normals().length;
        final double[] sums = new double[places];
        final int[] counts = new int[places];
        for (int i = 0; i < runs.length; i++) {
            final SheetLines.Passage passage = passages.get(i);
            final GreyRun run = runs[i];
            final double voxels =
                    opening.voxels(run.sample(), passage.place(), run.from(), run.to());
            sums[passage.place()] +=
                    voxels * body.voxel().um(passage.axis()) * cosine(surface, passage);
            counts[passage.place()]++;
        }
        final double[] areas = new double[places];
        lines.forEachPiece((area, place) -> areas[place] += area);
        return new GreyApertures(
                body, surface, smoothed(body, surface, sums, counts, byLabels), areas);
    }

    @Override
    public double mean_um() {
        double sum = 0;
        for (int i = 0; i < areas_um2.length; i++) {
            sum += areas_um2[i] * opening_um[i];
        }
        return sum / Arrays.stream(areas_um2).sum();
    }

    @Override
    public double percentile_um(final double percent) {
        final int[] places =
                IntStream.range(0, opening_um.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> opening_um[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        final double wanted = percent / 100 * Arrays.stream(areas_um2).sum();
        double sum = 0;
        for (final int place : places) {
            sum += areas_um2[place];
            if (sum >= wanted) {
                return opening_um[place];
            }
        }
        return max_um();
    }

    @Override
    public double max_um() {
        return Arrays.stream(opening_um).max().orElseThrow();
    }

    @Override
    public double at_um(final int place) {
        return opening_um[place];
    }

    @Override
    public double in_um(final int x, final int y, final int z) {
        return opening_um[surface.nearest(body.middle_um(x, y, z))];
    }

    // -- Helper methods --

    /** The passages of lines along the axis that the surface faces most where they pass. */
    private static List<SheetLines.Passage> facing(
            final MedialSheet surface, final SheetLines lines) {
        final List<SheetLines.Passage> passages = new ArrayList<>();
        lines.forEachPassage(
                passage -> {
                    if (passage.axis()
                            == MedialSheet.mainAxis(surface.normals()[passage.place()])) {
                        passages.add(passage);
                    }
                });
        return passages;
    }

    private static double cosine(final MedialSheet surface, final SheetLines.Passage passage) {
        return Math.abs(surface.normals()[passage.place()][passage.axis()]);
    }

    private static GreyRun[] runs(
            final CrackBody body,
            final MedialSheet surface,
            final List<SheetLines.Passage> passages,
            final StackGreys greys) {
        final Surroundings around = Surroundings.beside(body, greys.evidence());
        final int[] min = around.box().min();
        final GreyRun[] runs = new GreyRun[passages.size()];
        for (int i = 0; i < runs.length; i++) {
            final SheetLines.Passage passage = passages.get(i);
            final LineFrame frame = around.lines(passage.axis());
            final int[] voxel = passage.voxel();
            for (int d = 0; d < 3; d++) {
                voxel[d] -= min[d];
            }
            final int line = frame.lineOf(voxel);
            runs[i] =
                    new GreyRun(
                            new LineSample(around, frame, line, cosine(surface, passage)),
                            passage.from() - min[passage.axis()],
                            passage.to() - min[passage.axis()]);
        }
        return runs;
    }

    private static double[] smoothed(
            final CrackBody body,
            final MedialSheet surface,
            final double[] sums,
            final int[] counts,
            final CrackApertures byLabels) {
        final double edge = body.longestEdge_um();
        final PointGrid grid = new PointGrid(surface.grid().points(), REACH * edge);
        final double[] smooth = new double[sums.length];
        for (int i = 0; i < smooth.length; i++) {
            final double[] at = grid.points()[i];
            final double[] total = new double[2];
            grid.forEachNear(
                    at,
                    j -> {
                        final double squared = PointGrid.squared(at, grid.points()[j]);
                        final double weight =
                                Math.exp(-0.5 * squared / (SIGMA * edge * SIGMA * edge));
                        total[0] += weight * sums[j];
                        total[1] += weight * counts[j];
                    });
            smooth[i] = total[1] > 0 ? total[0] / total[1] : byLabels.at_um(i);
        }
        return smooth;
    }
}
