package org.garnetj.image;

/** How a pixel value is stored in a file. */
enum SampleKind {
    UINT8("8-bit", 1),
    INT8("signed 8-bit", 1),
    UINT16("16-bit", 2),
    INT16("signed 16-bit", 2),
    UINT32("unsigned 32-bit", 4),
    INT32("32-bit integer", 4),
    FLOAT32("32-bit float", 4),
    FLOAT64("64-bit float", 8);

    private final String title;
    private final int bytes;

    SampleKind(final String title, final int bytes) {
        this.title = title;
        this.bytes = bytes;
    }

    /** As messages call it. */
    String title() {
        return title;
    }

    /** Bytes of one value in the file. */
    int bytes() {
        return bytes;
    }

    /** Bytes of one value in memory: 64-bit floats become 32-bit ones. */
    int bytesInMemory() {
        return Math.min(bytes, 4);
    }
}
