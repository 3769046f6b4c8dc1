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
import java.util.function.Function;

/**
 * Runs GarnetJ's operations when told so, one after the other, for {@code bench/measure.py}: that a
 * peer and GarnetJ can take turns in one run, both warm.
 *
 * <p>Arguments: grey stack, label stack, threads; or a movie and threads. Each line read from
 * standard input names an operation; the answer is one line with tabs between: its seconds, the
 * processor's seconds, and a figure to check the result by.
 */
public final class BenchServer {

    private static final double EDGE_UM = 0.05;

    private BenchServer() {}

    public static void main(final String[] args) throws IOException {
        final Function<String, Operation> operations = operations(args);
        final OperatingSystemMXBean processor =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        final BufferedReader told =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = told.readLine(); name != null; name = told.readLine()) {
            final Operation operation = operations.apply(name);
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

    private static Function<String, Operation> operations(final String[] args) {
        final int threads = Integer.parseInt(args[args.length - 1]);
        return args.length == 2
                ? new MovieOperations(Path.of(args[0]), threads)::prepare
                : new Operations(read(args[0]), read(args[1]), threads)::prepare;
    }

    /** Voxels of 0.05 µm, whatever the file says. */
    private static Volume<?> read(final String file) {
        return ImageReader.read(Path.of(file)).toVolume(Calibration.stack(EDGE_UM, EDGE_UM));
    }
}
