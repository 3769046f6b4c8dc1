package org.garnetj.report;

/** Brings a cut to the size of a picture. */
final class Resampling {

    private Resampling() {}

    /** Grey values: means over the area of a pixel where it shrinks, linear where it grows. */
    static float[] grey(final Cut cut, final int width, final int height) {
        final Axis x = Axis.of(cut.width(), width);
        final Axis y = Axis.of(cut.height(), height);
        final float[] rows = new float[width * cut.height()];
        for (int row = 0; row < cut.height(); row++) {
            for (int i = 0; i < width; i++) {
                rows[row * width + i] = x.mean(cut.values(), row * cut.width(), 1, i);
            }
        }
        final float[] picture = new float[width * height];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < height; j++) {
                picture[j * width + i] = y.mean(rows, i, width, j);
            }
        }
        return picture;
    }

    /** Labels at the centres of the picture's pixels. */
    static int[] labels(final Cut cut, final int width, final int height) {
        final int[] picture = new int[width * height];
        for (int j = 0; j < height; j++) {
            final int row = (int) ((j + 0.5) * cut.height() / height);
            for (int i = 0; i < width; i++) {
                final int column = (int) ((i + 0.5) * cut.width() / width);
                picture[j * width + i] = (int) cut.values()[row * cut.width() + column];
            }
        }
        return picture;
    }

    /** Objects, none of which is lost: where the picture shrinks, any of them beats nothing. */
    static int[] objects(final Cut cut, final int width, final int height) {
        final int[] picture = labels(cut, width, height);
        for (int row = 0; row < cut.height(); row++) {
            for (int column = 0; column < cut.width(); column++) {
                final int label = (int) cut.values()[row * cut.width() + column];
                final int i = (int) ((column + 0.5) * width / cut.width());
                final int j = (int) ((row + 0.5) * height / cut.height());
                if (label != 0 && picture[j * width + i] == 0) {
                    picture[j * width + i] = label;
                }
            }
        }
        return picture;
    }

    /** For each pixel of the picture along one axis, the pixels of the cut and their weights. */
    private record Axis(int[] first, float[][] weights) {

        static Axis of(final int from, final int to) {
            final int[] first = new int[to];
            final float[][] weights = new float[to][];
            final double step = (double) from / to;
            final double reach = Math.max(1, step);
            for (int i = 0; i < to; i++) {
                final double low = (i + 0.5) * step - reach / 2;
                first[i] = Math.max(0, (int) Math.floor(low));
                final int last = Math.min(from - 1, (int) Math.ceil(low + reach) - 1);
                weights[i] = new float[Math.max(1, last - first[i] + 1)];
                first[i] = Math.min(first[i], from - weights[i].length);
                for (int k = 0; k < weights[i].length; k++) {
                    final int pixel = first[i] + k;
                    weights[i][k] =
                            (float)
                                    Math.max(
                                            1e-6,
                                            Math.min(pixel + 1, low + reach)
                                                    - Math.max(pixel, low));
                }
            }
            return new Axis(first, weights);
        }

        float mean(final float[] values, final int start, final int stride, final int i) {
            float sum = 0;
            float total = 0;
            for (int k = 0; k < weights[i].length; k++) {
                sum += weights[i][k] * values[start + stride * (first[i] + k)];
                total += weights[i][k];
            }
            return sum / total;
        }
    }
}
