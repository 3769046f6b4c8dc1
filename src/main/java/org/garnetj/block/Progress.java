package org.garnetj.block;

/**
 * How long work tells how far it is, and asks whether to go on. Implementations are safe for use
 * from several threads.
 */
public interface Progress {

    /** Says nothing and never cancels. */
    Progress SILENT =
            new Progress() {
                @Override
                public void step(final String stage, final long done, final long total) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /** {@code done} of {@code total} units of {@code stage} are finished. */
    void step(String stage, long done, long total);

    /** Whether the user wants to stop. */
    boolean isCancelled();

    /** Called between two blocks: ends the work when the user wants to stop. */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
