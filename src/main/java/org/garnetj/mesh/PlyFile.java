package org.garnetj.mesh;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a mesh as a binary PLY file, vertices shared, in µm as 32-bit floats. */
public final class PlyFile {

    private PlyFile() {}

    /** Writes the file, replacing what is there. */
    public static void write(final Path file, final Mesh mesh) throws IOException {
        try (LittleEndian out = new LittleEndian(file)) {
            out.text("ply\nformat binary_little_endian 1.0\ncomment GarnetJ, unit=um\n");
            out.text("element vertex " + mesh.vertexCount() + "\n");
            out.text("property float x\nproperty float y\nproperty float z\n");
            out.text("element face " + mesh.triangleCount() + "\n");
            out.text("property list uchar int vertex_indices\nend_header\n");
            for (final double place : mesh.vertices_um()) {
                out.float32(place);
            }
            for (int at = 0; at < mesh.triangles().length; at++) {
                if (at % 3 == 0) {
                    out.int8(3);
                }
                out.int32(mesh.triangles()[at]);
            }
        }
    }
}
