package org.garnetj.phantom;

/** Shot noise, read noise and digitisation: the same for every kind of sample. */
final class Detector {

    private final long seed;
    private final double shotGain;
    private final double readNoise;

    /**
     * @param shotGain grey levels per detected quantum; 0 for no shot noise
     * @param readNoise standard deviation in grey levels
     */
    Detector(final long seed, final double shotGain, final double readNoise) {
        this.seed = seed;
        this.shotGain = shotGain;
        this.readNoise = readNoise;
    }

    /** Adds noise to plane {@code index}. */
    void expose(final float[] plane, final int index) {
        if (shotGain > 0) {
            final Draws shot = Draws.of(seed, "shot noise", index);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) (shotGain * shot.poisson(plane[i] / shotGain));
            }
        }
        if (readNoise > 0) {
            final Draws read = Draws.of(seed, "read noise", index);
            for (int i = 0; i < plane.length; i++) {
                plane[i] += (float) (readNoise * read.gaussian());
            }
        }
    }

    /** Rounds to 8 bits, half to even so that a gain of 1/2 has no bias; saturates. */
    static void digitise(final float[] plane, final byte[] target) {
        for (int i = 0; i < plane.length; i++) {
            target[i] = (byte) (int) Math.max(0, Math.min(255, Math.rint(plane[i])));
        }
    }

    /** Rounds to 16 bits, saturating; a grey level of 1 becomes 256. */
    static void digitise(final float[] plane, final short[] target) {
        for (int i = 0; i < plane.length; i++) {
            target[i] = (short) (int) Math.max(0, Math.min(65535, Math.rint(256 * plane[i])));
        }
    }
}
