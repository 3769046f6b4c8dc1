package org.garnetj.learn;

import java.io.IOException;

/** A file that should hold a model lacks something or holds what no model holds. */
final class DamagedModelException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedModelException(final String message) {
        super(message);
    }

    /** Complains unless all is well. */
    static void require(final boolean fine, final String complaint) throws DamagedModelException {
        if (!fine) {
            throw new DamagedModelException(complaint);
        }
    }
}
