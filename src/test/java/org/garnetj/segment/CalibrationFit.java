package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Makes {@code probabilities.properties} anew from phantoms: {@code mvn test -Dtest=CalibrationFit
 * -Dgarnetj.calibrate=true}, after the segmentation has changed; with {@code mixture.fibsem} or the
 * like in place of {@code true} for that method and modality alone. Its seeds are used by no test.
 */
@EnabledIfSystemProperty(named = "garnetj.calibrate", matches = ".+")
class CalibrationFit {

    private static final Execution EXECUTION = Execution.on(2);
    private static final Path FILE =
            Path.of("src/main/resources/org/garnetj/segment/probabilities.properties");
    private static final long FIRST_SEED = 5000;

    private static final List<SegmentMethod> METHODS =
            List.of(SegmentMethod.MIXTURE, SegmentMethod.OTSU);

    /** Tomograms are smaller, and take more of them to show as many bodies. */
    private static final int[] STACKS = {36, 96};

    /** One voxel in so many is asked. */
    private static final int[] STEPS = {13, 7};

    private static final int WALL_FEATURES = 12;
    private static final int DARK_FEATURES = 8;
    private static final int PLAIN_FEATURES = 6;

    /** Kinds of dark voxels where nothing is labelled lithium. */
    private static final int UNTOLD_KINDS = 3;

    private static final double HEAVIEST_BODY = 200;
    private static final double PRIOR_SHARE = 0.1;

    /** What a stack says, and its truth. */
    private record Stack(GreyProbabilities probabilities, CalibrationPhantoms.Sample sample) {

        byte[] truth(final int z) {
            return Planes.bytePlane(sample.truth().pixels(), z);
        }

        Scene scene() {
            return probabilities.scene();
        }

        boolean hasLithium() {
            return probabilities.model().hasLithium();
        }

        Stack with(final Calibration calibration) {
            return new Stack(probabilities.with(calibration), sample);
        }
    }

    @Test
    void fit() throws IOException {
        final List<String> lines = new ArrayList<>();
        for (final Modality modality : Modality.values()) {
            final boolean isAsked = METHODS.stream().anyMatch(method -> isAsked(method, modality));
            final List<CalibrationPhantoms.Sample> samples =
                    isAsked ? samples(modality) : List.of();
            for (final SegmentMethod method : METHODS) {
                lines.addAll(
                        isAsked(method, modality) ? fit(method, samples) : kept(method, modality));
            }
        }
        Files.write(FILE, lines);
        assertTrue(Files.size(FILE) > 0);
    }

    private static List<CalibrationPhantoms.Sample> samples(final Modality modality) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + STACKS[modality.ordinal()])
                .mapToObj(seed -> CalibrationPhantoms.sample(modality, seed, EXECUTION))
                .toList();
    }

    private static boolean isAsked(final SegmentMethod method, final Modality modality) {
        final String asked = System.getProperty("garnetj.calibrate");
        return "true".equals(asked)
                || Calibration.prefix(method, modality, true).startsWith(asked + ".");
    }

    private static List<String> kept(final SegmentMethod method, final Modality modality)
            throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(
                        line ->
                                line.startsWith(Calibration.prefix(method, modality, true))
                                        || line.startsWith(
                                                Calibration.prefix(method, modality, false)))
                .toList();
    }

    /** Otsu's threshold sees no lithium by itself, only where it is told that there is some. */
    private static List<String> fit(
            final SegmentMethod method, final List<CalibrationPhantoms.Sample> samples) {
        final List<Stack> stacks = new ArrayList<>(stacks(method, LithiumPresence.AUTO, samples));
        if (method == SegmentMethod.OTSU) {
            stacks.addAll(stacks(method, LithiumPresence.YES, samples));
        }
        final List<String> lines = new ArrayList<>();
        for (final boolean lithium : new boolean[] {false, true}) {
            final List<Stack> own =
                    stacks.stream().filter(stack -> stack.hasLithium() == lithium).toList();
            lines.addAll(
                    lines(
                            Calibration.prefix(
                                    method, samples.get(0).settings().modality(), lithium),
                            fitted(own, lithium, method)));
        }
        return lines;
    }

    private static Calibration fitted(
            final List<Stack> stacks, final boolean lithium, final SegmentMethod method) {
        final boolean isPlain = !lithium || method == SegmentMethod.OTSU;
        final double[] body = isPlain ? new double[3] : body(stacks);
        final Calibration first = new Calibration(body, null, null, new double[0]);
        final List<Stack> weighed = stacks.stream().map(stack -> stack.with(first)).toList();
        final boolean isUnseen = !lithium && method == SegmentMethod.MIXTURE;
        return new Calibration(
                body,
                isUnseen ? unseen(weighed) : dark(weighed, isPlain),
                wall(weighed, isPlain),
                far(weighed));
    }

    private static List<Stack> stacks(
            final SegmentMethod method,
            final LithiumPresence lithium,
            final List<CalibrationPhantoms.Sample> samples) {
        return samples.stream()
                .map(
                        sample ->
                                new Stack(
                                        (GreyProbabilities)
                                                PhaseSegmenter.segment(
                                                                sample.grey(),
                                                                sample.settings()
                                                                        .withMethod(method)
                                                                        .withLithium(lithium),
                                                                EXECUTION)
                                                        .probabilities(),
                                        sample))
                .toList();
    }

    private static double[] body(final List<Stack> stacks) {
        final LogisticFit fit = new LogisticFit(DecisionFit.RIDGE);
        for (final Stack stack : stacks) {
            for (final byte label : new byte[] {Scene.VOID, Scene.LI}) {
                addBodies(stack, label, fit);
            }
        }
        return fit.coefficients();
    }

    private static void addBodies(final Stack stack, final byte label, final LogisticFit fit) {
        final DarkBodies bodies =
                DarkBodies.find(stack.scene(), label, stack.probabilities().ratios(), EXECUTION);
        final double[][] counts = new double[bodies.image().count() + 1][2];
        for (int z = 0; z < stack.scene().depth; z++) {
            final int[] ids = Planes.array(bodies.image().labels(), z);
            final byte[] truth = stack.truth(z);
            for (int i = 0; i < ids.length; i++) {
                if (isDark(truth[i])) {
                    counts[ids[i]][truth[i] == Scene.VOID ? 0 : 1]++;
                }
            }
        }
        for (int id = 1; id < counts.length; id++) {
            final double voxels = counts[id][0] + counts[id][1];
            if (voxels > 0) {
                fit.add(
                        bodies.features(id),
                        counts[id][1] > counts[id][0],
                        Math.min(HEAVIEST_BODY, voxels) / HEAVIEST_BODY);
            }
        }
    }

    private static Calibration.Decision dark(final List<Stack> stacks, final boolean isPlain) {
        final DecisionFit fit =
                isPlain
                        ? new DecisionFit(SliceEvidence.PLAIN_DARK_KINDS, PLAIN_FEATURES)
                        : new DecisionFit(SliceEvidence.DARK_KINDS, DARK_FEATURES);
        for (final Stack stack : stacks) {
            forSome(
                    stack,
                    (slice, label, truth, i) -> {
                        if (slice.isNearDark() && isDark(truth)) {
                            final double above = slice.isWall() ? slice.wall(i)[1] : 0;
                            fit.add(slice.dark(i, above), slice.darkKind(i), truth != Scene.VOID);
                        }
                    });
        }
        return fit.decision();
    }

    private static Calibration.Decision wall(final List<Stack> stacks, final boolean isPlain) {
        final DecisionFit fit =
                new DecisionFit(
                        isPlain ? SliceEvidence.PLAIN_WALL_KINDS : SliceEvidence.WALL_KINDS,
                        WALL_FEATURES);
        for (final Stack stack : stacks) {
            forSome(
                    stack,
                    (slice, label, truth, i) -> {
                        if (slice.isWall()) {
                            fit.add(slice.wall(i), slice.wallKind(i), truth == Scene.LLZO);
                        }
                    });
        }
        return fit.decision();
    }

    private static double[] far(final List<Stack> stacks) {
        final double[][] counts = {{1, 0.5}, {0.5, 1}, {0.5, 1}};
        for (final Stack stack : stacks) {
            forSome(
                    stack,
                    (slice, label, truth, i) -> {
                        if (!slice.isWall()) {
                            counts[label == Scene.LLZO ? 0 : label == Scene.VOID ? 1 : 2][
                                    truth == Scene.LLZO ? 0 : 1]++;
                        }
                    });
        }
        return Arrays.stream(counts).mapToDouble(own -> own[0] / (own[0] + own[1])).toArray();
    }

    /**
     * Where no lithium was seen, and what is dark was asked: the same for every voxel. Each stack
     * counts once, and one more that holds some lithium.
     */
    private static Calibration.Decision unseen(final List<Stack> stacks) {
        double sum = PRIOR_SHARE;
        for (final Stack stack : stacks) {
            final double[] counts = {0, 0};
            forSome(
                    stack,
                    (slice, label, truth, i) -> {
                        if (label == Scene.VOID && isDark(truth)) {
                            counts[truth == Scene.VOID ? 0 : 1]++;
                        }
                    });
            sum += counts[1] / Math.max(1, counts[0] + counts[1]);
        }
        final double share = sum / (stacks.size() + 1);
        final double[] constant = new double[PLAIN_FEATURES];
        constant[0] = StrictMath.log(share / (1 - share));
        final double[] knots = new double[LogOddsMap.size()];
        Arrays.setAll(knots, LogOddsMap::knot);
        return new Calibration.Decision(
                Collections.nCopies(
                        UNTOLD_KINDS, new Calibration.Rule(constant, new LogOddsMap(knots))));
    }

    /** A voxel to learn from. */
    private interface Voxel {
        void see(SliceEvidence slice, byte label, byte truth, int i);
    }

    private static void forSome(final Stack stack, final Voxel voxel) {
        final int step = STEPS[stack.sample().settings().modality().ordinal()];
        for (int z = 0; z < stack.scene().depth; z++) {
            final SliceEvidence slice = stack.probabilities().evidence(z);
            final byte[] labels = stack.scene().labels(z);
            final byte[] truth = stack.truth(z);
            for (int i = z % step; i < labels.length; i += step) {
                if (labels[i] != Scene.OUTSIDE && truth[i] != Scene.OUTSIDE) {
                    slice.look(i);
                    voxel.see(slice, labels[i], truth[i], i);
                }
            }
        }
    }

    private static boolean isDark(final byte truth) {
        return truth != Scene.LLZO && truth != Scene.OUTSIDE;
    }

    private static List<String> lines(final String prefix, final Calibration fitted) {
        final List<String> lines = new ArrayList<>();
        lines.add(line(prefix + "body", fitted.body()));
        lines.addAll(lines(prefix + "dark.", fitted.dark()));
        lines.addAll(lines(prefix + "wall.", fitted.wall()));
        lines.add(line(prefix + "far", fitted.far()));
        return lines;
    }

    private static List<String> lines(final String key, final Calibration.Decision decision) {
        final List<String> lines = new ArrayList<>();
        for (int kind = 0; kind < decision.rules().size(); kind++) {
            final Calibration.Rule rule = decision.rules().get(kind);
            lines.add(line(key + kind, rule.coefficients()));
            lines.add(line(key + kind + ".worth", rule.worth().values()));
        }
        return lines;
    }

    private static String line(final String key, final double... values) {
        return key
                + "="
                + Arrays.stream(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.8g", value))
                        .collect(Collectors.joining(","));
    }
}
