package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jfree.data.xy.YIntervalSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

class LocalSlopesTest {

    private static final int FRAMES = 400;

    @TempDir Path folder;

    /** One thing that moves 2 µm each second, seen with some noise. */
    private YIntervalSeries slopes(final double noise_um) throws IOException {
        final Random random = new Random(4);
        final StringBuilder rows = new StringBuilder("inclusion,t_s,centroid_um\n");
        for (int frame = 0; frame < FRAMES; frame++) {
            rows.append(
                    String.format(
                            Locale.ROOT,
                            "1,%d,%.6f%n",
                            frame,
                            2.0 * frame + noise_um * random.nextGaussian()));
        }
        final Path file = Files.writeString(folder.resolve("places.csv"), rows);
        return LocalSlopes.of(Table.read(file), "inclusion", 1, "centroid_um").slopes();
    }

    @Test
    void aSteadyRunHasItsSlopeEverywhere() throws IOException {
        final YIntervalSeries slopes = slopes(0);
        assertEquals(FRAMES, slopes.getItemCount());
        for (int i = 0; i < FRAMES; i++) {
            assertEquals(2, slopes.getYValue(i), 1e-5);
            assertEquals(2, slopes.getYLowValue(i), 1e-4);
            assertEquals(2, slopes.getYHighValue(i), 1e-4);
        }
    }

    @Test
    void intervalsCoverTheTruthInNineteenOfTwentyCases() throws IOException {
        final YIntervalSeries slopes = slopes(0.3);
        int covered = 0;
        for (int i = 0; i < FRAMES; i++) {
            covered += slopes.getYLowValue(i) <= 2 && 2 <= slopes.getYHighValue(i) ? 1 : 0;
        }
        assertEquals(0.95, (double) covered / FRAMES, 0.04);
    }
}
