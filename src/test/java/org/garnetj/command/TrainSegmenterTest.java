package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.gui.Line;
import ij.gui.Roi;
import ij.io.RoiEncoder;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.SharedData;
import org.garnetj.image.ColourRule;
import org.garnetj.image.ImageReader;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.garnetj.image.ReadListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** From marks to a model to labels, by the commands, on real images and drawn ones. */
class TrainSegmenterTest {

    private static final Context CONTEXT = new Context();
    private static final Commands COMMANDS = new Commands(CONTEXT);

    /** Ten strokes drawn by eye in {@code sample_001}: x, y, x, y. */
    private static final int[][] VOIDS = {
        {24, 24, 40, 27},
        {98, 87, 114, 91},
        {60, 108, 57, 124},
        {139, 178, 146, 190},
        {170, 236, 182, 218}
    };

    private static final int[][] SOLIDS = {
        {112, 16, 180, 40},
        {192, 160, 245, 175},
        {70, 118, 74, 150},
        {8, 188, 24, 206},
        {118, 205, 150, 240}
    };

    @TempDir Path folder;

    @AfterAll
    static void end() {
        CONTEXT.dispose();
    }

    private static void run(final String command, final String... pairs) {
        final Map<String, String> words = new HashMap<>();
        for (final String pair : pairs) {
            words.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        COMMANDS.run(COMMANDS.find(command), words);
    }

    private static float[] plane(final Path file) {
        return plane(ImageReader.read(file, ColourRule.AVERAGE, ReadListener.SILENT));
    }

    private static <T extends RealType<T> & NativeType<T>> float[] plane(
            final LoadedImage<T> image) {
        final RandomAccessibleInterval<T> pixels = image.pixels();
        return Planes.floatPlane(pixels, 0);
    }

    private static double overlap(final float[] found, final boolean[] truth, final int label) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < found.length; i++) {
            both += truth[i] && found[i] == label ? 1 : 0;
            either += truth[i] || found[i] == label ? 1 : 0;
        }
        return (double) both / either;
    }

    private static boolean[] where(final float[] truth, final float low, final float high) {
        final boolean[] where = new boolean[truth.length];
        for (int i = 0; i < where.length; i++) {
            where[i] = truth[i] >= low && truth[i] <= high;
        }
        return where;
    }

    @Test
    void aPeersScribblesTellHisClasses() {
        final Path image = SharedData.path("sem-scribbles/0.tif");
        final Path marks = SharedData.path("sem-scribbles/0_labels.tif");
        final Path model = folder.resolve("model");
        run(
                "train-segmenter",
                "input=" + image,
                "labels=" + marks,
                "pixel=0.01",
                "slice=0.01",
                "output=" + model);
        final Path output = folder.resolve("classes");
        run(
                "segment",
                "input=" + image,
                "method=trained",
                "model=" + model.resolve("model.garnet"),
                "pixel=0.01",
                "slice=0.01",
                "output=" + output);
        final float[] found = plane(output.resolve("phases.tif"));
        final float[] truth = plane(SharedData.path("sem-scribbles/0_ground_truth.tif"));
        double sum = 0;
        for (final int label : new int[] {85, 170, 255}) {
            sum += overlap(found, where(truth, label, label), label);
        }
        assertTrue(sum / 3 >= 0.60, "class-mean IoU " + sum / 3);
    }

    @Test
    void tenScribblesTellTheVoidsOfACeramic() throws IOException {
        final Path image = SharedData.path("ceramic-fibsem/sample_001_sem.bmp");
        final Map<String, Roi> rois = new HashMap<>();
        for (int i = 0; i < VOIDS.length; i++) {
            rois.put("void-" + (i + 1), line(VOIDS[i]));
            rois.put("LLZO-" + (i + 1), line(SOLIDS[i]));
        }
        final Path zip = zip(rois);
        final Path model = folder.resolve("model");
        run(
                "train-segmenter",
                "input=" + image,
                "labels=" + zip,
                "pixel=0.05",
                "slice=0.05",
                "output=" + model);
        final Path output = folder.resolve("phases");
        run(
                "segment",
                "input=" + image,
                "method=trained",
                "model=" + model.resolve("model.garnet"),
                "pixel=0.05",
                "slice=0.05",
                "output=" + output);
        final float[] truth = plane(SharedData.path("ceramic-fibsem/sample_001_th.bmp"));
        final double iou = overlap(plane(output.resolve("phases.tif")), where(truth, 0, 127), 0);
        assertTrue(iou >= 0.72, "IoU of void " + iou);
    }

    @Test
    void marksAreNeeded() {
        final Path stack = stack();
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () ->
                                run(
                                        "train-segmenter",
                                        "input=" + stack,
                                        "output=" + folder.resolve("model")));
        assertTrue(refusal.getMessage().contains("the ROI Manager is empty"));
        assertFalse(Files.exists(folder.resolve("model")));
    }

    @Test
    void classesOfOnesOwnKeepTheirNamesAndNeverPassForPhases() throws IOException {
        final Path stack = stack();
        final Path zip =
                zip(
                        Map.of(
                                "pore-1", at(new Roi(20, 42, 6, 3), 8),
                                "solid-1", at(new Roi(40, 40, 20, 20), 8),
                                "solid-2", at(new Roi(5, 45, 8, 8), 4)));
        final Path model = folder.resolve("model");
        run(
                "train-segmenter",
                "input=" + stack,
                "labels=" + zip,
                "trees=10",
                "features=gauss,rank",
                "output=" + model);
        final List<String> table = Files.readAllLines(model.resolve("model.csv"));
        assertTrue(table.get(2).startsWith("class,pore,1,18,"), table.toString());
        assertTrue(table.get(3).startsWith("class,solid,2,464,"), table.toString());
        final Path output = folder.resolve("classes");
        run(
                "segment",
                "input=" + stack,
                "method=trained",
                "model=" + model.resolve("model.garnet"),
                "modality=xct",
                "output=" + output);
        assertEquals(
                Map.of(1, "pore", 2, "solid"),
                ImageReader.read(output.resolve("phases.tif")).metadata().labels());
        final List<String> phases = Files.readAllLines(output.resolve("phases.csv"));
        assertTrue(phases.get(1).startsWith("pore,1,") && phases.size() == 3, phases.toString());
        assertTrue(
                Files.readString(output.resolve("report.html"))
                        .contains("Slices with their classes."));
        assertTrue(
                Files.readString(output.resolve("provenance.json"))
                        .contains("trained on fibsem stacks, and the stack was taken for one"));
        final InputException refusal =
                assertThrows(
                        InputException.class,
                        () ->
                                run(
                                        "spallations",
                                        "input=" + output.resolve("phases.tif"),
                                        "output=" + folder.resolve("cracks")));
        assertTrue(refusal.getMessage().contains("'pore'"), refusal.getMessage());
    }

    /** Neither set of marks names all classes, and both would number theirs 1 and 2. */
    @Test
    void severalStacksTeachOneModel() throws IOException {
        final Path stacks = Files.createDirectory(folder.resolve("stacks"));
        final Path marks = Files.createDirectory(folder.resolve("marks"));
        Files.copy(stack(), stacks.resolve("a.tif"));
        Files.copy(stack(), stacks.resolve("b.tif"));
        Files.copy(stack(), stacks.resolve("unmarked.tif"));
        Files.move(
                zip(
                        Map.of(
                                "pore-1", at(new Roi(20, 42, 6, 3), 8),
                                "solid-1", at(new Roi(40, 40, 20, 20), 8))),
                marks.resolve("a.zip"));
        Files.move(
                zip(
                        Map.of(
                                "cap-1", at(new Roi(10, 10, 20, 2), 8),
                                "solid-1", at(new Roi(5, 45, 8, 8), 4))),
                marks.resolve("b.zip"));
        final String[] pairs = {
            "input=" + stacks,
            "labels=" + marks,
            "trees=10",
            "features=gauss",
            "output=" + folder.resolve("model"),
            "names=*"
        };
        final InputException refusal =
                assertThrows(InputException.class, () -> run("train-segmenter", pairs));
        assertTrue(refusal.getMessage().contains("called unmarked"), refusal.getMessage());
        pairs[5] = "names=?.tif";
        run("train-segmenter", pairs);
        final List<String> table = Files.readAllLines(folder.resolve("model").resolve("model.csv"));
        assertTrue(table.get(2).startsWith("class,cap,1,40,"), table.toString());
        assertTrue(table.get(3).startsWith("class,pore,2,18,"), table.toString());
        assertTrue(table.get(4).startsWith("class,solid,3,464,"), table.toString());
    }

    private Path stack() {
        run(
                "make-phantom",
                "kind=fibsem",
                "stages=I",
                "settings=width=72;height=64;slices=12",
                "output=" + folder.resolve("block"));
        return folder.resolve("block").resolve("stack.tif");
    }

    private static Roi line(final int... ends) {
        return new Line(ends[0] + 0.5, ends[1] + 0.5, ends[2] + 0.5, ends[3] + 0.5);
    }

    private static Roi at(final Roi roi, final int slice) {
        roi.setPosition(slice);
        return roi;
    }

    private Path zip(final Map<String, Roi> rois) throws IOException {
        final Path zip = folder.resolve("RoiSet.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (final String name : new ArrayList<>(rois.keySet()).stream().sorted().toList()) {
                out.putNextEntry(new ZipEntry(name + ".roi"));
                out.write(RoiEncoder.saveAsByteArray(rois.get(name)));
            }
        }
        return zip;
    }
}
