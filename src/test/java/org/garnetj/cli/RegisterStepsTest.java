package org.garnetj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.garnetj.report.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plating steps laid on each other, as it is typed. */
class RegisterStepsTest {

    @TempDir Path folder;

    /** The labels of each step come along, and the report shows the steps by turns. */
    @Test
    void stepsThatHaveNotMovedStayWhereTheyAre() throws IOException {
        final Path drawn = folder.resolve("xct");
        run("make-phantom", "kind=xct", "width=56", "height=56", "slices=56", "output=" + drawn);
        Files.delete(drawn.resolve("step-3.tif"));
        final Path out = folder.resolve("out");
        final Path labels = Files.createDirectories(folder.resolve("labels"));
        for (int step = 1; step <= 2; step++) {
            final String name = "truth-step-" + step + ".tif";
            Files.copy(drawn.resolve(name), labels.resolve(name));
        }
        run(
                "register-steps",
                "input=" + drawn,
                "names=step-*.tif",
                "labels=" + labels,
                "output=" + out);

        final Table rows = Table.read(out.resolve("register-steps.csv"));
        assertEquals(2, rows.rows());
        assertEquals("step-2.tif", rows.text(1, "name"));
        for (final String axis : new String[] {"x", "y", "z"}) {
            assertEquals(0, rows.number(1, "shift_" + axis + "_um"), 0.1);
            assertEquals(0, rows.number(1, "rot_" + axis + "_deg"), 0.2);
        }
        assertTrue(
                same(drawn.resolve("step-1.tif"), out.resolve("steps/step-1.tif")),
                "the first is written as it is");
        assertEquals(
                ImageReader.read(drawn.resolve("step-2.tif")).metadata().z_um(),
                ImageReader.read(out.resolve("steps/step-2.tif")).metadata().z_um());
        assertTrue(same(labels.resolve("truth-step-1.tif"), out.resolve("labels/step-1.tif")));
        final LoadedImage<?> moved = ImageReader.read(out.resolve("labels/step-2.tif"));
        assertEquals("LLZO", moved.metadata().labels().get(1));
        assertTrue(Files.readString(out.resolve("report.html")).contains("steps 1 and 2: slice"));
    }

    @Test
    void whatIsNoSeriesOfStacksIsRefused() throws IOException {
        final Path empty = Files.createDirectories(folder.resolve("empty"));
        refused("holds no stack;", "input=" + empty);
        refused("is no folder", "input=sample-stacks/xct/step-1.tif");
        refused("holds one stack called step-1*", "input=sample-stacks/xct", "names=step-1*");
        final Path twice = Files.createDirectories(folder.resolve("twice"));
        Files.createDirectories(twice.resolve("a"));
        Files.copy(Path.of("sample-stacks/xct/step-1.tif"), twice.resolve("a.tif"));
        refused("another stack has the same name", "input=" + twice);
        final String steps = "names=step-?.tif";
        refused("1 label stacks for 3 steps", "input=sample-stacks/xct", steps, "labels=" + twice);
        assertFalse(Files.exists(folder.resolve("refused")));
    }

    // -- Helper methods --

    private void refused(final String why, final String... keys) {
        final String[] words = new String[keys.length + 2];
        words[0] = "register-steps";
        words[1] = "output=" + folder.resolve("refused");
        System.arraycopy(keys, 0, words, 2, keys.length);
        final Shell shell = Shell.garnetj(words);
        assertEquals(1, shell.exitCode());
        assertTrue(shell.err().contains(why), shell.err());
    }

    private static void run(final String... words) {
        final Shell shell = Shell.garnetj(words);
        assertEquals(0, shell.exitCode(), shell.err());
    }

    private static boolean same(final Path one, final Path other) {
        return Planes.equal(ImageReader.read(one).pixels(), ImageReader.read(other).pixels());
    }
}
