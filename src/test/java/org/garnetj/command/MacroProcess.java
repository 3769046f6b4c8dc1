package org.garnetj.command;

import org.scijava.Context;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** An ImageJ without a window that runs macros one after the other. */
final class MacroProcess implements AutoCloseable {

    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;

    /** Starts it with GarnetJ's menu entries in the {@code plugins} of {@code folder}. */
    MacroProcess(final Path folder) throws IOException {
        final Path plugins = Files.createDirectories(folder.resolve("plugins"));
        writeMenus(plugins.resolve("GarnetJ_Menus.jar"));
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-Djava.awt.headless=true",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "-Duser.home=" + folder,
                                "-Dplugins.dir=" + folder,
                                "-cp",
                                classPath(),
                                HeadlessImageJ.class.getName())
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .start();
        requests = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs a macro; the lines it printed, and last what it returned. */
    List<String> run(final Path macro, final String argument) throws IOException {
        requests.println(macro.toAbsolutePath() + "\t" + argument);
        final List<String> lines = new ArrayList<>();
        String line = answers.readLine();
        while (line != null && !line.startsWith(HeadlessImageJ.END)) {
            lines.add(line);
            line = answers.readLine();
        }
        lines.add(line == null ? "ImageJ has ended" : line.substring(1));
        return lines;
    }

    @Override
    public void close() throws IOException {
        requests.close();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void writeMenus(final Path jar) throws IOException {
        try (Context context = new Context();
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("plugins.config"));
            out.write(MenuEntries.text(new Commands(context)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
