package org.garnetj.kinetics;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Residuals of the points of each sample about the line fitted without that sample: from those
 * about the common line, by the leverage of the sample. A sample far out draws the line to itself,
 * and its own residuals say too little.
 */
final class LeftOut {

    /** A sample that leaves less freedom than this decides the line alone. */
    private static final double SINGULAR = 1e-9;

    private final List<int[]> members = new ArrayList<>();
    private final List<RealMatrix> inverses = new ArrayList<>();

    private LeftOut() {}

    /** For a line; none if one sample decides it alone, so that there is none without it. */
    static Optional<LeftOut> of(final Points points, final YorkLine line) {
        final LeftOut leftOut = new LeftOut();
        for (int sample = 0; sample < points.samples(); sample++) {
            final int[] own = points.of(sample);
            final LUDecomposition rest = new LUDecomposition(rest(points, line, own), SINGULAR);
            if (!rest.getSolver().isNonSingular()) {
                return Optional.empty();
            }
            leftOut.members.add(own);
            leftOut.inverses.add(rest.getSolver().getInverse());
        }
        return Optional.of(leftOut);
    }

    /** Unity less the pull of the sample's points on the line at each of them. */
    private static RealMatrix rest(final Points points, final YorkLine line, final int[] own) {
        final RealMatrix rest = MatrixUtils.createRealIdentityMatrix(own.length);
        for (int i = 0; i < own.length; i++) {
            for (int j = 0; j < own.length; j++) {
                final double pull =
                        line.interceptPull()[own[j]]
                                + line.slopePull()[own[j]] * points.x()[own[i]];
                rest.addToEntry(i, j, -pull);
            }
        }
        return rest;
    }

    /** The residuals about the lines without the points' own samples. */
    double[] residuals(final double[] aboutTheCommonLine) {
        final double[] residuals = aboutTheCommonLine.clone();
        for (int sample = 0; sample < members.size(); sample++) {
            final int[] own = members.get(sample);
            final double[] part = new double[own.length];
            for (int i = 0; i < own.length; i++) {
                part[i] = aboutTheCommonLine[own[i]];
            }
            final double[] grown = inverses.get(sample).operate(part);
            for (int i = 0; i < own.length; i++) {
                residuals[own[i]] = grown[i];
            }
        }
        return residuals;
    }
}
