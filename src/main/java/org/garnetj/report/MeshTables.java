package org.garnetj.report;

import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.mesh.SurfaceMeasures;

import java.util.List;

/** The tables of exported surfaces. Their columns and the order of these are public. */
public final class MeshTables {

    private MeshTables() {}

    /** {@code meshes.csv}: the surface of each phase and those between any two. */
    public static Table meshes(final List<SurfaceMeasures> surfaces) {
        return Table.of(
                surfaces,
                field("surface", NONE, SurfaceMeasures::surface),
                field("triangles", NONE, SurfaceMeasures::triangles),
                field("area_um2", AREA, SurfaceMeasures::area_um2),
                field("volume_um3", VOLUME, SurfaceMeasures::volume_um3));
    }
}
