package org.garnetj.command;

/**
 * A command, a key or a value that does not exist was asked for; the message names it and the
 * nearest that does.
 */
public final class UsageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UsageException(final String message) {
        super(message);
    }
}
