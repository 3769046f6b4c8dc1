package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Makes {@code probabilities.properties} anew from phantoms: {@code mvn test -Dtest=CalibrationFit
 * -Dgarnetj.calibrate=true}, after the segmentation has changed. Its seeds are used by no test.
 */
@EnabledIfSystemProperty(named = "garnetj.calibrate", matches = "true")
class CalibrationFit {

    private static final Execution EXECUTION = Execution.on(2);
    private static final Path FILE =
            Path.of("src/main/resources/org/garnetj/segment/probabilities.properties");
    private static final long FIRST_SEED = 5000;
    private static final int STACKS = Integer.getInteger("garnetj.calibrate.stacks", 32);

    /** One voxel in so many is asked. */
    private static final int STEP = 23;

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

        Stack with(final Calibration calibration) {
            return new Stack(probabilities.with(calibration), sample);
        }
    }

    @Test
    void fit() throws IOException {
        final StringBuilder text = new StringBuilder();
        for (final Modality modality : Modality.values()) {
            final List<CalibrationPhantoms.Sample> samples =
                    LongStream.range(FIRST_SEED, FIRST_SEED + STACKS)
                            .mapToObj(seed -> CalibrationPhantoms.sample(modality, seed, EXECUTION))
                            .toList();
            for (final SegmentMethod method : List.of(SegmentMethod.MIXTURE, SegmentMethod.OTSU)) {
                text.append(lines(method, modality, fitted(method, samples)));
            }
        }
        Files.writeString(FILE, text);
        assertTrue(Files.size(FILE) > 0);
    }

    private static Calibration fitted(
            final SegmentMethod method, final List<CalibrationPhantoms.Sample> samples) {
        final List<Stack> stacks = stacks(method, LithiumPresence.AUTO, samples);
        final List<Stack> filled =
                method == SegmentMethod.OTSU
                        ? stacks(method, LithiumPresence.YES, samples)
                        : stacks;
        final double[] body = body(filled);
        final Calibration first = new Calibration(body, null, null, new double[0], 0);
        final List<Stack> weighed = filled.stream().map(stack -> stack.with(first)).toList();
        return new Calibration(body, dark(weighed), wall(stacks), far(stacks), unseen(stacks));
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
            if (stack.probabilities().model().hasLithium()) {
                for (final byte label : new byte[] {Scene.VOID, Scene.LI}) {
                    addBodies(stack, label, fit);
                }
            }
        }
        return fit.coefficients();
    }

    private static void addBodies(final Stack stack, final byte label, final LogisticFit fit) {
        final DarkBodies bodies =
                DarkBodies.find(
                        stack.scene(), label, stack.probabilities().lithiumEvidence(), EXECUTION);
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

    private static Calibration.Decision dark(final List<Stack> stacks) {
        final DecisionFit fit = new DecisionFit(SliceEvidence.DARK_KINDS);
        for (final Stack stack : stacks) {
            if (stack.probabilities().model().hasLithium()) {
                forSome(
                        stack,
                        (slice, label, truth, i) -> {
                            if (slice.isNearDark() && isDark(truth)) {
                                fit.add(slice.dark(i), slice.darkKind(), truth != Scene.VOID);
                            }
                        });
            }
        }
        return fit.decision();
    }

    private static Calibration.Decision wall(final List<Stack> stacks) {
        final DecisionFit fit = new DecisionFit(SliceEvidence.WALL_KINDS);
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
        final double[][] counts = {{1, 0.5}, {0.5, 1}};
        for (final Stack stack : stacks) {
            forSome(
                    stack,
                    (slice, label, truth, i) -> {
                        if (!slice.isWall()) {
                            counts[label == Scene.LLZO ? 0 : 1][truth == Scene.LLZO ? 0 : 1]++;
                        }
                    });
        }
        return Arrays.stream(counts).mapToDouble(own -> own[0] / (own[0] + own[1])).toArray();
    }

    /** Each stack counts once, and one more that holds some lithium. */
    private static double unseen(final List<Stack> stacks) {
        double sum = PRIOR_SHARE;
        int count = 1;
        for (final Stack stack : stacks) {
            if (!stack.probabilities().model().hasLithium()) {
                final double[] counts = {0, 0};
                forSome(
                        stack,
                        (slice, label, truth, i) -> {
                            if (label == Scene.VOID && isDark(truth)) {
                                counts[truth == Scene.VOID ? 0 : 1]++;
                            }
                        });
                sum += counts[1] / Math.max(1, counts[0] + counts[1]);
                count++;
            }
        }
        return sum / count;
    }

    /** A voxel to learn from. */
    private interface Voxel {
        void see(SliceEvidence slice, byte label, byte truth, int i);
    }

    private static void forSome(final Stack stack, final Voxel voxel) {
        for (int z = 0; z < stack.scene().depth; z++) {
            final SliceEvidence slice = stack.probabilities().evidence(z);
            final byte[] labels = stack.scene().labels(z);
            final byte[] truth = stack.truth(z);
            for (int i = z % STEP; i < labels.length; i += STEP) {
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

    private static String lines(
            final SegmentMethod method, final Modality modality, final Calibration fitted) {
        final String prefix = (method + "." + modality + ".").toLowerCase(Locale.ROOT);
        return line(prefix + "body", fitted.body())
                + lines(prefix + "dark", fitted.dark())
                + lines(prefix + "wall", fitted.wall())
                + line(prefix + "far", fitted.far())
                + line(prefix + "unseen", fitted.unseen());
    }

    private static String lines(final String key, final Calibration.Decision decision) {
        final StringBuilder text = new StringBuilder(line(key, decision.coefficients()));
        for (int kind = 0; kind < decision.maps().size(); kind++) {
            text.append(line(key + "." + kind, decision.maps().get(kind).values()));
        }
        return text.toString();
    }

    private static String line(final String key, final double... values) {
        return key
                + "="
                + Arrays.stream(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.8g", value))
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
