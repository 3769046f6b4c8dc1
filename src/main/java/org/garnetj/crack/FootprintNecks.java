package org.garnetj.crack;

/**
 * Parts of a footprint and the necks between them, numbered from 1.
 *
 * @param peaks radius of each part's largest circle in µm
 * @param areas area of each part in µm²
 * @param necks half of the width of the neck between two parts in µm; 0 where they do not meet
 */
record FootprintNecks(double[] peaks, double[] areas, double[][] necks) {

    /**
     * Measures them.
     *
     * @param parts number of the part of each column, 0 for none, u fastest
     * @param squared squared distance of each column to the footprint's edge in µm²
     */
    static FootprintNecks of(
            final int[] parts,
            final float[] squared,
            final int width,
            final int height,
            final int count,
            final double column_um2) {
        final FootprintNecks found =
                new FootprintNecks(
                        new double[count + 1],
                        new double[count + 1],
                        new double[count + 1][count + 1]);
        for (int at = 0; at < parts.length; at++) {
            if (parts[at] != 0) {
                final double distance = Math.sqrt(squared[at]);
                found.peaks[parts[at]] = Math.max(found.peaks[parts[at]], distance);
                found.areas[parts[at]] += column_um2;
                for (final int next : Neighbours.of(at, width, height)) {
                    final double neck = Math.min(distance, Math.sqrt(squared[next]));
                    found.meet(parts[at], parts[next], neck);
                }
            }
        }
        return found;
    }

    /**
     * Joins parts, the pair with the relatively widest neck first.
     *
     * @param widest a neck that is wider than this part of the smaller circle is none
     * @param least_um2 a part smaller than this is none
     * @return the part that each has become one with
     */
    int[] joined(final double widest, final double least_um2) {
        final int[] into = new int[peaks.length];
        for (int part = 0; part < into.length; part++) {
            into[part] = part;
        }
        for (int[] pair = next(widest, least_um2); pair[0] > 0; pair = next(widest, least_um2)) {
            join(pair[0], pair[1]);
            for (int part = 0; part < into.length; part++) {
                into[part] = into[part] == pair[0] ? pair[1] : into[part];
            }
        }
        return into;
    }

    // -- Helper methods --

    private void meet(final int one, final int other, final double neck) {
        if (other != 0 && other != one) {
            necks[one][other] = Math.max(necks[one][other], neck);
            necks[other][one] = necks[one][other];
        }
    }

    /** The pair to join, or zeros. Small parts come before others. */
    private int[] next(final double widest, final double least_um2) {
        final int[] pair = new int[2];
        double best = widest;
        for (int a = 1; a < peaks.length; a++) {
            for (int b = 1; b < a; b++) {
                final boolean small = Math.min(areas[a], areas[b]) < least_um2;
                final double wide = necks[a][b] / Math.min(peaks[a], peaks[b]) + (small ? 1 : 0);
                if (necks[a][b] > 0 && wide > best) {
                    best = wide;
                    pair[0] = a;
                    pair[1] = b;
                }
            }
        }
        return pair;
    }

    private void join(final int one, final int into) {
        peaks[into] = Math.max(peaks[into], peaks[one]);
        areas[into] += areas[one];
        for (int other = 1; other < peaks.length; other++) {
            if (other != into && necks[one][other] > necks[into][other]) {
                meet(into, other, necks[one][other]);
            }
            necks[one][other] = 0;
            necks[other][one] = 0;
        }
    }
}
