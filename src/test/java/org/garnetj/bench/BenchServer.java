package org.garnetj.bench;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.Volume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs GarnetJ's operations when told so, one after the other, for {@code bench/measure.py}: that a
 * peer and GarnetJ can take turns in one run, both warm.
 *
 * <p>Arguments: grey stack, label stack, threads. Each line read from standard input names an
 * operation; the answer is one line: its seconds, a tab, and a figure to check the result by.
 */
public final class BenchServer {

    private BenchServer() {}

    public static void main(final String[] args) throws IOException {
        final Operations operations =
                new Operations(read(args[0]), read(args[1]), Integer.parseInt(args[2]));
        final BufferedReader told =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = told.readLine(); name != null; name = told.readLine()) {
            final Operation operation = operations.prepare(name);
            final long start = System.nanoTime();
            final double figure = operation.run();
            final double seconds = 1e-9 * (System.nanoTime() - start);
            System.out.printf(Locale.ROOT, "%.6f\t%.6f%n", seconds, figure);
            System.out.flush();
        }
    }

    private static Volume<?> read(final String file) {
        return ImageReader.read(Path.of(file)).toVolume(Calibration.NONE);
    }
}
