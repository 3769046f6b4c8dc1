package org.garnetj.command;

import org.garnetj.block.CancelledException;
import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.ui.DialogPrompt;
import org.scijava.ui.UIService;

/**
 * What all commands share: a cancellable task that tells the progress, and one voice for problems.
 */
abstract class GarnetCommand implements Command {

    @Parameter private TaskService taskService;

    @Parameter private StatusService statusService;

    @Parameter(required = false)
    private UIService uiService;

    private Progress ofLargerRun;

    /** Carries the operation out. */
    protected abstract void execute(Execution execution);

    /**
     * As one step of a larger run, which is told the progress, may cancel, and keeps the record.
     */
    final GarnetCommand asStep(final Progress progress) {
        ofLargerRun = progress;
        return this;
    }

    /** Whether this is one step of a larger run. */
    protected final boolean isStep() {
        return ofLargerRun != null;
    }

    @Override
    public final void run() {
        if (isStep()) {
            execute(ExecutionOptions.execution(ofLargerRun));
        } else {
            runAsTask();
        }
    }

    private void runAsTask() {
        final Task task = taskService.createTask(getClass().getSimpleName());
        task.start();
        try {
            execute(ExecutionOptions.execution(new TaskProgress(task, statusService)));
        } catch (final InputException | ParameterException | CancelledException e) {
            tell(e.getMessage());
            throw e;
        } finally {
            task.finish();
            statusService.clearStatus();
        }
    }

    private void tell(final String message) {
        if (uiService != null && !uiService.isHeadless() && uiService.isVisible()) {
            uiService.showDialog(message, "GarnetJ", DialogPrompt.MessageType.ERROR_MESSAGE);
        }
    }
}
