package org.garnetj.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

/** Files read back number by number. */
class MeshFilesTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.12, 0.3);
    private static PhaseMesh mesh;

    @TempDir Path folder;

    @BeforeAll
    static void draw() {
        mesh = PhaseSurfaces.of(LabelStacks.noise(5, 4, 3, 3, 7), VOXEL, 0.4, Execution.serial());
    }

    private static String name(final int label) {
        return label == PhaseMesh.OUTSIDE ? "outside" : "phase" + label;
    }

    @Test
    void plyHoldsSharedVertices() throws IOException {
        final Mesh surface = mesh.around(1);
        final Path file = folder.resolve("a.ply");
        PlyFile.write(file, surface);
        final byte[] bytes = Files.readAllBytes(file);
        final String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("element vertex " + surface.vertexCount() + "\n"));
        assertTrue(text.contains("element face " + surface.triangleCount() + "\n"));
        final ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        numbers.position(text.indexOf("end_header\n") + 11);
        for (final double place : surface.vertices_um()) {
            assertEquals((float) place, numbers.getFloat());
        }
        for (int at = 0; at < surface.triangles().length; at++) {
            if (at % 3 == 0) {
                assertEquals(3, numbers.get());
            }
            assertEquals(surface.triangles()[at], numbers.getInt());
        }
        assertEquals(0, numbers.remaining());
    }

    @Test
    void objHasAGroupForEachPairThatTouches() throws IOException {
        final Path file = folder.resolve("a.obj");
        PhaseMeshFiles.obj(file, mesh, MeshFilesTest::name);
        final Map<String, Integer> faces = new TreeMap<>();
        int vertices = 0;
        String group = "";
        for (final String line : Files.readAllLines(file)) {
            if (line.startsWith("v ")) {
                vertices++;
            } else if (line.startsWith("g ")) {
                group = line.substring(2);
            } else if (line.startsWith("f ")) {
                faces.merge(group, 1, Integer::sum);
            }
        }
        assertEquals(mesh.vertices_um().length / 3, vertices);
        assertEquals(mesh.pairs().size(), faces.size());
        for (final PhaseMesh.Pair pair : mesh.pairs()) {
            assertEquals(
                    mesh.between(pair).triangleCount(), faces.get(pair.name(MeshFilesTest::name)));
        }
    }

    /** What ParaView reads: XML up to where numbers begin, each array where its offset says. */
    @Test
    void vtuArraysLieWhereTheHeaderSays() throws Exception {
        final Path file = folder.resolve("a.vtu");
        PhaseMeshFiles.vtu(file, mesh);
        final Vtk vtk = new Vtk(file);
        final ByteBuffer places = vtk.array("place_um");
        for (final double place : mesh.vertices_um()) {
            assertEquals(place, places.getDouble());
        }
        final ByteBuffer corners = vtk.array("connectivity");
        for (final int vertex : mesh.triangles()) {
            assertEquals(vertex, corners.getInt());
        }
        final ByteBuffer second = vtk.array("second");
        for (int t = 0; t < mesh.triangleCount(); t++) {
            assertEquals(mesh.secondLabel(t), second.getShort());
        }
        assertEquals(8L * mesh.triangleCount(), vtk.array("offsets").remaining());
        assertEquals(mesh.triangleCount(), vtk.array("types").remaining());
        assertEquals(2L * mesh.triangleCount(), vtk.array("first").remaining());
    }

    @Test
    void vtuHoldsNumbersOfVertices() throws Exception {
        final Path file = folder.resolve("b.vtu");
        final Mesh surface = mesh.around(mesh.labels().get(0));
        final float[] values = new float[surface.vertexCount()];
        for (int vertex = 0; vertex < values.length; vertex++) {
            values[vertex] = 0.5f - vertex;
        }
        VtuFile.write(file, surface, Map.of("amplification", values));
        final ByteBuffer found = new Vtk(file).array("amplification");
        for (final float value : values) {
            assertEquals(value, found.getFloat());
        }
    }

    @Test
    void vtiHoldsLabelsAndFields() throws Exception {
        final var labels = LabelStacks.noise(5, 4, 3, 3, 7);
        final Path file = folder.resolve("a.vti");
        VtiFile.write(file, new Volume<>(labels, VOXEL, "a"), Map.of("field", labels));
        final Vtk vtk = new Vtk(file);
        final ByteBuffer label = vtk.array("label");
        final ByteBuffer field = vtk.array("field");
        assertEquals(60, label.remaining());
        assertEquals(240, field.remaining());
        for (int at = 0; at < 60; at++) {
            final int expected = labels.getAt(at % 5, at / 5 % 4, at / 20).get();
            assertEquals(expected, label.get());
            assertEquals(expected, field.getFloat());
        }
    }

    /** Each part of each phase is a volume within its surfaces, all of a phase have one name. */
    @Test
    void gmshHasAVolumeForEachPart() throws IOException {
        final Path file = folder.resolve("surfaces.msh");
        final Path script = folder.resolve("surfaces.geo");
        GmshFiles.write(file, script, mesh, MeshFilesTest::name);
        final List<String> lines = Files.readAllLines(script);
        assertEquals("Merge \"surfaces.msh\";", lines.get(1));
        final int parts = mesh.labelOfPart().length - 1;
        assertEquals(parts, lines.stream().filter(line -> line.startsWith("Volume(")).count());
        final List<String> named =
                lines.stream().filter(line -> line.startsWith("Physical Volume(")).toList();
        assertEquals(3, named.size());
        assertTrue(named.get(2).startsWith("Physical Volume(\"phase2\", 3) = {"));
        final int listed =
                named.stream().mapToInt(line -> line.split("[{}]")[1].split(",").length).sum();
        assertEquals(parts, listed);
        final List<String> msh = Files.readAllLines(file);
        assertEquals(
                mesh.pairs().size(), Integer.parseInt(msh.get(msh.indexOf("$PhysicalNames") + 1)));
        final String[] counts = msh.get(msh.indexOf("$Elements") + 1).split(" ");
        assertEquals(mesh.triangleCount(), Integer.parseInt(counts[1]));
        assertArrayEquals(corners(), triangles(msh));
    }

    /** All triangles, sorted. */
    private static String[] corners() {
        final List<String> all = new ArrayList<>();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            all.add(PhaseMeshFiles.corners(mesh, t, 1).strip());
        }
        return all.stream().sorted().toArray(String[]::new);
    }

    private static String[] triangles(final List<String> msh) {
        return msh.subList(msh.indexOf("$Elements") + 2, msh.indexOf("$EndElements")).stream()
                .map(line -> line.split(" "))
                .filter(words -> !isHeading(words))
                .map(words -> words[1] + " " + words[2] + " " + words[3])
                .sorted()
                .toArray(String[]::new);
    }

    /** Before the triangles of each surface: 2 dimensions, its number, type 2, how many. */
    private static boolean isHeading(final String[] words) {
        return words[0].equals("2") && words[2].equals("2");
    }

    /** A VTK file with its numbers appended raw. */
    private static final class Vtk {

        private final ByteBuffer bytes;
        private final int begin;
        private final Element root;

        Vtk(final Path file) throws Exception {
            final byte[] all = Files.readAllBytes(file);
            final String text = new String(all, StandardCharsets.ISO_8859_1);
            final String mark = "<AppendedData encoding=\"raw\">\n_";
            begin = text.indexOf(mark) + mark.length();
            bytes = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
            final String end = text.substring(text.lastIndexOf("\n  </AppendedData>"));
            final String xml = text.substring(0, begin - 1) + end;
            root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                            .getDocumentElement();
        }

        ByteBuffer array(final String name) {
            final var arrays = root.getElementsByTagName("DataArray");
            for (int i = 0; i < arrays.getLength(); i++) {
                final Element array = (Element) arrays.item(i);
                if (array.getAttribute("Name").equals(name)) {
                    final int at = begin + Integer.parseInt(array.getAttribute("offset"));
                    final int length = Math.toIntExact(bytes.getLong(at));
                    return bytes.slice(at + 8, length).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
            throw new AssertionError(name);
        }
    }
}
