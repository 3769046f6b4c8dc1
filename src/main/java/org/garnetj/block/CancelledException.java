package org.garnetj.block;

/** The user stopped the work. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled; nothing unfinished is left");
    }
}
