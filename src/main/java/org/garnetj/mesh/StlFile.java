package org.garnetj.mesh;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a mesh as a binary STL file, the coordinates in µm as 32-bit floats. STL has no unit; its
 * header says {@code unit=um}. Triangle by triangle: a mesh of any size needs no memory beside
 * itself.
 */
public final class StlFile {

    private static final int HEADER = 80;
    private static final int TRIANGLE = 50;

    private StlFile() {}

    /** Writes the file, replacing what is there. */
    public static void write(final Path file, final Mesh mesh) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            final ByteBuffer header = littleEndian(HEADER + Integer.BYTES);
            header.put("GarnetJ binary STL, unit=um".getBytes(StandardCharsets.US_ASCII));
            header.putInt(HEADER, mesh.triangleCount());
            out.write(header.array());
            final ByteBuffer record = littleEndian(TRIANGLE);
            for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
                record.clear();
                put(record, unit(mesh.normal(triangle)));
                for (int corner = 0; corner < 3; corner++) {
                    put(record, mesh.corner(triangle, corner));
                }
                out.write(record.array());
            }
        }
    }

    private static ByteBuffer littleEndian(final int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(final ByteBuffer record, final double[] vector) {
        for (final double component : vector) {
            record.putFloat((float) component);
        }
    }

    /** Of length 1, or 0 for a triangle without area. */
    private static double[] unit(final double[] vector) {
        final double length =
                Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        final double scale = length > 0 ? 1 / length : 0;
        return new double[] {scale * vector[0], scale * vector[1], scale * vector[2]};
    }
}
