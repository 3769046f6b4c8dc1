package org.garnetj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.garnetj.electro.ParameterException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class SettingsJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Object> everyKindOfPhantom() {
        return Stream.of(
                FibSemSettings.defaults(),
                XctSettings.defaults(),
                DendriteSettings.defaults(),
                InclusionSettings.defaults());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPhantom")
    void settingsReadFromATruthFileMakeTheSamePhantomAgain(final Object settings)
            throws JsonProcessingException {
        final String text = JSON.writeValueAsString(settings);
        assertEquals(settings, JSON.readValue(text, settings.getClass()));
    }

    @Test
    void whatHasNoMeaningIsRefusedFromJsonToo() throws JsonProcessingException {
        final String text =
                JSON.writeValueAsString(FibSemSettings.defaults())
                        .replace("\"porosity\":0.02", "\"porosity\":2");
        final JsonMappingException refusal =
                Assertions.assertThrows(
                        JsonMappingException.class,
                        () -> JSON.readValue(text, FibSemSettings.class));
        assertTrue(refusal.getCause() instanceof ParameterException);
    }
}
