package org.garnetj.block;

/**
 * Tells the steps of a part of some work as steps of the whole.
 *
 * @param whole is told
 * @param before steps of the whole before this part
 * @param total steps of the whole
 */
record PartOfProgress(Progress whole, long before, long total) implements Progress {

    @Override
    public void step(final String stage, final long done, final long ofPart) {
        whole.step(stage, before + done, total);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
