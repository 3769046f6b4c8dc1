package org.garnetj.segment;

import org.garnetj.image.InputException;
import org.garnetj.learn.FeatureNormalisation;
import org.garnetj.learn.ForestModel;
import org.garnetj.learn.ModelFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Trained models in {@code model.garnet} files, and those that come with GarnetJ. */
public final class TrainedModelFile {

    /** Words that stand for the models that come with GarnetJ, one for each {@link Modality}. */
    public static final String SHIPPED = "fibsem,xct";

    private static final String MODALITY = "modality";
    private static final String ABOVE = "grey_above_sample";

    private TrainedModelFile() {}

    /** Writes the model of a training, with its errors and importances. */
    public static void write(final TrainedResult trained, final Path file) {
        ModelFile.write(stored(trained), file);
    }

    /** The model in a file, or the one that comes with GarnetJ under a word. */
    public static TrainedModel read(final Path file) {
        final String word = file.toString();
        if (!List.of(SHIPPED.split(",")).contains(word)) {
            return model(ModelFile.read(file), word);
        }
        try (InputStream stream =
                TrainedModelFile.class.getResourceAsStream("models/" + word + ".garnet")) {
            if (stream == null) {
                throw new InputException(
                        word, "this GarnetJ comes without its models", "install it anew");
            }
            return model(ModelFile.read(stream, word), word);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // -- Helper methods --

    private static ForestModel stored(final TrainedResult trained) {
        final TrainedModel model = trained.model();
        final SortedMap<String, String> training = new TreeMap<>(trained.told());
        training.put(MODALITY, model.modality().name().toLowerCase(Locale.ROOT));
        model.levels()
                .filter(GreyLevels::hasAbove)
                .ifPresent(levels -> training.put(ABOVE, Double.toString(levels.above())));
        return new ForestModel(
                trained.forest(),
                model.features(),
                model.classes(),
                trained.voxelSize(),
                model.levels().map(l -> new FeatureNormalisation(l.black(), l.white())),
                model.greys(),
                model.pool(),
                training);
    }

    private static TrainedModel model(final ForestModel stored, final String name) {
        final double above = Double.parseDouble(stored.training().getOrDefault(ABOVE, "NaN"));
        return new TrainedModel(
                stored.trained().forest(),
                stored.features(),
                stored.classes(),
                modality(stored.training().getOrDefault(MODALITY, ""), name),
                stored.levels().map(l -> new GreyLevels(l.black(), l.white(), above)),
                stored.greys(),
                stored.pool());
    }

    private static Modality modality(final String word, final String name) {
        return Arrays.stream(Modality.values())
                .filter(modality -> modality.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InputException(
                                        name,
                                        "the model does not say for which modality it is",
                                        "train it by train-segmenter"));
    }
}
