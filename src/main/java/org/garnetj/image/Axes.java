package org.garnetj.image;

/** The axes of a hyperstack, of which we take one beside x and y. */
final class Axes {

    private Axes() {}

    /** Refuses several channels, and slices together with frames. */
    static void requireOne(
            final String name, final int channels, final int slices, final int frames) {
        if (channels > 1) {
            throw new InputException(
                    name,
                    "it has " + channels + " channels",
                    "split them and give one (Image > Color > Split Channels); if they are slices, say so"
                            + " (Image > Hyperstacks > Re-order Hyperstack..., or axes='ZYX' in tifffile)");
        }
        if (slices > 1 && frames > 1) {
            throw new InputException(
                    name,
                    "it has " + slices + " slices and " + frames + " frames",
                    "give one stack or one movie (Image > Hyperstacks > Reduce Dimensionality...)");
        }
    }
}
