package org.garnetj.command;

import org.garnetj.block.Progress;
import org.scijava.app.StatusService;
import org.scijava.task.Task;

/**
 * Progress told to a SciJava task, which any edge may watch and cancel, and to Fiji's status bar.
 */
final class TaskProgress implements Progress {

    private final Task task;
    private final StatusService status;

    TaskProgress(final Task task, final StatusService status) {
        this.task = task;
        this.status = status;
    }

    @Override
    public synchronized void step(final String stage, final long done, final long total) {
        task.setStatusMessage(stage);
        task.setProgressMaximum(total);
        task.setProgressValue(done);
        status.showStatus(toInt(done), toInt(total), stage);
    }

    @Override
    public boolean isCancelled() {
        return task.isCanceled() || Thread.currentThread().isInterrupted();
    }

    private static int toInt(final long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }
}
