package org.garnetj.command;

import ij.IJ;

import net.imagej.patcher.LegacyInjector;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Runs macros without a window: reads a line {@code macro file TAB argument}, prints what the macro
 * prints, then {@link #END} and what it returned. ImageJ must be patched before any of its classes
 * is loaded, so this has a process of its own.
 */
final class HeadlessImageJ {

    static final String END = "\u0004";

    private HeadlessImageJ() {}

    /** Runs macros until the input ends. */
    public static void main(final String[] arguments) throws IOException {
        LegacyInjector.preinit();
        Patched.run();
        System.exit(0);
    }

    /** Comes after the patching. */
    private static final class Patched {

        static void run() throws IOException {
            final BufferedReader requests =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = requests.readLine();
            while (line != null) {
                final String[] request = line.split("\t", -1);
                final String answer = IJ.runMacroFile(request[0], request[1]);
                System.out.println(END + answer);
                line = requests.readLine();
            }
        }
    }
}
