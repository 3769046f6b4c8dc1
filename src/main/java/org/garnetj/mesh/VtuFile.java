package org.garnetj.mesh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes triangles as an unstructured grid for ParaView: places in µm as 64-bit floats, with
 * numbers of each vertex as 32-bit floats and of each triangle as 16-bit integers.
 */
public final class VtuFile {

    private VtuFile() {}

    /**
     * Writes the file, replacing what is there.
     *
     * @param ofVertices by name
     */
    public static void write(
            final Path file, final Mesh mesh, final Map<String, float[]> ofVertices)
            throws IOException {
        write(file, mesh, ofVertices, Map.of());
    }

    static void write(
            final Path file,
            final Mesh mesh,
            final Map<String, float[]> ofVertices,
            final Map<String, int[]> ofTriangles)
            throws IOException {
        final int triangles = mesh.triangleCount();
        try (LittleEndian out = new LittleEndian(file)) {
            out.text(header(mesh, ofVertices, ofTriangles));
            out.int64(24L * mesh.vertexCount());
            for (final double place : mesh.vertices_um()) {
                out.float64(place);
            }
            out.int64(12L * triangles);
            for (final int vertex : mesh.triangles()) {
                out.int32(vertex);
            }
            out.int64(8L * triangles);
            for (long t = 1; t <= triangles; t++) {
                out.int64(3 * t);
            }
            out.int64(triangles);
            for (int t = 0; t < triangles; t++) {
                out.int8(VtkHeader.TRIANGLE);
            }
            for (final float[] values : ofVertices.values()) {
                out.int64(4L * values.length);
                for (final float value : values) {
                    out.float32(value);
                }
            }
            for (final int[] values : ofTriangles.values()) {
                out.int64(2L * values.length);
                for (final int value : values) {
                    out.int16(value);
                }
            }
            out.text(VtkHeader.END);
        }
    }

    private static String header(
            final Mesh mesh,
            final Map<String, float[]> ofVertices,
            final Map<String, int[]> ofTriangles) {
        final int triangles = mesh.triangleCount();
        final int vertices = mesh.vertexCount();
        final VtkHeader header = new VtkHeader("UnstructuredGrid");
        header.open("UnstructuredGrid", "");
        header.open(
                "Piece",
                " NumberOfPoints=\"" + vertices + "\" NumberOfCells=\"" + triangles + "\"");
        header.open("Points", "");
        header.array("Float64", "place_um", 3, 24L * vertices);
        header.close("Points");
        header.open("Cells", "");
        header.array("Int32", "connectivity", 1, 12L * triangles);
        header.array("Int64", "offsets", 1, 8L * triangles);
        header.array("UInt8", "types", 1, triangles);
        header.close("Cells");
        header.open("PointData", "");
        ofVertices.keySet().forEach(name -> header.array("Float32", name, 1, 4L * vertices));
        header.close("PointData");
        header.open("CellData", "");
        ofTriangles.keySet().forEach(name -> header.array("UInt16", name, 1, 2L * triangles));
        header.close("CellData");
        header.close("Piece");
        header.close("UnstructuredGrid");
        return header.text();
    }
}
