package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Shading, rings, cupping and element maps, as they are typed. */
class CorrectBrightnessTest {

    private static final Path FIBSEM = Path.of("sample-stacks/fibsem");

    @TempDir Path folder;

    @Test
    void shadingIsCorrectedAndToldSliceBySlice() throws IOException {
        done("correct-shading", "input=" + FIBSEM.resolve("stack.tif"), "halo=2");
        assertEquals(
                "slice,gain,offset,squares,level_before,level_after,unevenness_before,unevenness_after",
                head("correct-shading"));
        assertEquals(depthOf(FIBSEM.resolve("stack.tif")), rows("correct-shading"));
    }

    @Test
    void ringsAndCuppingAreTakenOutOfATomogram() throws IOException {
        final Path xct = folder.resolve("xct");
        run("make-phantom", "kind=xct", "width=96", "height=96", "slices=8", "output=" + xct);
        final String stack = "input=" + xct.resolve("step-3.tif");
        done("remove-rings", stack, "centre=48,48", "width=20");
        assertEquals(
                "slice,centre_x_px,centre_y_px,energy_before,energy_after,removed",
                head("remove-rings"));
        done("correct-hardening", stack, "model=plane", "order=1");
        assertEquals(5, rows("correct-hardening"));
        assertTrue(head("correct-hardening").startsWith("term,coefficient,standard_error"));
    }

    @Test
    void anElementMapKeepsItsCounts() throws IOException {
        done(
                "register-eds",
                "phases=" + FIBSEM.resolve("truth-phases.tif"),
                "eds=" + FIBSEM.resolve("mg-counts.tif"),
                "maxshift=0");
        assertEquals(3, rows("register-eds"));
        assertEquals(
                1,
                sum(folder.resolve("register-eds/stack.tif"))
                        / sum(FIBSEM.resolve("mg-counts.tif")),
                1e-5);
    }

    @Test
    void wrongWordsAreUsageErrors() {
        final String stack = "input=" + FIBSEM.resolve("stack.tif");
        final String output = "output=" + folder.resolve("wrong");
        assertEquals(2, Shell.garnetj("correct-shading", stack, output, "black=dark").exitCode());
        assertEquals(2, Shell.garnetj("remove-rings", stack, output, "centre=3").exitCode());
        assertEquals(2, Shell.garnetj("correct-hardening", stack, output, "order=9").exitCode());
    }

    // -- Helper methods --

    private void done(final String command, final String... keys) {
        run(
                Stream.concat(
                                Stream.of(command, "output=" + folder.resolve(command)),
                                Stream.of(keys))
                        .toArray(String[]::new));
        assertTrue(Files.exists(folder.resolve(command).resolve("stack.tif")));
    }

    private static void run(final String... words) {
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }

    private String head(final String command) throws IOException {
        return Files.readAllLines(folder.resolve(command).resolve(command + ".csv")).get(0);
    }

    private long rows(final String command) throws IOException {
        return Files.readAllLines(folder.resolve(command).resolve(command + ".csv")).size() - 1;
    }

    private static long depthOf(final Path stack) {
        return ImageReader.read(stack).pixels().dimension(2);
    }

    private static double sum(final Path stack) {
        return sum(ImageReader.read(stack));
    }

    private static <T extends RealType<T> & NativeType<T>> double sum(final LoadedImage<T> image) {
        double sum = 0;
        for (int z = 0; z < image.pixels().dimension(2); z++) {
            for (final float value : Planes.floatPlane(image.pixels(), z)) {
                sum += value;
            }
        }
        return sum;
    }
}
