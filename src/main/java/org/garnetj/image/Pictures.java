package org.garnetj.image;

import java.io.IOException;
import java.nio.file.Path;

/** Opens single files by what their first bytes say. */
final class Pictures {

    private Pictures() {}

    static SliceSource open(final Path file, final ColourRule rule) throws IOException {
        final FileKind kind = FileKind.of(file);
        return switch (kind) {
            case TIFF -> new TiffSource(file, rule);
            case AVI -> new AviSource(file, rule);
            case VIDEO -> throw VideoFiles.unsupported(file.getFileName().toString());
            default -> new RasterSource(file, rule, kind == FileKind.JPEG);
        };
    }
}
