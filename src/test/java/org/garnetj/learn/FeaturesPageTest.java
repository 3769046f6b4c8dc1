package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page of features and the program name the same ones. */
class FeaturesPageTest {

    private static final Path PAGE = Path.of("docs", "features.md");

    @Test
    void thePageHasEveryKindAndItsDimensions() throws IOException {
        final List<String> expected = new ArrayList<>();
        for (final FeatureKind kind : FeatureKind.values()) {
            expected.add(kind.word() + (kind.existsIn(2) ? " 2, 3" : " 3"));
        }
        final List<String> rows =
                Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("`")[1] + " " + dimensions(line))
                        .toList();
        assertEquals(expected, rows);
    }

    @Test
    void thePageCountsTheStandardFeatures() throws IOException {
        final VoxelSize voxel = VoxelSize.um(1, 1, 2);
        final String counts =
                FeatureSet.standard(voxel, 3).size()
                        + " features, "
                        + FeatureSet.standard(voxel, 2).size()
                        + " in two dimensions";
        assertTrue(Files.readString(PAGE).contains(counts), counts);
    }

    private static String dimensions(final String row) {
        final String[] cells = row.split(" \\| ");
        return cells[cells.length - 1].replace("|", "").strip();
    }
}
