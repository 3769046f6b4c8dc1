package org.garnetj.bench;

import com.sun.management.OperatingSystemMXBean;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.Volume;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs GarnetJ's operations when told so, one after the other, for {@code bench/measure.py}: that a
 * peer and GarnetJ can take turns in one run, both warm.
 *
 * <p>Arguments: grey stack, label stack, threads. Each line read from standard input names an
 * operation; the answer is one line with tabs between: its seconds, the processor's seconds, and a
 * figure to check the result by.
 */
public final class BenchServer {

    private static final double EDGE_UM = 0.05;

    private BenchServer() {}

    public static void main(final String[] args) throws IOException {
        final Operations operations =
                new Operations(read(args[0]), read(args[1]), Integer.parseInt(args[2]));
        final OperatingSystemMXBean processor =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        final BufferedReader told =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = told.readLine(); name != null; name = told.readLine()) {
            final Operation operation = operations.prepare(name);
            final long cpu = processor.getProcessCpuTime();
            final long start = System.nanoTime();
            final double figure = operation.run();
            final double seconds = 1e-9 * (System.nanoTime() - start);
            final double cpuSeconds = 1e-9 * (processor.getProcessCpuTime() - cpu);
            System.out.printf(Locale.ROOT, "%.6f\t%.6f\t%.6f%n", seconds, cpuSeconds, figure);
            System.out.flush();
        }
        // ImageJ leaves threads behind that would keep the machine alive.
        System.exit(0);
    }

    /** Voxels of 0.05 µm, whatever the file says. */
    private static Volume<?> read(final String file) {
        return ImageReader.read(Path.of(file)).toVolume(Calibration.stack(EDGE_UM, EDGE_UM));
    }
}
