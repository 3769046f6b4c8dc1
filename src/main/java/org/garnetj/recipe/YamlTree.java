package org.garnetj.recipe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

import org.garnetj.image.InputException;
import org.garnetj.image.MissingFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a YAML file into nodes that remember their lines, for messages that name them. */
final class YamlTree {

    private final Path file;

    YamlTree(final Path file) {
        this.file = file;
    }

    YamlNode read() {
        final String text = text();
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw mistake(1, "is empty", "write a recipe as docs/recipes.md shows");
            }
            final YamlNode root = node(parser);
            if (parser.nextToken() != null) {
                throw mistake(line(parser), "holds a second document", "keep one recipe a file");
            }
            return root;
        } catch (final JsonProcessingException e) {
            final int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw mistake(line, "is not YAML: " + firstLine(e), "correct that line");
        } catch (final IOException e) {
            throw new InputException(file.toString(), "cannot be read", "check the file", e);
        }
    }

    /** The exception for a mistake at a line of this file. */
    InputException mistake(final int line, final String cause, final String remedy) {
        return new InputException(file + ", line " + line, cause, remedy);
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw Files.exists(file)
                    ? new InputException(
                            file.toString(), "cannot be read", "give a recipe, a .yaml file", e)
                    : MissingFile.at(file);
        }
    }

    private YamlNode node(final YAMLParser parser) throws IOException {
        final int line = line(parser);
        if (parser.isCurrentAlias()) {
            throw mistake(line, "uses a YAML alias (*name)", "write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new YamlNode.Mapping(line, fields(parser));
            case START_ARRAY -> new YamlNode.Sequence(line, items(parser));
            case VALUE_NULL -> new YamlNode.Scalar(line, null);
            default -> new YamlNode.Scalar(line, parser.getText());
        };
    }

    private Map<String, YamlNode> fields(final YAMLParser parser) throws IOException {
        final Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            final String name = parser.currentName();
            final int line = line(parser);
            parser.nextToken();
            if (fields.put(name, node(parser)) != null) {
                throw mistake(line, "'" + name + "' stands there twice", "keep one of them");
            }
        }
        return fields;
    }

    private List<YamlNode> items(final YAMLParser parser) throws IOException {
        final List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return items;
    }

    private static int line(final JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(final JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}
