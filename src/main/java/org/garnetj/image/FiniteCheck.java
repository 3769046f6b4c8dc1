package org.garnetj.image;

/** Counts the pixels of a float stack that are not numbers, and remembers where the first is. */
final class FiniteCheck {

    private final String name;
    private final int width;
    private long count;
    private String first;

    FiniteCheck(final String name, final int width) {
        this.name = name;
        this.width = width;
    }

    float[] check(final float[] plane, final int z) {
        for (int i = 0; i < plane.length; i++) {
            if (!Float.isFinite(plane[i])) {
                found(plane[i], i, z);
            }
        }
        return plane;
    }

    /** The plane in single precision; a value beyond its range counts as infinite. */
    float[] floats(final double[] plane, final int z) {
        final float[] floats = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            floats[i] = (float) plane[i];
        }
        return check(floats, z);
    }

    void requireFinite() {
        if (count > 0) {
            throw new InputException(
                    name,
                    count + " pixels are NaN or infinite, the first at " + first,
                    "replace them by a number (Process > Math > NaN Background, or Macro...), or"
                            + " crop them off");
        }
    }

    private void found(final float value, final int index, final int z) {
        if (count == 0) {
            first =
                    "x = "
                            + index % width
                            + ", y = "
                            + index / width
                            + ", slice "
                            + (z + 1)
                            + " ("
                            + value
                            + ")";
        }
        count++;
    }
}
