package org.garnetj.mesh;

import org.garnetj.shape.Vectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a mesh as a binary STL file, the coordinates in µm as 32-bit floats. STL has no unit; its
 * header says {@code unit=um}. Triangle by triangle: a mesh of any size needs no memory beside
 * itself.
 */
public final class StlFile {

    private static final int HEADER = 80;

    private StlFile() {}

    /** Writes the file, replacing what is there. */
    public static void write(final Path file, final Mesh mesh) throws IOException {
        try (LittleEndian out = new LittleEndian(file)) {
            final byte[] title = "GarnetJ binary STL, unit=um".getBytes(StandardCharsets.US_ASCII);
            out.bytes(Arrays.copyOf(title, HEADER)).int32(mesh.triangleCount());
            for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
                put(out, unit(mesh.normal(triangle)));
                for (int corner = 0; corner < 3; corner++) {
                    put(out, mesh.corner(triangle, corner));
                }
                out.int16(0);
            }
        }
    }

    private static void put(final LittleEndian out, final double[] vector) throws IOException {
        for (final double component : vector) {
            out.float32(component);
        }
    }

    /** Of length 1, or 0 for a triangle without area. */
    private static double[] unit(final double[] vector) {
        final double length = Vectors.length(vector);
        final double scale = length > 0 ? 1 / length : 0;
        return new double[] {scale * vector[0], scale * vector[1], scale * vector[2]};
    }
}
