package org.garnetj.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.scijava.event.EventHandler;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows the progress of tasks: a bar on a terminal, a plain line for each new stage otherwise.
 * Passes Ctrl-C on to the tasks.
 */
public final class ConsoleProgress {

    private final PrintStream stream;
    private final boolean terminal;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Set<String> told = new HashSet<>();
    private String stage = "";
    private ProgressBar bar;

    ConsoleProgress(final PrintStream stream, final boolean terminal) {
        this.stream = stream;
        this.terminal = terminal;
    }

    /** From now on every task that reports is told to stop. */
    void cancel() {
        cancelled.set(true);
    }

    /** Called by SciJava's event bus. */
    @EventHandler
    public synchronized void onTask(final TaskEvent event) {
        final Task task = event.getTask();
        if (cancelled.get()) {
            task.cancel("Ctrl-C");
        }
        if (task.isDone() || task.getProgressMaximum() <= 0) {
            close();
        } else {
            show(task.getStatusMessage(), task.getProgressValue(), task.getProgressMaximum());
        }
    }

    private void show(final String newStage, final long done, final long total) {
        if (!stage.equals(newStage)) {
            close();
            stage = newStage;
            if (terminal) {
                bar = open(newStage, total);
            } else if (told.add(newStage)) {
                stream.println("  " + newStage);
            }
        }
        if (bar != null) {
            bar.stepTo(Math.max(done, bar.getCurrent()));
        }
    }

    private static ProgressBar open(final String name, final long total) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    /** Ends the bar that is shown, if any. */
    synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        stage = "";
    }
}
