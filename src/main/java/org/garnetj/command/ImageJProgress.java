package org.garnetj.command;

import ij.IJ;

import org.scijava.event.EventHandler;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

/**
 * Shows the progress of tasks in ImageJ's status bar, and cancels them when the user presses Esc.
 */
public final class ImageJProgress {

    ImageJProgress() {
        IJ.resetEscape();
    }

    /** Called by SciJava's event bus. */
    @EventHandler
    public void onTask(final TaskEvent event) {
        final Task task = event.getTask();
        if (IJ.escapePressed()) {
            task.cancel("Esc");
        }
        if (task.getProgressMaximum() > 0) {
            IJ.showStatus(task.getStatusMessage());
            IJ.showProgress((double) task.getProgressValue() / task.getProgressMaximum());
        }
    }
}
