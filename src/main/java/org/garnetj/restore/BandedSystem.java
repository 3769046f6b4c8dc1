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

    /** The unknowns; the matrix is used up. */
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
