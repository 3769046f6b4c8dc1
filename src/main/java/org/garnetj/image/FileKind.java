package org.garnetj.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a file is, told by its first bytes; names lie. */
enum FileKind {
    TIFF("tif", "tiff"),
    PNG("png"),
    BMP("bmp", "dib"),
    JPEG("jpg", "jpeg"),
    OTHER;

    private final String[] extensions;

    FileKind(final String... extensions) {
        this.extensions = extensions;
    }

    static FileKind of(final Path file) throws IOException {
        final byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(8);
        }
        if (begins(start, 'I', 'I', 42, 0)
                || begins(start, 'M', 'M', 0, 42)
                || begins(start, 'I', 'I', 43, 0)
                || begins(start, 'M', 'M', 0, 43)) {
            return TIFF;
        }
        if (begins(start, 0x89, 'P', 'N', 'G')) {
            return PNG;
        }
        if (begins(start, 'B', 'M')) {
            return BMP;
        }
        return begins(start, 0xFF, 0xD8, 0xFF) ? JPEG : OTHER;
    }

    /** The kind that a file's name promises, if it is one that may be a slice. */
    static Optional<FileKind> byName(final Path file) {
        final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (final FileKind kind : values()) {
            for (final String extension : kind.extensions) {
                if (name.endsWith("." + extension)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean begins(final byte[] bytes, final int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
