package org.garnetj.mesh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        final Map<String, int[]> labels = new LinkedHashMap<>();
        labels.put("first", labels(mesh, mesh.first()));
        labels.put("second", labels(mesh, mesh.second()));
        VtuFile.write(file, new Mesh(mesh.vertices_um(), mesh.triangles()), Map.of(), labels);
    }

    private static int[] labels(final PhaseMesh mesh, final int[] parts) {
        return Arrays.stream(parts).map(part -> mesh.labelOfPart()[part]).toArray();
    }

    static String corners(final PhaseMesh mesh, final int triangle, final int first) {
        final StringBuilder corners = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            corners.append(' ').append(mesh.triangles()[3 * triangle + i] + first);
        }
        return corners.toString();
    }
}
