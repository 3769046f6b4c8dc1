package org.garnetj.image;

import org.garnetj.electro.ParameterException;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A folder of stacks, such as the tomograms of one sample after each plating step: every picture
 * file, raw file with a sidecar and folder in it is one. Hidden and other files are skipped.
 */
public final class StackFolder {

    private static final int FEWEST = 2;

    private StackFolder() {}

    /**
     * The stacks, in natural order of their names.
     *
     * @param names see {@link #entries}
     * @throws InputException if there is no such folder, or fewer than two stacks in it
     */
    public static List<Path> stacks(final Path folder, final String names) {
        final List<Path> stacks = entries(folder, names, StackFolder::isStack);
        if (stacks.size() < FEWEST) {
            throw new InputException(
                    folder.toString(),
                    "holds "
                            + (stacks.isEmpty() ? "no stack" : "one stack")
                            + (names.isBlank() ? "" : " called " + names),
                    "give a folder of two stacks or more, each a file or a folder of slices");
        }
        return stacks;
    }

    /**
     * What is in a folder, in natural order of the names.
     *
     * @param names which of them, as a pattern of the shell such as {@code step-*.tif}; empty for
     *     all
     * @param wanted what else they must fulfil
     * @throws InputException if there is no such folder
     */
    public static List<Path> entries(
            final Path folder, final String names, final Predicate<Path> wanted) {
        if (!Files.exists(folder)) {
            throw MissingFile.at(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder.toString(), "is no folder", "give the folder that holds the stacks");
        }
        final PathMatcher matcher = matcher(names.isBlank() ? "*" : names);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> matcher.matches(path.getFileName()) && wanted.test(path))
                    .sorted(
                            Comparator.comparing(
                                    path -> path.getFileName().toString(), new NaturalOrder()))
                    .toList();
        } catch (final IOException e) {
            throw new InputException(
                    folder.toString(),
                    "it cannot be read (" + e.getMessage() + ")",
                    "check that you may read it",
                    e);
        }
    }

    /** The name of a stack without the ending that tells its kind. */
    public static String title(final Path stack) {
        final String name = stack.getFileName().toString();
        return Files.isDirectory(stack) ? name : name.replaceFirst("(\\.ome)?\\.[A-Za-z0-9]+$", "");
    }

    private static PathMatcher matcher(final String names) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + names);
        } catch (final PatternSyntaxException e) {
            throw new ParameterException("names", names, "give a pattern such as step-*.tif");
        }
    }

    private static boolean isStack(final Path path) {
        final String name = path.getFileName().toString();
        return !name.startsWith(".")
                && (Files.isDirectory(path)
                        || FileKind.byName(path).isPresent()
                        || Files.exists(path.resolveSibling(name + RawSidecar.SUFFIX)));
    }
}
