package org.garnetj.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Prints the reliability of all methods on stacks that nothing was fitted to: {@code mvn test
 * -Dtest=ReliabilityCheck -Dgarnetj.reliability=24} for so many of each. The table in {@code
 * docs/formats.md} is read off this. Three of four stacks have the default nuisances.
 */
@EnabledIfSystemProperty(named = "garnetj.reliability", matches = "[0-9]+")
class ReliabilityCheck {

    private static final Execution EXECUTION = Execution.on(2);
    private static final long FIRST_SEED = Long.getLong("garnetj.reliability.from", 20_000);

    @ParameterizedTest
    @CsvSource({
        "FIBSEM,MIXTURE,AUTO,0.05",
        "FIBSEM,OTSU,AUTO,0.05",
        "FIBSEM,OTSU,YES,0.1",
        "XCT,MIXTURE,AUTO,0.05",
        "XCT,OTSU,AUTO,0.1",
        "XCT,OTSU,YES,0.1"
    })
    void print(
            final Modality modality,
            final SegmentMethod method,
            final LithiumPresence lithium,
            final double most) {
        final Reliability reliability =
                reliability(
                        modality,
                        sample ->
                                PhaseSegmenter.segment(
                                        sample.grey(),
                                        sample.settings().withMethod(method).withLithium(lithium),
                                        EXECUTION));
        System.out.printf("%s %s lithium=%s%n%s", modality, method, lithium, reliability);
        assertTrue(reliability.worst(1000, 0) < most, reliability.toString());
    }

    /** The models that come with GarnetJ. */
    @ParameterizedTest
    @CsvSource({"FIBSEM,0.15", "XCT,0.08"})
    void printTrained(final Modality modality, final double most) {
        final TrainedModel model = TrainedModelFile.read(Path.of(modality.key()));
        final Reliability reliability =
                reliability(
                        modality,
                        sample ->
                                TrainedSegmenter.segment(
                                        sample.grey(),
                                        model,
                                        TrainedSettings.standard(),
                                        EXECUTION));
        System.out.printf("%s trained%n%s", modality, reliability);
        assertTrue(reliability.worst(1000, 0) < most, reliability.toString());
    }

    private static Reliability reliability(
            final Modality modality,
            final Function<CalibrationPhantoms.Sample, Segmentation> segmenter) {
        final Reliability reliability = new Reliability();
        final int stacks = Integer.getInteger("garnetj.reliability");
        LongStream.range(FIRST_SEED, FIRST_SEED + stacks)
                .mapToObj(seed -> CalibrationPhantoms.sample(modality, seed, EXECUTION))
                .forEach(
                        sample -> reliability.add(segmenter.apply(sample).probabilities(), sample));
        return reliability;
    }
}
