package org.garnetj.learn;

import static org.garnetj.learn.DamagedModelException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.garnetj.image.VoxelSize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** What {@code model.json} says of a model, and back. Fields that are not known are passed over. */
final class ModelJson {

    private static final String FORMAT = "garnetj-forest";

    private ModelJson() {}

    static ObjectNode of(final ForestModel model) {
        final Trees trees = model.trained().forest().trees();
        final ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT).put("version", version(model));
        final ArrayNode classes = json.putArray("classes");
        model.classes().forEach((l, name) -> classes.addObject().put("label", l).put("name", name));
        json.put("dimensions", model.features().dimensions());
        final ArrayNode features = json.putArray("features");
        model.features().names().forEach(features::add);
        json.putObject("voxel_um")
                .put("x", model.voxelSize().x_um())
                .put("y", model.voxelSize().y_um())
                .put("z", model.voxelSize().z_um());
        model.levels()
                .ifPresent(
                        levels ->
                                json.putObject("levels")
                                        .put("black", levels.black())
                                        .put("white", levels.white()));
        if (!model.greys().isPlain()) {
            final ObjectNode greys = json.putObject("greys");
            greys.put("flattened", model.greys().flattened());
            greys.put("weight", model.greys().weight());
            model.greys().ofClasses().forEach(greys.putArray("classes")::add);
        }
        model.pool().ifPresent(pool -> PoolJson.put(pool, json.putObject("pool")));
        json.put("trees", trees.count()).put("votes_per_tree", trees.quantum());
        final Calibration calibration = model.trained().forest().calibration();
        final ObjectNode platt = json.putObject("calibration");
        platt.put("slope", calibration.slope());
        add(platt.putArray("offsets"), calibration.offsets());
        final ObjectNode outOfBag = json.putObject("out_of_bag");
        outOfBag.put("samples", model.trained().outOfBag().voted());
        final ArrayNode confusion = outOfBag.putArray("confusion");
        for (final double[] row : model.trained().outOfBag().confusion()) {
            add(confusion.addArray(), row);
        }
        add(json.putArray("importance"), model.trained().importance());
        final ObjectNode training = json.putObject("training");
        model.training().forEach(training::put);
        return json;
    }

    /** The first layout that can say what is to be said. */
    private static int version(final ForestModel model) {
        return model.pool().isPresent() ? ModelFile.VERSION : model.greys().isPlain() ? 1 : 2;
    }

    private static void add(final ArrayNode array, final double... values) {
        for (final double value : values) {
            array.add(value);
        }
    }

    /** The layout of the file. */
    static int version(final JsonNode json) throws IOException {
        require(FORMAT.equals(json.path("format").asText()), "it is not said to be one");
        final int version = json.path("version").asInt();
        require(version >= 1, "it has no version");
        return version;
    }

    static ForestModel model(final JsonNode json, final ModelZip zip) throws IOException {
        final List<String> names = strings(array(json, "features", 1, Character.MAX_VALUE - 1));
        final FeatureSet features = FeatureSet.parse(whole(json, "dimensions", 2, 3), names);
        final SortedMap<Integer, String> classes = classes(json);
        final int trees = whole(json, "trees", 1, 1000);
        final int quantum = whole(json, "votes_per_tree", 1, 65535 / trees);
        final BinEdges edges = ModelArrays.edges(zip, names.size());
        final Forest forest =
                new Forest(
                        edges,
                        ModelArrays.trees(zip, edges, trees, classes.size(), quantum),
                        calibration(json, classes.size()));
        return new ForestModel(
                new TrainedForest(
                        forest,
                        outOfBag(json, classes.size()),
                        numbers(array(json, "importance", names.size(), names.size()))),
                features,
                classes,
                voxelSize(json),
                levels(json),
                greys(json),
                pool(json, classes.size()),
                training(json));
    }

    private static SortedMap<Integer, String> classes(final JsonNode json) throws IOException {
        final SortedMap<Integer, String> classes = new TreeMap<>();
        for (final JsonNode own : array(json, "classes", 2, Samples.MOST_CLASSES)) {
            final int label = whole(own, "label", 0, 255);
            require(own.path("name").isTextual(), "a class has no name");
            require(classes.isEmpty() || label > classes.lastKey(), "the labels do not rise");
            classes.put(label, own.get("name").asText());
        }
        return classes;
    }

    private static Calibration calibration(final JsonNode json, final int classCount)
            throws IOException {
        final JsonNode platt = json.path("calibration");
        return new Calibration(
                number(platt, "slope"), numbers(array(platt, "offsets", classCount, classCount)));
    }

    private static OutOfBag outOfBag(final JsonNode json, final int classCount) throws IOException {
        final JsonNode own = json.path("out_of_bag");
        final List<double[]> confusion = new ArrayList<>();
        for (final JsonNode row : array(own, "confusion", classCount, classCount)) {
            require(row.size() == classCount, "the confusion matrix is not square");
            confusion.add(numbers(row));
        }
        return new OutOfBag(
                confusion.toArray(double[][]::new), whole(own, "samples", 0, Integer.MAX_VALUE));
    }

    private static VoxelSize voxelSize(final JsonNode json) throws IOException {
        final JsonNode own = json.path("voxel_um");
        return VoxelSize.um(number(own, "x"), number(own, "y"), number(own, "z"));
    }

    private static Optional<FeatureNormalisation> levels(final JsonNode json) throws IOException {
        final JsonNode own = json.path("levels");
        return own.isMissingNode()
                ? Optional.empty()
                : Optional.of(new FeatureNormalisation(number(own, "black"), number(own, "white")));
    }

    /** The first layout knew of none. */
    private static SliceGreys greys(final JsonNode json) throws IOException {
        final JsonNode own = json.path("greys");
        if (own.isMissingNode()) {
            return SliceGreys.plain();
        }
        require(own.path("flattened").isBoolean(), "it does not say whether greys are flattened");
        return new SliceGreys(
                own.get("flattened").asBoolean(),
                DoubleStream.of(numbers(array(own, "classes", 0, Samples.MOST_CLASSES)))
                        .boxed()
                        .toList(),
                number(own, "weight"));
    }

    /** Known from the third layout on. */
    private static Optional<ClassPool> pool(final JsonNode json, final int classCount)
            throws IOException {
        final JsonNode own = json.path("pool");
        return own.isMissingNode() ? Optional.empty() : Optional.of(PoolJson.pool(own, classCount));
    }

    private static SortedMap<String, String> training(final JsonNode json) {
        final SortedMap<String, String> training = new TreeMap<>();
        json.path("training")
                .fields()
                .forEachRemaining(f -> training.put(f.getKey(), f.getValue().asText()));
        return training;
    }

    private static int whole(final JsonNode json, final String field, final int low, final int high)
            throws IOException {
        final JsonNode value = json.path(field);
        require(
                value.isInt() && value.asInt() >= low && value.asInt() <= high,
                field + " is " + (value.isMissingNode() ? "missing" : value));
        return value.asInt();
    }

    static double number(final JsonNode json, final String field) throws IOException {
        final JsonNode value = json.path(field);
        require(
                value.isNumber() && Double.isFinite(value.asDouble()),
                field + " is " + (value.isMissingNode() ? "missing" : value));
        return value.asDouble();
    }

    static JsonNode array(final JsonNode json, final String field, final int low, final int high)
            throws IOException {
        final JsonNode value = json.path(field);
        require(
                value.isArray() && value.size() >= low && value.size() <= high,
                field + (value.isArray() ? " has " + value.size() + " entries" : " is missing"));
        return value;
    }

    private static List<String> strings(final JsonNode array) {
        final List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asText()));
        return strings;
    }

    static double[] numbers(final JsonNode array) throws IOException {
        final double[] numbers = new double[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            require(array.get(k).isNumber(), "it says " + array.get(k) + " for a number");
            numbers[k] = array.get(k).asDouble();
        }
        return numbers;
    }
}
