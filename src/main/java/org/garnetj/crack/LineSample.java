package org.garnetj.crack;

import org.garnetj.image.Phase;

/** What lies along one line of voxels through a crack. */
final class LineSample {

    /** Voxels on each side of a crack over which its wall may be blurred, across the wall. */
    private static final int TAIL = 3;

    /** The same at most along the line. */
    static final int LONGEST_TAIL = 9;

    /** Voxels that ceramic keeps from other cavities to be taken for plain. */
    private static final int GUARD = 2;

    private final Surroundings around;
    private final LineFrame frame;
    private final int line;
    private final int reach;
    private final double cosine;

    /**
     * @param cosine between the line and the crack's normal
     */
    LineSample(
            final Surroundings around, final LineFrame frame, final int line, final double cosine) {
        this.cosine = cosine;
        reach = Math.min(LONGEST_TAIL, along(TAIL));
        this.around = around;
        this.frame = frame;
        this.line = line;
    }

    /** Voxels beyond each end of a run over which its wall may be blurred along the line. */
    int reach() {
        return reach;
    }

    /** Voxels along the line that lie within so many across the wall. */
    int along(final int across) {
        return (int) Math.ceil(across / cosine);
    }

    private int length() {
        return frame.length();
    }

    byte part(final int k) {
        return around.part(frame.slice(line, k), frame.pixel(line, k));
    }

    float grey(final int k) {
        return around.grey(frame.slice(line, k), frame.pixel(line, k));
    }

    /** Probability of LLZO. */
    float ceramic(final int k) {
        return around.ceramic(frame.slice(line, k), frame.pixel(line, k));
    }

    boolean isLithium(final int k) {
        final byte phase = around.phase(frame.slice(line, k), frame.pixel(line, k));
        return phase == Phase.LI.label() || phase == Phase.LI_MG.label();
    }

    /**
     * How many voxels beyond a run's end, up to {@link #reach}, are ceramic that nothing else
     * darkens.
     *
     * @param end first or last voxel of the run
     * @param step the way out: -1 or 1
     */
    int tail(final int end, final int step) {
        int tail = 0;
        while (tail < reach && isPlain(end + step * (tail + 1), step)) {
            tail++;
        }
        return tail;
    }

    /** Whether voxel {@code k} is ceramic and so are the next ones on the way. */
    boolean isPlain(final int k, final int step) {
        for (int i = 0; i <= GUARD; i++) {
            final int at = k + step * i;
            if (at < 0
                    || at >= length()
                    || !around.isCeramic(frame.slice(line, at), frame.pixel(line, at))) {
                return false;
            }
        }
        return true;
    }
}
