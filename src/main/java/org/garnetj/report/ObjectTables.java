package org.garnetj.report;

import static org.garnetj.image.Dimension.ANGLE;
import static org.garnetj.image.Dimension.AREA;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.PER_AREA;
import static org.garnetj.image.Dimension.PER_LENGTH;
import static org.garnetj.image.Dimension.PER_VOLUME;
import static org.garnetj.image.Dimension.PIXELS;
import static org.garnetj.image.Dimension.VOLUME;
import static org.garnetj.report.Table.field;

import org.garnetj.label.Connectivity;
import org.garnetj.shape.Densities;
import org.garnetj.shape.Morphology;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The table of numbered objects; its columns and their order are public. */
public final class ObjectTables {

    private ObjectTables() {}

    /** {@code morphology.csv}: each object of a stack. */
    public static Table morphology(
            final List<Morphology> objects, final Connectivity connectivity) {
        final boolean byFaces = connectivity == Connectivity.FACES_6;
        return Table.of(
                objects,
                field("object", NONE, Morphology::object),
                field("voxels", COUNT, o -> o.shape().voxels()),
                field("volume_um3", VOLUME, o -> o.shape().volume_um3()),
                field("x_um", LENGTH, o -> o.shape().centre_um()[0]),
                field("y_um", LENGTH, o -> o.shape().centre_um()[1]),
                field("z_um", LENGTH, o -> o.shape().centre_um()[2]),
                field("box_x_px", PIXELS, o -> o.shape().box().min()[0]),
                field("box_y_px", PIXELS, o -> o.shape().box().min()[1]),
                field("box_z_px", PIXELS, o -> o.shape().box().min()[2]),
                field("box_width_px", PIXELS, o -> o.shape().box().size(0)),
                field("box_height_px", PIXELS, o -> o.shape().box().size(1)),
                field("box_depth_px", PIXELS, o -> o.shape().box().size(2)),
                field("touches_edge", NONE, o -> o.shape().touchesBorder()),
                field("equivalent_diameter_um", LENGTH, o -> o.shape().equivalentDiameter_um()),
                field("surface_area_um2", AREA, o -> o.shape().surface_um2()),
                field("cut_area_um2", AREA, o -> o.shape().cut_um2()),
                field("crofton_area_um2", AREA, o -> o.shape().crofton_um2()),
                field("sphericity", NONE, o -> o.shape().sphericity()),
                field("mean_breadth_um", LENGTH, o -> o.shape().mean_breadth_um()),
                field(
                        "euler_number",
                        NONE,
                        o -> byFaces ? o.shape().euler_6() : o.shape().euler_26()),
                field("ellipsoid_a_um", LENGTH, o -> o.shape().inertia().semiaxes_um()[0]),
                field("ellipsoid_b_um", LENGTH, o -> o.shape().inertia().semiaxes_um()[1]),
                field("ellipsoid_c_um", LENGTH, o -> o.shape().inertia().semiaxes_um()[2]),
                field("azimuth_deg", ANGLE, o -> o.shape().inertia().azimuth_deg()),
                field("elevation_deg", ANGLE, o -> o.shape().inertia().elevation_deg()),
                field("roll_deg", ANGLE, o -> o.shape().inertia().roll_deg()),
                field("feret_max_um", LENGTH, o -> o.feret().max_um()),
                field("feret_min_um", LENGTH, o -> o.feret().min_um()));
    }

    /**
     * {@code microstructure.csv}: a phase for each unit of volume.
     *
     * @param names of the phases measured, one for each row
     */
    public static Table microstructure(
            final SortedMap<String, Densities> names, final Connectivity connectivity) {
        final boolean byFaces = connectivity == Connectivity.FACES_6;
        return Table.of(
                List.copyOf(names.entrySet()),
                field("phase", NONE, Map.Entry::getKey),
                field("volume_fraction", FRACTION, e -> e.getValue().volume_fraction()),
                field("surface_density_per_um", PER_LENGTH, e -> e.getValue().surface_per_um()),
                field(
                        "mean_breadth_density_per_um2",
                        PER_AREA,
                        e -> e.getValue().mean_breadth_per_um2()),
                field(
                        "euler_density_per_um3",
                        PER_VOLUME,
                        e ->
                                byFaces
                                        ? e.getValue().euler_6_per_um3()
                                        : e.getValue().euler_26_per_um3()));
    }
}
