package org.garnetj.phantom;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.VoxelSize;

/**
 * How a FIB-SEM stack samples the block: square image pixels, a coarser slice pitch, and the
 * foreshortening of a cut face that is looked at under a tilt.
 *
 * @param width columns, 8 to 20000
 * @param height rows, 8 to 20000
 * @param slices slices, 2 to 20000
 * @param pixel_um edge of an image pixel in µm, positive
 * @param slice_um slice pitch in µm, positive
 * @param tilt_deg angle between the beam and the cut face in degrees, 10 to 90; one image row spans
 *     pixel / sin(tilt) of true depth (52° → 1.2690 pixels). 0 stands for no foreshortening
 */
@JsonPropertyOrder({
    "width",
    "height",
    "slices",
    "pixel_um",
    "slice_um",
    "tilt_deg",
    "row_um",
    "extent_x_um",
    "extent_y_um",
    "extent_z_um"
})
public record FibSemGrid(
        int width, int height, int slices, double pixel_um, double slice_um, double tilt_deg) {

    public FibSemGrid {
        ParameterException.requireWithin("width", width, 8, 20000);
        ParameterException.requireWithin("height", height, 8, 20000);
        ParameterException.requireWithin("slices", slices, 2, 20000);
        ParameterException.requirePositive("pixel", pixel_um);
        ParameterException.requirePositive("slice", slice_um);
        if (tilt_deg != 0) {
            ParameterException.requireWithin("tilt", tilt_deg, 10, 90);
        }
    }

    /** 320 × 150 pixels of 0.05 µm at 52°, 80 slices of 0.1 µm: 16 × 9.5 × 8 µm³. */
    public static FibSemGrid defaults() {
        return new FibSemGrid(320, 150, 80, 0.05, 0.1, 52);
    }

    /** True depth that one image row spans, in µm. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double row_um() {
        return tilt_deg == 0 ? pixel_um : pixel_um / Math.sin(Math.toRadians(tilt_deg));
    }

    /** Extent of the block along x in µm. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double extent_x_um() {
        return width * pixel_um;
    }

    /** True extent of the block along y in µm. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double extent_y_um() {
        return height * row_um();
    }

    /** Extent of the block along z in µm. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double extent_z_um() {
        return slices * slice_um;
    }

    /** The voxel as the microscope states it: square pixels, foreshortened along y. */
    public VoxelSize imageVoxel() {
        return VoxelSize.um(pixel_um, pixel_um, slice_um);
    }

    /** The voxel with its true height. */
    public VoxelSize trueVoxel() {
        return VoxelSize.um(pixel_um, row_um(), slice_um);
    }
}
