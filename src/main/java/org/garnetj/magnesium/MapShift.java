package org.garnetj.magnesium;

/**
 * Where an element map lies along one axis of the phases.
 *
 * @param axis {@code x}, {@code y} or {@code z}
 * @param shift_um by how much the map fits best beyond what its voxel size says
 * @param standard_error_um of the shift; NaN if unknown
 * @param applied whether the map was moved by it: only if it is evident
 * @param map_voxel_um edge of the map's voxels, stretched by the tilt where it was
 */
public record MapShift(
        String axis,
        double shift_um,
        double standard_error_um,
        boolean applied,
        double map_voxel_um) {}
