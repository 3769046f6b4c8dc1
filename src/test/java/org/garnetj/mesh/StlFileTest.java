package org.garnetj.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class StlFileTest {

    @TempDir Path folder;

    @Test
    void trianglesAreWrittenWithTheirNormalsInMicrometres() throws IOException {
        final Mesh mesh =
                new Mesh(
                        new double[] {0, 0, 0, 2.5, 0, 0, 0, 4, 0, 0, 0, 1},
                        new int[] {0, 1, 2, 1, 1, 3});
        StlFile.write(folder.resolve("surface.stl"), mesh);
        final byte[] bytes = Files.readAllBytes(folder.resolve("surface.stl"));
        assertEquals(84 + 2 * 50, bytes.length);
        assertTrue(new String(bytes, 0, 80, StandardCharsets.US_ASCII).contains("unit=um"));
        final ByteBuffer stl = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(2, stl.getInt(80));
        final float[] expected = {0, 0, 1, 0, 0, 0, 2.5f, 0, 0, 0, 4, 0};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], stl.getFloat(84 + 4 * i));
        }
        assertEquals(0, stl.getFloat(84 + 50 + 8));
    }
}
