package org.garnetj.label;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.IntPredicate;

/** Finds where rows of uint8 pixels change between foreground and background, eight at a time. */
final class RunFinder {

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EACH_BYTE = 0x0101010101010101L;

    private final boolean[] wanted = new boolean[256];

    RunFinder(final IntPredicate foreground) {
        for (int value = 0; value < wanted.length; value++) {
            wanted[value] = foreground.test(value);
        }
    }

    boolean isForeground(final byte pixel) {
        return wanted[pixel & 0xFF];
    }

    /** The first position from {@code from} to {@code end} of foreground; {@code end} if none. */
    int foreground(final byte[] pixels, final int from, final int end) {
        return next(pixels, from, end, true);
    }

    /** The first position from {@code from} to {@code end} of background; {@code end} if none. */
    int background(final byte[] pixels, final int from, final int end) {
        return next(pixels, from, end, false);
    }

    private int next(final byte[] pixels, final int from, final int end, final boolean sought) {
        int at = from;
        if (at >= end || wanted[pixels[at] & 0xFF] == sought) {
            return at;
        }
        final long same = (pixels[at] & 0xFFL) * EACH_BYTE;
        while (at + Long.BYTES <= end) {
            if ((long) EIGHT.get(pixels, at) == same) {
                at += Long.BYTES;
            } else {
                final int stop = at + Long.BYTES;
                while (at < stop && wanted[pixels[at] & 0xFF] != sought) {
                    at++;
                }
                if (at < stop) {
                    return at;
                }
            }
        }
        while (at < end && wanted[pixels[at] & 0xFF] != sought) {
            at++;
        }
        return at;
    }
}
