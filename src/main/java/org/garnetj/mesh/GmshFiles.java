package org.garnetj.mesh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes surfaces between phases for Gmsh: the triangles (MSH 4.1, text, µm), and a script that
 * makes a volume of each part, so that {@code gmsh -3} of the script fills all of them with
 * tetrahedra that meet at the triangles. Surfaces are named after the two labels that touch,
 * volumes after theirs.
 */
public final class GmshFiles {

    private static final int TRIANGLE = 2;

    private final PhaseMesh mesh;
    private final IntFunction<String> names;

    /** The names of surfaces, numbered from 1. */
    private final List<PhaseMesh.Pair> pairs;

    /** The triangles between two parts, surface by surface. */
    private final Map<PhaseMesh.Pair, int[]> surfaces;

    private GmshFiles(final PhaseMesh mesh, final IntFunction<String> names) {
        this.mesh = mesh;
        this.names = names;
        pairs = mesh.pairs();
        surfaces =
                IntStream.range(0, mesh.triangleCount())
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        t -> new PhaseMesh.Pair(mesh.first()[t], mesh.second()[t]),
                                        TreeMap::new,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                list -> list.stream().mapToInt(t -> t).toArray())));
    }

    /**
     * Writes both files, replacing what is there.
     *
     * @param surfaces the triangles; it must stay beside the script
     * @param script what Gmsh is to open
     * @param names what a label is called, {@link PhaseMesh#OUTSIDE} too
     */
    public static void write(
            final Path surfaces,
            final Path script,
            final PhaseMesh mesh,
            final IntFunction<String> names)
            throws IOException {
        final GmshFiles files = new GmshFiles(mesh, names);
        try (LittleEndian out = new LittleEndian(surfaces)) {
            files.writeSurfaces(out);
        }
        try (LittleEndian out = new LittleEndian(script)) {
            files.writeScript(out, surfaces.getFileName().toString());
        }
    }

    private void writeSurfaces(final LittleEndian out) throws IOException {
        out.text("$MeshFormat\n4.1 0 8\n$EndMeshFormat\n");
        out.text("$PhysicalNames\n" + pairs.size() + "\n");
        for (int i = 0; i < pairs.size(); i++) {
            out.text("2 " + (i + 1) + " \"" + pairs.get(i).name(names) + "\"\n");
        }
        out.text("$EndPhysicalNames\n$Entities\n0 0 " + surfaces.size() + " 0\n");
        int number = 0;
        for (final int[] triangles : surfaces.values()) {
            final int name = pairs.indexOf(labels(triangles[0])) + 1;
            out.text(++number + box(triangles) + " 1 " + name + " 0\n");
        }
        out.text("$EndEntities\n");
        writeNodes(out);
        writeTriangles(out);
    }

    private PhaseMesh.Pair labels(final int triangle) {
        return new PhaseMesh.Pair(mesh.firstLabel(triangle), mesh.secondLabel(triangle));
    }

    /** Least x, y, z and greatest x, y, z of triangles. */
    private String box(final int[] triangles) {
        final double[] box = new double[6];
        Arrays.fill(box, 0, 3, Double.MAX_VALUE);
        for (final int triangle : triangles) {
            for (int i = 0; i < 9; i++) {
                final int d = i % 3;
                final int vertex = mesh.triangles()[3 * triangle + i / 3];
                final double place = mesh.vertices_um()[3 * vertex + d];
                box[d] = Math.min(box[d], place);
                box[d + 3] = Math.max(box[d + 3], place);
            }
        }
        return Arrays.stream(box)
                .mapToObj(place -> " " + number(place))
                .collect(Collectors.joining());
    }

    /** All nodes are said to belong to the first surface, which Gmsh does not mind. */
    private void writeNodes(final LittleEndian out) throws IOException {
        final double[] v = mesh.vertices_um();
        final int nodes = v.length / 3;
        out.text("$Nodes\n1 " + nodes + " 1 " + nodes + "\n2 1 0 " + nodes + "\n");
        for (int node = 1; node <= nodes; node++) {
            out.text(node + "\n");
        }
        for (int at = 0; at < v.length; at += 3) {
            out.text(number(v[at]) + " " + number(v[at + 1]) + " " + number(v[at + 2]) + "\n");
        }
        out.text("$EndNodes\n");
    }

    private void writeTriangles(final LittleEndian out) throws IOException {
        final int count = mesh.triangleCount();
        out.text("$Elements\n" + surfaces.size() + " " + count + " 1 " + count + "\n");
        int surface = 0;
        int number = 0;
        for (final int[] triangles : surfaces.values()) {
            out.text("2 " + ++surface + " " + TRIANGLE + " " + triangles.length + "\n");
            for (final int triangle : triangles) {
                out.text(++number + PhaseMeshFiles.corners(mesh, triangle, 1) + "\n");
            }
        }
        out.text("$EndElements\n");
    }

    private void writeScript(final LittleEndian out, final String file) throws IOException {
        out.text("// GarnetJ, unit=um\nMerge \"" + file + "\";\n");
        final Map<Integer, List<Integer>> around = new TreeMap<>();
        int surface = 0;
        for (final PhaseMesh.Pair parts : surfaces.keySet()) {
            surface++;
            for (final int part : new int[] {parts.first(), parts.second()}) {
                around.computeIfAbsent(part, any -> new ArrayList<>()).add(surface);
            }
        }
        around.remove(0);
        for (final Map.Entry<Integer, List<Integer>> part : around.entrySet()) {
            final int volume = part.getKey();
            out.text("Surface Loop(" + volume + ") = {" + list(part.getValue()) + "};\n");
            out.text("Volume(" + volume + ") = {" + volume + "};\n");
        }
        for (final int label : mesh.labels()) {
            final List<Integer> parts =
                    around.keySet().stream()
                            .filter(part -> mesh.labelOfPart()[part] == label)
                            .toList();
            final String name = "\"" + names.apply(label) + "\", " + (label + 1);
            out.text("Physical Volume(" + name + ") = {" + list(parts) + "};\n");
        }
    }

    private static String list(final List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String number(final double place) {
        return String.format(Locale.ROOT, "%.12g", place);
    }
}
