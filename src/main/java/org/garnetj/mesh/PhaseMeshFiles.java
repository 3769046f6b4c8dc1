package org.garnetj.mesh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Files that hold all surfaces between phases at once, so that neighbours share vertices. */
public final class PhaseMeshFiles {

    private PhaseMeshFiles() {}

    /**
     * Writes a Wavefront OBJ file in µm, a group for each pair of labels that touch.
     *
     * @param names what a label is called, {@link PhaseMesh#OUTSIDE} too
     */
    public static void obj(final Path file, final PhaseMesh mesh, final IntFunction<String> names)
            throws IOException {
        try (LittleEndian out = new LittleEndian(file)) {
            out.text("# GarnetJ, unit=um; a group for each pair of phases that touch\n");
            final double[] v = mesh.vertices_um();
            for (int at = 0; at < v.length; at += 3) {
                out.text(
                        String.format(
                                Locale.ROOT, "v %.9g %.9g %.9g\n", v[at], v[at + 1], v[at + 2]));
            }
            for (final PhaseMesh.Pair pair : mesh.pairs()) {
                out.text("g " + pair.name(names) + "\n");
                for (final int triangle : mesh.trianglesBetween(pair)) {
                    out.text("f" + corners(mesh, triangle, 1) + "\n");
                }
            }
        }
    }

    /**
     * Writes an unstructured grid for ParaView: triangles in µm as 64-bit floats with the labels on
     * both sides of each, {@code first} the smaller, 256 outside the stack.
     */
    public static void vtu(final Path file, final PhaseMesh mesh) throws IOException {
        final int triangles = mesh.triangleCount();
        final int vertices = mesh.vertices_um().length / 3;
        try (LittleEndian out = new LittleEndian(file)) {
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
            header.open("CellData", "");
            header.array("UInt16", "first", 1, 2L * triangles);
            header.array("UInt16", "second", 1, 2L * triangles);
            header.close("CellData");
            header.close("Piece");
            header.close("UnstructuredGrid");
            out.text(header.text()).int64(24L * vertices);
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
            for (final int[] parts : List.of(mesh.first(), mesh.second())) {
                out.int64(2L * triangles);
                for (final int part : parts) {
                    out.int16(mesh.labelOfPart()[part]);
                }
            }
            out.text(VtkHeader.END);
        }
    }

    static String corners(final PhaseMesh mesh, final int triangle, final int first) {
        final StringBuilder corners = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            corners.append(' ').append(mesh.triangles()[3 * triangle + i] + first);
        }
        return corners.toString();
    }
}
