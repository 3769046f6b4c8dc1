package org.garnetj.image;

import java.io.IOException;
import java.nio.file.Path;

/** Opens single files by what their first bytes say. */
final class Pictures {

    private Pictures() {}

    static SliceSource open(final Path file, final ColourRule rule) throws IOException {
        final FileKind kind = FileKind.of(file);
        return kind == FileKind.TIFF
                ? new TiffSource(file, rule)
                : new RasterSource(file, rule, kind == FileKind.JPEG);
    }
}
