package org.garnetj.image;

/**
 * An input file or image cannot be used. The message names the file, the cause and the remedy, in
 * one line.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param name the file or image as the user knows it
     * @param cause what is wrong with it
     * @param remedy what the user can do
     */
    public InputException(final String name, final String cause, final String remedy) {
        super(name + ": " + cause + "; " + remedy);
    }

    /** The same, keeping the exception that brought it about. */
    public InputException(
            final String name, final String cause, final String remedy, final Throwable reason) {
        super(name + ": " + cause + "; " + remedy, reason);
    }
}
