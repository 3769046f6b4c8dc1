package org.garnetj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

class ModelFileTest {

    private static final Clouds CLOUDS = new Clouds(new double[][] {{0, 0}, {2, 0}, {0, 2}}, 1);

    private static final ClassPool POOL =
            new ClassPool(
                    List.of(0.0, 2.0),
                    List.of(weights(0.5, -0.125), weights(0.25, 0)),
                    List.of(weights(0.75, 0.125), weights(-0.5, 0.25)),
                    List.of(0.5, -0.25, -0.25));

    private static final ForestModel MODEL = model(1);

    @TempDir Path folder;

    @Test
    void aModelComesBackAsItWas() {
        final ForestModel model = MODEL;
        final Path file = folder.resolve("model.garnet");
        ModelFile.write(model, file);
        final ForestModel back = ModelFile.read(file);
        assertEquals(model.classes(), back.classes());
        assertEquals(model.features(), back.features());
        assertEquals(model.voxelSize(), back.voxelSize());
        assertEquals(model.levels(), back.levels());
        assertEquals(model.greys(), back.greys());
        assertEquals(model.pool(), back.pool());
        assertEquals(model.training(), back.training());
        assertEquals(model.trained().outOfBag().voted(), back.trained().outOfBag().voted());
        assertArrayEquals(
                model.trained().outOfBag().confusion(), back.trained().outOfBag().confusion());
        assertArrayEquals(model.trained().importance(), back.trained().importance());
        assertArrayEquals(answers(model), answers(back));
    }

    @Test
    void equalModelsAreEqualBytes() throws IOException {
        final Path one = folder.resolve("one.garnet");
        final Path two = folder.resolve("two.garnet");
        ModelFile.write(MODEL, one);
        ModelFile.write(ModelFile.read(one), two);
        assertArrayEquals(Files.readAllBytes(one), bytes(model(1)));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    /** Layout 1 as it was first written; this must hold in every later release. */
    @Test
    void aModelOfTheFirstLayoutIsStillRead() throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("model-1.garnet")) {
            final ForestModel model = ModelFile.read(stream, "model-1.garnet");
            assertEquals(Map.of(0, "void", 1, "LLZO", 255, "not analysed"), model.classes());
            assertEquals(VoxelSize.um(0.02, 0.02, 0.05), model.voxelSize());
            assertEquals(Optional.of(new FeatureNormalisation(12, 180)), model.levels());
            assertEquals(SliceGreys.plain(), model.greys());
            assertEquals(Optional.empty(), model.pool());
            assertEquals("fibsem", model.training().get("modality"));
            assertEquals(297, model.trained().outOfBag().voted());
            final float[][] grid = {
                {-1, 1, 3, -1, 1, 3, -1, 1, 3}, {-1, -1, -1, 1, 1, 1, 3, 3, 3}, new float[9]
            };
            assertArrayEquals(
                    new byte[] {0, 1, 1, 2, 2, 2, 2, 2, 2},
                    MostProbable.of(model.trained().forest(), grid, 9));
            final float[][] probabilities = new float[3][9];
            model.trained().forest().predict(grid, 9, probabilities);
            final float[] ofTheFirst = {
                0.7538751F,
                0.26000795F,
                0.41637236F,
                0.18650036F,
                0.30138788F,
                0.2704457F,
                0.09073084F,
                0.15079933F,
                0.14813392F
            };
            assertArrayEquals(ofTheFirst, probabilities[0]);
        }
    }

    /** Layout 2, which says how the greys of a slice are met. */
    @Test
    void aModelOfTheSecondLayoutIsStillRead() throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("model-2.garnet")) {
            final ForestModel model = ModelFile.read(stream, "model-2.garnet");
            assertEquals(new SliceGreys(true, List.of(0.25, 1.0, 1.5), 0.625), model.greys());
            assertEquals(Optional.empty(), model.pool());
            assertEquals(VoxelSize.um(0.02, 0.02, 0.05), model.voxelSize());
        }
    }

    /** Layout 3, which says how forest and refinement are pooled. */
    @Test
    void aModelOfTheThirdLayoutIsStillRead() throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("model-3.garnet")) {
            final ForestModel model = ModelFile.read(stream, "model-3.garnet");
            assertEquals(
                    Optional.of(ClassPool.ofExponents(0.5, 0.25, List.of(0.5, -0.25, -0.25))),
                    model.pool());
            assertEquals(new SliceGreys(true, List.of(0.25, 1.0, 1.5), 0.625), model.greys());
        }
    }

    /** Layout 4, whose pools have knots and weigh every class for every class. */
    @Test
    void aModelOfTheFourthLayoutIsStillRead() throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("model-4.garnet")) {
            final ForestModel model = ModelFile.read(stream, "model-4.garnet");
            assertEquals(Optional.of(POOL), model.pool());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GarnetJ", "PK\u0003\u0004 and then nothing of a zip"})
    void whatIsNoModelIsRefused(final String text) {
        assertTrue(complaint(text.getBytes(StandardCharsets.UTF_8)).contains("is no whole model"));
    }

    @Test
    void aMissingFileIsNamed() {
        final Path file = folder.resolve("none.garnet");
        final InputException e = assertThrows(InputException.class, () -> ModelFile.read(file));
        assertTrue(e.getMessage().contains("none.garnet"));
    }

    @Test
    void aNewerLayoutAsksForANewerProgram() throws IOException {
        final String complaint = complaint(changed(json -> json.put("version", 5)));
        assertTrue(complaint.contains("use a newer GarnetJ"), complaint);
    }

    @Test
    void fieldsOfLaterReleasesArePassedOver() throws IOException {
        final byte[] file = changed(json -> json.put("mood", "good"));
        assertArrayEquals(
                answers(MODEL), answers(ModelFile.read(new ByteArrayInputStream(file), "f")));
    }

    @Test
    void nonsenseInTheDescriptionIsRefused() throws IOException {
        for (final Change change :
                List.<Change>of(
                        json -> json.put("format", "cake"),
                        json -> json.put("version", "one"),
                        json -> json.put("dimensions", 4),
                        json -> json.put("trees", 1_000_000),
                        json -> json.put("trees", 9),
                        json -> json.put("votes_per_tree", 0),
                        json -> json.put("votes_per_tree", 4),
                        json -> json.putArray("features").add("taste"),
                        json -> json.putArray("features").add("grey"),
                        json -> json.putArray("classes"),
                        json -> json.putArray("importance").add(1),
                        json -> json.putObject("calibration"),
                        json -> json.withObject("/calibration").put("slope", -1),
                        json -> json.withObject("/voxel_um").put("x", 0),
                        json -> json.withObject("/levels").put("white", 12),
                        json -> json.withObject("/greys").put("flattened", "perhaps"),
                        json -> json.withObject("/greys").putArray("classes").add(1),
                        json -> json.withObject("/greys").put("weight", 2),
                        json -> json.withObject("/pool").put("refined", -1),
                        json -> json.withObject("/pool").remove("knots"),
                        json -> json.withObject("/pool").putArray("knots").add(-1),
                        json -> json.withObject("/pool").putArray("offsets").add(1),
                        json -> json.remove("out_of_bag"))) {
            final String complaint = complaint(changed(change));
            assertTrue(complaint.startsWith("model.garnet: "), complaint);
        }
    }

    @Test
    void arraysThatAreNoTreesAreRefused() throws IOException {
        final Random random = new Random(7);
        final ModelZip whole = ModelZip.read(new ByteArrayInputStream(bytes(MODEL)));
        for (final String name : whole.arrays().keySet()) {
            final Map<String, byte[]> arrays = new HashMap<>(whole.arrays());
            arrays.remove(name);
            complaint(zip(whole, arrays));
            arrays.put(name, new byte[whole.arrays().get(name).length + 1]);
            complaint(zip(whole, arrays));
            final byte[] noise = new byte[whole.arrays().get(name).length];
            random.nextBytes(noise);
            arrays.put(name, noise);
            complaint(zip(whole, arrays));
        }
    }

    /** Whatever is changed inside the arrays, a voxel gets an answer or the file is refused. */
    @Test
    void aChangedByteNeitherHangsNorCrashes() throws IOException {
        final Random random = new Random(8);
        final ModelZip whole = ModelZip.read(new ByteArrayInputStream(bytes(MODEL)));
        int refused = 0;
        for (int trial = 0; trial < 150; trial++) {
            final Map<String, byte[]> arrays = new HashMap<>(whole.arrays());
            final String name = List.copyOf(arrays.keySet()).get(trial % arrays.size());
            final byte[] changed = arrays.get(name).clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            arrays.put(name, changed);
            try {
                answers(ModelFile.read(new ByteArrayInputStream(zip(whole, arrays)), "changed"));
            } catch (final InputException e) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " of 150 refused");
    }

    @Test
    void aCutOffFileIsRefused() throws IOException {
        final byte[] whole = bytes(MODEL);
        final int directory = indexOf(whole, "PK\u0001\u0002");
        for (int k = 1; k < 20; k++) {
            final byte[] part = new byte[directory * k / 20];
            System.arraycopy(whole, 0, part, 0, part.length);
            complaint(part);
        }
    }

    // -- Helper methods --

    private interface Change {
        Object to(ObjectNode json);
    }

    private static List<List<Double>> weights(final double own, final double other) {
        return List.of(
                List.of(own, other, 0.0), List.of(other, own, 0.0), List.of(0.0, other, own));
    }

    private static ForestModel model(final long seed) {
        final TrainedForest trained =
                ForestTrainer.train(
                        CLOUDS.draw(seed, 100, 100, 100),
                        ForestSettings.standard().withTrees(10),
                        Execution.serial());
        return new ForestModel(
                trained,
                FeatureSet.parse(
                        3, FeatureSet.standard(VoxelSize.um(1, 1, 1), 3).names().subList(0, 3)),
                new TreeMap<>(Map.of(0, "void", 1, "LLZO", 255, "not analysed")),
                VoxelSize.um(0.02, 0.02, 0.05),
                Optional.of(new FeatureNormalisation(12, 180)),
                new SliceGreys(true, List.of(0.25, 1.0, 1.5), 0.625),
                Optional.of(POOL),
                new TreeMap<>(Map.of("modality", "fibsem", "seed", "1")));
    }

    private static float[][] answers(final ForestModel model) {
        final Samples fresh = CLOUDS.draw(99, 50, 50, 50);
        final float[][] probabilities = new float[3][fresh.size()];
        model.trained().forest().predict(fresh.features(), fresh.size(), probabilities);
        return probabilities;
    }

    private static String complaint(final byte[] file) {
        return assertThrows(
                        InputException.class,
                        () -> ModelFile.read(new ByteArrayInputStream(file), "model.garnet"))
                .getMessage();
    }

    private static byte[] changed(final Change change) throws IOException {
        final ModelZip whole = ModelZip.read(new ByteArrayInputStream(bytes(MODEL)));
        final ObjectNode json = (ObjectNode) new ObjectMapper().readTree(whole.json().toString());
        change.to(json);
        return zip(new ModelZip(json, whole.arrays()), whole.arrays());
    }

    private static byte[] zip(final ModelZip like, final Map<String, byte[]> arrays)
            throws IOException {
        final ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ModelZip.write(like.json(), arrays, stream);
        return stream.toByteArray();
    }

    private static byte[] bytes(final ForestModel model) throws IOException {
        final ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ModelZip.write(ModelJson.of(model), ModelArrays.of(model), stream);
        return stream.toByteArray();
    }

    private static int indexOf(final byte[] bytes, final String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
