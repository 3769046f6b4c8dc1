package org.garnetj.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    AVI,
    VIDEO,
    OTHER;

    private final String[] extensions;

    FileKind(final String... extensions) {
        this.extensions = extensions;
    }

    static FileKind of(final Path file) throws IOException {
        final byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(12);
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
        if (begins(start, 'R', 'I', 'F', 'F') && word(start, 8).equals("AVI ")) {
            return AVI;
        }
        return begins(start, 0xFF, 0xD8, 0xFF) ? JPEG : isVideo(start) ? VIDEO : OTHER;
    }

    /** MP4 and MOV, Matroska, and Windows Media. */
    private static boolean isVideo(final byte[] start) {
        return word(start, 4).equals("ftyp")
                || word(start, 4).equals("moov")
                || begins(start, 0x1A, 0x45, 0xDF, 0xA3)
                || begins(start, 0x30, 0x26, 0xB2, 0x75);
    }

    private static String word(final byte[] start, final int at) {
        return start.length < at + 4 ? "" : new String(start, at, 4, StandardCharsets.ISO_8859_1);
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
