package org.garnetj.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

class PhantomWriterTest {

    private static final Calibration FROM_FILE =
            new Calibration(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    private static final FibSemSettings BLOCK =
            FibSemSettings.defaults()
                    .withGrid(new FibSemGrid(60, 40, 30, 0.1, 0.2, 52))
                    .withCracks(SpallationShape.stageII(3, 3, 2, 1.6));

    @TempDir Path folder;

    private Volume<?> read(final String name) {
        return ImageReader.read(folder.resolve(name)).toVolume(FROM_FILE);
    }

    private static <T extends RealType<T>, U extends RealType<U>> void assertSame(
            final Volume<T> expected, final Volume<U> read) {
        assertTrue(Planes.equal(expected.pixels(), read.pixels()));
        for (int d = 0; d < 3; d++) {
            assertEquals(expected.voxelSize().um(d), read.voxelSize().um(d), 1e-6);
        }
    }

    private JsonNode truth() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    }

    @Test
    void aBlockComesBackWithItsCalibration() throws IOException {
        final FibSemSample sample = FibSemPhantom.generate(BLOCK, Execution.serial());
        PhantomWriter.write(sample, folder::resolve);
        assertSame(sample.stack(), read("stack.tif"));
        assertSame(sample.magnesiumCounts(), read("mg-counts.tif"));
        assertSame(sample.phases(), read("truth-phases.tif"));
        assertSame(sample.cracks(), read("truth-cracks.tif"));
    }

    @Test
    void theTruthOfABlockIsInItsJson() throws IOException {
        final FibSemSample sample = FibSemPhantom.generate(BLOCK, Execution.serial());
        PhantomWriter.write(sample, folder::resolve);
        final JsonNode crack = truth().path("cracks").path(0);
        assertEquals("II", crack.path("stage").asText());
        assertTrue(crack.path("open").asBoolean());
        assertEquals(
                sample.truth().cracks().get(0).volume_um3(), crack.path("volume_um3").asDouble());
        assertEquals(BLOCK.seed(), truth().path("settings").path("seed").asLong());
        assertEquals(0.8, truth().path("settings").path("cap_um").asDouble());
        assertEquals(30, truth().path("slices").size());
    }

    @Test
    void aPelletHasAStackForEachStep() throws IOException {
        final XctSample sample =
                XctPhantom.generate(
                        XctSettings.defaults().withGrid(24, 24, 24, 2.5), Execution.serial());
        PhantomWriter.write(sample, folder::resolve);
        assertSame(sample.stacks().get(2), read("step-3.tif"));
        assertSame(sample.phases().get(0), read("truth-step-1.tif"));
        assertEquals(3, truth().path("steps").size());
    }

    @Test
    void aMovieComesBackWithItsInterval() throws IOException {
        final DendriteMovieSample sample =
                DendriteMovie.generate(
                        DendriteSettings.defaults().withGrid(new MovieGrid(60, 60, 10, 4, 2)),
                        Execution.serial());
        PhantomWriter.write(sample, folder::resolve);
        final Movie<?> read = ImageReader.read(folder.resolve("movie.tif")).toMovie(FROM_FILE);
        assertEquals(4, read.pixel_um(), 1e-6);
        assertEquals(2, read.interval().seconds(), 1e-6);
        assertEquals(10, read.length());
        assertEquals(8.6, truth().path("tracks").path(0).path("speed_um_per_s").asDouble());
    }

    @Test
    void theSameInclusionGivesTheSameBytes() throws IOException {
        final InclusionSettings settings = InclusionSettings.defaults();
        PhantomWriter.write(InclusionMovie.generate(settings, Execution.serial()), folder::resolve);
        final byte[] movie = Files.readAllBytes(folder.resolve("movie.tif"));
        final byte[] truth = Files.readAllBytes(folder.resolve("truth.json"));
        PhantomWriter.write(InclusionMovie.generate(settings, Execution.on(2)), folder::resolve);
        assertArrayEquals(movie, Files.readAllBytes(folder.resolve("movie.tif")));
        assertArrayEquals(truth, Files.readAllBytes(folder.resolve("truth.json")));
    }
}
