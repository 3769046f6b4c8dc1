package org.garnetj.learn;

import static org.garnetj.learn.DamagedModelException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What {@code model.json} says of a {@link ClassPool}, and back. */
final class PoolJson {

    private static final String KNOTS = "knots";
    private static final String FOREST = "forest";
    private static final String REFINED = "refined";
    private static final String OFFSETS = "offsets";
    private static final int MOST_KNOTS = 16;

    private PoolJson() {}

    static void put(final ClassPool pool, final ObjectNode json) {
        pool.knots().forEach(json.putArray(KNOTS)::add);
        put(pool.forest(), json.putArray(FOREST));
        put(pool.refined(), json.putArray(REFINED));
        pool.offsets().forEach(json.putArray(OFFSETS)::add);
    }

    private static void put(final List<List<List<Double>>> weights, final ArrayNode json) {
        for (final List<List<Double>> rows : weights) {
            final ArrayNode own = json.addArray();
            rows.forEach(row -> row.forEach(own.addArray()::add));
        }
    }

    /** The third layout had no knots, and one exponent for each witness. */
    static ClassPool pool(final JsonNode json, final int classCount) throws IOException {
        final List<Double> offsets = row(ModelJson.array(json, OFFSETS, classCount, classCount));
        if (json.path(KNOTS).isMissingNode()) {
            return ClassPool.ofExponents(
                    ModelJson.number(json, FOREST), ModelJson.number(json, REFINED), offsets);
        }
        final List<Double> knots = row(ModelJson.array(json, KNOTS, 1, MOST_KNOTS));
        return new ClassPool(
                knots,
                weights(ModelJson.array(json, FOREST, knots.size(), knots.size()), classCount),
                weights(ModelJson.array(json, REFINED, knots.size(), knots.size()), classCount),
                offsets);
    }

    private static List<List<List<Double>>> weights(final JsonNode json, final int classCount)
            throws IOException {
        final List<List<List<Double>>> weights = new ArrayList<>();
        for (final JsonNode rows : json) {
            require(rows.size() == classCount, "the pool has weights of other classes");
            final List<List<Double>> own = new ArrayList<>();
            for (final JsonNode row : rows) {
                own.add(row(row));
            }
            weights.add(List.copyOf(own));
        }
        return List.copyOf(weights);
    }

    private static List<Double> row(final JsonNode json) throws IOException {
        return DoubleStream.of(ModelJson.numbers(json)).boxed().toList();
    }
}
