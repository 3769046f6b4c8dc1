package org.garnetj.image;

/**
 * Videos compressed over several frames (MP4, MOV, Matroska, WMV). No decoder for these is both
 * pure Java and maintained, and what such a codec leaves out between frames is what is to be
 * measured.
 */
final class VideoFiles {

    /** How frames become pictures of their own. */
    static final String REMEDY =
            "pictures, losslessly: ffmpeg -i movie.mp4 frames_%05d.tif, and give their"
                    + " folder with interval= or times=";

    private VideoFiles() {}

    static InputException unsupported(final String name) {
        return new InputException(
                name,
                "it is a compressed video (MP4, MOV, Matroska or WMV), which is not read here",
                "write its frames as " + REMEDY);
    }
}
