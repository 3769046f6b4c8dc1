package org.garnetj.command;

import org.garnetj.block.Execution;
import org.garnetj.crack.Evidence;
import org.garnetj.image.Volume;

import java.io.File;
import java.io.IOException;
import java.util.Optional;

/** What the keys {@code grey} and {@code probabilities} give besides a phase stack. */
final class GivenEvidence {

    private GivenEvidence() {}

    static Evidence of(
            final File grey,
            final File probabilities,
            final Volume<?> phases,
            final Execution execution)
            throws IOException {
        return new Evidence(
                Keys.isGiven(grey)
                        ? Optional.of(
                                Stacks.onGridOf(
                                        phases,
                                        grey.toPath(),
                                        Stacks.read(grey.toPath(), execution)))
                        : Optional.empty(),
                ProbabilityStack.given(probabilities, phases, execution));
    }
}
