package org.garnetj.image;

import net.imglib2.type.numeric.RealType;

import org.garnetj.electro.ParameterException;

import java.util.Optional;

/**
 * The face of a FIB-SEM section is looked at from the side, at the stage tilt, so the image is
 * shorter than the face: true length along y = image length × 1/sin(tilt), 1.2690 at 52° (Energy
 * Environ. Sci. 2024, 17, 2431). Only the calibration changes; pixels stay as they are.
 */
public final class Foreshortening {

    /**
     * How far the ratio of pixel height to width may be from 1/sin(tilt) and still look as if it
     * had been corrected before.
     */
    private static final double TOLERANCE = 0.01;

    private static final double DIFFERENT_TILT_DEG = 0.5;

    private Foreshortening() {}

    /** The factor from image length to true length along y. */
    public static double factor(final double tilt_deg) {
        return 1
                / Math.sin(
                        Math.toRadians(ParameterException.requireWithin("tilt", tilt_deg, 5, 90)));
    }

    /**
     * The stack with its true voxel height.
     *
     * @param tilt_deg angle between the electron beam and the cut face, 5 to 90; 0 when y is true
     *     already
     * @throws ParameterException if the file shows that y is true already
     */
    public static <T extends RealType<T>> Volume<T> corrected(
            final Volume<T> raw, final ImageMetadata metadata, final double tilt_deg) {
        if (tilt_deg == 0) {
            return raw;
        }
        final double factor = factor(tilt_deg);
        final VoxelSize voxel = raw.voxelSize();
        final boolean byFile = metadata.tiltCorrected().orElse(false);
        final boolean byCalibration =
                factor > 1 + TOLERANCE && Math.abs(voxel.y() / voxel.x() / factor - 1) < TOLERANCE;
        if (byFile || byCalibration) {
            final String reason =
                    byFile
                            ? "the file says that y was stretched to undo the tilt"
                            : "the file's pixels are already 1/sin(tilt) higher than wide";
            throw new ParameterException(
                    "tilt", tilt_deg, raw.name() + ": " + reason + ", so y is true; give tilt=0");
        }
        return new Volume<>(raw.pixels(), voxel.withY(voxel.y() * factor), raw.name());
    }

    /** What to tell a user whose file states another tilt than the one used. */
    public static Optional<String> disagreement(
            final ImageMetadata metadata, final double tilt_deg) {
        if (tilt_deg == 0 || metadata.tilt_deg().isEmpty()) {
            return Optional.empty();
        }
        final double stated = metadata.tilt_deg().getAsDouble();
        return Math.abs(stated - tilt_deg) <= DIFFERENT_TILT_DEG
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                java.util.Locale.ROOT,
                                "the file states a stage tilt of %.1f°, y is corrected for tilt=%s°",
                                stated,
                                tilt_deg));
    }
}
