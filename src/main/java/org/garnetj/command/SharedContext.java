package org.garnetj.command;

import ij.IJ;

import org.scijava.Context;

/**
 * The SciJava context of the running ImageJ: Fiji's own, or in a plain ImageJ 1.x, which has none,
 * one that begins with the first command and lives as long as ImageJ.
 */
final class SharedContext {

    private static final class Holder {

        static final Context CONTEXT = isFiji() ? fijis() : create();
    }

    private SharedContext() {}

    static Context get() {
        return Holder.CONTEXT;
    }

    private static boolean isFiji() {
        try {
            Class.forName(
                    "net.imagej.legacy.LegacyService", false, SharedContext.class.getClassLoader());
            return true;
        } catch (final ClassNotFoundException plainImageJ) {
            return false;
        }
    }

    /** Fiji answers this name with its context. */
    private static Context fijis() {
        return IJ.runPlugIn("org.scijava.Context", "") instanceof Context context
                ? context
                : create();
    }

    /** Discovery looks where the thread's class loader looks, which must be where we are. */
    private static Context create() {
        final Thread thread = Thread.currentThread();
        final ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SharedContext.class.getClassLoader());
        try {
            return new Context();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
