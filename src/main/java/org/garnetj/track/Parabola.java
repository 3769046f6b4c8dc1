package org.garnetj.track;

/** The parabola of least squares through points. */
final class Parabola {

    /** Sums of 1, x, x², x³, x⁴, and of y, xy, x²y. */
    private final double[] powers = new double[5];

    private final double[] products = new double[3];

    void add(final double x, final double y) {
        double power = 1;
        for (int k = 0; k < powers.length; k++) {
            powers[k] += power;
            if (k < products.length) {
                products[k] += power * y;
            }
            power *= x;
        }
    }

    int points() {
        return (int) powers[0];
    }

    /** Coefficient of x². */
    double bend() {
        return coefficient(2);
    }

    /** Its greatest value within a distance of x = 0, where it has one; its value there if not. */
    double greatest(final double reach) {
        final double slope = coefficient(1);
        final double bend = coefficient(2);
        final double top = bend < 0 ? Math.max(-reach, Math.min(reach, -slope / (2 * bend))) : 0;
        return coefficient(0) + top * (slope + top * bend);
    }

    /**
     * How far from the least of evenly spaced values, in their spacing, the parabola through it and
     * its neighbours is lowest; 0 at an end.
     */
    static double lowest(final double[] values, final int least) {
        if (least == 0 || least == values.length - 1) {
            return 0;
        }
        final double bend = values[least - 1] - 2 * values[least] + values[least + 1];
        return bend > 0 ? 0.5 * (values[least - 1] - values[least + 1]) / bend : 0;
    }

    /** By Cramer's rule. */
    private double coefficient(final int k) {
        final double[][] own = new double[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                own[row][column] = column == k ? products[row] : powers[row + column];
            }
        }
        final double[][] whole = new double[3][3];
        for (int row = 0; row < 3; row++) {
            System.arraycopy(powers, row, whole[row], 0, 3);
        }
        return determinant(own) / determinant(whole);
    }

    private static double determinant(final double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
