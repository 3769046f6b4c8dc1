package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.FrameTimes;
import org.garnetj.image.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FrameTimeTableTest {

    @TempDir Path folder;

    private Path file(final String text) throws IOException {
        return Files.writeString(folder.resolve("times.csv"), text.replace("\\n", "\n"));
    }

    @Test
    void oneColumnIsInTheOrderOfTheFrames() throws IOException {
        assertEquals(FrameTimes.of(5, 6.5, 9), FrameTimeTable.read(file("t_s\n5\n6.5\n9\n")));
    }

    @Test
    void numbersOfFramesGiveTheOrderAndMayLeaveSomeOut() throws IOException {
        assertEquals(
                FrameTimes.of(0, 1, 4),
                FrameTimeTable.read(file("frame,t_s,note\n7,1,b\n3,0,a\n12,4,c\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "time\\n1\\n2,no column t_s",
        "t_s\\n1\\n1,do not rise",
        "t_s\\n2\\nx,not every row",
        "t_s\\n,no rows"
    })
    void whatIsNoTimeIsNamed(final String text, final String cause) throws IOException {
        final Path file = file(text);
        final String message =
                assertThrows(InputException.class, () -> FrameTimeTable.read(file)).getMessage();
        assertTrue(message.contains(cause) && message.contains("times.csv"), message);
    }
}
