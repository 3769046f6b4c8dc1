package org.garnetj.image;

/**
 * The scale of a TIFF, as ImageJ's description and the resolution tags state it.
 *
 * @param x_um width of a pixel
 * @param y_um height of a pixel
 * @param axis {@code slices} or {@code frames}
 * @param stepKey {@code spacing} or {@code finterval}
 * @param step distance between slices in micrometres, or time between frames in seconds
 */
record TiffCalibration(double x_um, double y_um, String axis, String stepKey, double step) {

    /** ImageJ takes the unit of all three axes from {@code unit}. */
    String description(final int images, final int channels) {
        return "ImageJ=1.54p\nimages="
                + images
                + "\n"
                + (channels == 1 ? "" : "channels=" + channels + "\n")
                + axis
                + "="
                + images / channels
                + (channels == 1 ? "" : "\nhyperstack=true\nmode=grayscale")
                + "\nunit=micron\n"
                + stepKey
                + "="
                + step
                + "\nloop=false\n";
    }
}
