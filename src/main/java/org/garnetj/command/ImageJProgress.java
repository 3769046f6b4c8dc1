package org.garnetj.command;

import ij.IJ;

import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

import java.lang.ref.Reference;
import java.util.Map;

/**
 * Shows the progress of tasks in ImageJ's status bar, and cancels them when the user presses Esc.
 */
public final class ImageJProgress {

    private ImageJProgress() {
        IJ.resetEscape();
    }

    /** Runs a command and shows its progress. */
    static CommandModule watch(
            final Commands commands, final CommandInfo info, final Map<String, String> words) {
        final EventService events = SharedContext.get().service(EventService.class);
        final ImageJProgress progress = new ImageJProgress();
        final var subscription = events.subscribe(progress);
        try {
            return commands.run(info, words);
        } finally {
            events.unsubscribe(subscription);
            Reference.reachabilityFence(progress); // the event bus alone would let it go
            IJ.showProgress(1.0);
        }
    }

    /** Called by SciJava's event bus. */
    @EventHandler
    public void onTask(final TaskEvent event) {
        final Task task = event.getTask();
        if (IJ.escapePressed() && !task.isCanceled()) {
            task.cancel("Esc");
        }
        if (task.getProgressMaximum() > 0) {
            IJ.showStatus(task.getStatusMessage());
            IJ.showProgress((double) task.getProgressValue() / task.getProgressMaximum());
        }
    }
}
