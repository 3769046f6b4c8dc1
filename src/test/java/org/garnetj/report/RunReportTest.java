package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalDimensions;

import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class RunReportTest {

    @TempDir private static Path run;

    @TempDir private Path folder;

    private static List<StepRecord> steps;
    private static String whole;

    @BeforeAll
    static void write() throws IOException {
        steps = new FakeRun(run).write();
        whole = new RunReport("Run", "two cracks", steps).html(run.resolve("out"));
    }

    @Test
    void aWholeRunIsShownWithTablesPicturesAndPlots() throws IOException {
        final String html = whole;

        assertContains(
                html,
                "Spallation Geometry",
                "two cracks",
                "j tip (A/cm²)",
                "6.311",
                "velocity=8.6");
        assertContains(html, "max depth (µm)", "equivalent diameter (µm)", "512\u202F345");
        assertContains(html, "<small>8.36 – 8.84</small>");
        assertContains(html, "href=\"phases/phases.csv\"", "slice 12 of 40", "frame 29 of 0 to 29");
        assertContains(html, "seen from the top", "length against time", "LLZO 97");
        assertEquals(5, html.split("<figure>").length - 1);
        assertEquals(9, html.split("data:image/jpeg").length - 1);
        assertFalse(html.contains("not shown"), "every grey stack is known");
    }

    @Test
    void thePageNeedsNothingOutsideItself() throws IOException {
        final String html = whole;

        assertFalse(html.contains("http"), "no address at all");
        assertFalse(html.contains("<script"));
        assertFalse(Pattern.compile("src=\"(?!data:)").matcher(html).find());
        assertFalse(Pattern.compile("url\\((?!#)").matcher(html).find());
        assertFalse(html.contains("@import"));
        assertFalse(html.contains("<link"));
    }

    @Test
    void thePageIsSmallAndTheSameEachTimeInEveryLocale() throws IOException {
        final Locale before = Locale.getDefault();
        final Path out = run.resolve("out");
        try {
            Locale.setDefault(Locale.GERMANY);
            final byte[] second =
                    Files.readAllBytes(new RunReport("Run", "two cracks", steps).write(out));
            assertArrayEquals(whole.getBytes(StandardCharsets.UTF_8), second);
        } finally {
            Locale.setDefault(before);
        }
        assertTrue(whole.length() < 2_000_000, whole.length() + " characters");
    }

    @Test
    void idsInThePageAreUnique() throws IOException {
        final String html = whole;
        final List<String> ids =
                Pattern.compile("\\bid=[\"']([^\"']+)[\"']")
                        .matcher(html)
                        .results()
                        .map(match -> match.group(1))
                        .toList();

        assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    }

    @Test
    void whatUsersTypeIsShownAsTyped() throws IOException {
        final Path output = Files.createDirectories(folder.resolve("<b>&'\""));
        Files.writeString(output.resolve("t.csv"), "name\n<img src=x>\n\"\"\"&quot;\"\n");
        final String nasty = "<script>alert('&')</script>";
        final StepRecord step =
                new StepRecord(
                        "id",
                        nasty,
                        nasty,
                        Map.of("key", nasty),
                        Map.of(),
                        Optional.of(output),
                        Map.of("value", nasty));
        final String html = page(nasty, nasty, List.of(step));

        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("<b>&'"), html);
        assertContains(html, "&lt;img src=x&gt;", "&lt;script&gt;", "&amp;quot;");
    }

    @Test
    void nothingFoundIsSaid() throws IOException {
        final Path output = Files.createDirectories(folder.resolve("out/empty"));
        Table.with("crack", "stage").build().write(output.resolve("spallations.csv"));
        Table.with("dendrite", "frame").build().write(output.resolve("tips.csv"));
        Table.with("dendrite", "onset_s").build().write(output.resolve("dendrites.csv"));

        final String html = page("Run", "", List.of(step(output, List.of())));

        assertContains(html, "Nothing was found");
        assertContains(page("Run", "", List.of()), "Nothing was done");
    }

    @Test
    void aLongTableIsCutAndNamesItsFile() throws IOException {
        final Path output = Files.createDirectories(folder.resolve("out/long"));
        final Table.Builder table = Table.with("row");
        for (int i = 0; i < 12_345; i++) {
            table.row(i);
        }
        table.build().write(output.resolve("long.csv"));

        final String html = page("Run", "", List.of(step(output, List.of())));

        assertContains(html, "The first 8 of 12\u202F345 rows", "href=\"long/long.csv\"");
        assertTrue(html.length() < 20_000);
    }

    @Test
    void aMissingGreyStackIsSaidAndThePhasesAreShown() throws IOException {
        final List<StepRecord> lost = new FakeRun(folder).write();
        Files.delete(folder.resolve("stack.tif"));
        Files.delete(folder.resolve("movie.tif"));

        final String html = page("Run", "", lost);

        assertContains(html, "The grey stack is not shown", "No picture of the movie");
        assertContains(html, "slice 12 of 40");
    }

    @Test
    void stepsThatShareAFolderShowTheirOwnFiles() throws IOException {
        final Path output = Files.createDirectories(folder.resolve("out"));
        Table.with("first").row(1).build().write(output.resolve("a.csv"));
        Table.with("second").row(2).build().write(output.resolve("b.csv"));
        final StepRecord one = step(output, List.of("a.csv")).withId("one");
        final StepRecord two = step(output, List.of("b.csv")).withId("two");

        final String html = page("Run", "", List.of(one, two));

        assertEquals(1, html.split(">a.csv<").length - 1);
        assertEquals(1, html.split(">b.csv<").length - 1);
    }

    @Test
    void otherStacksAreShownByTheirMiddleSlice() throws IOException {
        final StepRecord drawn =
                new StepRecord(
                        "s",
                        "make-phantom",
                        "Make Phantom",
                        Map.of(),
                        Map.of(),
                        Optional.of(run),
                        Map.of());
        final String html = page("Run", "", List.of(drawn));

        assertContains(html, "stack.tif, 21 of 40", "movie.tif, 16 of 30");
        assertEquals(1, html.split("<figure>").length - 1);
    }

    @Test
    void aRestoredStackIsShownBesideTheRawOneAndBelowItsPhases() throws IOException {
        final StepRecord segment = new FakeRun(folder).write().get(0);
        final Path raw = folder.resolve("raw.tif");
        Files.move(folder.resolve("stack.tif"), folder.resolve("out").resolve("stack.tif"));
        TiffWriter.write(
                raw,
                new Volume<>(
                        Planes.bytes(new FinalDimensions(160, 100, 40)),
                        VoxelSize.um(0.02, 0.0254, 0.05),
                        "raw"));
        final StepRecord align =
                new StepRecord(
                        "align",
                        "align-slices",
                        "Align Slices",
                        Map.of("pixel", "0", "slice", "0.05"),
                        Map.of("input", raw),
                        Optional.of(folder.resolve("out")),
                        List.of("stack.tif"),
                        Map.of());
        final StepRecord onIt =
                new StepRecord(
                        segment.id(),
                        segment.command(),
                        segment.title(),
                        segment.parameters(),
                        Map.of("input", folder.resolve("out").resolve("stack.tif")),
                        segment.output(),
                        segment.values());

        final String html = page("Run", "", List.of(align, onIt));

        assertContains(html, "before: slice 21 of 40", "after: slice 21 of 40");
        assertContains(html, "before: row 51 of 100", "after: row 51 of 100");
        assertFalse(html.contains("not shown"), "the phases lie on the restored stack");
    }

    @Test
    void anElementMapOnThePhasesIsNoRestoredStack() throws IOException {
        final StepRecord segment = new FakeRun(folder).write().get(0);
        final Path maps = Files.createDirectories(folder.resolve("maps"));
        Files.copy(folder.resolve("stack.tif"), maps.resolve("stack.tif"));
        final StepRecord register =
                new StepRecord(
                        "map",
                        "register-eds",
                        "Register EDS",
                        Map.of(),
                        Map.of("phases", segment.output().orElseThrow().resolve("phases.tif")),
                        Optional.of(maps),
                        Map.of());

        final String html = page("Run", "", List.of(segment, register));

        assertFalse(html.contains("before: slice"));
        assertContains(html, "stack.tif, 21 of 40");
    }

    @Test
    void writingThePageLeavesOnlyThePage() throws IOException {
        final Path out = folder.resolve("page");
        new RunReport("R", "", List.of()).write(out);

        try (Stream<Path> files = Files.list(out)) {
            assertEquals(List.of(out.resolve("report.html")), files.toList());
        }
    }

    private static StepRecord step(final Path output, final List<String> files) {
        return new StepRecord(
                "s", "segment", "Title", Map.of(), Map.of(), Optional.of(output), files, Map.of());
    }

    private String page(
            final String title, final String description, final List<StepRecord> steps) {
        return new RunReport(title, description, steps).html(folder.resolve("out"));
    }

    private static void assertContains(final String html, final String... parts) {
        for (final String part : parts) {
            assertTrue(html.contains(part), part);
        }
    }
}
