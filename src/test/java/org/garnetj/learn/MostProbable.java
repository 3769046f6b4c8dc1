package org.garnetj.learn;

/** The class with the highest probability, the lowest such class where several are equal. */
final class MostProbable {

    private MostProbable() {}

    /** Of {@code n} voxels with the features {@code [feature][voxel]}. */
    static byte[] of(final Forest forest, final float[][] features, final int n) {
        final float[][] probabilities = new float[forest.classCount()][n];
        forest.predict(features, n, probabilities);
        final byte[] best = new byte[n];
        for (int i = 0; i < n; i++) {
            for (int c = 1; c < probabilities.length; c++) {
                if (probabilities[c][i] > probabilities[best[i]][i]) {
                    best[i] = (byte) c;
                }
            }
        }
        return best;
    }
}
