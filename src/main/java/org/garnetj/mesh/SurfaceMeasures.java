package org.garnetj.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a surface of a {@link PhaseMesh} measures.
 *
 * @param surface the phase it encloses, or the two phases that it parts
 * @param triangles how many it has
 * @param area_um2 their area
 * @param volume_um3 what the surface of a phase encloses; NaN for one between two phases
 */
public record SurfaceMeasures(String surface, int triangles, double area_um2, double volume_um3) {

    /** The surfaces of all labels, then those between any two. */
    public static List<SurfaceMeasures> of(final PhaseMesh mesh, final IntFunction<String> names) {
        final List<SurfaceMeasures> measures = new ArrayList<>();
        for (final int label : mesh.labels()) {
            final Mesh surface = mesh.around(label);
            measures.add(of(names.apply(label), surface, surface.volume_um3()));
        }
        for (final PhaseMesh.Pair pair : mesh.pairs()) {
            measures.add(of(pair.name(names), mesh.between(pair), Double.NaN));
        }
        return measures;
    }

    private static SurfaceMeasures of(final String name, final Mesh mesh, final double volume_um3) {
        return new SurfaceMeasures(name, mesh.triangleCount(), mesh.area_um2(), volume_um3);
    }
}
