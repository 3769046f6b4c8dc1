package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The main job on the sample stacks, as a user runs it, against the truth that was drawn. */
class MainJobTest {

    private static final Path SAMPLES = Path.of("sample-stacks");

    @TempDir Path output;

    @Test
    void aFibSemBlockIsCutIntoItsPhasesAndItsThreeSpallationsAreMeasured() throws IOException {
        run(
                "spallations.yaml",
                "stack=" + SAMPLES.resolve("fibsem/stack.tif"),
                "eds=" + SAMPLES.resolve("fibsem/mg-counts.tif"));
        final JsonNode truth = truth("fibsem");
        assertPhases(truth.get("phases"), Table.read(output.resolve("segment/phases.csv")));
        final Table cracks = Table.read(output.resolve("spallations/spallations.csv"));
        assertEquals(3, cracks.rows());
        final Map<Integer, Integer> rows = rowOfEachDrawnCrack();
        for (final JsonNode crack : truth.get("cracks")) {
            assertCrack(crack, cracks, rows.get(crack.get("crack").asInt()));
        }
        assertLithium(truth.get("deposits"), Table.read(output.resolve("lithium/lithium.csv")));
    }

    /** What has met the electrode is connected, what has not is isolated. */
    private static void assertLithium(final JsonNode truth, final Table deposits) {
        double isolated = 0;
        for (int row = 0; row < deposits.rows(); row++) {
            final double volume = deposits.number(row, "volume_um3");
            isolated += deposits.text(row, "verdict").equals("isolated") ? volume : 0;
        }
        double expected = 0;
        for (final JsonNode deposit : truth) {
            final boolean met = deposit.get("magnesium").asBoolean();
            expected += met ? 0 : deposit.get("volume_um3").asDouble();
        }
        assertEquals(expected, isolated, 0.15 * expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPlatingStepIsCutIntoItsPhases(final int step) throws IOException {
        run("plating-step.yaml", "stack=" + SAMPLES.resolve("xct/step-" + step + ".tif"));
        assertPhases(
                truth("xct").get("steps").get(step - 1).get("phases"),
                Table.read(output.resolve("segment/phases.csv")));
    }

    @Test
    void theCrackOfAPlatingStepIsMeasuredWithItsIntervals() throws IOException {
        run("cracks.yaml", "stack=" + SAMPLES.resolve("xct/step-3.tif"));
        final Table cracks = Table.read(output.resolve("cracks/cracks.csv"));
        final double drawn = truth("xct").get("steps").get(2).get("crack_um3").asDouble();
        System.out.println(
                cracks.number(0, "volume_um3") / drawn
                        + " "
                        + cracks.number(0, "volume_um3_ci_low") / drawn
                        + " "
                        + cracks.number(0, "volume_um3_ci_high") / drawn
                        + " "
                        + cracks.rows()
                        + " "
                        + cracks.number(0, "aperture_median_um_ci_low")
                        + " "
                        + cracks.number(0, "aperture_median_um_ci_high")
                        + " "
                        + cracks.number(0, "aperture_median_um"));
        assertEquals(1, cracks.number(0, "volume_um3") / drawn, 0.05);
        assertTrue(cracks.number(0, "volume_um3_ci_low") < drawn);
        assertTrue(cracks.number(0, "volume_um3_ci_high") > drawn);
        assertTrue(Table.read(output.resolve("cracks/branches.csv")).rows() >= cracks.rows());
        assertTrue(Files.size(output.resolve("cracks/midsurface.stl")) > 10_000);
    }

    @Test
    void theTipsOfTwoDendritesRunAtTheirDrawnVelocities() throws IOException {
        run("tip-velocity.yaml", "movie=" + SAMPLES.resolve("movie/movie.tif"), "current=0.47");
        final Table dendrites = Table.read(output.resolve("tips/dendrites.csv"));
        assertEquals(2, dendrites.rows());
        assertDendrite(dendrites, 0, 8.6, 6.31);
        assertDendrite(dendrites, 1, 4.5, 3.30);
        assertEquals(1.34e4, dendrites.number(0, "localisation_factor"), 0.05 * 1.34e4);
    }

    private void run(final String recipe, final String... inputs) {
        final String[] words =
                Stream.concat(
                                Stream.of("run", "plugins/recipes/" + recipe, "output=" + output),
                                Stream.of(inputs))
                        .toArray(String[]::new);
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
        assertTrue(Files.exists(output.resolve("report.html")));
        assertTrue(Files.exists(output.resolve("provenance.json")));
    }

    private static JsonNode truth(final String sample) throws IOException {
        return new JsonMapper().readTree(SAMPLES.resolve(sample + "/truth.json").toFile());
    }

    /** LLZO within 5 %, every other phase within 15 %. */
    private static void assertPhases(final JsonNode truth, final Table phases) {
        for (final JsonNode phase : truth) {
            final int row = phase.get("label").asInt();
            final double volume_um3 = phase.get("label_volume_um3").asDouble();
            final double tolerance = phase.get("phase").asText().equals("LLZO") ? 0.05 : 0.15;
            assertEquals(phase.get("phase").asText(), phases.text(row, "phase"));
            assertEquals(
                    volume_um3,
                    phases.number(row, "volume_um3"),
                    tolerance * volume_um3,
                    phase.get("phase").asText());
        }
    }

    private static void assertCrack(final JsonNode truth, final Table cracks, final int row) {
        assertAll(
                "crack of stage " + truth.get("stage").asText(),
                () -> assertEquals(truth.get("stage").asText(), cracks.text(row, "stage")),
                () -> assertEquals(truth.get("open").asBoolean(), cracks.cell(row, "open")),
                () -> assertEquals(false, cracks.cell(row, "touches_edge")),
                () -> assertNear(truth, cracks, row, "volume_um3", 0.15),
                () -> assertNear(truth, cracks, row, "equivalent_diameter_um", 0.05),
                () -> assertNear(truth, cracks, row, "max_depth_um", 0.05),
                () -> assertNear(truth, cracks, row, "mean_depth_um", 0.05));
    }

    private static void assertNear(
            final JsonNode truth,
            final Table cracks,
            final int row,
            final String column,
            final double tolerance) {
        final double drawn = truth.get(column).asDouble();
        assertEquals(drawn, cracks.number(row, column), tolerance * drawn, column);
    }

    private static void assertDendrite(
            final Table dendrites, final int row, final double velocity, final double j_tip) {
        assertAll(
                "dendrite at " + velocity + " um/s",
                () ->
                        assertEquals(
                                velocity,
                                dendrites.number(row, "velocity_um_per_s"),
                                0.05 * velocity),
                () ->
                        assertTrue(
                                dendrites.number(row, "velocity_um_per_s_ci_low") <= velocity
                                        && velocity
                                                <= dendrites.number(
                                                        row, "velocity_um_per_s_ci_high"),
                                "the interval holds the truth"),
                () -> assertEquals(j_tip, dendrites.number(row, "j_tip_A_per_cm2"), 0.05 * j_tip));
    }

    /**
     * Which row of the table a drawn crack became: that of the measured crack that covers most of
     * it.
     */
    private Map<Integer, Integer> rowOfEachDrawnCrack() {
        final Map<Integer, Map<Integer, Integer>> overlap = new HashMap<>();
        final LoadedImage<?> drawn = ImageReader.read(SAMPLES.resolve("fibsem/truth-cracks.tif"));
        final LoadedImage<?> measured = ImageReader.read(output.resolve("spallations/cracks.tif"));
        for (int z = 0; z < drawn.depth(); z++) {
            final float[] truth = plane(drawn, z);
            final float[] found = plane(measured, z);
            for (int i = 0; i < truth.length; i++) {
                if (truth[i] > 0 && found[i] > 0) {
                    overlap.computeIfAbsent((int) truth[i], crack -> new HashMap<>())
                            .merge((int) found[i], 1, Integer::sum);
                }
            }
        }
        final Map<Integer, Integer> rows = new HashMap<>();
        overlap.forEach(
                (crack, found) ->
                        rows.put(
                                crack,
                                found.entrySet().stream()
                                                .max(Map.Entry.comparingByValue())
                                                .orElseThrow()
                                                .getKey()
                                        - 1));
        return rows;
    }

    private static float[] plane(final LoadedImage<?> image, final int z) {
        return Planes.floatPlane(image.toVolume(Calibration.NONE).pixels(), z);
    }
}
