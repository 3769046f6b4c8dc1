package org.garnetj.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/**
 * What turns evidence into calibrated probabilities: logistic regressions on phantoms of known
 * truth, so that of all voxels that are given the probability p a share p is right (Platt, <i>Adv.
 * Large Margin Classifiers</i> 1999, 61). They stand in {@code probabilities.properties}, which
 * {@code mvn test -Dtest=CalibrationFit -Dgarnetj.calibrate=true} makes anew.
 *
 * @param body coefficients of the log-odds of lithium in a dark body, by {@link
 *     DarkBodies#features}
 * @param dark coefficients of the log-odds of lithium in a dark voxel, by {@link
 *     SliceEvidence#dark}
 * @param wall coefficients of the log-odds of LLZO beside a wall, by {@link SliceEvidence#wall}
 * @param far probability of LLZO away from walls: where LLZO is labelled, and where not
 * @param unseen probability that what is dark is lithium where no lithium was seen
 */
record Calibration(double[] body, double[] dark, double[] wall, double[] far, double unseen) {

    private static final String FILE = "probabilities.properties";

    /** The calibration of a method on images of a modality. */
    static Calibration of(final SegmentMethod method, final Modality modality) {
        final String prefix = (method + "." + modality + ".").toLowerCase(Locale.ROOT);
        final Properties all = read();
        return new Calibration(
                numbers(all, prefix + "body"),
                numbers(all, prefix + "dark"),
                numbers(all, prefix + "wall"),
                numbers(all, prefix + "far"),
                numbers(all, prefix + "unseen")[0]);
    }

    private static Properties read() {
        final Properties properties = new Properties();
        try (InputStream stream = Calibration.class.getResourceAsStream(FILE)) {
            properties.load(stream);
            return properties;
        } catch (final IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static double[] numbers(final Properties all, final String key) {
        return Arrays.stream(all.getProperty(key).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Log-odds: coefficients times features, summed. */
    static double sum(final double[] coefficients, final double[] features) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * features[k];
        }
        return sum;
    }

    /** The probability with these log-odds. */
    static double probability(final double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
