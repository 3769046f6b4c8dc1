package org.garnetj.recipe;

import org.garnetj.electro.Constants;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants the formulas use, for provenance. */
final class KnownConstants {

    private KnownConstants() {}

    /** All of {@link Constants}, by name, in SI unless the name says otherwise. */
    static Map<String, Number> all() {
        final Map<String, Number> constants = new LinkedHashMap<>();
        for (final Field field : Constants.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                constants.put(field.getName(), value(field));
            }
        }
        return constants;
    }

    private static Number value(final Field field) {
        try {
            return (Number) field.get(null);
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException(field + " is public", e);
        }
    }
}
