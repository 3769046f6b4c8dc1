package org.garnetj.crack;

import java.util.List;

/**
 * How much of each line through a pore on the way of a crack lies in the pore. What a line has of
 * the crack there is the pore and the part of the sheet that lies beside it: a dipping sheet leaves
 * a pore at its sides. Where the pore stands out on both sides of the sheet all of the line is
 * pore, and its middle is known; these middles lie on a plane, as those of the parallel chords of
 * an ellipsoid do. Where it stands out on one side it ends as far beyond that plane on the other. A
 * pore that nowhere stands out on both is taken to have its middle in the sheet's.
 */
final class PoreChords {

    /** Voxels by which a pore stands out to be seen to. */
    private static final double SEEN = 1;

    private final SheetRuns runs;
    private final SheetPlanes planes;
    private final PlaneSums middles = new PlaneSums();
    private final boolean isKnown;

    PoreChords(final SheetRuns runs, final SheetPlanes planes, final List<Integer> lines) {
        this.runs = runs;
        this.planes = planes;
        for (final int line : lines) {
            if (standsOutOnBothSides(line)) {
                middles.add(1, u(line), v(line), runs.middle(line));
            }
        }
        isKnown = middles.solve();
    }

    /** Voxels of a line in the pore. */
    double at(final int line) {
        final double all = runs.voxels(line);
        if (standsOutOnBothSides(line)) {
            return all;
        }
        final double end = above(line) > below(line) ? runs.from(line) : runs.to(line) + 1;
        return Math.min(all, 2 * Math.abs(end - middle(line)));
    }

    // -- Helper methods --

    private boolean standsOutOnBothSides(final int line) {
        return Math.min(above(line), below(line)) >= SEEN;
    }

    private double middle(final int line) {
        return isKnown
                ? middles.height() + middles.slopeU() * u(line) + middles.slopeV() * v(line)
                : planes.height(line);
    }

    private double above(final int line) {
        return planes.height(line) - 0.5 * runs.level(line) - runs.from(line);
    }

    private double below(final int line) {
        return runs.to(line) + 1 - planes.height(line) - 0.5 * runs.level(line);
    }

    private int u(final int line) {
        return line % runs.frame().sizeU();
    }

    private int v(final int line) {
        return line / runs.frame().sizeU();
    }
}
