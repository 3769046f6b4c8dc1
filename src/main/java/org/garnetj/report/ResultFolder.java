package org.garnetj.report;

import org.garnetj.image.InputException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder an operation writes its results into. Files are written under a hidden temporary
 * folder and moved to their names, each in one atomic step, by {@link #commit()}. Closing without
 * that removes everything this object made, so that after a failure, a cancel or Ctrl-C there is a
 * whole file or none; files of earlier runs stay until then.
 *
 * <pre>{@code
 * try (ResultFolder results = ResultFolder.open(output, input)) {
 *     results.write("spallations.csv", table);
 *     TiffWriter.write(results.file("cracks.tif"), cracks);
 *     results.commit();
 * }
 * }</pre>
 */
public final class ResultFolder implements AutoCloseable {

    private final Path output;
    private final List<Path> inputs;
    private final Path topmostMade;
    private final Path temporary;
    private final Thread atExit;
    private final Set<String> names = new LinkedHashSet<>();
    private volatile boolean open = true;

    private ResultFolder(
            final Path output, final List<Path> inputs, final Path topmostMade, final Path temp) {
        this.output = output;
        this.inputs = inputs;
        this.topmostMade = topmostMade;
        temporary = temp;
        atExit = new Thread(this::discard, "garnetj-discard-results");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Prepares to write into {@code output}, which is made if it does not exist.
     *
     * @param inputs the files and folders the operation reads; they are never written to
     * @throws InputException if {@code output} is a file, cannot be written, or is or lies in a
     *     folder of {@code inputs}
     */
    public static ResultFolder open(final Path output, final Path... inputs) {
        final Path folder = output.toAbsolutePath().normalize();
        final List<Path> read = Arrays.stream(inputs).map(FileTrees::real).toList();
        requireFolder(folder);
        requireOutsideInputs(folder, read);
        final Path topmostMade = FileTrees.topmostMissing(folder);
        try {
            Files.createDirectories(folder);
            TemporaryFolders.removeAbandoned(folder);
            return new ResultFolder(folder, read, topmostMade, TemporaryFolders.make(folder));
        } catch (final IOException e) {
            FileTrees.deleteEmptyFolders(folder, topmostMade);
            throw new InputException(
                    folder.toString(),
                    "cannot be written (" + e.getMessage() + ")",
                    "give a folder you may write to as output=",
                    e);
        }
    }

    /** Where the results will be. */
    public Path output() {
        return output;
    }

    /**
     * Where to write the result that will be called {@code name}; give the same name again to read
     * it before it is committed.
     *
     * @param name a file name, or a path with {@code /} below the output folder
     * @throws InputException if that would overwrite an input
     */
    public Path file(final String name) {
        requireOpen();
        final Path target = output.resolve(name).normalize();
        if (!target.startsWith(output) || target.equals(output)) {
            throw new IllegalArgumentException(name + " does not lie in the result folder");
        }
        if (inputs.contains(FileTrees.real(target))) {
            throw new InputException(
                    target.toString(),
                    "is an input and would be overwritten",
                    "give another folder as output=");
        }
        if (Files.isDirectory(target)) {
            throw new InputException(
                    target.toString(), "is a folder", "remove it or give another output=");
        }
        names.add(name);
        return FileTrees.withParents(temporary.resolve(name));
    }

    /** Writes a table. */
    public void write(final String name, final Table table) throws IOException {
        table.write(file(name));
    }

    /** Writes text in UTF-8. */
    public void write(final String name, final String text) throws IOException {
        Files.writeString(file(name), text);
    }

    /** The names asked for so far whose files have been written, in order. */
    public List<String> written() {
        return names.stream().filter(name -> Files.exists(temporary.resolve(name))).toList();
    }

    /**
     * Moves the written files to their names, replacing those of earlier runs, and returns where
     * they are now.
     */
    public List<Path> commit() throws IOException {
        requireOpen();
        final List<Path> committed = new ArrayList<>();
        for (final String name : written()) {
            final Path target = FileTrees.withParents(output.resolve(name));
            FileTrees.moveInto(temporary.resolve(name), target);
            committed.add(target);
        }
        open = false;
        FileTrees.delete(temporary);
        return List.copyOf(committed);
    }

    /** Ends the work; without a {@link #commit()} before, nothing of it is left. */
    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (final IllegalStateException exiting) {
            // the hook runs or has run: there is nothing left to remove
            return;
        }
    }

    private synchronized void discard() {
        if (open) {
            open = false;
            FileTrees.delete(temporary);
            FileTrees.deleteEmptyFolders(output, topmostMade);
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the result folder " + output + " is closed");
        }
    }

    private static void requireFolder(final Path folder) {
        for (Path path = folder; path != null; path = path.getParent()) {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new InputException(path.toString(), "is a file", "give a folder as output=");
            }
        }
    }

    private static void requireOutsideInputs(final Path folder, final List<Path> inputs) {
        final Path real = FileTrees.real(folder);
        for (final Path input : inputs) {
            if (Files.isDirectory(input) && real.startsWith(input)) {
                throw new InputException(
                        folder.toString(),
                        "lies in the input folder " + input + ", which is never written to",
                        "give a folder outside it as output=");
            }
        }
    }
}
