package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Spallations of the sample block, from its grey stack to all that is written. */
class SpallationsTest {

    private static final Path SAMPLE = Path.of("sample-stacks/fibsem");

    /** Bytes of an STL file before its first triangle's number. */
    private static final int STL_HEADER = 80;

    @TempDir Path folder;

    private Shell run(final String command, final String... pairs) {
        final List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(pairs));
        words.add("output=" + folder.resolve(command));
        return Shell.garnetj(words.toArray(String[]::new));
    }

    private Shell spallations(final Path grey, final Path probabilities) {
        return run(
                "spallations",
                "input=" + folder.resolve("segment/phases.tif"),
                "grey=" + grey,
                "probabilities=" + probabilities,
                "capacity=2");
    }

    @Test
    void greysAndProbabilitiesMakeAperturesAndIntervals() throws IOException {
        final Path stack = SAMPLE.resolve("stack.tif");
        final Shell cut =
                run(
                        "segment",
                        "input=" + stack,
                        "eds=" + SAMPLE.resolve("mg-counts.tif"),
                        "probabilities=true");
        assertEquals(0, cut.exitCode(), cut.err());
        final Path probabilities = folder.resolve("segment/probabilities.tif");
        final Shell shell = spallations(stack, probabilities);
        assertEquals(0, shell.exitCode(), shell.err());

        final Path results = folder.resolve("spallations");
        final Table table = Table.read(results.resolve("spallations.csv"));
        final JsonNode truths =
                new JsonMapper().readTree(SAMPLE.resolve("truth.json").toFile()).get("cracks");
        assertEquals(truths.size(), table.rows());
        for (int row = 0; row < table.rows(); row++) {
            assertAgrees(truth(truths, table.text(row, "stage")), table, row);
        }
        assertEquals(0, Table.read(results.resolve("transverse.csv")).rows());
        assertStacks(results, table);
        assertTrue(
                Files.readString(results.resolve("report.html"))
                        .contains("Aperture of each crack"));

        final Shell swapped = spallations(probabilities, probabilities);
        assertEquals(1, swapped.exitCode());
        assertTrue(swapped.problem().contains("channels"), swapped.problem());
        final Shell noChannels = spallations(stack, stack);
        assertEquals(1, noChannels.exitCode());
        assertTrue(noChannels.problem().contains("instead of 4"), noChannels.problem());
        final Shell other = spallations(SAMPLE.resolve("mg-counts.tif"), probabilities);
        assertEquals(1, other.exitCode());
        assertTrue(other.problem().contains("that the phases were cut from"), other.problem());
    }

    private static JsonNode truth(final JsonNode truths, final String stage) {
        for (final JsonNode truth : truths) {
            if (truth.get("stage").asText().equals(stage)) {
                return truth;
            }
        }
        throw new AssertionError("no crack of stage " + stage);
    }

    private static void assertAgrees(final JsonNode truth, final Table table, final int row) {
        final double median = truth.get("sheet").get("aperture_median_um").asDouble();
        assertEquals(median, table.number(row, "aperture_median_um"), 0.04);
        assertTrue(table.number(row, "aperture_median_um_ci_low") <= median * 1.02);
        assertTrue(table.number(row, "aperture_median_um_ci_high") >= median / 1.02);
        assertEquals(
                truth.get("sheet").get("lid_volume_um3").asDouble(),
                table.number(row, "lid_volume_um3"),
                0.03 * table.number(row, "lid_volume_um3"));
        final double lithium = table.number(row, "li_um3") + table.number(row, "limg_um3");
        assertEquals(7.338 * lithium, table.number(row, "li_charge_nC"), 1e-3 * lithium);
        assertEquals(
                lithium / table.number(row, "footprint_area_um2") / (2 * 4.906),
                table.number(row, "focusing_factor"),
                1e-4);
    }

    /** Apertures and lids lie on the grid of the phases, which is that of the cracks. */
    private static void assertStacks(final Path results, final Table table) throws IOException {
        final LoadedImage<?> cracks = ImageReader.read(results.resolve("cracks.tif"));
        final LoadedImage<?> apertures = ImageReader.read(results.resolve("aperture.tif"));
        final LoadedImage<?> lids = ImageReader.read(results.resolve("lids.tif"));
        assertEquals(cracks.metadata().x_um(), apertures.metadata().x_um());
        assertEquals(cracks.metadata().y_um(), apertures.metadata().y_um());
        assertEquals(cracks.metadata().z_um(), lids.metadata().z_um());
        double lid = 0;
        for (int z = 0; z < cracks.depth(); z++) {
            final float[] ids = Planes.floatPlane(cracks.pixels(), z);
            final float[] opening = Planes.floatPlane(apertures.pixels(), z);
            final float[] above = Planes.floatPlane(lids.pixels(), z);
            for (int at = 0; at < ids.length; at++) {
                assertTrue(opening[at] == 0 || ids[at] > 0, "an aperture outside cracks");
                assertTrue(above[at] == 0 || ids[at] == 0, "a lid in a crack");
                lid += above[at] > 0 ? 1 : 0;
            }
        }
        double expected = 0;
        for (final double volume : table.numbers("lid_volume_um3")) {
            expected += volume;
        }
        final double voxel =
                cracks.metadata().x_um().getAsDouble()
                        * cracks.metadata().y_um().getAsDouble()
                        * cracks.metadata().z_um().getAsDouble();
        assertEquals(expected, lid * voxel, 1e-3 * expected);
        final ByteBuffer mesh =
                ByteBuffer.wrap(Files.readAllBytes(results.resolve("midsurface.stl")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertTrue(mesh.getInt(STL_HEADER) > 1000);
    }
}
