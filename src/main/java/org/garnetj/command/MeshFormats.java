package org.garnetj.command;

import org.garnetj.electro.ParameterException;
import org.garnetj.mesh.GmshFiles;
import org.garnetj.mesh.Mesh;
import org.garnetj.mesh.PhaseMesh;
import org.garnetj.mesh.PhaseMeshFiles;
import org.garnetj.mesh.PlyFile;
import org.garnetj.mesh.StlFile;
import org.garnetj.report.ResultFolder;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/** The key {@code format=}: the files that surfaces are written to. */
record MeshFormats(Set<String> formats) {

    private static final List<String> KNOWN = List.of("stl", "ply", "obj", "vtu", "msh", "vti");

    static MeshFormats parse(final String list) {
        final Set<String> formats = new LinkedHashSet<>();
        for (final String each : list.toLowerCase(Locale.ROOT).split(",")) {
            if (!KNOWN.contains(each.strip())) {
                throw new ParameterException(
                        "format", list, "give some of " + String.join(",", KNOWN));
            }
            formats.add(each.strip());
        }
        return new MeshFormats(formats);
    }

    boolean has(final String format) {
        return formats.contains(format);
    }

    /** Whether surfaces are wanted at all. */
    boolean hasSurfaces() {
        return formats.stream().anyMatch(format -> !format.equals("vti"));
    }

    /** Writes the surfaces, except for voxels, which have none. */
    void write(final PhaseMesh mesh, final IntFunction<String> names, final ResultFolder results)
            throws IOException {
        for (final String format : List.of("stl", "ply")) {
            if (has(format)) {
                writeOneByOne(format, mesh, names, results);
            }
        }
        if (has("obj")) {
            PhaseMeshFiles.obj(results.file("surfaces.obj"), mesh, names);
        }
        if (has("vtu")) {
            PhaseMeshFiles.vtu(results.file("surfaces.vtu"), mesh);
        }
        if (has("msh")) {
            GmshFiles.write(
                    results.file("surfaces.msh"), results.file("surfaces.geo"), mesh, names);
        }
    }

    private static void writeOneByOne(
            final String format,
            final PhaseMesh mesh,
            final IntFunction<String> names,
            final ResultFolder results)
            throws IOException {
        for (final int label : mesh.labels()) {
            write(format, "phase_" + names.apply(label), mesh.around(label), results);
        }
        for (final PhaseMesh.Pair pair : mesh.pairs()) {
            if (pair.second() != PhaseMesh.OUTSIDE) {
                write(format, "interface_" + pair.name(names), mesh.between(pair), results);
            }
        }
    }

    private static void write(
            final String format, final String name, final Mesh mesh, final ResultFolder results)
            throws IOException {
        if (format.equals("stl")) {
            StlFile.write(results.file(name + ".stl"), mesh);
        } else {
            PlyFile.write(results.file(name + ".ply"), mesh);
        }
    }
}
