package org.garnetj.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which files a folder holds, so that those a command writes into it can be told. */
final class FolderState {

    private final Path folder;
    private final Map<String, String> stamps;

    private FolderState(final Path folder) {
        this.folder = folder;
        stamps = stamps(folder);
    }

    static FolderState of(final Path folder) {
        return new FolderState(folder);
    }

    /** The names of the files that are new or were replaced since, sorted. */
    List<String> changed() {
        final List<String> changed = new ArrayList<>();
        stamps(folder)
                .forEach(
                        (name, stamp) -> {
                            if (!stamp.equals(stamps.get(name)) && !name.equals(Provenance.FILE)) {
                                changed.add(name);
                            }
                        });
        changed.sort(null);
        return changed;
    }

    private static Map<String, String> stamps(final Path folder) {
        final Map<String, String> stamps = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return stamps;
        }
        try {
            for (final Path file : ContentHash.files(folder)) {
                stamps.put(ContentHash.name(folder, file), stamp(file));
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return stamps;
    }

    private static String stamp(final Path file) throws IOException {
        final BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
        return a.lastModifiedTime() + " " + a.size() + " " + a.fileKey();
    }
}
