package org.garnetj.window;

import ij.IJ;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.NotBoundException;
import java.rmi.registry.LocateRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A plain ImageJ 1.x with GarnetJ's folder in its {@code plugins}, in a process of its own. It sees
 * ImageJ, the driver and nothing else: GarnetJ must be found as it is for a user.
 */
final class ImageJProcess implements AutoCloseable {

    /** The folder a user drops into {@code plugins}, as the build makes it. */
    private static final Path PLUGINS = Path.of("target", "imagej1", "GarnetJ");

    private final Process process;
    private final ImageJSession session;

    private ImageJProcess(final Process process, final ImageJSession session) {
        this.process = process;
        this.session = session;
    }

    /** Starts ImageJ on {@code screen}; its home, preferences and log lie in {@code folder}. */
    static ImageJProcess start(final VirtualScreen screen, final Path folder) throws IOException {
        if (!Files.isDirectory(PLUGINS)) {
            throw new IOException("no " + PLUGINS + ": run mvn package");
        }
        copy(PLUGINS, folder.resolve("ImageJ").resolve("plugins").resolve("GarnetJ"));
        final ProcessBuilder builder = new ProcessBuilder(command(folder));
        builder.environment().put("DISPLAY", screen.display());
        builder.redirectError(folder.resolve("imagej.log").toFile());
        final Process process = builder.start();
        try {
            return new ImageJProcess(process, connect(process));
        } catch (final IOException e) {
            process.destroyForcibly();
            throw new IOException(Files.readString(folder.resolve("imagej.log")), e);
        }
    }

    private static List<String> command(final Path folder) throws IOException {
        final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-cp",
                location(IJ.class) + ":" + driver(folder),
                ImageJDriver.class.getName(),
                folder.resolve("ImageJ").toString());
    }

    /** The driver's classes, away from the rest of the tests and from GarnetJ's own classes. */
    private static Path driver(final Path folder) throws IOException {
        final String name = ImageJDriver.class.getPackageName().replace('.', '/');
        final Path driver = folder.resolve("driver");
        copy(location(ImageJDriver.class).resolve(name), driver.resolve(name));
        return driver;
    }

    private static void copy(final Path from, final Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (final Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Path location(final Class<?> type) throws IOException {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (final URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static ImageJSession connect(final Process process) throws IOException {
        final BufferedReader answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = answers.readLine();
        while (line != null && !line.startsWith(ImageJDriver.READY)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("ImageJ did not start");
        }
        final int port = Integer.parseInt(line.substring(ImageJDriver.READY.length()).strip());
        try {
            return (ImageJSession)
                    LocateRegistry.getRegistry("127.0.0.1", port).lookup(ImageJDriver.READY);
        } catch (final NotBoundException e) {
            throw new IOException(e);
        }
    }

    /** What a user sees of it. */
    ImageJSession session() {
        return session;
    }

    @Override
    public void close() {
        try {
            session.quit();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (final IOException e) {
            process.destroy();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
