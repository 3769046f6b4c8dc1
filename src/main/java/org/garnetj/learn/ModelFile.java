package org.garnetj.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.garnetj.image.InputException;
import org.garnetj.image.MissingFile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;

/**
 * {@code model.garnet}: a zip of {@code model.json} and little-endian arrays, as {@code
 * docs/formats.md} describes it. Equal models are equal bytes. Every later release reads what this
 * one writes.
 */
public final class ModelFile {

    /** The newest layout; a model that says nothing new is written in the first. */
    static final int VERSION = 4;

    private static final String REMEDY = "give a model.garnet as train-segmenter writes it";

    private ModelFile() {}

    /**
     * Writes a model; an older file of that name stays whole until the new one is.
     *
     * @throws InputException if the file cannot be written
     */
    public static void write(final ForestModel model, final Path file) {
        final Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                try (OutputStream stream = Files.newOutputStream(part)) {
                    ModelZip.write(ModelJson.of(model), ModelArrays.of(model), stream);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (final IOException e) {
            throw new InputException(
                    file.toString(), "cannot be written", "check the folder and its free space", e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws InputException if it is missing, no model, damaged, or newer than this program
     */
    public static ForestModel read(final Path file) {
        if (!Files.exists(file)) {
            throw MissingFile.at(file);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, file.toString());
        } catch (final IOException e) {
            throw new InputException(
                    file.toString(), "cannot be read", "check that you may read it", e);
        }
    }

    /**
     * Reads a model from a stream, which stays open.
     *
     * @param name of the model in messages
     * @throws InputException if it is no model, damaged, or newer than this program
     */
    public static ForestModel read(final InputStream stream, final String name) {
        try {
            final ModelZip zip = ModelZip.read(stream);
            final JsonNode json = zip.json();
            final int version = ModelJson.version(json);
            if (version > VERSION) {
                throw new InputException(
                        name,
                        "has layout " + version + ", and this GarnetJ reads up to " + VERSION,
                        "use a newer GarnetJ");
            }
            return ModelJson.model(json, zip);
        } catch (final ZipException | DamagedModelException | JsonProcessingException e) {
            throw new InputException(name, "is no whole model: " + firstLine(e), REMEDY, e);
        } catch (final IllegalArgumentException e) {
            throw new InputException(name, "holds no sense: " + firstLine(e), REMEDY, e);
        } catch (final EOFException e) {
            throw new InputException(name, "is no whole model: it ends too early", REMEDY, e);
        } catch (final IOException e) {
            throw new InputException(name, "cannot be read", "check that you may read it", e);
        }
    }

    private static String firstLine(final Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("empty");
    }
}
