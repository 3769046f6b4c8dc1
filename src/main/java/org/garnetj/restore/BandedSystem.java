package org.garnetj.restore;

/**
 * Linear equations with a symmetric positive definite matrix whose entries lie near its diagonal,
 * solved by Cholesky's factors (Golub and Van Loan, Matrix Computations, 4.3.5).
 */
final class BandedSystem {

    private final int band;
    private final double[][] lower;
    private final double[] right;

    /**
     * @param size number of unknowns
     * @param band how far off the diagonal entries may lie
     */
    BandedSystem(final int size, final int band) {
        this.band = band;
        lower = new double[size][band + 1];
        right = new double[size];
    }

    /** Adds to an entry on or below the diagonal; what is above is the same by symmetry. */
    void add(final int row, final int column, final double value) {
        if (column <= row) {
            lower[row][column - row + band] += value;
        }
    }

    void addRight(final int row, final double value) {
        right[row] += value;
    }

    /** The unknowns; the matrix becomes its factor. */
    double[] solve() {
        factorise();
        for (int i = 0; i < right.length; i++) {
            for (int j = Math.max(0, i - band); j < i; j++) {
                right[i] -= at(i, j) * right[j];
            }
            right[i] /= at(i, i);
        }
        for (int i = right.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < Math.min(right.length, i + band + 1); j++) {
                right[i] -= at(j, i) * right[j];
            }
            right[i] /= at(i, i);
        }
        return right;
    }

    /**
     * Entries of the inverse that lie within the band, once the unknowns are solved for: row i
     * holds those of columns i − band to i. From the last entry backwards, each by those that are
     * known (Takahashi, Fagan and Chin, Proc. 8th PICA Conf. 1973, 63; Erisman and Tinney, Commun.
     * ACM 18 (1975) 177, doi:10.1145/360680.360704).
     */
    double[][] inverse() {
        final int size = right.length;
        final double[][] inverse = new double[size][band + 1];
        for (int j = size - 1; j >= 0; j--) {
            final int last = Math.min(size - 1, j + band);
            for (int i = last; i >= j; i--) {
                double sum = i == j ? 1 / at(j, j) : 0;
                for (int k = j + 1; k <= last; k++) {
                    final int row = Math.max(i, k);
                    sum -= at(k, j) * inverse[row][Math.min(i, k) - row + band];
                }
                inverse[i][j - i + band] = sum / at(j, j);
            }
        }
        return inverse;
    }

    private void factorise() {
        for (int i = 0; i < right.length; i++) {
            for (int j = Math.max(0, i - band); j <= i; j++) {
                double sum = at(i, j);
                for (int k = Math.max(0, Math.max(i, j) - band); k < j; k++) {
                    sum -= at(i, k) * at(j, k);
                }
                lower[i][j - i + band] = i == j ? Math.sqrt(sum) : sum / at(j, j);
            }
        }
    }

    private double at(final int row, final int column) {
        return lower[row][column - row + band];
    }
}
