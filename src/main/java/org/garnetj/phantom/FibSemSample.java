package org.garnetj.phantom;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.image.Volume;

/**
 * A FIB-SEM phantom.
 *
 * @param stack the grey stack as the microscope gives it: square pixels, foreshortened along y;
 *     uint8 or uint16
 * @param magnesiumCounts counts of the Mg K-line, in the same frame on a coarser grid
 * @param phases phase at each voxel's centre ({@link org.garnetj.image.Phase#label}), on the
 *     stack's grid and with its drift, calibrated with the true height
 * @param cracks crack number at each voxel's centre, 0 outside; grid and calibration of the phases
 * @param truth numbers
 */
public record FibSemSample(
        Volume<?> stack,
        Volume<UnsignedShortType> magnesiumCounts,
        Volume<UnsignedByteType> phases,
        Volume<UnsignedByteType> cracks,
        FibSemTruth truth) {}
