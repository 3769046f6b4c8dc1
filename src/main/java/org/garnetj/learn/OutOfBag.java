package org.garnetj.learn;

/**
 * What trees say of samples that they were not grown on: an honest error without samples set aside.
 *
 * @param confusion summed weights, {@code [true class][predicted class]}
 * @param voted number of samples that at least one tree has not seen
 */
public record OutOfBag(double[][] confusion, int voted) {

    /** Share of the weight that is predicted wrongly; NaN if no sample was out of bag. */
    public double error() {
        double wrong = 0;
        double all = 0;
        for (int c = 0; c < confusion.length; c++) {
            all += total(c);
            wrong += total(c) - confusion[c][c];
        }
        return wrong / all;
    }

    /** Share of class {@code c} that is predicted wrongly; NaN if none of it was out of bag. */
    public double error(final int c) {
        return (total(c) - confusion[c][c]) / total(c);
    }

    private double total(final int c) {
        double sum = 0;
        for (final double weight : confusion[c]) {
            sum += weight;
        }
        return sum;
    }
}
