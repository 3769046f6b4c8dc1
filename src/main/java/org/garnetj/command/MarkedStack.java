package org.garnetj.command;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.StackFolder;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A stack to learn from and the file of its marks.
 *
 * @param stack file or folder of slices
 * @param marks image of labels or ROIs; empty for those in the ROI Manager
 */
record MarkedStack(Path stack, Optional<Path> marks) {

    /**
     * One stack, or those of a folder in natural order of their names, with the marks that are
     * called as they are, endings aside.
     *
     * @param input a stack, or with {@code names} a folder of them
     * @param labels marks, or with {@code names} a folder of them; empty for the ROI Manager
     * @param names which of the stacks in the folder, as a pattern of the shell; empty for one
     *     stack
     * @throws InputException if the folder holds fewer than two such stacks, or one has no marks or
     *     those of two kinds
     * @throws ParameterException if there are stacks and no marks for them
     */
    static List<MarkedStack> of(final File input, final File labels, final String names) {
        if (names.isBlank()) {
            return List.of(
                    new MarkedStack(
                            input.toPath(),
                            Keys.isGiven(labels)
                                    ? Optional.of(labels.toPath())
                                    : Optional.empty()));
        }
        if (!Keys.isGiven(labels)) {
            throw new ParameterException(
                    "labels", "", "give the folder with the marks of each stack");
        }
        return StackFolder.stacks(input.toPath(), names).stream()
                .map(stack -> new MarkedStack(stack, Optional.of(marks(labels.toPath(), stack))))
                .toList();
    }

    private static Path marks(final Path folder, final Path stack) {
        final String title = StackFolder.title(stack);
        final List<Path> own =
                StackFolder.entries(
                        folder,
                        "",
                        file -> StackFolder.title(file).equals(title) && !file.equals(stack));
        if (own.size() != 1) {
            throw new InputException(
                    folder.toString(),
                    (own.isEmpty() ? "holds no marks called " : "holds several marks called ")
                            + title,
                    "give each stack one file of marks of its name, or leave the stack out by"
                            + " names=");
        }
        return own.get(0);
    }
}
