package org.garnetj.recipe;

import org.garnetj.block.Progress;
import org.garnetj.image.InputException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an earlier run left in a step's folder. */
final class FinishedStep {

    private final Path folder;
    private final Provenance provenance;
    private final ContentHash hash;

    private FinishedStep(final Path folder, final Provenance provenance, final ContentHash hash) {
        this.folder = folder;
        this.provenance = provenance;
        this.hash = hash;
    }

    static FinishedStep in(final Path folder, final Progress progress) {
        return new FinishedStep(folder, lastIn(folder), new ContentHash(progress));
    }

    /** Null if nothing is left, or nothing that can be understood. */
    Provenance provenance() {
        return provenance;
    }

    /** Whether a run with this fingerprint made it and its files are as they were. */
    boolean isStill(final String fingerprint) {
        return provenance != null
                && provenance.fingerprint().equals(fingerprint)
                && provenance.outputHashes().entrySet().stream()
                        .allMatch(file -> isIntact(file.getKey(), file.getValue()));
    }

    /** Removes the files it made, so that results of two runs never stand side by side. */
    void discard() {
        if (provenance == null) {
            return;
        }
        delete(Provenance.FILE);
        provenance.outputHashes().keySet().forEach(this::delete);
    }

    private boolean isIntact(final String name, final String expected) {
        final Path file = folder.resolve(name);
        return Files.isRegularFile(file) && hash.of(file).equals(expected);
    }

    private void delete(final String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (final IOException e) {
            throw new InputException(
                    folder.resolve(name).toString(),
                    "cannot be replaced (" + e.getMessage() + ")",
                    "give a folder you may write to as output=",
                    e);
        }
    }

    private static Provenance lastIn(final Path folder) {
        try {
            final List<Provenance> steps = ProvenanceFile.read(folder);
            return steps.isEmpty() ? null : steps.get(steps.size() - 1);
        } catch (final InputException notOurs) {
            return null;
        }
    }
}
