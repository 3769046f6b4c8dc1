package org.garnetj.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What turns evidence into calibrated probabilities: logistic regressions on phantoms of known
 * truth, so that of all voxels that are given the probability p a share p is right (Platt, <i>Adv.
 * Large Margin Classifiers</i> 1999, 61), and for each of them a map of its log-odds to what these
 * turned out to be worth (Zadrozny and Elkan, <i>Proc. KDD</i> 2002, 694,
 * doi:10.1145/775047.775151). They stand in {@code probabilities.properties}, which {@code mvn test
 * -Dtest=CalibrationFit -Dgarnetj.calibrate=true} makes anew.
 *
 * @param body coefficients of the log-odds of lithium in a dark body, by {@link
 *     DarkBodies#features}; not used where there is no lithium
 * @param dark decides on lithium in a dark voxel, by {@link SliceEvidence#dark} and {@link
 *     SliceEvidence#darkKind}
 * @param wall decides on LLZO beside a wall, by {@link SliceEvidence#wall} and {@link
 *     SliceEvidence#wallKind}
 * @param far probability of LLZO away from walls: where LLZO is labelled, void, and lithium
 */
record Calibration(double[] body, Decision dark, Decision wall, double[] far) {

    /**
     * One of two answers, each kind of voxel by a rule of its own.
     *
     * @param rules by kind
     */
    record Decision(List<Rule> rules) {

        double probability(final double[] features, final int kind) {
            return rules.get(kind).probability(features);
        }
    }

    /**
     * @param coefficients of the features
     * @param worth what the log-odds are worth
     */
    record Rule(double[] coefficients, LogOddsMap worth) {

        double probability(final double[] features) {
            return Calibration.probability(worth.at(sum(coefficients, features)));
        }
    }

    private static final String FILE = "probabilities.properties";

    /**
     * The calibration of a method on images of a modality.
     *
     * @param lithium whether some of what is dark is labelled lithium
     */
    static Calibration of(
            final SegmentMethod method, final Modality modality, final boolean lithium) {
        final String prefix = prefix(method, modality, lithium);
        final Properties all = read();
        return new Calibration(
                numbers(all, prefix + "body"),
                decision(all, prefix + "dark"),
                decision(all, prefix + "wall"),
                numbers(all, prefix + "far"));
    }

    /** What the keys of a calibration begin with. */
    static String prefix(
            final SegmentMethod method, final Modality modality, final boolean lithium) {
        return (method + "." + modality + (lithium ? ".lithium." : ".void."))
                .toLowerCase(Locale.ROOT);
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

    private static Decision decision(final Properties all, final String key) {
        final List<Rule> rules = new ArrayList<>();
        for (int kind = 0; all.containsKey(key + "." + kind); kind++) {
            rules.add(
                    new Rule(
                            numbers(all, key + "." + kind),
                            new LogOddsMap(numbers(all, key + "." + kind + ".worth"))));
        }
        return new Decision(rules);
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
