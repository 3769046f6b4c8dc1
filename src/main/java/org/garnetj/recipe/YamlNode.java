package org.garnetj.recipe;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows the line it begins on, from 1. */
sealed interface YamlNode {

    int line();

    /** Text, a number or a truth value, as it is written; null for nothing. */
    record Scalar(int line, String text) implements YamlNode {}

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** Fields in the order of the file. */
    record Mapping(int line, Map<String, YamlNode> fields) implements YamlNode {}
}
