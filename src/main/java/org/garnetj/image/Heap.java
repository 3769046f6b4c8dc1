package org.garnetj.image;

import java.util.Locale;

/** Asks whether an image fits into Java's memory before it is read. */
final class Heap {

    /** What an image may take of the heap: the rest is needed to work with it. */
    private static final double SHARE = 0.9;

    private Heap() {}

    static void require(final String name, final long bytes) {
        require(name, bytes, Runtime.getRuntime().maxMemory());
    }

    static void require(final String name, final long bytes, final long heap) {
        if (bytes > SHARE * heap) {
            throw tooSmall(name, bytes, heap);
        }
    }

    static InputException tooSmall(final String name, final long bytes, final long heap) {
        return new InputException(
                name,
                "its pixels need " + gigabytes(bytes) + " and Java may use " + gigabytes(heap),
                "start with GARNETJ_HEAP="
                        + (long) Math.ceil(2 * bytes / 1e9)
                        + "g (in Fiji: Edit > Options > Memory & Threads), or crop the stack");
    }

    private static String gigabytes(final long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
