package org.garnetj.crack;

/**
 * The opening by the area of the grey deficit: the sum along the line of (b − g)/(b − f), where g
 * is the grey, b that of plain ceramic beside the crack in the same line, and f that of what fills
 * the crack. Blur and partial volume move grey along the line but leave its sum, so cracks of a
 * voxel and less come out right (as Ketcham, Slottke and Sharp 2010 do in tomograms, DOI
 * 10.1130/GES00552.1).
 *
 * <p>f is read from the run's own core where it is five voxels wide, else from the cores of runs
 * nearby, of the whole crack, or of the whole stack. A voxel at the wall counts as filled with what
 * its inner neighbour holds. Where another cavity cuts off the blurred flank on one side, the flank
 * on the other side stands for it.
 *
 * @param greys what is usual hereabouts
 */
record GreyOpening(UsualGreys greys) implements Opening {

    @Override
    public double voxels(final LineSample sample, final int line, final int from, final int to) {
        final GreyRun run = new GreyRun(sample, from, to);
        final double known = run.ceramic();
        final double ceramic = Double.isNaN(known) ? greys.ceramic(line) : known;
        final double[] cores = run.cores(ceramic);
        double sum = flanks(run, line, ceramic, cores);
        for (int k = from; k <= to; k++) {
            sum += (ceramic - sample.grey(k)) / contrast(run, k, line, cores);
        }
        return Double.isFinite(sum) ? Math.max(0, sum) : to - from + 1;
    }

    // -- Helper methods --

    private double flanks(
            final GreyRun run, final int line, final double ceramic, final double[] cores) {
        final double before =
                run.flank(run.from(), -1, either(run.before(), ceramic))
                        / contrast(run, run.from(), line, cores);
        final double after =
                run.flank(run.to(), 1, either(run.after(), ceramic))
                        / contrast(run, run.to(), line, cores);
        final LineSample sample = run.sample();
        final boolean wholeBefore = sample.tail(run.from(), -1) == sample.reach();
        final boolean wholeAfter = sample.tail(run.to(), 1) == sample.reach();
        if (wholeBefore == wholeAfter) {
            return before + after;
        }
        return 2 * (wholeBefore ? before : after);
    }

    private static double either(final double first, final double second) {
        return Double.isNaN(first) ? second : first;
    }

    private double contrast(final GreyRun run, final int k, final int line, final double[] cores) {
        final int filling = run.filling(k, greys.isLithium(line));
        return either(cores[filling], greys.contrast(filling, line));
    }
}
